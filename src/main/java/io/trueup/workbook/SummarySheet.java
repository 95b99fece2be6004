package io.trueup.workbook;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Summary: what the run was, whether the money ties out, where it is, what to do first. The figures are formulas over the other
 * sheets and follow when somebody works in those.
 */
final class SummarySheet {

    static final String NAME = "Summary";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.US);
    private static final int WIDTH = 6;
    private static final int RIGHT = WIDTH + 1;
    private static final int MOST_NEWS = 10;
    private static final String TIES = "Every payment balances to the cent.";
    private static final String DOES_NOT = " of the payments do not balance: see Difference on Tie-out.";

    private final RunFacts run;
    private final SummaryTally tally;
    private final SummaryGrid grid;
    private final SummaryCharts charts;
    private final Ranges findings;
    private final Ranges worklist;

    /** @param sheet empty, the first of the workbook */
    SummarySheet(XSSFSheet sheet, RunFacts run, SummaryTally tally, Ranges findings, Ranges worklist) {
        this.run = run;
        this.tally = tally;
        this.findings = findings;
        this.worklist = worklist;
        grid = new SummaryGrid(sheet);
        charts = new SummaryCharts(sheet);
    }

    /** @param sheets the other sheets, in their order */
    void write(String footer, List<SummaryIndex.Entry> sheets) {
        sheetSetUp(footer);
        grid.line(SummaryStyle.TITLE, "Payment reconciliation: " + run.job());
        grid.line(SummaryStyle.SUBTITLE, subtitle());
        grid.gap();
        new SummaryTiles(run, tally, findings, worklist).write(grid);
        grid.gap();
        charts.from(grid.nextRow());
        facts();
        tieOut();
        outcomes();
        new SummaryTables(grid, tally, worklist).write(charts);
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
        grid.gap();
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
        SheetPlan<TieOutRow> plan = TieOutSheet.plan();
        Ranges payments = new Ranges(plan, List.of(plan.name()));
        grid.line(SummaryStyle.SECTION, "Does the money tie out?");
        String unbalanced = unbalanced(payments);
        grid.begin("State")
                .sentence(
                        "IF(" + unbalanced + "=0,\"" + TIES + "\",(" + unbalanced + ")&\"" + DOES_NOT + "\")",
                        tally.unbalanced() == 0 ? TIES : tally.unbalanced() + DOES_NOT);
        Total total = tally.tieOut();
        grid.heading("Deposits against claims", "Amount");
        String[] headings = {"Claims paid", "Provider adjustments", "Difference", "Payment amount"};
        String[] labels = {"Claims paid", "less provider adjustments", "less difference", "Deposits"};
        int[] amounts = {1, 2, 6, 0};
        for (int i = 0; i < headings.length; i++) {
            var cells = i == 3 ? grid.beginTotal(labels[i]) : grid.begin(labels[i]);
            cells.money(payments.sum(headings[i]), total.amount(amounts[i]));
        }
        grid.begin("of Claims paid: matched to program days").money(payments.sum("Matched"), total.amount(3));
        grid.begin("of Claims paid: outside the program").money(payments.sum("Outside program"), total.amount(4));
        grid.begin("of Claims paid: unmatched").money(payments.sum("Unmatched"), total.amount(5));
        run.checks().forEach(check -> grid.wrappedLine(check, WIDTH));
        grid.gap();
    }

    /** How many payments have a Difference. */
    static String unbalanced(Ranges payments) {
        String difference = payments.column("Difference");
        return "COUNTIF(" + difference + ",\">0\")+COUNTIF(" + difference + ",\"<0\")";
    }

    private void outcomes() {
        grid.line(
                SummaryStyle.SECTION,
                run.isRerun() ? "What became of the days of the period" : "What became of the days this run looked at");
        grid.heading("Outcome", "Findings", "Expected", "Paid", "Recouped", "Variance");
        int first = grid.nextRow();
        Total all = new Total(4);
        for (Map.Entry<String, Total> entry : tally.outcomes().entrySet()) {
            Total total = entry.getValue();
            String cell = "$A" + grid.nextRow();
            grid.begin(entry.getKey())
                    .count(findings.countWhere("Outcome", cell), total.rows())
                    .money(findings.sumWhere("Expected", "Outcome", cell), total.amount(0))
                    .money(findings.sumWhere("Paid", "Outcome", cell), total.amount(1))
                    .money(findings.sumWhere("Recouped", "Outcome", cell), total.amount(2))
                    .money(findings.sumWhere("Variance", "Outcome", cell), total.amount(3));
            all.add(total);
        }
        int last = grid.nextRow() - 1;
        SummaryGrid.Cells cells = grid.beginTotal("All findings").count(sum("B", first, last), all.rows());
        for (int i = 0; i < 4; i++) {
            cells.money(sum(String.valueOf((char) ('C' + i)), first, last), all.amount(i));
        }
        grid.gap();
    }

    private void changes(SummaryGrid right) {
        right.line(SummaryStyle.SECTION, run.isRerun() ? "What the rerun changed" : "What changed " + run.since());
        if (run.isRerun()) {
            SheetPlan<ChangeRow> plan = ChangesSheet.plan();
            Ranges changes = new Ranges(plan, List.of(plan.name()));
            Total total = tally.changes();
            right.begin("Findings that changed").count(changes.countOf("Why"), total.rows());
            right.begin("Expected was").money(changes.sum("Expected was"), total.amount(0));
            right.begin("Expected now").money(changes.sum("Expected now"), total.amount(1));
        } else if (!tally.news().isEmpty()) {
            right.heading(List.of("Now"), "Was", "Now", "", "Findings", "Expected", "Paid more");
            List<NewsRow> news = tally.news();
            news.stream()
                    .limit(MOST_NEWS)
                    .forEach(row -> right.begin(row.was().isEmpty() ? "new" : row.was())
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

    private static String now(NewsRow row) {
        if (row.now().isEmpty()) {
            return "gone";
        }
        return row.now().equals(row.was()) ? "same, with other figures" : row.now();
    }

    static String sum(String letters, int first, int last) {
        return "SUM(" + letters + first + ":" + letters + last + ")";
    }

    private void sheetSetUp(String footer) {
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
        sheet.getFooter().setLeft(footer);
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
