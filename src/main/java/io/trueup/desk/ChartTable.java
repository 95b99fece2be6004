package io.trueup.desk;

import io.trueup.money.Money;
import io.trueup.report.ChainStep;
import io.trueup.report.DeskCharts;
import io.trueup.report.WorkOfDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A table of figures that a script draws as a chart: each row a place on the axis, each drawn column a series.
 *
 * @param kind {@code stack}, {@code bars} or {@code lines}
 * @param unit {@code money} or {@code percent}
 * @param headings of the columns, that of the row's name first
 */
record ChartTable(String kind, String unit, List<Heading> headings, List<Row> rows) {

    private static final int WEEKS = 12;

    ChartTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @param drawn whether the column is one of the chart */
    record Heading(String text, boolean drawn) {}

    /** @param link to the rows behind it; blank for none */
    record Row(String name, String link, List<Cell> cells) {}

    /** @param value as the script draws it, without unit; blank where there is nothing to draw */
    record Cell(String text, String value) {

        static Cell of(Money amount) {
            return new Cell(amount.inDollars(), amount.dollars().toPlainString());
        }

        static Cell of(long count) {
            return new Cell(String.format(Locale.US, "%,d", count), Long.toString(count));
        }

        static Cell percent(BigDecimal share) {
            BigDecimal percent = share.movePointRight(2);
            return new Cell(percent.setScale(0, RoundingMode.HALF_UP) + " %", percent.toPlainString());
        }

        static final Cell NONE = new Cell("", "");
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    static ChartTable chain(List<DeskCharts.Step> chain) {
        boolean none = chain.stream()
                .allMatch(step -> step.reached().isZero() && step.missing().isZero());
        return new ChartTable(
                "stack",
                "money",
                headings("State", "Came so far", "Missing here", "-Days missing"),
                none ? List.of() : chain.stream().map(ChartTable::step).toList());
    }

    private static Row step(DeskCharts.Step step) {
        return new Row(
                words(step.step()),
                step.step() == ChainStep.DEPOSITED ? "/payments" : "",
                List.of(
                        Cell.of(step.reached()),
                        step.step() == ChainStep.ATTENDED ? Cell.NONE : Cell.of(step.missing()),
                        step.days() == 0 ? Cell.NONE : Cell.of(step.days())));
    }

    private static String words(ChainStep step) {
        return step == ChainStep.RECEIVED
                ? "Received by the payer"
                : step.name().charAt(0) + step.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** A row for each of the next weeks, empty ones too; what lies behind them is one, and all adds up to what is at stake. */
    static ChartTable weeks(List<WorkOfDay.Week> weeks, LocalDate today) {
        if (weeks.isEmpty()) {
            return new ChartTable(
                    "bars", "money", headings("Deadline in the week of", "At stake", "-Things to do"), List.of());
        }
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        LocalDate last = monday.plusWeeks(WEEKS);
        List<Row> rows = new ArrayList<>();
        rows.add(
                week("Passed", Tile.dueUntil(today.minusDays(1)), weeks.stream().filter(WorkOfDay.Week::passed)));
        for (LocalDate each = monday; each.isBefore(last); each = each.plusWeeks(1)) {
            LocalDate start = each;
            rows.add(week(start.toString(), "", weeks.stream().filter(week -> start.equals(week.monday()))));
        }
        rows.add(week(
                "Later",
                "",
                weeks.stream()
                        .filter(week -> week.monday() != null && !week.monday().isBefore(last))));
        rows.add(week("No deadline", "", weeks.stream().filter(week -> week.monday() == null && !week.passed())));
        return new ChartTable("bars", "money", headings("Deadline in the week of", "At stake", "-Things to do"), rows);
    }

    private static Row week(String name, String link, Stream<WorkOfDay.Week> weeks) {
        List<WorkOfDay.Week> all = weeks.toList();
        return new Row(
                name,
                link,
                List.of(
                        Cell.of(Money.sum(
                                all.stream().map(WorkOfDay.Week::atStake).toList())),
                        Cell.of(all.stream().mapToLong(WorkOfDay.Week::items).sum())));
    }

    static ChartTable shares(List<DeskCharts.Share> shares) {
        return PaidShares.table(shares);
    }

    static ChartTable recovered(List<DeskCharts.Month> months) {
        return new ChartTable(
                "bars",
                "money",
                headings("Month", "Came back", "-Items"),
                months.stream()
                        .map(month ->
                                new Row(month.month(), "", List.of(Cell.of(month.recovered()), Cell.of(month.items()))))
                        .toList());
    }

    /** A text that begins with a dash is only read. */
    static List<Heading> headings(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.startsWith("-") ? new Heading(text.substring(1), false) : new Heading(text, true))
                .toList();
    }
}
