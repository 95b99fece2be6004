package io.trueup.insight;

import io.trueup.appeal.CountedRisk;
import io.trueup.appeal.DayBill;
import io.trueup.appeal.DenialTrend;
import io.trueup.appeal.Risk;
import io.trueup.appeal.RunningEpisode;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.WeekTasks;
import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.ledger.Runs;
import io.trueup.ledger.StoredProgramDays;
import io.trueup.money.Money;
import io.trueup.postgres.Statements;
import io.trueup.programlog.Attendance;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Risks of the claims of the last weeks' log, each read whole, and of payers; how long the history is does not matter. */
final class PreventionRisks {

    private static final int CLAIMS_AT_A_TIME = 250;

    /** A payer that denies more than it did. */
    private record Trend(String payer, Risk risk) {}

    private final Statements later;
    private final List<String> recent = new ArrayList<>();
    private final List<Trend> trends = new ArrayList<>();
    private final RunningEpisode.Rules rules;
    private final LocalDate today;
    private final RiskTables tables;

    PreventionRisks(DataSource dataSource, RateBook rates, StateLimits limits, Runs.Run run, Statements later) {
        this.later = later;
        this.today = run.order().today();
        this.rules = new RunningEpisode.Rules(rates, limits, today);
        this.tables = new RiskTables(dataSource, run.id(), later);
    }

    /** What has to be known before, asked with whatever is sent next: nothing of it changes in this step. */
    void ask() {
        askForRecentClaims();
        askForTrends();
    }

    /** Once that is known. */
    void keep() {
        for (int start = 0; start < recent.size(); start += CLAIMS_AT_A_TIME) {
            look(recent.subList(start, Math.min(start + CLAIMS_AT_A_TIME, recent.size())));
            tables.sendIfEnough();
        }
        trends.forEach(this::keep);
        tables.send();
    }

    private void askForRecentClaims() {
        later.sql("""
                SELECT DISTINCT account
                FROM log_row
                WHERE service_date BETWEEN :from AND :today
                AND attendance <> :absent
                AND NOT superseded
                ORDER BY account""")
                .param("from", today.minusDays(RunningEpisode.DAYS_SINCE_ATTENDED_IF_PLANNED))
                .param("today", today)
                .param("absent", Attendance.ABSENT.name())
                .ask(row -> recent.add(row.getString("account")));
    }

    private void look(List<String> claims) {
        StoredProgramDays logs = new StoredProgramDays(later);
        Supplier<Map<String, List<ProgramDay>>> asked = logs.askForDays(claims);
        Map<String, List<Episode>> episodes = logs.episodes(claims);
        Map<String, List<Authorization>> authorizations = logs.authorizations(claims);
        Map<String, List<DayBill>> bills = new BilledSoFar(later).of(claims);
        later.send();
        Map<String, List<ProgramDay>> days = asked.get();
        for (String claim : claims) {
            RunningEpisode.of(
                            days.getOrDefault(claim, List.of()),
                            episodes.getOrDefault(claim, List.of()),
                            authorizations.getOrDefault(claim, List.of()),
                            bills.getOrDefault(claim, List.of()),
                            rules)
                    .forEach(running -> keep(claim, running));
        }
    }

    private void keep(String account, RunningEpisode running) {
        ProgramDay last = running.lastDay();
        Contract contract = running.contract();
        RiskTables.Subject subject = new RiskTables.Subject(
                account,
                last.claimNumber(),
                last.patient(),
                contract == null ? last.payerId() : contract.spelled(last.payerId()),
                last.program().name(),
                running.therapist());
        CountedRisk.of(running).forEach(risk -> tables.add(subject, risk));
        WeekTasks.of(running).forEach(task -> tables.add(subject, task));
    }

    /** Payers that deny more than they did; days of all their claims, by when they were last decided. */
    private void askForTrends() {
        LocalDate since = today.minusWeeks(DenialTrend.RECENT_WEEKS);
        later.sql("""
                SELECT payer,
                    count(*) FILTER (WHERE decided_on > :recent) AS recent,
                    count(*) FILTER (WHERE decided_on > :recent AND denied) AS recent_denied,
                    count(*) FILTER (WHERE decided_on <= :recent) AS before,
                    count(*) FILTER (WHERE decided_on <= :recent AND denied) AS before_denied
                FROM (
                    SELECT payer, payment_dates[cardinality(payment_dates)] AS decided_on, outcome = ANY(:denials) AS denied
                    FROM finding
                    WHERE superseded_run IS NULL
                    AND NOT trial
                    AND cardinality(payment_dates) > 0
                    AND payment_dates[cardinality(payment_dates)] > :from
                    AND payment_dates[cardinality(payment_dates)] <= :today
                    AND kind = ANY(:matched)) decided
                GROUP BY payer
                ORDER BY payer""")
                .param("denials", Insight.names(Outcome.DENIALS))
                .param("matched", Insight.names(Finding.Kind.MATCHED))
                .param("recent", since)
                .param("from", since.minusWeeks(DenialTrend.BEFORE_WEEKS))
                .param("today", today)
                .ask(row -> {
                    Risk risk = new DenialTrend(
                                    row.getString("payer"),
                                    row.getLong("recent"),
                                    row.getLong("recent_denied"),
                                    row.getLong("before"),
                                    row.getLong("before_denied"))
                            .risk(today);
                    if (risk != null) {
                        trends.add(new Trend(row.getString("payer"), risk));
                    }
                });
    }

    private void keep(Trend trend) {
        tables.add(
                new RiskTables.Subject("", "", "", trend.payer(), "", ""), new CountedRisk(trend.risk(), Money.ZERO));
    }
}
