package io.trueup.workbook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Content from lists; empty unless a test adds rows. */
public class StoredContent implements WorkbookContent {

    static final LocalDate TODAY = LocalDate.of(2025, 3, 14);

    public final List<WorklistSheet.Row> worklist = new ArrayList<>();
    final List<String> ownColumns = new ArrayList<>();
    final List<WorklistSheet.Row> waiting = new ArrayList<>();
    final List<DoneSheet.Row> done = new ArrayList<>();
    final List<FindingsSheet.Row> findings = new ArrayList<>();
    final List<AppealsSheet.Row> appeals = new ArrayList<>();
    final List<RebillSheet.Row> rebill = new ArrayList<>();
    final List<AwaitingSheet.Row> awaiting = new ArrayList<>();
    final List<BillingSheet.Row> billing = new ArrayList<>();
    final List<TieOutSheet.Row> tieOut = new ArrayList<>();
    final List<PayersSheet.Row> payers = new ArrayList<>();
    final List<SummarySheet.Month> months = new ArrayList<>();
    final List<SummarySheet.News> news = new ArrayList<>();
    final List<PatternsSheet.Row> patterns = new ArrayList<>();
    final List<WhatIfSheet.Row> whatIf = new ArrayList<>();
    final List<PreventionSheet.Row> prevention = new ArrayList<>();
    final List<FridayListSheet.Row> fridayList = new ArrayList<>();
    final List<ContractsSheet.Row> contracts = new ArrayList<>();
    final List<ChangesSheet.Row> changes = new ArrayList<>();
    final List<RejectsSheet.Row> rejects = new ArrayList<>();
    final List<RatesSheet.Row> rates = new ArrayList<>();
    final List<InterestSheet.Row> interest = new ArrayList<>();
    final List<AdjustmentsSheet.Row> adjustments = new ArrayList<>();
    final List<DepositsSheet.Row> deposits = new ArrayList<>();
    final List<RecoveredSheet.Row> recovered = new ArrayList<>();
    final List<RecoveredBySheet.Row> recoveredBy = new ArrayList<>();
    final List<WrittenOffSheet.Row> writtenOff = new ArrayList<>();
    final List<SummarySheet.PaymentMonth> paymentMonths = new ArrayList<>();
    final List<MonthEndSheet.Row> monthEnd = new ArrayList<>();
    final List<JournalSheet.Row> journal = new ArrayList<>();
    final List<PivotDataSheet.Row> pivotData = new ArrayList<>();
    final List<AboutSheet.Row> definitions = new ArrayList<>();

    @Nullable
    RerunPeriod period;

    static StoredContent empty() {
        return new StoredContent();
    }

    StoredContent rerun() {
        period = new RerunPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), "", null);
        return this;
    }

    @Override
    public RunFacts run() {
        return new RunFacts(
                "Lone Star Work Recovery",
                "nightly",
                17,
                period,
                TODAY,
                ZonedDateTime.of(2025, 3, 14, 2, 30, 0, 0, ZoneId.of("America/Chicago")),
                "0.1.0",
                "PostgreSQL 18.4, embedded",
                12,
                3,
                5,
                "$1.00 or 0 %",
                List.of("Matched money of all payments equals Paid and Recouped of all findings with a log:"
                        + " $21,480.00."),
                List.of(),
                "since run 16 of 2025-03-13",
                List.of("Things to do: 4 new, 2 settled."));
    }

    @Override
    public void worklist(Consumer<WorklistSheet.Row> rows) {
        worklist.forEach(rows);
    }

    @Override
    public List<String> ownColumns() {
        return ownColumns;
    }

    @Override
    public void waiting(Consumer<WorklistSheet.Row> rows) {
        waiting.forEach(rows);
    }

    @Override
    public void done(Consumer<DoneSheet.Row> rows) {
        done.forEach(rows);
    }

    @Override
    public void findings(Consumer<FindingsSheet.Row> rows) {
        findings.forEach(rows);
    }

    @Override
    public void appeals(Consumer<AppealsSheet.Row> rows) {
        appeals.forEach(rows);
    }

    @Override
    public void rebill(Consumer<RebillSheet.Row> rows) {
        rebill.forEach(rows);
    }

    @Override
    public void awaiting(Consumer<AwaitingSheet.Row> rows) {
        awaiting.forEach(rows);
    }

    @Override
    public boolean hasBills() {
        return true;
    }

    @Override
    public void billing(Consumer<BillingSheet.Row> rows) {
        billing.forEach(rows);
    }

    @Override
    public void tieOut(Consumer<TieOutSheet.Row> rows) {
        tieOut.forEach(rows);
    }

    @Override
    public void payers(Consumer<PayersSheet.Row> rows) {
        payers.forEach(rows);
    }

    @Override
    public void months(Consumer<SummarySheet.Month> rows) {
        months.forEach(rows);
    }

    @Override
    public void news(Consumer<SummarySheet.News> rows) {
        news.forEach(rows);
    }

    @Override
    public void patterns(Consumer<PatternsSheet.Row> rows) {
        patterns.forEach(rows);
    }

    @Override
    public void whatIf(Consumer<WhatIfSheet.Row> rows) {
        whatIf.forEach(rows);
    }

    @Override
    public void prevention(Consumer<PreventionSheet.Row> rows) {
        prevention.forEach(rows);
    }

    @Override
    public void fridayList(Consumer<FridayListSheet.Row> rows) {
        fridayList.forEach(rows);
    }

    @Override
    public void contracts(Consumer<ContractsSheet.Row> rows) {
        contracts.forEach(rows);
    }

    @Override
    public boolean hasChanges() {
        return false;
    }

    @Override
    public void changes(Consumer<ChangesSheet.Row> rows) {
        changes.forEach(rows);
    }

    @Override
    public void rejects(Consumer<RejectsSheet.Row> rows) {
        rejects.forEach(rows);
    }

    @Override
    public void rates(Consumer<RatesSheet.Row> rows) {
        rates.forEach(rows);
    }

    @Override
    public void interest(Consumer<InterestSheet.Row> rows) {
        interest.forEach(rows);
    }

    @Override
    public boolean hasDeposits() {
        return !deposits.isEmpty();
    }

    @Override
    public void deposits(Consumer<DepositsSheet.Row> rows) {
        deposits.forEach(rows);
    }

    @Override
    public void adjustments(Consumer<AdjustmentsSheet.Row> rows) {
        adjustments.forEach(rows);
    }

    @Override
    public void recovered(Consumer<RecoveredSheet.Row> rows) {
        recovered.forEach(rows);
    }

    @Override
    public boolean hasRecovered() {
        return !recovered.isEmpty();
    }

    @Override
    public void recoveredBy(Consumer<RecoveredBySheet.Row> rows) {
        recoveredBy.forEach(rows);
    }

    @Override
    public void paymentMonths(Consumer<SummarySheet.PaymentMonth> rows) {
        paymentMonths.forEach(rows);
    }

    @Override
    public void writtenOff(Consumer<WrittenOffSheet.Row> rows) {
        writtenOff.forEach(rows);
    }

    @Override
    public void monthEnd(Consumer<MonthEndSheet.Row> rows) {
        monthEnd.forEach(rows);
    }

    @Override
    public void journal(Consumer<JournalSheet.Row> rows) {
        journal.forEach(rows);
    }

    @Override
    public void demands(Consumer<DemandsSheet.Row> rows) {}

    @Override
    public void pivotData(Consumer<PivotDataSheet.Row> rows) {
        pivotData.forEach(rows);
    }

    @Override
    public void definitions(Consumer<AboutSheet.Row> rows) {
        definitions.forEach(rows);
    }
}
