package io.trueup.access;

import static java.util.stream.Collectors.joining;

import io.trueup.postgres.Durability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The users of one clinic's desk, in its database. */
public final class DeskUsers {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

    private static final String KNOWN = """
            SELECT name, role, hash, version, failures, locked_until, created, last_log_in
            FROM desk_user
            WHERE removed IS NULL""";

    private static final String OF_NAME = """

            AND lower(name COLLATE "C") = lower(:name COLLATE "C")""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public DeskUsers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Whether a name can be one: letters and digits without accents, and {@code . _ @ + -} after the first; 64 at most. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whoever is known by a name, in whatever case it is typed; nobody who was removed. */
    public Optional<DeskUser> find(String name) {
        return isName(name)
                ? jdbc.sql(KNOWN + OF_NAME)
                        .param("name", name)
                        .query(DeskUsers::user)
                        .optional()
                : Optional.empty();
    }

    /** All that are known, by name. */
    public List<DeskUser> all() {
        return jdbc.sql(KNOWN + " ORDER BY lower(name COLLATE \"C\")")
                .query(DeskUsers::user)
                .list();
    }

    /**
     * Makes a user, or gives one that is known another role and password and ends its sessions.
     *
     * @param hash bcrypt; blank when another system signs the user in
     * @throws IllegalArgumentException when the name cannot be one
     */
    public void add(String name, Role role, String hash, Instant now) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a user's name");
        }
        durably(jdbc.sql("""
                        INSERT INTO desk_user AS u (name, role, hash, created)
                        VALUES (:name, :role, :hash, :now)
                        ON CONFLICT (lower(name COLLATE "C")) DO UPDATE
                        SET name = excluded.name, role = excluded.role, hash = excluded.hash, version = u.version + 1,
                            failures = '{}', locked_until = NULL, removed = NULL,
                            created = CASE WHEN u.removed IS NULL THEN u.created ELSE excluded.created END,
                            last_log_in = CASE WHEN u.removed IS NULL THEN u.last_log_in END""")
                .param("name", name)
                .param("role", role.word())
                .param("hash", hash)
                .param("now", at(now)));
    }

    /** Another role, with the password as it is; ends the user's sessions. False when nobody is known by the name. */
    public boolean giveRole(String name, Role role) {
        return durably(
                jdbc.sql("UPDATE desk_user SET role = :role, version = version + 1 WHERE removed IS NULL" + OF_NAME)
                        .param("role", role.word())
                        .param("name", name));
    }

    /** Ends the user's sessions too; what it did stays in the access log. False when nobody is known by the name. */
    public boolean remove(String name, Instant now) {
        return durably(jdbc.sql("UPDATE desk_user SET removed = :now, hash = '', version = version + 1"
                        + " WHERE removed IS NULL" + OF_NAME)
                .param("now", at(now))
                .param("name", name));
    }

    /** Forgets wrong passwords. False when nobody is known by the name. */
    public boolean unlock(String name) {
        return durably(
                jdbc.sql("UPDATE desk_user SET failures = '{}', locked_until = NULL WHERE removed IS NULL" + OF_NAME)
                        .param("name", name));
    }

    /**
     * Notes that a password is about to be compared, unless the name is locked; two at the same time are noted one after the other.
     *
     * @return whether it may be compared; false when the name is locked or nobody's
     */
    public boolean tries(String name, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<DeskUser> user = jdbc.sql(KNOWN + OF_NAME + " FOR UPDATE")
                    .param("name", name)
                    .query(DeskUsers::user)
                    .optional();
            if (user.isEmpty() || user.get().isLocked(now)) {
                return false;
            }
            LogIn.Standing after = user.get().standing().tried(now);
            Durability.ofThisTransaction(jdbc);
            jdbc.sql(
                            "UPDATE desk_user SET failures = :failures::timestamptz[], locked_until = :locked WHERE removed IS NULL"
                                    + OF_NAME)
                    .param(
                            "failures",
                            after.failures().stream().map(Instant::toString).collect(joining(",", "{", "}")))
                    .param(
                            "locked",
                            after.lockedUntil() == null ? null : at(after.lockedUntil()),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("name", name)
                    .update();
            return true;
        }));
    }

    /** Notes that somebody is in: wrong passwords of before no longer count. */
    public void isIn(String name, Instant now) {
        durably(jdbc.sql(
                        "UPDATE desk_user SET failures = '{}', locked_until = NULL, last_log_in = :now WHERE removed IS NULL"
                                + OF_NAME)
                .param("now", at(now))
                .param("name", name));
    }

    private boolean durably(JdbcClient.StatementSpec change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Durability.ofThisTransaction(jdbc);
            return change.update() == 1;
        }));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static DeskUser user(ResultSet row, int number) throws SQLException {
        String word = row.getString("role");
        return new DeskUser(
                row.getString("name"),
                Role.of(word).orElseThrow(() -> new IllegalStateException("role " + word)),
                row.getString("hash"),
                row.getLong("version"),
                Arrays.stream((Timestamp[]) row.getArray("failures").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                instant(row, "locked_until"),
                row.getTimestamp("created").toInstant(),
                instant(row, "last_log_in"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
