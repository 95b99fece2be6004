package io.trueup.insight;

import io.trueup.appeal.CountedRisk;
import io.trueup.appeal.DayBill;
import io.trueup.appeal.DenialTrend;
import io.trueup.appeal.FilingLimits;
import io.trueup.appeal.Risk;
import io.trueup.appeal.RunningEpisode;
import io.trueup.appeal.WeekTasks;
import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.ledger.Runs;
import io.trueup.ledger.StoredProgramDays;
import io.trueup.money.Money;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Streaming;
import io.trueup.programlog.Attendance;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Risks of the claims of the last weeks' log, each read whole, and of payers; how long the history is does not matter. */
final class PreventionRisks {

    private static final int CLAIMS_AT_A_TIME = 250;

    private final JdbcClient jdbc;
    private final RunningEpisode.Rules rules;
    private final LocalDate today;
    private final RiskTables tables;

    PreventionRisks(DataSource dataSource, RateBook rates, FilingLimits filing, Runs.Run run, Statements later) {
        this.jdbc = Streaming.of(dataSource);
        this.today = run.order().today();
        this.rules = new RunningEpisode.Rules(rates, filing, today);
        this.tables = new RiskTables(dataSource, run.id(), later);
    }

    void keep() {
        List<String> claims = recentClaims();
        for (int start = 0; start < claims.size(); start += CLAIMS_AT_A_TIME) {
            look(claims.subList(start, Math.min(start + CLAIMS_AT_A_TIME, claims.size())));
            tables.sendIfEnough();
        }
        trends();
        tables.send();
    }

    private List<String> recentClaims() {
        return jdbc.sql("""
                SELECT DISTINCT account
                FROM log_row
                WHERE service_date BETWEEN :from AND :today
                AND attendance <> :absent
                AND NOT superseded
                ORDER BY account""")
                .param("from", today.minusDays(RunningEpisode.DAYS_SINCE_ATTENDED_IF_PLANNED))
                .param("today", today)
                .param("absent", Attendance.ABSENT.name())
                .query(String.class)
                .list();
    }

    private void look(List<String> claims) {
        StoredProgramDays logs = new StoredProgramDays(jdbc);
        Map<String, List<ProgramDay>> days = logs.days(claims);
        Map<String, List<Episode>> episodes = logs.episodes(claims);
        Map<String, List<Authorization>> authorizations = logs.authorizations(claims);
        Map<String, List<DayBill>> bills = new BilledSoFar(jdbc).of(claims);
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
    private void trends() {
        LocalDate recent = today.minusWeeks(DenialTrend.RECENT_WEEKS);
        jdbc.sql("""
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
                .param("recent", recent)
                .param("from", recent.minusWeeks(DenialTrend.BEFORE_WEEKS))
                .param("today", today)
                .query(row -> {
                    Risk risk = new DenialTrend(
                                    row.getString("payer"),
                                    row.getLong("recent"),
                                    row.getLong("recent_denied"),
                                    row.getLong("before"),
                                    row.getLong("before_denied"))
                            .risk(today);
                    if (risk != null) {
                        tables.add(
                                new RiskTables.Subject("", "", "", row.getString("payer"), "", ""),
                                new CountedRisk(risk, Money.ZERO));
                    }
                });
    }
}
