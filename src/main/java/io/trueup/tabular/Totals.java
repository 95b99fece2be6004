package io.trueup.tabular;

import io.trueup.money.Money;
import io.trueup.written.WrittenTimes;
import io.trueup.written.WrittenValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of a table that only add up others. One that says Total is one when it names nothing that a row of its own needs, or
 * says so in the place of it; one that says nothing is one when its amounts are the sums of those above, since the last totals or from the beginning. Whatever else
 * lacks what a row needs is no totals row: it is rejected with its money, never passed over.
 */
final class Totals {

    private static final String WHOSE =
            "(?:(?:grand|sub|page|report|check|payment|claim|file|net|overall|sheet|eft|batch|provider|patient|payer|day|week|month|line)"
                    + "(?: ?#?\\d{1,4})?[ -]?)?";

    private static final Pattern LABEL = Pattern.compile(
            WHOSE
                    + "(?:totals?|sum)(?: ?[:(=-].*| (?:for|of|paid|amount|billed|due|this|all|payments?|charges?|claims?|lines?|adjustments?)\\b.*)?",
            Pattern.CASE_INSENSITIVE);
    /** Where a value of the row must stand. */
    private static final Pattern IN_PLACE_OF_VALUE = Pattern.compile(WHOSE + "totals? ?:?", Pattern.CASE_INSENSITIVE);

    /** Of a person, where no amounts stand that could be lost with the row. */
    private static final Pattern LABEL_OF_ANYTHING =
            Pattern.compile("(?:grand |sub ?)?totals?\\b.*|.*\\b(?:sub)?totals?:?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LABEL = 200;

    private final Header header;
    private final List<Column> moneyColumns;
    private final List<Column> otherRequired;
    private final Map<String, Sums> sums = new HashMap<>();
    private boolean rowsAbove;

    private static final class Sums {

        private long all;
        private long sinceTotals;
    }

    Totals(Header header) {
        this.header = header;
        this.moneyColumns = header.columns().values().stream()
                .filter(c -> c.required() && c.money() == Column.Money.OF_ROW && header.has(c))
                .toList();
        this.otherRequired = header.columns().values().stream()
                .filter(c -> c.required() && c.money() == Column.Money.NONE && header.has(c))
                .toList();
        moneyColumns.forEach(column -> sums.put(column.name(), new Sums()));
    }

    /** Whether the row is one of totals; every other row is counted. */
    boolean isTotals(List<Cell> cells) {
        int blank = 0;
        boolean totals = false;
        for (Column column : otherRequired) {
            Cell cell = header.written(column.name(), cells);
            blank += cell.isBlank() ? 1 : 0;
            totals |= cell.saysTotal() && IN_PLACE_OF_VALUE.matcher(cell.text()).matches();
        }
        totals |= blank > 0 && (isLabelled(cells, blank) || blank == otherRequired.size() && addsUp(cells));
        if (totals) {
            sums.values().forEach(sum -> sum.sinceTotals = 0);
        } else {
            count(cells);
        }
        return totals;
    }

    private boolean isLabelled(List<Cell> cells, int blank) {
        String first = cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(Cell::text)
                .orElse("");
        return 2 * blank >= otherRequired.size()
                && first.length() <= LONGEST_LABEL
                && (LABEL.matcher(first).matches()
                        || moneyColumns.isEmpty()
                                && LABEL_OF_ANYTHING.matcher(first).matches());
    }

    /** Nothing but numbers, and those of money are sums. */
    private boolean addsUp(List<Cell> cells) {
        boolean onlyNumbers = cells.stream().allMatch(cell -> cell.isBlank() || isNumber(cell));
        int given = 0;
        for (Column column : moneyColumns) {
            Cell cell = header.written(column.name(), cells);
            Money amount = WrittenValues.money(cell.figure());
            Sums sum = sums.get(column.name());
            if (amount != null && sum != null) {
                given++;
                if (amount.cents() != sum.all && amount.cents() != sum.sinceTotals) {
                    return false;
                }
            }
        }
        return onlyNumbers && rowsAbove && (given > 0 || moneyColumns.isEmpty());
    }

    private static boolean isNumber(Cell cell) {
        return WrittenValues.amount(cell.figure()) != null || WrittenTimes.minutes(cell.duration(), 1) != null;
    }

    private void count(List<Cell> cells) {
        rowsAbove = true;
        for (Column column : moneyColumns) {
            @Nullable Sums sum = sums.get(column.name());
            Cell cell = header.written(column.name(), cells);
            Money amount = cell.isBlank() ? null : WrittenValues.money(cell.figure());
            if (amount != null && sum != null) {
                sum.all += amount.cents();
                sum.sinceTotals += amount.cents();
            }
        }
    }
}
