package io.trueup.workbook;

import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.Palette;
import io.trueup.written.InWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Outcomes have the colour of what they mean, on every sheet. */
final class OutcomeColors {

    static final List<ConditionalFormat> ALL = all();

    private OutcomeColors() {}

    private static List<ConditionalFormat> all() {
        Map<String, TreeSet<String>> words = new LinkedHashMap<>();
        Arrays.stream(Outcome.values())
                .forEach(o ->
                        words.computeIfAbsent(color(o), c -> new TreeSet<>()).add(InWords.of(o)));
        return words.entrySet().stream()
                .map(color -> ConditionalFormat.words(color.getKey(), color.getValue()))
                .toList();
    }

    /** Blue is settled, orange refused, yellow short, violet too much, grey not decided. */
    private static String color(Outcome outcome) {
        return switch (outcome) {
            case PAID_AS_EXPECTED -> Palette.GOOD;
            case DENIED, PARTLY_DENIED, TAKEN_BACK -> Palette.DENIED;
            case UNDERPAID, PAYMENT_OVERDUE, NO_RATE, NOT_BILLED, BILL_REFUSED, DEPOSIT_MISSING, INTEREST_OWED ->
                Palette.SHORT;
            case OVERPAID, PAID_WITHOUT_LOG, NEEDS_REVIEW, REMITTANCE_MISSING, DEPOSIT_DIFFERS -> Palette.OVER;
            case AWAITING_PAYMENT, CASE_OPEN, NOT_COVERED -> Palette.WAITING;
        };
    }
}
