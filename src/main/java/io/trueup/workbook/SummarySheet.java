package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.Protection;
import io.trueup.spreadsheet.Ranges;
import io.trueup.spreadsheet.SheetStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Summary: whose money, what came, what is due, what is at stake, what came back; why what is expected is not what is paid; how it
 * goes on. That is one printed page, with outcomes and tie-out where there is room; what follows is for the screen. The figures are
 * formulas over the other sheets and follow when somebody works in those.
 */
public final class SummarySheet {

    /**
     * A month of service.
     *
     * @param month its first day
     */
    public record Month(LocalDate month, Money expected, Money paid) {}

    /**
     * A month of payment.
     *
     * @param month its first day
     * @param deposits of the payments with a date in it
     */
    public record PaymentMonth(LocalDate month, Money deposits) {}

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

    /** Of the tables on the left, as of those on the right. */
    static final int COLUMNS = 5;

    /** First column of the tables on the right, counted from 0. */
    static final int RIGHT = COLUMNS + 1;

    /** As many as stay readable on a printed page. */
    private static final int ROWS_OF_A_PAGE = 100;

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
        SummaryHead.write(grid, run, tally, RIGHT + COLUMNS);
        int tiles = grid.nextRow();
        grid.continueAt(tiles + SummaryTiles.ROWS + 1);
        SummaryBridge bridge = new SummaryBridge(grid, tally, findings);
        bridge.write(charts, run.isRerun() ? ", days of the period" : ", days of this run and of all that is open");
        new SummaryTiles(run, tally, worklist, waiting).write(grid, tiles, bridge.due());
        int page = page();
        int checks = checks(page + 2);
        behind(sheets, checks + 2);
        grid.applyFormulas();
        setUp(checks > ROWS_OF_A_PAGE ? page : checks);
    }

    /** The rest of the printed page, and its last row. */
    private int page() {
        SummaryTrends trends = new SummaryTrends(grid, tally, run.isRerun() ? " of the period" : " to date");
        int monthCharts = grid.nextRow();
        grid.continueAt(monthCharts + SummaryTrends.MONTH_ROWS + 1);
        trends.payers(charts);
        SummaryGrid right = grid.beside(RIGHT, grid.nextRow());
        SummaryTables tables = new SummaryTables(tally, worklist, waiting);
        tables.classes(grid);
        tables.deadlines(grid);
        trends.months(right, charts, monthCharts);
        tables.ages(right);
        SummaryWrittenOff.write(right, tally);
        tables.nextDeadlines(grid);
        return Math.max(grid.nextRow(), right.nextRow()) - 1;
    }

    /** Printed where the page has room for it; its last row. */
    private int checks(int row) {
        grid.continueAt(row);
        SummaryGrid right = grid.beside(RIGHT, row);
        SummaryOutcomes.write(
                grid, tally, findings, run.isRerun() ? " of the period" : " of this run and of all that is open");
        SummaryTieOut.write(right, run, tally);
        grid.continueAt(Math.max(grid.nextRow(), right.nextRow()));
        run.checks().forEach(check -> grid.wrappedLine(SummaryStyle.WRAPPED, check, RIGHT + COLUMNS));
        return grid.nextRow() - 1;
    }

    /** For the screen. */
    private void behind(List<SheetStream<?>> sheets, int row) {
        grid.continueAt(row);
        SummaryGrid right = grid.beside(RIGHT, row);
        SummaryNews.write(grid, run, tally);
        SummaryFacts.write(grid, run, tally);
        SummaryCameBack.write(grid, tally);
        SummaryIndex.write(right, sheets);
    }

    static String sum(String letters, int first, int last) {
        return "SUM(" + letters + first + ":" + letters + last + ")";
    }

    private void setUp(int lastPrinted) {
        XSSFSheet sheet = grid.sheet();
        sheet.setDisplayGridlines(false);
        Protection.protect(sheet);
        for (int left : new int[] {0, RIGHT}) {
            int[] widths = {29, 11, 15, 15, 15};
            for (int i = 0; i < COLUMNS; i++) {
                sheet.setColumnWidth(left + i, widths[i] * 256);
            }
        }
        sheet.setColumnWidth(COLUMNS, 2 * 256);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 1);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.4);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft(run.footer());
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
        sheet.getWorkbook().setPrintArea(0, 0, RIGHT + COLUMNS - 1, 0, lastPrinted - 1);
    }
}
