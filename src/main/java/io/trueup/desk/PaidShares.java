package io.trueup.desk;

import io.trueup.money.Money;
import io.trueup.report.DeskCharts;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What share of what was due each payer paid, month by month: the payers that owe most, the others together, and all. */
final class PaidShares {

    private static final int MONTHS = 12;
    private static final int PAYERS = 5;
    private static final String OTHERS = "Other payers";
    private static final String ALL = "All payers";
    private static final int DECIMALS = 4;

    private PaidShares() {}

    /** What was due, and what was paid of it. */
    private record Sum(Money expected, Money paid) {

        Sum plus(Sum other) {
            return new Sum(expected.plus(other.expected), paid.plus(other.paid));
        }
    }

    static ChartTable table(List<DeskCharts.Share> shares) {
        List<DeskCharts.Share> last = lastMonths(shares);
        List<String> named = greatest(last);
        boolean others = last.stream().anyMatch(share -> !named.contains(share.payer()));
        List<String> columns = new ArrayList<>(named);
        if (others) {
            columns.add(OTHERS);
        }
        columns.add(ALL);
        Map<LocalDate, Map<String, Sum>> months = new TreeMap<>();
        for (DeskCharts.Share share : last) {
            Map<String, Sum> month = months.computeIfAbsent(share.month(), m -> new HashMap<>());
            Sum sum = new Sum(share.expected(), share.paid());
            month.merge(named.contains(share.payer()) ? share.payer() : OTHERS, sum, Sum::plus);
            month.merge(ALL, sum, Sum::plus);
        }
        List<ChartTable.Heading> headings = new ArrayList<>(ChartTable.headings("Month of service"));
        columns.forEach(column -> headings.add(new ChartTable.Heading(column, true)));
        return new ChartTable(
                "lines",
                "percent",
                headings,
                months.entrySet().stream()
                        .map(month -> row(month.getKey(), month.getValue(), columns))
                        .toList());
    }

    private static ChartTable.Row row(LocalDate month, Map<String, Sum> sums, List<String> columns) {
        return new ChartTable.Row(
                YearMonth.from(month).toString(),
                "",
                columns.stream().map(column -> cell(sums.get(column))).toList());
    }

    private static ChartTable.Cell cell(@Nullable Sum sum) {
        return sum == null || !sum.expected().isPositive()
                ? ChartTable.Cell.NONE
                : ChartTable.Cell.percent(
                        sum.paid().dollars().divide(sum.expected().dollars(), DECIMALS, RoundingMode.HALF_UP));
    }

    private static List<DeskCharts.Share> lastMonths(List<DeskCharts.Share> shares) {
        List<LocalDate> months =
                shares.stream().map(DeskCharts.Share::month).distinct().sorted().toList();
        List<LocalDate> last = months.subList(Math.max(0, months.size() - MONTHS), months.size());
        return shares.stream().filter(share -> last.contains(share.month())).toList();
    }

    /** By what they owed, most first. */
    private static List<String> greatest(List<DeskCharts.Share> shares) {
        Map<String, Money> owed = new TreeMap<>();
        shares.forEach(share -> owed.merge(share.payer(), share.expected(), Money::plus));
        return owed.entrySet().stream()
                .sorted(Map.Entry.<String, Money>comparingByValue(Comparator.reverseOrder()))
                .limit(PAYERS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
