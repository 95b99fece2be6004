package io.trueup.workbook;

import io.trueup.spreadsheet.Conveyor;
import io.trueup.spreadsheet.Links;
import io.trueup.spreadsheet.OpenWorkbook;
import io.trueup.spreadsheet.PivotCube;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetStream;
import io.trueup.workbook.SheetTasks.Task;
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
    private final SheetTasks tasks;
    private final List<SheetStream<?>> streams = new ArrayList<>();

    /** In the order in which they are added to the file. */
    private final List<SheetStream<?>> filled = new ArrayList<>();

    private boolean hasBills;
    private boolean hasDeposits;
    private boolean hasRecovered;
    private boolean hasChanges;

    Assembly(OpenWorkbook workbook, WorkbookContent content, Readers readers) {
        this.workbook = workbook;
        this.content = content;
        this.tasks = new SheetTasks(readers);
        run = content.run();
        tally = new SummaryTally(run.today());
    }

    /**
     * The sheets of items are filled last, because their links need to know what stands on the sheets they lead to. POI's skeleton of
     * every sheet is made here, in the same order however many threads fill them, and beside the first that do.
     */
    void write() throws IOException {
        XSSFSheet summary = workbook.skeleton().createSheet(SummarySheet.NAME);
        List<String> own = content.ownColumns();
        SheetStream<WorklistSheet.Row> worklist = open(worklist(own), tally::worklist);
        SheetStream<WorklistSheet.Row> waiting = open(waiting(own), tally::waiting);
        SheetStream<DoneSheet.Row> done =
                open(DoneSheet.plan(own).withLinkTo(FindingsSheet.plan(), workbook.links()), row -> {});
        SheetStream<FindingsSheet.Row> findings = open(FindingsSheet.plan(), tally::finding);
        boolean isWritten = false;
        try {
            fillAll(own, worklist, waiting, done, findings);
            tasks.finish();
            isWritten = true;
        } finally {
            if (!isWritten) {
                tasks.abandon();
            }
        }
        for (SheetStream<?> stream : filled) {
            stream.add();
        }
        order();
        workbook.pivot(pivot);
        streams.forEach(SheetStream::finish);
        new SummarySheet(summary, run, tally, findings.ranges(), worklist.ranges(), waiting.ranges()).write(streams);
        workbook.finish();
    }

    private SheetPlan<WorklistSheet.Row> worklist(List<String> own) {
        Links links = workbook.links();
        return WorklistSheet.plan(own)
                .withLinkTo(AppealsSheet.plan(), links)
                .withLinkTo(FindingsSheet.plan(), links)
                .withLinkTo(RebillSheet.plan(), links);
    }

    private SheetPlan<WorklistSheet.Row> waiting(List<String> own) {
        Links links = workbook.links();
        return WaitingSheet.plan(own).withLinkTo(AppealsSheet.plan(), links).withLinkTo(FindingsSheet.plan(), links);
    }

    private void fillAll(
            List<String> own,
            SheetStream<WorklistSheet.Row> worklist,
            SheetStream<WorklistSheet.Row> waiting,
            SheetStream<DoneSheet.Row> done,
            SheetStream<FindingsSheet.Row> findings)
            throws IOException {
        List<SheetPlan<?>> items = List.of(WorklistSheet.plan(own), WaitingSheet.plan(own), DoneSheet.plan(own));
        Task asked = tasks.any(this::ask);
        Task ofFindings = fill(findings, content::findings);
        Task ofAppeals = fill(open(AppealsSheet.plan().withLinkToOneOf(items), row -> {}), content::appeals);
        Task ofRebill = fill(open(RebillSheet.plan().withLinkToOneOf(items), row -> {}), content::rebill);
        Task awaiting = fill(AwaitingSheet.plan().withLinkToOneOf(items), content::awaiting, row -> {
            tally.awaiting(row);
            aging.add(row);
        });
        fill(open(AgingSheet.plan(), row -> {}), aging::rows, awaiting);
        content.settle(); // while others read what it does not touch
        tasks.finish(asked);
        fillTheRest(items);
        fillHere(worklist, content::worklist, ofFindings, ofAppeals, ofRebill);
        fillHere(waiting, content::waiting, ofFindings, ofAppeals);
        fillHere(done, content::done, ofFindings);
        tasks.forWriter(() -> content.months(tally::month));
        tasks.any(() -> content.paymentMonths(tally::paymentMonth));
        if (!run.isRerun()) {
            tasks.any(() -> content.news(tally::news));
        }
    }

    /** Which sheets there are. */
    private void ask() {
        hasBills = content.hasBills();
        hasDeposits = content.hasDeposits();
        hasRecovered = content.hasRecovered();
        hasChanges = run.isRerun() || content.hasChanges();
    }

    private void fillTheRest(List<SheetPlan<?>> items) throws IOException {
        if (hasBills) {
            fill(BillingSheet.plan().withLinkToOneOf(items), content::billing, tally::billing);
        }
        fill(TieOutSheet.plan(), content::tieOut, tally::tieOut);
        fillHere(PayersSheet.plan(), content::payers, tally::payer);
        fill(PatternsSheet.plan(), content::patterns, row -> {});
        fillHere(WhatIfSheet.plan(), content::whatIf, row -> {});
        fill(PreventionSheet.plan(), content::prevention, row -> {});
        fill(FridayListSheet.plan(), content::fridayList, row -> {});
        fill(ContractsSheet.plan(), content::contracts, row -> {});
        if (hasChanges) {
            fill(ChangesSheet.plan(), content::changes, tally::change);
        }
        fill(RejectsSheet.plan(), content::rejects, row -> {});
        fill(RatesSheet.plan(), content::rates, row -> {});
        int beforeAbout = streams.size();
        fillAfterAbout(items);
        SheetStream<AboutSheet.Row> about = open(AboutSheet.plan(), row -> {});
        List<SheetStream<?>> described = List.copyOf(streams);
        streams.remove(about);
        streams.add(beforeAbout, about);
        fill(about, rows -> about(described, rows)); // describes those that are placed after it, too
    }

    private void fillAfterAbout(List<SheetPlan<?>> items) throws IOException {
        fill(InterestSheet.plan().withLinkToOneOf(items), content::interest, row -> {});
        fill(AdjustmentsSheet.plan().withLinkToOneOf(items), content::adjustments, row -> {});
        if (hasDeposits) {
            fill(DepositsSheet.plan().withLinkToOneOf(items), content::deposits, row -> {});
        }
        fill(RecoveredSheet.plan(), content::recovered, tally::recovered);
        if (hasRecovered) {
            fill(RecoveredBySheet.plan(), content::recoveredBy, row -> {});
        }
        fillHere(WrittenOffSheet.plan(), content::writtenOff, tally::writtenOff);
        fill(DemandsSheet.plan().withLinkToOneOf(items), content::demands, row -> {});
        fillHere(MonthEndSheet.plan(), content::monthEnd, row -> {});
        fillHere(JournalSheet.plan(), content::journal, row -> {});
        fillHere(PivotDataSheet.plan(), content::pivotData, pivot);
    }

    private void about(List<SheetStream<?>> described, Consumer<AboutSheet.Row> rows) {
        RunDescription.of(run).forEach(rows);
        content.definitions(rows);
        described.forEach(stream -> describeColumns(stream.plan(), rows));
    }

    private static void describeColumns(SheetPlan<?> plan, Consumer<AboutSheet.Row> rows) {
        plan.columns()
                .forEach(column -> rows.accept(
                        new AboutSheet.Row("Column", plan.name() + ": " + column.heading(), column.note())));
    }

    private <R> SheetStream<R> open(SheetPlan<R> plan, Consumer<R> witness) throws IOException {
        SheetStream<R> stream = new SheetStream<>(plan, workbook, witness);
        streams.add(stream);
        return stream;
    }

    private <R> Task fill(SheetPlan<R> plan, Source<R> source, Consumer<R> witness) throws IOException {
        return fill(open(plan, witness), source);
    }

    private <R> Task fill(SheetStream<R> stream, Source<R> source, Task... after) {
        filled.add(stream);
        return tasks.any(() -> write(stream, source), after);
    }

    private <R> void fillHere(SheetPlan<R> plan, Source<R> source, Consumer<R> witness) throws IOException {
        fillHere(open(plan, witness), source);
    }

    /** Of what {@link WorkbookContent#settle} brought up to date, and nobody else sees yet. */
    private <R> void fillHere(SheetStream<R> stream, Source<R> source, Task... after) {
        filled.add(stream);
        tasks.forWriter(() -> write(stream, source), after);
    }

    private <R> void write(SheetStream<R> stream, Source<R> source) {
        Conveyor<R> conveyor = new Conveyor<>(stream);
        try {
            source.rows(row -> {
                tasks.checkGoesOn();
                conveyor.accept(row);
            });
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
