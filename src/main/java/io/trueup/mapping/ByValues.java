package io.trueup.mapping;

import io.trueup.remittance.Remittances;
import io.trueup.tabular.TableKind;
import io.trueup.written.WrittenDays;
import io.trueup.written.WrittenValues;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Columns that only what stands below a heading can tell, when one heading alone comes into question. */
final class ByValues {

    private static final String DIRECTION = "direction";

    /** Columns whose values look like no other's. */
    private static final List<String> TELLING =
            List.of("attendance", "program", "jurisdiction", "procedure_code", "patient_name", DIRECTION);

    private static final String START_OF_RANGE = "start_time_of_range";
    private static final String END_OF_RANGE = "end_time_of_range";
    private static final String SERVICE_DATE = "service_date";
    private static final String PAYMENT_DATE = "payment_date";
    private static final Predicate<String> WITH_MARKS = text ->
            text.matches(".*\\d[-/.].*|.*[A-Za-z]{3}.*") && WrittenDays.of(text).isEmpty();

    private final TableKind kind;
    private final HeadedTable table;
    private final HomeState homes;
    private final Map<Integer, Choice> choices;
    private final Set<String> taken;

    ByValues(TableKind kind, HeadedTable table, HomeState homes, Map<Integer, Choice> choices, Set<String> taken) {
        this.kind = kind;
        this.table = table;
        this.homes = homes;
        this.choices = choices;
        this.taken = taken;
    }

    void find() {
        dates();
        ranges();
        for (String column : TELLING) {
            boolean named = column.equals("patient_name") && taken.contains("patient_last_name");
            boolean tells = Facts.holds(kind.folder(), column) != Holds.TEXT;
            if (kind.column(column).isPresent() && tells && !taken.contains(column) && !named) {
                List<Integer> open = open(column, text -> true).stream()
                        .filter(position -> !TradeWords.standard()
                                .isOfAnother(table.headings().get(position), kind))
                        .filter(position -> !isOfManyThings(column, table.values(position)))
                        .filter(position -> !column.equals(HomeState.JURISDICTION) || !homes.isAt(position))
                        .toList();
                if (open.size() == 1) {
                    take(open.get(0), column, "");
                }
            }
        }
    }

    /** Yes and no answer any question, WC is the line of insurance too, CO a group of adjustments, and a letter much else. */
    private boolean isOfManyThings(String column, List<String> values) {
        return switch (column) {
            case AttendanceColumns.ATTENDANCE -> values.stream().allMatch(AttendanceColumns::isMark);
            case "program" -> ColumnFinder.isOfInsurance(values);
            case "jurisdiction" ->
                kind.equals(Remittances.TABLE) && values.stream().allMatch(Holds.GROUP::fits);
            case DIRECTION -> values.stream().anyMatch(value -> value.length() == 1);
            default -> false;
        };
    }

    /** Headings without a column whose values are nearly all of a column. */
    private List<Integer> open(String column, Predicate<String> telling) {
        return table.positions()
                .filter(position -> !choices.containsKey(position))
                .filter(position -> {
                    List<String> values = table.values(position);
                    return ColumnFinder.Evidence.of(kind, column, values).isNearlyAll()
                            && values.stream().allMatch(telling);
                })
                .boxed()
                .toList();
    }

    /** Start and end in one cell. */
    private void ranges() {
        boolean needed =
                kind.column("start_time").isPresent() && !taken.contains("start_time") && !taken.contains("end_time");
        List<Integer> open = needed ? open(START_OF_RANGE, text -> true) : List.of();
        if (open.size() == 1) {
            take(open.get(0), List.of(START_OF_RANGE, END_OF_RANGE), "");
        }
    }

    private void take(int position, String column, String order) {
        take(position, List.of(column), order);
    }

    private void take(int position, List<String> columns, String order) {
        String words = ColumnFinder.Evidence.of(kind, columns.get(0), table.values(position))
                .words()
                .replaceFirst("^; ", "");
        choices.put(position, new Choice(position, table.headings().get(position), columns, words + order, false));
        taken.addAll(columns);
    }

    /** A service comes before its payment. */
    private void dates() {
        boolean needsService = kind.column(SERVICE_DATE).isPresent() && !taken.contains(SERVICE_DATE);
        boolean needsPayment = kind.column(PAYMENT_DATE).isPresent() && !taken.contains(PAYMENT_DATE);
        List<Integer> open = open(SERVICE_DATE, WITH_MARKS);
        if (needsService && needsPayment && open.size() == 2) {
            boolean inOrder = isNeverAfter(open.get(0), open.get(1));
            if (inOrder != isNeverAfter(open.get(1), open.get(0))) {
                take(open.get(inOrder ? 0 : 1), SERVICE_DATE, "; never after the other date");
                take(open.get(inOrder ? 1 : 0), PAYMENT_DATE, "; never before the other date");
            }
        } else if (open.size() == 1 && needsService != needsPayment) {
            take(open.get(0), needsService ? SERVICE_DATE : PAYMENT_DATE, "; no other heading has dates");
        }
    }

    private boolean isNeverAfter(int first, int second) {
        return table.rows().stream().allMatch(row -> {
            LocalDate one = WrittenValues.date(HeadedTable.cell(row, first));
            LocalDate other = WrittenValues.date(HeadedTable.cell(row, second));
            return one == null || other == null || !one.isAfter(other);
        });
    }

    /** Positions of headings nothing was found for. */
    static IntStream left(HeadedTable table, Map<Integer, Choice> choices) {
        return table.positions().filter(position -> !choices.containsKey(position));
    }
}
