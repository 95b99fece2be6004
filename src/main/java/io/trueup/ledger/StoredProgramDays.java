package io.trueup.ledger;

import io.trueup.intake.AuthorizationTable;
import io.trueup.intake.EpisodeTable;
import io.trueup.intake.LogRowTable;
import io.trueup.postgres.Questions;
import io.trueup.postgres.Statements;
import io.trueup.postgres.StoredColumn;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.ProgramDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What logs, episodes and authorizations say now, by account. */
public final class StoredProgramDays {

    private static final StoredColumn<String> ACCOUNT = LogRowTable.ACCOUNT;

    private final Questions questions;

    public StoredProgramDays(JdbcClient jdbc) {
        this.questions = Questions.now(jdbc);
    }

    /** @param later asks: what its methods return is filled when it was sent */
    public StoredProgramDays(Statements later) {
        this.questions = Questions.later(later);
    }

    /** Program days in date order; rows of one account, program and date added up. */
    public Map<String, List<ProgramDay>> days(Collection<String> accounts) {
        return askForDays(accounts).get();
    }

    /** The same days as lines are matched to them: nothing of what was done on them, which matching does not ask for. */
    Map<String, List<ProgramDay>> daysToMatch(Collection<String> accounts) {
        return ask(accounts, LogRowTable.WHOSE_AND_WHEN, LogRowTable::readWhoseAndWhen)
                .get();
    }

    /** Program days to be looked at when all was sent. */
    public Supplier<Map<String, List<ProgramDay>>> askForDays(Collection<String> accounts) {
        return ask(accounts, "*", LogRowTable::read);
    }

    /** How a row is read. */
    private interface Reader {
        LogRow read(ResultSet row) throws SQLException;
    }

    private Supplier<Map<String, List<ProgramDay>>> ask(Collection<String> accounts, String columns, Reader reader) {
        Map<String, List<ProgramDay>> days = new HashMap<>();
        List<LogRow> sessions = new ArrayList<>();
        String[] account = {""};
        questions.ask("""
                SELECT %s
                FROM log_row
                WHERE account = ANY(:accounts)
                AND NOT superseded
                ORDER BY account, service_date, program, line""".formatted(columns), named(accounts), row -> {
            LogRow session = reader.read(row);
            String own = ACCOUNT.of(row);
            if (!sessions.isEmpty() && !(own.equals(account[0]) && sameDay(sessions.get(0), session))) {
                finish(account[0], sessions, days);
            }
            account[0] = own;
            sessions.add(session);
        });
        return () -> {
            finish(account[0], sessions, days);
            return days;
        };
    }

    private static Map<String, String[]> named(Collection<String> accounts) {
        return Map.of("accounts", accounts.toArray(String[]::new));
    }

    private static boolean sameDay(LogRow one, LogRow other) {
        return one.program() == other.program() && one.serviceDate().equals(other.serviceDate());
    }

    private static void finish(String account, List<LogRow> sessions, Map<String, List<ProgramDay>> days) {
        if (!sessions.isEmpty()) {
            days.computeIfAbsent(account, c -> new ArrayList<>()).add(ProgramDay.of(sessions));
            sessions.clear();
        }
    }

    /**
     * Episodes name claim number and patient: under a number that several patients share, and one that the log writes otherwise, they
     * are the patient's whom they name; else they are the claim's, however they write the patient.
     */
    public Map<String, List<Episode>> episodes(Collection<String> accounts) {
        Map<String, List<Episode>> episodes = new HashMap<>();
        questions.ask("""
                SELECT *
                FROM episode_account
                WHERE account = ANY(:accounts)
                ORDER BY account, program, start_date, file_id, line""", named(accounts), row -> {
            episodes.computeIfAbsent(ACCOUNT.of(row), c -> new ArrayList<>()).add(EpisodeTable.read(row));
        });
        return episodes;
    }

    /**
     * Authorizations name a claim number alone: under a number that several patients share they are the patient's whose log names the
     * authorization.
     */
    public Map<String, List<Authorization>> authorizations(Collection<String> accounts) {
        Map<String, List<Authorization>> authorizations = new HashMap<>();
        questions.ask("""
                SELECT *
                FROM authorization_account
                WHERE account = ANY(:accounts)
                ORDER BY account, from_date, authorization_number, file_id, line""", named(accounts), row -> {
            authorizations
                    .computeIfAbsent(ACCOUNT.of(row), c -> new ArrayList<>())
                    .add(AuthorizationTable.read(row));
        });
        return authorizations;
    }
}
