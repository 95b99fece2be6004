package io.trueup.tabular;

/**
 * One cell.
 *
 * @param text what a person sees, without surrounding blanks
 * @param serial the number in a workbook's cell, dates being days since 1899-12-30; NaN for text and in a CSV file
 */
record Cell(String text, double serial) {

    static final Cell BLANK = new Cell("", Double.NaN);

    static Cell of(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? BLANK : new Cell(bare, Double.NaN);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean isNumber() {
        return !Double.isNaN(serial);
    }
}
