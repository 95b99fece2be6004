package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.Ranges;
import io.trueup.spreadsheet.SheetStream;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Summary: what the run was, whether the money ties out, where it is, what to do first. The figures are formulas over the other
 * sheets and follow when somebody works in those.
 */
public final class SummarySheet {

    /**
     * A month of service.
     *
     * @param month its first day
     */
    public record Month(LocalDate month, Money expected, Money paid) {}

    /**
     * Findings that a run moved from one outcome to another.
     *
     * @param was null for new findings
     * @param now null for findings that are gone; the same as {@code was} when only amounts or reasons changed
     * @param expected of these findings
     * @param paid how much more was paid for them than before; negative when money went back
     */
    public record News(@Nullable Outcome was, @Nullable Outcome now, long findings, Money expected, Money paid) {}

    static final String NAME = "Summary";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.US);
    private static final int WIDTH = 6;
    private static final int RIGHT = WIDTH + 1;
    private static final int MOST_NEWS = 10;
    private static final String NONE = "No payment was taken.";
    private static final String TIES = "Every payment balances to the cent.";
    private static final String READ_TIES = "What was read balances, but not all was read: see Rejects.";
    private static final String DOES_NOT = " of the payments do not balance: see Difference on Tie-out.";

    private final RunFacts run;
    private final SummaryTally tally;
    private final SummaryGrid grid;
    private final SummaryCharts charts;
    private final Ranges findings;
    private final Ranges worklist;
    private final Ranges waiting;

    /** @param sheet empty, the first of the workbook */
    SummarySheet(XSSFSheet sheet, RunFacts run, SummaryTally tally, Ranges findings, Ranges worklist, Ranges waiting) {
        this.run = run;
        this.tally = tally;
        this.findings = findings;
        this.worklist = worklist;
        this.waiting = waiting;
        grid = new SummaryGrid(sheet);
        charts = new SummaryCharts(sheet);
    }

    /** @param sheets the other sheets, in their order */
    void write(List<SheetStream<?>> sheets) {
        sheetSetUp();
        grid.line(SummaryStyle.TITLE, "Payment reconciliation: " + run.job());
        grid.line(SummaryStyle.SUBTITLE, subtitle());
        run.alarms().forEach(alarm -> grid.line(SummaryStyle.ALARM, alarm));
        grid.gap();
        new SummaryTiles(run, tally, findings, worklist).write(grid);
        grid.gap();
        charts.from(grid.nextRow());
        facts();
        SummaryCameBack.write(grid, tally);
        tieOut();
        outcomes();
        new SummaryTables(grid, tally, worklist, waiting).write(charts);
        SummaryTrends trends = new SummaryTrends(grid, tally);
        trends.write(charts, run.isRerun());
        SummaryGrid right = grid.beside(RIGHT, charts.nextRow());
        changes(right);
        right.gap();
        SummaryIndex.write(right, sheets);
        grid.applyFormulas();
    }

    private void facts() {
        int todayRow = grid.nextRow();
        grid.begin("Deadlines are counted to").date(run.today());
        XSSFName name = grid.sheet().getWorkbook().createName();
        name.setNameName(ConditionalFormat.TODAY);
        name.setRefersToFormula(NAME + "!$B$" + todayRow);
        grid.begin("Files taken").count(run.filesTaken());
        grid.begin("Rejected, not taken").count(run.rejects());
        grid.begin("Taken with a notice").count(run.notices());
        grid.fact("As expected within", run.tolerance());
        billing();
        grid.gap();
    }

    /** Nothing in a clinic whose bills say what its logs say, or are not known. */
    private void billing() {
        Total differing = tally.billing();
        if (differing.rows() == 0) {
            return;
        }
        Ranges billing = BillingSheet.plan().ranges();
        String worth = billing.column("Worth");
        grid.begin("Days billed otherwise than delivered")
                .count(billing.countOf("Claim"), differing.rows())
                .money("SUMIF(" + worth + ",\">0\")", differing.of(Amount.LEFT_BEHIND))
                .text("left behind")
                .money("SUMIF(" + worth + ",\"<0\")", differing.of(Amount.BILLED_TOO_MUCH))
                .text("billed too much");
    }

    private String subtitle() {
        RerunPeriod period = run.period();
        String kind = "Nightly run " + run.runNumber();
        if (period != null) {
            kind = "Rerun " + run.runNumber() + " of the payments from " + period.from() + " to " + period.to()
                    + (period.payer().isEmpty() ? "" : " of payer " + period.payer())
                    + (period.ratesAsOf() == null ? "" : ", rates as of " + period.ratesAsOf());
        }
        return kind + ", started " + CLOCK.format(run.started()) + ". TrueUp " + run.version() + " on " + run.database()
                + ".";
    }

    private void tieOut() {
        grid.line(SummaryStyle.SECTION, "Does the money tie out?");
        String ties = run.rejects() == 0 ? TIES : READ_TIES;
        String balance = tally.unbalanced() == 0 ? ties : tally.unbalanced() + DOES_NOT;
        grid.begin("State")
                .sentence(
                        state(TieOutSheet.plan().ranges(), NONE, ties, DOES_NOT), hasPayments(tally) ? balance : NONE);
        grid.heading("Deposits against claims", "Amount");
        payments(grid.begin("Claims paid"), Amount.CLAIMS_PAID);
        payments(grid.begin("less provider adjustments"), Amount.PROVIDER_ADJUSTMENTS);
        payments(grid.begin("less difference"), Amount.DIFFERENCE);
        payments(grid.beginTotal("Deposits"), Amount.PAYMENT_AMOUNT);
        payments(grid.begin("of Claims paid: matched to program days"), Amount.MATCHED);
        payments(grid.begin("of Claims paid: outside the program"), Amount.OUTSIDE_PROGRAM);
        payments(grid.begin("of Claims paid: unmatched"), Amount.UNMATCHED);
        run.checks().forEach(check -> grid.wrappedLine(check, WIDTH));
        grid.gap();
    }

    private void payments(SummaryGrid.Cells cells, Amount amount) {
        cells.money(
                TieOutSheet.plan().ranges().sum(amount.heading()),
                tally.tieOut().of(amount));
    }

    /** Where there is no payment, nothing ties out (FAULTS.md 61). */
    static boolean hasPayments(SummaryTally tally) {
        return tally.tieOut().rows() > 0;
    }

    /** A formula: the first words without any payment, the second when all balance, else how many and the third. */
    static String state(Ranges payments, String none, String ties, String doNot) {
        String unbalanced = unbalanced(payments);
        return "IF(" + payments.countOf("Trace") + "=0,\"" + none + "\",IF(" + unbalanced + "=0,\"" + ties + "\",("
                + unbalanced + ")&\"" + doNot + "\"))";
    }

    /** How many payments have a Difference. */
    private static String unbalanced(Ranges payments) {
        String difference = payments.column("Difference");
        return "COUNTIF(" + difference + ",\">0\")+COUNTIF(" + difference + ",\"<0\")";
    }

    private void outcomes() {
        grid.line(
                SummaryStyle.SECTION,
                run.isRerun() ? "What became of the days of the period" : "What became of the days this run looked at");
        grid.heading("Outcome", "Findings", "Expected", "Paid", "Recouped", "Variance");
        int first = grid.nextRow();
        List<Amount> amounts = List.of(Amount.EXPECTED, Amount.PAID, Amount.RECOUPED, Amount.VARIANCE);
        tally.outcomes().forEach((outcome, total) -> {
            String cell = "$A" + grid.nextRow();
            SummaryGrid.Cells cells =
                    grid.begin(InWords.of(outcome)).count(findings.countWhere("Outcome", cell), total.rows());
            for (Amount amount : amounts) {
                cells.money(findings.sumWhere(amount.heading(), "Outcome", cell), total.of(amount));
            }
        });
        Total all = tally.allFindings();
        int last = grid.nextRow() - 1;
        SummaryGrid.Cells cells = grid.beginTotal("All findings").count(sum("B", first, last), all.rows());
        for (int i = 0; i < amounts.size(); i++) {
            cells.money(sum(String.valueOf((char) ('C' + i)), first, last), all.of(amounts.get(i)));
        }
        grid.gap();
    }

    private void changes(SummaryGrid right) {
        right.line(SummaryStyle.SECTION, run.isRerun() ? "What the rerun changed" : "What changed " + run.since());
        if (run.isRerun()) {
            Ranges changes = ChangesSheet.plan().ranges();
            Total total = tally.changes();
            right.begin("Findings that changed").count(changes.countOf("Why"), total.rows());
            right.begin("Expected was").money(changes.sum("Expected was"), total.of(Amount.EXPECTED_WAS));
            right.begin("Expected now").money(changes.sum("Expected now"), total.of(Amount.EXPECTED_NOW));
        } else if (!tally.news().isEmpty()) {
            right.heading(List.of("Now"), "Was", "Now", "", "Findings", "Expected", "Paid more");
            List<News> news = tally.news();
            news.stream()
                    .limit(MOST_NEWS)
                    .forEach(row -> right.begin(was(row))
                            .text(now(row))
                            .text("")
                            .count(row.findings())
                            .money(row.expected())
                            .money(row.paid()));
            if (news.size() > MOST_NEWS) {
                right.begin("and " + (news.size() - MOST_NEWS) + " smaller groups");
            }
        }
        run.news().forEach(sentence -> right.wrappedLine(sentence, WIDTH));
    }

    private static String was(News row) {
        return row.was() == null ? "New" : InWords.of(row.was());
    }

    private static String now(News row) {
        if (row.now() == null) {
            return "Gone";
        }
        return row.now() == row.was() ? "Same, with other figures" : InWords.of(row.now());
    }

    static String sum(String letters, int first, int last) {
        return "SUM(" + letters + first + ":" + letters + last + ")";
    }

    private void sheetSetUp() {
        XSSFSheet sheet = grid.sheet();
        sheet.setDisplayGridlines(false);
        for (int left : new int[] {0, RIGHT}) {
            sheet.setColumnWidth(left, 34 * 256);
            for (int i = 1; i < WIDTH; i++) {
                sheet.setColumnWidth(left + i, 15 * 256);
            }
        }
        sheet.setColumnWidth(WIDTH, 3 * 256);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 1);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.4);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft(run.footer());
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
