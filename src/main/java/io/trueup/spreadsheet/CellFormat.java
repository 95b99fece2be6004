package io.trueup.spreadsheet;

/** The format of a table's cell; each becomes one cell style. Amounts and dates stay numbers in any of them. */
public enum CellFormat {
    TEXT(""),
    WRAPPED(""),
    LINK(""),
    INPUT(""),
    MONEY("#,##0.00_);[Red]\\(#,##0.00\\)"),
    DATE("yyyy\\-mm\\-dd"),
    INPUT_DATE("yyyy\\-mm\\-dd"),
    MONTH("yyyy\\-mm"),
    COUNT("#,##0_)"),
    DECIMAL("#,##0.00_)"),
    DAYS("#,##0.0_)"),
    PERCENT("0.0%_)");

    private final String format;

    CellFormat(String format) {
        this.format = format;
    }

    /** Excel's number format; blank for text. */
    String format() {
        return format;
    }

    boolean wraps() {
        return this == WRAPPED || this == INPUT;
    }

    /** Whether the heading stands in the middle, as suits figures. */
    boolean isFigure() {
        return !format.isEmpty();
    }

    /** Whether the cell stays editable when somebody protects the sheet. */
    boolean unlocked() {
        return this == INPUT || this == INPUT_DATE;
    }
}
