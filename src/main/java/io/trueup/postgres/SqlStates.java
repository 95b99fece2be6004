package io.trueup.postgres;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** What a database says by its codes, in words for people; its messages may quote a row. */
public final class SqlStates {

    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String LOCK_TIMEOUT = "55P03";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("25006", "the database can only be read"),
            Map.entry("28000", "the database refuses user and password"),
            Map.entry("28P01", "the database refuses user and password"),
            Map.entry("3D000", "the server has no such database"),
            Map.entry("42501", "the database role may not do what it was asked"),
            Map.entry("53100", "the disk of the database is full"),
            Map.entry("53200", "the database has no memory left"),
            Map.entry(
                    TOO_MANY_CONNECTIONS,
                    "the database takes no more connections; its limit, or that of the role, is reached"),
            Map.entry("25P03", "the database ended a connection that rested longer than its timeout allows"),
            Map.entry("25P04", "the database ended a transaction that took longer than its timeout allows"),
            Map.entry("57P05", "the database ended a connection that rested longer than its timeout allows"),
            Map.entry(LOCK_TIMEOUT, "something in the database stayed locked longer than its timeout allows"),
            Map.entry("57014", "the database cancelled a statement, as its timeout or somebody told it to"),
            Map.entry("XX001", "the database is damaged"),
            Map.entry("XX002", "the database is damaged"));

    private SqlStates() {}

    public static String words(SQLException problem) {
        String state = Objects.requireNonNullElse(problem.getSQLState(), "");
        return state.isEmpty() || state.startsWith("08")
                ? "the connection to the database was lost"
                : WORDS.getOrDefault(state, "the database said " + state);
    }

    /** The same of whatever is behind a problem; blank when no code there has words. */
    static String wordsIn(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WORDS.containsKey(String.valueOf(sql.getSQLState()))) {
                return words(sql);
            }
        }
        return "";
    }

    /** What the database said that is behind a problem; blank when it said nothing. */
    public static String wordsBehind(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return words(sql);
            }
        }
        return "";
    }

    /** Whether a statement gave up waiting for what another transaction has locked. */
    public static boolean isLockTimeout(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static boolean isTooManyConnections(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && TOO_MANY_CONNECTIONS.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
