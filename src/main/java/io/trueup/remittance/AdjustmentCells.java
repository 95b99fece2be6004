package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Column;
import io.trueup.tabular.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The adjustments of a row as one list: what stands in the column of that name, and up to six in columns of their own, each a group, a
 * reason and an amount.
 */
final class AdjustmentCells {

    /** Columns that say one adjustment together. */
    private record Triple(String group, String reason, String amount) {

        static Triple of(int number) {
            return new Triple(
                    "adjustment_group_" + number, "adjustment_reason_" + number, "adjustment_amount_" + number);
        }
    }

    private static final List<Triple> TRIPLES =
            IntStream.rangeClosed(1, 6).mapToObj(Triple::of).toList();

    private static final String EXPECTED = "a reason such as CO-45, or 45 with its group CO in ";
    private static final Pattern WITH_GROUP = Pattern.compile("(?:CO|PI|OA|PR|CR)[ -]*[A-Z]?\\d{1,3}");
    private static final Pattern NAME_BEHIND =
            Pattern.compile("(?<=\\w)(?:\\s+[-\\u2013]\\s+.*|\\s*:\\s*[A-Z]{2}.*|\\s+[A-Z]{3}.*)");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)\\.0+$");
    private static final Pattern BETWEEN = Pattern.compile("[;,|\\n]+\\s*|\\s+(?=(?:CO|PI|OA|PR|CR)[ -]*\\w)");
    /** An amount of its own has a column here, so that numbers behind each other are codes. */
    private static final Pattern CODES_ALONE = Pattern.compile("(?:[A-Z]{0,3}\\d{1,4}[A-Z]?(?:\\s+|$)){2,}");

    /** Deductible, coinsurance, copayment: theirs is the patient's group whatever the job file says of the others. */
    private static final Set<String> OF_PATIENT = Set.of("1", "2", "3", "66");

    private final Row row;
    private final Set<String> withAmount = new LinkedHashSet<>();
    private final Set<String> withoutAmount = new LinkedHashSet<>();

    private AdjustmentCells(Row row) {
        this.row = row;
    }

    static Stream<Column> columns() {
        return TRIPLES.stream()
                .flatMap(triple -> Stream.of(
                        Column.optional(triple.group()),
                        Column.optional(triple.reason()),
                        Column.optional(triple.amount()).of(Column.Money.OF_ROW)));
    }

    /** Whether the row names any reason. */
    static boolean areWritten(Row row) {
        return row.isWritten(TableColumns.ADJUSTMENTS)
                || TRIPLES.stream().map(Triple::reason).anyMatch(row::isWritten);
    }

    /** A list as it could stand in one cell; blank when the row has none. */
    static String list(Row row) {
        String listed = row.text(TableColumns.ADJUSTMENTS);
        AdjustmentCells cells = new AdjustmentCells(row);
        List<String> all = new ArrayList<>();
        if (!listed.isEmpty()) {
            all.add(listed);
        }
        for (Triple triple : TRIPLES) {
            cells.read(triple, all);
        }
        cells.withoutAmount.removeAll(cells.withAmount);
        all.addAll(cells.withoutAmount);
        return String.join(";", all);
    }

    private void read(Triple triple, List<String> all) {
        Money amount = row.money(triple.amount());
        List<String> reasons = reasons(triple);
        if (reasons.isEmpty()) {
            if (amount != null && !amount.isZero()) {
                row.problem(ProblemCode.BAD_ADJUSTMENT, triple.amount(), EXPECTED + triple.group() + ", beside it");
            }
        } else if (!row.isWritten(triple.reason()) && (amount == null || amount.isZero())) {
            return; // a column of one reason, which this row does not have
        } else if (amount == null) {
            withoutAmount.addAll(reasons);
        } else {
            String one = reasons.get(0) + ":" + amount;
            boolean again = !row.isWritten(triple.reason()) && all.contains(one);
            withAmount.add(reasons.get(0));
            if (!again) {
                all.add(one);
            }
            withoutAmount.addAll(reasons.subList(1, reasons.size()));
        }
    }

    private List<String> reasons(Triple triple) {
        String written = row.name(triple.reason());
        if (written.isEmpty()) {
            return List.of();
        }
        String text = NAME_BEHIND.matcher(written.toUpperCase(Locale.ROOT)).replaceFirst("");
        if (WrittenReason.isNone(text)) {
            return List.of();
        }
        return BETWEEN.splitAsStream(text)
                .flatMap(part -> CODES_ALONE.matcher(part.strip()).matches()
                        ? Stream.of(part.strip().split("\\s+"))
                        : Stream.of(part))
                .map(reason -> DECIMALS.matcher(reason.strip()).replaceFirst(""))
                .filter(reason -> !reason.isEmpty())
                .map(reason -> grouped(reason, triple))
                .toList();
    }

    private String grouped(String reason, Triple triple) {
        if (WITH_GROUP.matcher(reason).matches()) {
            return reason;
        }
        boolean ofPatient = OF_PATIENT.contains(Adjustment.asListed(reason)) && !row.isWritten(triple.group());
        String group =
                ofPatient ? "PR" : GroupNames.code(row.name(triple.group()).toUpperCase(Locale.ROOT));
        if (group.length() > 2) {
            row.problem(ProblemCode.BAD_ADJUSTMENT, triple.group(), "a group: CO, PI, OA, PR or CR");
            return reason;
        }
        return group.isEmpty() ? reason : group + "-" + reason;
    }

    /** The column in which a row's list of reasons, or the first of them, is written. */
    static String written(Row row) {
        return TRIPLES.stream()
                .map(Triple::reason)
                .filter(reason -> row.isWritten(reason) && !row.isWritten(TableColumns.ADJUSTMENTS))
                .findFirst()
                .orElse(TableColumns.ADJUSTMENTS);
    }
}
