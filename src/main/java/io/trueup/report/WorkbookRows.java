package io.trueup.report;

import io.trueup.books.AccountNames;
import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.contract.WhatIfRanges;
import io.trueup.interest.LateCharges;
import io.trueup.ledger.FindingTotals;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Streaming;
import io.trueup.workbook.AboutSheet;
import io.trueup.workbook.AdjustmentsSheet;
import io.trueup.workbook.AppealsSheet;
import io.trueup.workbook.AwaitingSheet;
import io.trueup.workbook.BillingSheet;
import io.trueup.workbook.ChangesSheet;
import io.trueup.workbook.ContractsSheet;
import io.trueup.workbook.DemandsSheet;
import io.trueup.workbook.DepositsSheet;
import io.trueup.workbook.DoneSheet;
import io.trueup.workbook.FindingsSheet;
import io.trueup.workbook.FridayListSheet;
import io.trueup.workbook.InterestSheet;
import io.trueup.workbook.JournalSheet;
import io.trueup.workbook.MonthEndSheet;
import io.trueup.workbook.PatternsSheet;
import io.trueup.workbook.PayersSheet;
import io.trueup.workbook.PivotDataSheet;
import io.trueup.workbook.PreventionSheet;
import io.trueup.workbook.RatesSheet;
import io.trueup.workbook.RebillSheet;
import io.trueup.workbook.RecoveredBySheet;
import io.trueup.workbook.RecoveredSheet;
import io.trueup.workbook.RejectsSheet;
import io.trueup.workbook.RunFacts;
import io.trueup.workbook.SummarySheet;
import io.trueup.workbook.TieOutSheet;
import io.trueup.workbook.WhatIfSheet;
import io.trueup.workbook.WorkbookContent;
import io.trueup.workbook.WorklistSheet;
import io.trueup.workbook.WrittenOffSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of a run's workbook, streamed from the database; read within one transaction, so that all sheets agree, or by several threads
 * of which each has bound one to itself that sees the same ({@link io.trueup.postgres.SharedSnapshot}).
 */
public final class WorkbookRows implements WorkbookContent {

    private final PayerTitles titles;
    private final RunFacts facts;
    private final Runs.Run run;
    private final Words words;
    private final PaymentScope payments;
    private final FindingRows findings;
    private final FindingChanges changes;
    private final ItemRows items;
    private final TeamRows team;
    private final TieOuts tieOuts;
    private final WhatIfs whatIfs;
    private final InsightRows insight;
    private final InterestRows interest;
    private final AdjustmentRows adjustments;
    private final BillingRows billing;
    private final DepositRows deposits;
    private final RecoveredRows recovered;
    private final DemandRows demands;
    private final MonthEndRows monthEnd;
    private final JournalRows journal;
    private final PayerRows payerRows;
    private final RunNews news;
    private final PaymentMonths paymentMonths;
    private final WrittenOffRows writtenOff;
    private final FindingTotals.Source totals;
    private final PivotDataRows pivotData;
    private final Runnable settling;
    private final JdbcClient jdbc;
    private @Nullable OptionalSheets optional;
    private final List<TieOutSheet.Row> misplaced = Collections.synchronizedList(new ArrayList<>());

    /**
     * What only the rules know.
     *
     * @param definitions of outcomes and classes, for About
     * @param rates what contracts pay, for people
     * @param adjustments what reasons of provider adjustments mean
     * @param lateCharges what is owed for money still unpaid
     * @param accounts of the clinic's accounting system
     */
    public record Words(
            List<AboutSheet.Row> definitions,
            RateTerms rates,
            WhatIfRanges whatIf,
            ProviderAdjustmentReasons adjustments,
            LateCharges lateCharges,
            AccountNames accounts) {}

    /**
     * The payer a rerun asked for.
     *
     * @param keys its payer keys; empty = all
     * @param names every name it goes by, upper case
     */
    public record Payers(Collection<String> keys, Collection<String> names) {

        public static final Payers ALL = new Payers(List.of(), List.of());
    }

    /**
     * @param news of the run, asked over the same data source
     * @param settling writes what {@link #settle} is for
     */
    public WorkbookRows(
            DataSource dataSource,
            RunFacts facts,
            Runs.Run run,
            Words words,
            Payers payers,
            PayerTitles titles,
            RunNews news,
            Runnable settling) {
        this.jdbc = Streaming.of(dataSource);
        this.settling = settling;
        this.titles = titles;
        this.facts = facts;
        this.run = run;
        this.words = words;
        this.payments = PaymentScope.of(run, payers.keys());
        Runs.Order order = run.order();
        FindingScope scope = FindingScope.of(run, payers.names());
        this.totals = order.isRerun() ? FindingTotals.of(scope.sql(), scope.parameters()) : FindingTotals.all();
        this.payerRows = new PayerRows(jdbc, totals);
        this.pivotData = new PivotDataRows(jdbc, totals);
        this.news = news;
        this.paymentMonths = new PaymentMonths(jdbc);
        this.writtenOff = new WrittenOffRows(jdbc, run.id(), titles);
        this.findings = new FindingRows(jdbc, scope, titles);
        this.changes = new FindingChanges(jdbc, run, payers.names(), titles, news.told());
        this.whatIfs = new WhatIfs(jdbc, words.whatIf());
        this.items = new ItemRows(jdbc, run.id(), order.today(), titles);
        this.team = new TeamRows(jdbc, run.id(), order.today(), titles);
        this.tieOuts = new TieOuts(jdbc);
        this.interest = new InterestRows(jdbc, words.lateCharges(), run, titles);
        this.adjustments = new AdjustmentRows(jdbc, words.adjustments(), run.id(), titles);
        this.billing = new BillingRows(jdbc, run.id(), titles);
        this.deposits = new DepositRows(jdbc, run, titles);
        this.recovered = new RecoveredRows(jdbc, titles);
        this.demands = new DemandRows(jdbc);
        this.monthEnd = new MonthEndRows(jdbc, order.today(), titles);
        this.journal = new JournalRows(jdbc, run.id(), titles, words.accounts());
        this.insight = new InsightRows(jdbc, run.id(), titles);
    }

    @Override
    public RunFacts run() {
        return facts;
    }

    @Override
    public void settle() {
        settling.run();
    }

    private synchronized OptionalSheets optional() {
        OptionalSheets known = optional;
        if (known == null) {
            known = OptionalSheets.of(jdbc);
            optional = known;
        }
        return known;
    }

    /** Payments on Tie-out whose claims paid are not in the three places together; none before its rows were asked for. */
    public List<TieOutSheet.Row> misplaced() {
        return List.copyOf(misplaced);
    }

    @Override
    public void worklist(Consumer<WorklistSheet.Row> rows) {
        items.worklist(rows);
    }

    @Override
    public List<String> ownColumns() {
        return team.ownColumns();
    }

    @Override
    public void waiting(Consumer<WorklistSheet.Row> rows) {
        items.waiting(rows);
    }

    @Override
    public void done(Consumer<DoneSheet.Row> rows) {
        team.done(rows);
    }

    @Override
    public void findings(Consumer<FindingsSheet.Row> rows) {
        findings.findings(rows);
    }

    @Override
    public void appeals(Consumer<AppealsSheet.Row> rows) {
        items.appeals(rows);
    }

    @Override
    public void rebill(Consumer<RebillSheet.Row> rows) {
        items.rebill(rows);
    }

    @Override
    public void awaiting(Consumer<AwaitingSheet.Row> rows) {
        findings.awaiting(run.order().today(), rows);
    }

    @Override
    public boolean hasBills() {
        return optional().billing();
    }

    @Override
    public void billing(Consumer<BillingSheet.Row> rows) {
        billing.rows(rows);
    }

    @Override
    public void tieOut(Consumer<TieOutSheet.Row> rows) {
        tieOuts.rows(payments, titles, row -> {
            if (TieOuts.isMisplaced(row)) {
                misplaced.add(row);
            }
            rows.accept(row);
        });
    }

    @Override
    public void payers(Consumer<PayersSheet.Row> rows) {
        payerRows.payers(rows);
    }

    @Override
    public void months(Consumer<SummarySheet.Month> rows) {
        payerRows.months(rows);
    }

    @Override
    public void paymentMonths(Consumer<SummarySheet.PaymentMonth> rows) {
        if (run.order().isRerun()) {
            paymentMonths.of(payments, rows);
        } else {
            paymentMonths.toDate(rows);
        }
    }

    @Override
    public void news(Consumer<SummarySheet.News> rows) {
        news.outcomes(rows);
    }

    @Override
    public void patterns(Consumer<PatternsSheet.Row> rows) {
        insight.patterns(rows);
    }

    @Override
    public void whatIf(Consumer<WhatIfSheet.Row> rows) {
        whatIfs.of(totals, rows);
    }

    @Override
    public void prevention(Consumer<PreventionSheet.Row> rows) {
        insight.prevention(rows);
    }

    @Override
    public void fridayList(Consumer<FridayListSheet.Row> rows) {
        insight.fridayList(rows);
    }

    @Override
    public void contracts(Consumer<ContractsSheet.Row> rows) {
        insight.contracts(run.order().today(), rows);
    }

    @Override
    public boolean hasChanges() {
        return changes.any();
    }

    @Override
    public void changes(Consumer<ChangesSheet.Row> rows) {
        changes.rows(rows);
    }

    @Override
    public void rejects(Consumer<RejectsSheet.Row> rows) {
        items.rejects(rows);
    }

    @Override
    public void rates(Consumer<RatesSheet.Row> rows) {
        findings.rates(words.rates(), rows);
    }

    @Override
    public void interest(Consumer<InterestSheet.Row> rows) {
        interest.rows(payments, rows);
    }

    @Override
    public void adjustments(Consumer<AdjustmentsSheet.Row> rows) {
        adjustments.rows(payments, rows);
    }

    @Override
    public boolean hasDeposits() {
        return optional().deposits();
    }

    @Override
    public void deposits(Consumer<DepositsSheet.Row> rows) {
        deposits.rows(rows);
    }

    @Override
    public void recovered(Consumer<RecoveredSheet.Row> rows) {
        recovered.rows(rows);
    }

    @Override
    public boolean hasRecovered() {
        return optional().recovered();
    }

    @Override
    public void recoveredBy(Consumer<RecoveredBySheet.Row> rows) {
        recovered.totals(rows);
    }

    @Override
    public void writtenOff(Consumer<WrittenOffSheet.Row> rows) {
        writtenOff.rows(rows);
    }

    @Override
    public void demands(Consumer<DemandsSheet.Row> rows) {
        demands.rows(rows);
    }

    @Override
    public void monthEnd(Consumer<MonthEndSheet.Row> rows) {
        monthEnd.rows(rows);
    }

    @Override
    public void journal(Consumer<JournalSheet.Row> rows) {
        journal.rows(rows);
    }

    @Override
    public void pivotData(Consumer<PivotDataSheet.Row> rows) {
        pivotData.rows(rows);
    }

    @Override
    public void definitions(Consumer<AboutSheet.Row> rows) {
        words.definitions().forEach(rows);
    }
}
