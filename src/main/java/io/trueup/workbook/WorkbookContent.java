package io.trueup.workbook;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a workbook is made of. Each method pushes its rows, in the order in which they shall stand, into the consumer and returns
 * when there are no more; rows are written as they come and none is kept. Each is called at most once for a workbook, in no promised
 * order, and by several threads at once where a {@link WorkbookWriter} was given {@link Readers}; the thread that writes alone asks for
 * what {@link #settle} brings up to date: the items of {@link #worklist}, {@link #waiting} and {@link #done}, what was written off,
 * totals, and the books. Whatever a method throws ends the writing, and no workbook appears.
 */
public interface WorkbookContent {

    RunFacts run();

    /** Brings up to date what others see only once the workbook is published; before any row of it is asked for. */
    default void settle() {}

    /** Headings of the team's own columns on Worklist, Waiting and Done. */
    List<String> ownColumns();

    /** Everything to do now, best first. */
    void worklist(Consumer<WorklistSheet.Row> rows);

    /** What was sent, the first to be asked again on top. */
    void waiting(Consumer<WorklistSheet.Row> rows);

    /** What ended in the last 90 days, latest first. */
    void done(Consumer<DoneSheet.Row> rows);

    /** Every finding this run recomputed, and every one that something open is about. */
    void findings(Consumer<FindingsSheet.Row> rows);

    /** Everything open today. */
    void appeals(Consumer<AppealsSheet.Row> rows);

    /** Everything open today. */
    void rebill(Consumer<RebillSheet.Row> rows);

    /** Everything open today. */
    void awaiting(Consumer<AwaitingSheet.Row> rows);

    /** Everything open today. */
    void billing(Consumer<BillingSheet.Row> rows);

    /** Whether the clinic drops its bills; without them there is no sheet of them. */
    boolean hasBills();

    /** The payments this run took; in a rerun those of the period. */
    void tieOut(Consumer<TieOutSheet.Row> rows);

    /** All that is known of each payer; in a rerun what the period says. */
    void payers(Consumer<PayersSheet.Row> rows);

    /** The last twelve months of service with findings, oldest first; of all findings, in a rerun of the period. */
    void months(Consumer<SummarySheet.Month> rows);

    /** The last twelve months with payments, oldest first; in a rerun those of the period. */
    void paymentMonths(Consumer<SummarySheet.PaymentMonth> rows);

    /** What the run brought and changed, by outcome, most findings first. Not asked for in a rerun, which has {@link #changes}. */
    void news(Consumer<SummarySheet.News> rows);

    void patterns(Consumer<PatternsSheet.Row> rows);

    void whatIf(Consumer<WhatIfSheet.Row> rows);

    /** Everything open today. */
    void prevention(Consumer<PreventionSheet.Row> rows);

    /** What is to be completed in the week of today, those of one therapist together. */
    void fridayList(Consumer<FridayListSheet.Row> rows);

    /** What contracts run into, or ran into. */
    void contracts(Consumer<ContractsSheet.Row> rows);

    /** Whether a finding is not what the last workbook told of it; a rerun says so either way. */
    boolean hasChanges();

    /** Of a rerun those of its period, of a night those that stood before it. */
    void changes(Consumer<ChangesSheet.Row> rows);

    void rejects(Consumer<RejectsSheet.Row> rows);

    void rates(Consumer<RatesSheet.Row> rows);

    /** Money of these payments that came late; stands after About. */
    void interest(Consumer<InterestSheet.Row> rows);

    /** Provider adjustments of these payments that name no claim we know, and all that are still a thing to do; after Interest. */
    void adjustments(Consumer<AdjustmentsSheet.Row> rows);

    /** Whether the clinic drops statements of its bank; without them there is no sheet of deposits. */
    boolean hasDeposits();

    /** Lines of the bank and payments without one, new or open; after Adjustments. */
    void deposits(Consumer<DepositsSheet.Row> rows);

    /** Every cent that came back, latest first; stands after About. */
    void recovered(Consumer<RecoveredSheet.Row> rows);

    /** Whether any came back; without it there are no totals of it. */
    boolean hasRecovered();

    /** What came back by payer, class, owner and month; after Recovered. */
    void recoveredBy(Consumer<RecoveredBySheet.Row> rows);

    /** Everything the team gave up, latest first; after them. */
    void writtenOff(Consumer<WrittenOffSheet.Row> rows);

    /** Everything open today, and what is over as long as something of it is unpaid; after them. */
    void demands(Consumer<DemandsSheet.Row> rows);

    /** What payers owe by month, newest first; after Demands. */
    void monthEnd(Consumer<MonthEndSheet.Row> rows);

    /** Entries for the accounting system, oldest first; last of all. */
    void journal(Consumer<JournalSheet.Row> rows);

    /** All findings to date, in a rerun those of the period, added up for pivot tables; after everything else. */
    void pivotData(Consumer<PivotDataSheet.Row> rows);

    /** Every outcome, denial class and whatever else needs a word on About; the run itself is described there without them. */
    void definitions(Consumer<AboutSheet.Row> rows);
}
