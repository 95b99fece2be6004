package io.trueup.report;

import io.trueup.appeal.DenialTrend;
import io.trueup.appeal.PreventionRules;
import io.trueup.appeal.Risk;
import io.trueup.appeal.RunningEpisode;
import io.trueup.contract.RateBook;
import io.trueup.ledger.StoredProgramDays;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.workbook.PreventionSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of Prevention: claims of the last weeks' log, each read whole; how long the history is does not matter. */
final class PreventionRows {

    private static final int CLAIMS_AT_A_TIME = 250;

    private final JdbcClient jdbc;
    private final StoredProgramDays logs;
    private final RateBook rates;
    private final LocalDate today;

    PreventionRows(JdbcClient jdbc, RateBook rates, LocalDate today) {
        this.jdbc = jdbc;
        this.logs = new StoredProgramDays(jdbc);
        this.rates = rates;
        this.today = today;
    }

    /** Most urgent first. */
    void prevention(Consumer<PreventionSheet.Row> rows) {
        List<String> claims = recentClaims();
        List<PreventionSheet.Row> found = new ArrayList<>();
        for (int start = 0; start < claims.size(); start += CLAIMS_AT_A_TIME) {
            look(claims.subList(start, Math.min(start + CLAIMS_AT_A_TIME, claims.size())), found);
        }
        trends(found);
        found.sort(Comparator.comparing(PreventionSheet.Row::actBy, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(PreventionSheet.Row::claim));
        found.forEach(rows);
    }

    /** Payers that deny more than they did; days of all their claims, by when they were last decided. */
    private void trends(List<PreventionSheet.Row> found) {
        LocalDate recent = today.minusWeeks(DenialTrend.RECENT_WEEKS);
        jdbc.sql("""
                SELECT payer,
                    count(*) FILTER (WHERE decided_on > :recent) AS recent,
                    count(*) FILTER (WHERE decided_on > :recent AND denied) AS recent_denied,
                    count(*) FILTER (WHERE decided_on <= :recent) AS before,
                    count(*) FILTER (WHERE decided_on <= :recent AND denied) AS before_denied
                FROM (
                    SELECT payer, payment_dates[cardinality(payment_dates)] AS decided_on,
                        outcome IN ('DENIED', 'PARTLY_DENIED') AS denied
                    FROM finding
                    WHERE superseded_run IS NULL
                    AND NOT trial
                    AND cardinality(payment_dates) > 0
                    AND payment_dates[cardinality(payment_dates)] > :from
                    AND payment_dates[cardinality(payment_dates)] <= :today
                    AND kind IN ('DAY', 'EPISODE')) decided
                GROUP BY payer
                ORDER BY payer""")
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
                        found.add(new PreventionSheet.Row("", "", risk.name(), risk.detail(), risk.actBy()));
                    }
                });
    }

    private List<String> recentClaims() {
        return jdbc.sql("""
                SELECT DISTINCT claim_number
                FROM log_row
                WHERE service_date BETWEEN :from AND :today
                AND attendance <> 'ABSENT'
                AND NOT superseded
                ORDER BY claim_number""")
                .param("from", today.minusDays(RunningEpisode.DAYS_SINCE_ATTENDED_IF_PLANNED))
                .param("today", today)
                .query(String.class)
                .list();
    }

    private void look(List<String> claims, List<PreventionSheet.Row> found) {
        Map<String, List<ProgramDay>> days = logs.days(claims);
        Map<String, List<Episode>> episodes = logs.episodes(claims);
        Map<String, List<Authorization>> authorizations = logs.authorizations(claims);
        for (String claim : claims) {
            RunningEpisode.of(
                            days.getOrDefault(claim, List.of()),
                            episodes.getOrDefault(claim, List.of()),
                            authorizations.getOrDefault(claim, List.of()),
                            rates,
                            today)
                    .forEach(running -> PreventionRules.risks(running)
                            .forEach(risk -> found.add(new PreventionSheet.Row(
                                    claim, running.lastDay().patient(), risk.name(), risk.detail(), risk.actBy()))));
        }
    }
}
