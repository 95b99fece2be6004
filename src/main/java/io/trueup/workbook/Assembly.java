package io.trueup.workbook;

import io.trueup.spreadsheet.Conveyor;
import io.trueup.spreadsheet.Links;
import io.trueup.spreadsheet.OpenWorkbook;
import io.trueup.spreadsheet.PivotCube;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts one workbook together: its sheets in the order of INTERFACES.md 6, each filled from the content. */
final class Assembly {

    /** Pushes the rows of a sheet. */
    private interface Source<R> {
        void rows(Consumer<R> rows);
    }

    private final OpenWorkbook workbook;
    private final WorkbookContent content;
    private final RunFacts run;
    private final SummaryTally tally;
    private final AgingTally aging = new AgingTally();
    private final PivotCube<PivotDataSheet.Row> pivot = new PivotCube<>(PivotDataSheet.pivot());
    private final List<SheetStream<?>> streams = new ArrayList<>();

    Assembly(OpenWorkbook workbook, WorkbookContent content) {
        this.workbook = workbook;
        this.content = content;
        run = content.run();
        tally = new SummaryTally(run.today());
    }

    /** The sheets of items are filled last, because their links need to know what stands on the sheets they lead to. */
    void write() throws IOException {
        Links links = workbook.links();
        XSSFSheet summary = workbook.skeleton().createSheet(SummarySheet.NAME);
        List<String> own = content.ownColumns();
        List<SheetPlan<?>> items = List.of(WorklistSheet.plan(own), WaitingSheet.plan(own), DoneSheet.plan(own));
        SheetPlan<AppealsSheet.Row> appeals = AppealsSheet.plan().withLinkToOneOf(items);
        SheetPlan<RebillSheet.Row> rebill = RebillSheet.plan().withLinkToOneOf(items);
        SheetPlan<AdjustmentsSheet.Row> adjustments = AdjustmentsSheet.plan().withLinkToOneOf(items);
        SheetPlan<WorklistSheet.Row> worklist = WorklistSheet.plan(own)
                .withLinkTo(appeals, links)
                .withLinkTo(FindingsSheet.plan(), links)
                .withLinkTo(rebill, links);
        SheetPlan<WorklistSheet.Row> waiting =
                WaitingSheet.plan(own).withLinkTo(appeals, links).withLinkTo(FindingsSheet.plan(), links);
        SheetStream<WorklistSheet.Row> worklistStream = open(worklist, tally::worklist);
        SheetStream<WorklistSheet.Row> waitingStream = open(waiting, tally::waiting);
        SheetStream<DoneSheet.Row> done = open(DoneSheet.plan(own).withLinkTo(FindingsSheet.plan(), links), row -> {});
        SheetStream<FindingsSheet.Row> findings = fill(FindingsSheet.plan(), content::findings, tally::finding);
        fill(appeals, content::appeals, row -> {});
        fill(rebill, content::rebill, row -> {});
        fillTheRest(
                items,
                adjustments,
                DepositsSheet.plan().withLinkToOneOf(items),
                DemandsSheet.plan().withLinkToOneOf(items));
        fill(worklistStream, content::worklist);
        fill(waitingStream, content::waiting);
        fill(done, content::done);
        order();
        workbook.pivot(pivot);
        streams.forEach(SheetStream::finish);
        content.months(tally::month);
        content.paymentMonths(tally::paymentMonth);
        if (!run.isRerun()) {
            content.news(tally::news);
        }
        new SummarySheet(summary, run, tally, findings.ranges(), worklistStream.ranges(), waitingStream.ranges())
                .write(streams);
        workbook.finish();
    }

    private void fillTheRest(
            List<SheetPlan<?>> items,
            SheetPlan<AdjustmentsSheet.Row> adjustmentsPlan,
            SheetPlan<DepositsSheet.Row> depositsPlan,
            SheetPlan<DemandsSheet.Row> demandsPlan)
            throws IOException {
        fill(AwaitingSheet.plan().withLinkToOneOf(items), content::awaiting, row -> {
            tally.awaiting(row);
            aging.add(row);
        });
        fill(AgingSheet.plan(), aging::rows, row -> {});
        if (content.hasBills()) {
            fill(BillingSheet.plan().withLinkToOneOf(items), content::billing, tally::billing);
        }
        fill(TieOutSheet.plan(), content::tieOut, tally::tieOut);
        fill(PayersSheet.plan(), content::payers, tally::payer);
        fill(PatternsSheet.plan(), content::patterns, row -> {});
        fill(WhatIfSheet.plan(), content::whatIf, row -> {});
        fill(PreventionSheet.plan(), content::prevention, row -> {});
        fill(FridayListSheet.plan(), content::fridayList, row -> {});
        fill(ContractsSheet.plan(), content::contracts, row -> {});
        if (run.isRerun() || content.hasChanges()) {
            fill(ChangesSheet.plan(), content::changes, tally::change);
        }
        fill(RejectsSheet.plan(), content::rejects, row -> {});
        fill(RatesSheet.plan(), content::rates, row -> {});
        SheetStream<InterestSheet.Row> interest =
                fill(InterestSheet.plan().withLinkToOneOf(items), content::interest, row -> {});
        SheetStream<AdjustmentsSheet.Row> adjustments = fill(adjustmentsPlan, content::adjustments, row -> {});
        List<SheetStream<?>> afterAbout = new ArrayList<>(List.of(interest, adjustments));
        if (content.hasDeposits()) {
            afterAbout.add(fill(depositsPlan, content::deposits, row -> {}));
        }
        afterAbout.add(fill(RecoveredSheet.plan(), content::recovered, tally::recovered));
        if (content.hasRecovered()) {
            afterAbout.add(fill(RecoveredBySheet.plan(), content::recoveredBy, row -> {}));
        }
        afterAbout.add(fill(WrittenOffSheet.plan(), content::writtenOff, tally::writtenOff));
        afterAbout.add(fill(demandsPlan, content::demands, row -> {}));
        afterAbout.add(fill(MonthEndSheet.plan(), content::monthEnd, row -> {}));
        afterAbout.add(fill(JournalSheet.plan(), content::journal, row -> {}));
        afterAbout.add(fill(PivotDataSheet.plan(), content::pivotData, pivot));
        fill(AboutSheet.plan(), this::about, row -> {}); // describes those that are placed after it, too
        streams.removeAll(afterAbout);
        streams.addAll(afterAbout);
    }

    private void about(Consumer<AboutSheet.Row> rows) {
        RunDescription.of(run).forEach(rows);
        content.definitions(rows);
        streams.forEach(stream -> describeColumns(stream.plan(), rows));
    }

    private static void describeColumns(SheetPlan<?> plan, Consumer<AboutSheet.Row> rows) {
        plan.columns()
                .forEach(column -> rows.accept(
                        new AboutSheet.Row("Column", plan.name() + ": " + column.heading(), column.note())));
    }

    private <R> SheetStream<R> open(SheetPlan<R> plan, Consumer<R> witness) {
        SheetStream<R> stream = new SheetStream<>(plan, workbook, witness);
        streams.add(stream);
        return stream;
    }

    private <R> SheetStream<R> fill(SheetPlan<R> plan, Source<R> source, Consumer<R> witness) throws IOException {
        SheetStream<R> stream = open(plan, witness);
        fill(stream, source);
        return stream;
    }

    private static <R> void fill(SheetStream<R> stream, Source<R> source) throws IOException {
        stream.begin();
        Conveyor<R> conveyor = new Conveyor<>(stream);
        try {
            source.rows(conveyor);
            conveyor.end();
        } finally {
            conveyor.abandon();
        }
        stream.end();
    }

    /** Sheets that continue one which was filled late stand at the end until now. */
    private void order() {
        XSSFWorkbook skeleton = workbook.skeleton();
        int position = 1;
        for (SheetStream<?> stream : streams) {
            for (String name : stream.sheets()) {
                skeleton.setSheetOrder(name, position++);
            }
        }
    }
}
