package io.trueup.workbook;

import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.Palette;
import java.util.Locale;

/** What an outcome means at a glance, and the colour of that on every sheet and page. */
public enum OutcomeMeaning {
    /** Blue. */
    SETTLED(Palette.GOOD),
    /** Orange. */
    REFUSED(Palette.DENIED),
    /** Yellow. */
    SHORT(Palette.SHORT),
    /** Violet. */
    TOO_MUCH(Palette.OVER),
    /** Grey. */
    UNDECIDED(Palette.WAITING);

    private final String color;

    OutcomeMeaning(String color) {
        this.color = color;
    }

    /** As RRGGBB. */
    String color() {
        return color;
    }

    /** As a page's style names it: {@code too-much}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static OutcomeMeaning of(Outcome outcome) {
        return switch (outcome) {
            case PAID_AS_EXPECTED -> SETTLED;
            case DENIED, PARTLY_DENIED, TAKEN_BACK -> REFUSED;
            case UNDERPAID, PAYMENT_OVERDUE, NO_RATE, NOT_BILLED, BILL_REFUSED, DEPOSIT_MISSING, INTEREST_OWED -> SHORT;
            case OVERPAID, PAID_WITHOUT_LOG, NEEDS_REVIEW, REMITTANCE_MISSING, DEPOSIT_DIFFERS -> TOO_MUCH;
            case AWAITING_PAYMENT, CASE_OPEN, NOT_COVERED -> UNDECIDED;
        };
    }
}
