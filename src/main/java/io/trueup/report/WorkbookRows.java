package io.trueup.report;

import io.trueup.contract.WhatIfRanges;
import io.trueup.ledger.FindingTotals;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Streaming;
import io.trueup.workbook.AppealRow;
import io.trueup.workbook.AwaitingRow;
import io.trueup.workbook.ChangeRow;
import io.trueup.workbook.DefinitionRow;
import io.trueup.workbook.FindingRow;
import io.trueup.workbook.InterestRow;
import io.trueup.workbook.MonthRow;
import io.trueup.workbook.NewsRow;
import io.trueup.workbook.PatternRow;
import io.trueup.workbook.PayerRow;
import io.trueup.workbook.PreventionRow;
import io.trueup.workbook.RateRow;
import io.trueup.workbook.RebillRow;
import io.trueup.workbook.RejectRow;
import io.trueup.workbook.RunFacts;
import io.trueup.workbook.TieOutRow;
import io.trueup.workbook.WhatIfRow;
import io.trueup.workbook.WorkbookContent;
import io.trueup.workbook.WorklistRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content of a run's workbook, streamed from the database; read within one transaction, so that all sheets agree. */
public final class WorkbookRows implements WorkbookContent {

    private final RunFacts facts;
    private final Runs.Run run;
    private final Words words;
    private final Payers payers;
    private final FindingRows findings;
    private final ItemRows items;
    private final TieOuts tieOuts;
    private final WhatIfs whatIfs;
    private final InsightRows insight;
    private final InterestRows interest;
    private final PayerRows payerRows;
    private final RunNews news;
    private final FindingTotals.Source totals;

    /**
     * What only the rules know.
     *
     * @param definitions of outcomes and classes, for About
     * @param effective dates of a contract by its id, for people
     */
    public record Words(List<DefinitionRow> definitions, Function<String, String> effective, WhatIfRanges whatIf) {}

    /**
     * The payer a rerun asked for.
     *
     * @param keys its payer keys; empty = all
     * @param names every name it goes by, upper case
     */
    public record Payers(Collection<String> keys, Collection<String> names) {

        public static final Payers ALL = new Payers(List.of(), List.of());
    }

    public WorkbookRows(DataSource dataSource, RunFacts facts, Runs.Run run, Words words, Payers payers) {
        JdbcClient jdbc = Streaming.of(dataSource);
        this.facts = facts;
        this.run = run;
        this.words = words;
        this.payers = payers;
        Runs.Order order = run.order();
        FindingScope scope = new FindingScope(run.id(), order.isTrial(), order.from(), order.to(), payers.names());
        this.totals = order.isRerun() ? FindingTotals.of(scope.sql(), scope.parameters()) : FindingTotals.all();
        this.payerRows = new PayerRows(jdbc, totals);
        this.news = new RunNews(jdbc, run.id());
        this.findings = new FindingRows(jdbc, scope);
        this.whatIfs = new WhatIfs(jdbc, words.whatIf());
        this.items = new ItemRows(jdbc, run.id());
        this.tieOuts = new TieOuts(jdbc);
        this.interest = new InterestRows(jdbc);
        this.insight = new InsightRows(jdbc, run.id());
    }

    @Override
    public RunFacts run() {
        return facts;
    }

    @Override
    public void worklist(Consumer<WorklistRow> rows) {
        items.worklist(rows);
    }

    @Override
    public void findings(Consumer<FindingRow> rows) {
        findings.findings(rows);
    }

    @Override
    public void appeals(Consumer<AppealRow> rows) {
        items.appeals(rows);
    }

    @Override
    public void rebill(Consumer<RebillRow> rows) {
        items.rebill(rows);
    }

    @Override
    public void awaiting(Consumer<AwaitingRow> rows) {
        findings.awaiting(run.order().today(), rows);
    }

    @Override
    public void tieOut(Consumer<TieOutRow> rows) {
        LocalDate from = run.order().from();
        LocalDate to = run.order().to();
        if (from != null && to != null) {
            tieOuts.ofPeriod(from, to, payers.keys(), rows);
        } else {
            tieOuts.ofRun(run.id(), rows);
        }
    }

    @Override
    public void payers(Consumer<PayerRow> rows) {
        payerRows.payers(rows);
    }

    @Override
    public void months(Consumer<MonthRow> rows) {
        payerRows.months(rows);
    }

    @Override
    public void news(Consumer<NewsRow> rows) {
        news.outcomes(rows);
    }

    @Override
    public void patterns(Consumer<PatternRow> rows) {
        insight.patterns(rows);
    }

    @Override
    public void whatIf(Consumer<WhatIfRow> rows) {
        whatIfs.of(totals, rows);
    }

    @Override
    public void prevention(Consumer<PreventionRow> rows) {
        insight.prevention(rows);
    }

    @Override
    public void changes(Consumer<ChangeRow> rows) {
        findings.changes(rows);
    }

    @Override
    public void rejects(Consumer<RejectRow> rows) {
        items.rejects(rows);
    }

    @Override
    public void rates(Consumer<RateRow> rows) {
        findings.rates(words.effective(), rows);
    }

    @Override
    public void interest(Consumer<InterestRow> rows) {
        LocalDate from = run.order().from();
        LocalDate to = run.order().to();
        if (from != null && to != null) {
            interest.ofPeriod(from, to, payers.keys(), rows);
        } else {
            interest.ofRun(run.id(), rows);
        }
    }

    @Override
    public void definitions(Consumer<DefinitionRow> rows) {
        words.definitions().forEach(rows);
    }
}
