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

    public final List<WorklistRow> worklist = new ArrayList<>();
    final List<FindingRow> findings = new ArrayList<>();
    final List<AppealRow> appeals = new ArrayList<>();
    final List<RebillRow> rebill = new ArrayList<>();
    final List<AwaitingRow> awaiting = new ArrayList<>();
    final List<TieOutRow> tieOut = new ArrayList<>();
    final List<PayerRow> payers = new ArrayList<>();
    final List<MonthRow> months = new ArrayList<>();
    final List<NewsRow> news = new ArrayList<>();
    final List<PatternRow> patterns = new ArrayList<>();
    final List<WhatIfRow> whatIf = new ArrayList<>();
    final List<PreventionRow> prevention = new ArrayList<>();
    final List<ChangeRow> changes = new ArrayList<>();
    final List<RejectRow> rejects = new ArrayList<>();
    final List<RateRow> rates = new ArrayList<>();
    final List<InterestRow> interest = new ArrayList<>();
    final List<DefinitionRow> definitions = new ArrayList<>();

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
                List.of(
                        "Matched money of all payments equals Paid and Recouped of all findings with a log: $21,480.00."),
                "since run 16 of 2025-03-13",
                List.of("Things to do: 4 new, 2 settled."));
    }

    @Override
    public void worklist(Consumer<WorklistRow> rows) {
        worklist.forEach(rows);
    }

    @Override
    public void findings(Consumer<FindingRow> rows) {
        findings.forEach(rows);
    }

    @Override
    public void appeals(Consumer<AppealRow> rows) {
        appeals.forEach(rows);
    }

    @Override
    public void rebill(Consumer<RebillRow> rows) {
        rebill.forEach(rows);
    }

    @Override
    public void awaiting(Consumer<AwaitingRow> rows) {
        awaiting.forEach(rows);
    }

    @Override
    public void tieOut(Consumer<TieOutRow> rows) {
        tieOut.forEach(rows);
    }

    @Override
    public void payers(Consumer<PayerRow> rows) {
        payers.forEach(rows);
    }

    @Override
    public void months(Consumer<MonthRow> rows) {
        months.forEach(rows);
    }

    @Override
    public void news(Consumer<NewsRow> rows) {
        news.forEach(rows);
    }

    @Override
    public void patterns(Consumer<PatternRow> rows) {
        patterns.forEach(rows);
    }

    @Override
    public void whatIf(Consumer<WhatIfRow> rows) {
        whatIf.forEach(rows);
    }

    @Override
    public void prevention(Consumer<PreventionRow> rows) {
        prevention.forEach(rows);
    }

    @Override
    public void changes(Consumer<ChangeRow> rows) {
        changes.forEach(rows);
    }

    @Override
    public void rejects(Consumer<RejectRow> rows) {
        rejects.forEach(rows);
    }

    @Override
    public void rates(Consumer<RateRow> rows) {
        rates.forEach(rows);
    }

    @Override
    public void interest(Consumer<InterestRow> rows) {
        interest.forEach(rows);
    }

    @Override
    public void definitions(Consumer<DefinitionRow> rows) {
        definitions.forEach(rows);
    }
}
