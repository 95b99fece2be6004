package io.trueup.ledger;

import io.trueup.intake.AuthorizationTable;
import io.trueup.intake.EpisodeTable;
import io.trueup.intake.LogRowTable;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.ProgramDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What logs, episodes and authorizations say now, by claim number. */
public final class StoredProgramDays {

    private final JdbcClient jdbc;

    public StoredProgramDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Program days in date order; rows of one claim, program and date added up. */
    public Map<String, List<ProgramDay>> days(Collection<String> claimNumbers) {
        Map<String, List<ProgramDay>> days = new HashMap<>();
        List<LogRow> sessions = new ArrayList<>();
        jdbc.sql("""
                SELECT *
                FROM log_row
                WHERE claim_number = ANY(:claims)
                AND NOT superseded
                ORDER BY claim_number, service_date, program, line""").param("claims", claimNumbers.toArray(String[]::new)).query(row -> {
            LogRow session = LogRowTable.read(row);
            if (!sessions.isEmpty() && !sameDay(sessions.get(0), session)) {
                finish(sessions, days);
            }
            sessions.add(session);
        });
        finish(sessions, days);
        return days;
    }

    private static boolean sameDay(LogRow one, LogRow other) {
        return one.claimNumber().equals(other.claimNumber())
                && one.program() == other.program()
                && one.serviceDate().equals(other.serviceDate());
    }

    private static void finish(List<LogRow> sessions, Map<String, List<ProgramDay>> days) {
        if (!sessions.isEmpty()) {
            days.computeIfAbsent(sessions.get(0).claimNumber(), c -> new ArrayList<>())
                    .add(ProgramDay.of(sessions));
            sessions.clear();
        }
    }

    public Map<String, List<Episode>> episodes(Collection<String> claimNumbers) {
        Map<String, List<Episode>> episodes = new HashMap<>();
        jdbc.sql("""
                SELECT *
                FROM episode
                WHERE claim_number = ANY(:claims)
                AND NOT superseded
                ORDER BY claim_number, program, start_date""").param("claims", claimNumbers.toArray(String[]::new)).query(row -> {
            Episode episode = EpisodeTable.read(row);
            episodes.computeIfAbsent(episode.claimNumber(), c -> new ArrayList<>())
                    .add(episode);
        });
        return episodes;
    }

    public Map<String, List<Authorization>> authorizations(Collection<String> claimNumbers) {
        Map<String, List<Authorization>> authorizations = new HashMap<>();
        jdbc.sql("""
                SELECT *
                FROM program_authorization
                WHERE claim_number = ANY(:claims)
                AND NOT superseded
                ORDER BY claim_number, from_date, authorization_number""").param("claims", claimNumbers.toArray(String[]::new)).query(row -> {
            Authorization authorization = AuthorizationTable.read(row);
            authorizations
                    .computeIfAbsent(authorization.claimNumber(), c -> new ArrayList<>())
                    .add(authorization);
        });
        return authorizations;
    }
}
