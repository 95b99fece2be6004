package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.Palette;
import io.trueup.spreadsheet.Ranges;
import io.trueup.workbook.SummaryCharts.Bars;
import io.trueup.workbook.SummaryCharts.Source;
import io.trueup.written.InWords;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The bridge on Summary: what is expected of the days on Findings, step by step to what is paid. Each step is what its outcomes are
 * paid less what they are expected, so that expected and the steps add up to paid whatever stands on Findings.
 */
final class SummaryBridge {

    private static final int ROWS = 15;

    /** Columns of the figures that only the chart needs, to the right of what is printed. */
    private static final int HELPERS = 12;

    private final SummaryGrid grid;
    private final SummaryTally tally;
    private final Ranges findings;
    private int first;

    SummaryBridge(SummaryGrid grid, SummaryTally tally, Ranges findings) {
        this.grid = grid;
        this.tally = tally;
        this.findings = findings;
    }

    /** Expected and paid of what is due: cells that hold them, and their values. */
    record Due(String expectedCells, String paidCells, Money expected, Money paid) {}

    Due due() {
        Total due = Total.of(BridgeStep.DUE.stream().map(this::total).toList());
        int from = first + 1 + BridgeStep.OVERDUE.ordinal();
        int to = first + 1 + BridgeStep.OVERPAID.ordinal();
        return new Due(
                SummarySheet.sum("C", from, to),
                SummarySheet.sum("D", from, to),
                due.of(Amount.EXPECTED),
                due.of(Amount.PAID));
    }

    void write(SummaryCharts charts, String which) {
        int top = grid.nextRow();
        grid.line(SummaryStyle.SECTION, "From expected to paid" + which);
        grid.heading("Step", "Days", "Expected", "Paid", "Paid more, less");
        first = grid.nextRow();
        Total all = tally.allFindings();
        grid.beginTotal("Expected")
                .count(findings.countOf("Outcome"), all.rows())
                .money(findings.sum("Expected"), all.of(Amount.EXPECTED))
                .skip()
                .money("C" + first, all.of(Amount.EXPECTED));
        for (BridgeStep step : BridgeStep.values()) {
            step(step);
        }
        int last = grid.nextRow();
        grid.beginTotal("Paid")
                .skip()
                .skip()
                .money(findings.sum("Paid"), all.of(Amount.PAID))
                .money(SummarySheet.sum("E", first, last - 1), all.of(Amount.PAID));
        helpers(last);
        charts.bridge("From expected to paid", source(last), new SummaryCharts.Place(false, top, ROWS));
        grid.continueAt(top + ROWS + 1);
    }

    private void step(BridgeStep step) {
        Total total = total(step);
        int row = grid.nextRow();
        grid.beginLink(step.label(), step.sheet())
                .count(each(step, word -> findings.countWhere("Outcome", word)), total.rows())
                .money(each(step, word -> findings.sumWhere("Expected", "Outcome", word)), total.of(Amount.EXPECTED))
                .money(each(step, word -> findings.sumWhere("Paid", "Outcome", word)), total.of(Amount.PAID))
                .money("D" + row + "-C" + row, difference(total));
    }

    private Total total(BridgeStep step) {
        return Total.of(step.outcomes().stream().map(tally::of).toList());
    }

    private static Money difference(Total total) {
        return total.of(Amount.PAID).minus(total.of(Amount.EXPECTED));
    }

    private static String each(BridgeStep step, UnaryOperator<String> formula) {
        return step.outcomes().stream()
                .map(outcome -> formula.apply('"' + InWords.of(outcome) + '"'))
                .collect(Collectors.joining("+"));
    }

    /** Where each bar begins and ends; a bar that crosses zero has a part on either side of it. */
    private void helpers(int last) {
        SummaryGrid right = grid.beside(HELPERS, first - 1);
        right.helperHeadings("Only for the chart: after", "From", "Whole", "Less", "More", "Below zero");
        Money before = Money.ZERO;
        for (int row = first; row <= last; row++) {
            boolean whole = row == first || row == last;
            Money change = whole ? Money.ZERO : difference(total(BridgeStep.values()[row - first - 1]));
            Money after = row == first ? tally.allFindings().of(Amount.EXPECTED) : before.plus(change);
            BridgeBar bar = whole ? BridgeBar.whole(after) : BridgeBar.step(before, after);
            right.helpers(
                    List.of(
                            whole ? "E" + row : "M" + (row - 1) + "+E" + row,
                            whole ? "0" : BridgeBar.from(row),
                            whole ? "E" + row : "0",
                            whole ? "0" : BridgeBar.above(row, "<"),
                            whole ? "0" : BridgeBar.above(row, ">="),
                            whole ? "0" : BridgeBar.below(row)),
                    List.of(after, bar.from(), bar.whole(), bar.less(), bar.more(), bar.below()));
            before = after;
        }
    }

    private Source source(int last) {
        return new Source(
                first,
                last,
                0,
                List.of(
                        new Bars("From", HELPERS + 1, ""),
                        new Bars("Whole", HELPERS + 2, Palette.DARK),
                        new Bars("Less", HELPERS + 3, Palette.DENIED_DARK),
                        new Bars("More", HELPERS + 4, Palette.MIDDLE),
                        new Bars("Below zero", HELPERS + 5, Palette.DENIED_DARK)));
    }
}
