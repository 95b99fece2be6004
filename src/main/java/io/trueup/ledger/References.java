package io.trueup.ledger;

import io.trueup.platform.Sha256;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every state of the reference folder that a run used, so that a rerun can use it again after the files changed. */
public final class References {

    private final JdbcClient jdbc;

    public References(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Asks for the id of a state of the folder, where some run used it; the same for the same content. */
    public static void known(Statements later, SortedMap<String, String> files, LongConsumer id) {
        later.sql("SELECT id FROM reference WHERE sha256 = :sha")
                .param("sha", fingerprint(files))
                .ask(row -> id.accept(row.getLong("id")));
    }

    /**
     * Keeps a state of the folder that no run used so far.
     *
     * @param files name and content of each file
     * @return its id
     */
    public long keep(Statements later, SortedMap<String, String> files, OffsetDateTime now) {
        long id = jdbc.sql("""
                INSERT INTO reference (id, sha256, first_seen)
                SELECT coalesce(max(id), 0) + 1, :sha, :now
                FROM reference
                RETURNING id""")
                .param("sha", fingerprint(files))
                .param("now", now)
                .query(Long.class)
                .single();
        files.forEach((name, content) -> later.sql(
                        "INSERT INTO reference_file (reference_id, name, content) VALUES (:id, :name, :content)")
                .param("id", id)
                .param("name", name)
                .param("content", content)
                .add());
        return id;
    }

    /** The same for the same names and contents. */
    public static String fingerprint(SortedMap<String, String> files) {
        MessageDigest digest = Sha256.digest();
        files.forEach((name, content) -> {
            digest.update((name + "\n" + content.length() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    public SortedMap<String, String> files(long id) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.sql("SELECT name, content FROM reference_file WHERE reference_id = :id")
                .param("id", id)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return files;
    }

    /** Asks for the state that the last finished run before this one used; there may be none. */
    public static void ofRunBefore(Statements later, long run, LongConsumer id) {
        later.sql("""
                SELECT reference_id
                FROM run
                WHERE id < :run
                AND status = 'DONE'
                AND kind = 'run'
                AND reference_id IS NOT NULL
                ORDER BY id DESC
                LIMIT 1""").param("run", run).ask(row -> id.accept(row.getLong("reference_id")));
    }

    /** The day of the first run whose rates are known. */
    public Optional<LocalDate> firstDay() {
        return jdbc.sql("SELECT min(today) AS first FROM run WHERE NOT trial AND reference_id IS NOT NULL")
                .query((row, n) -> Optional.ofNullable(ResultColumns.date(row, "first")))
                .single();
    }

    /** The state that the last run on or before a day used; by the day the run took for today. */
    public Optional<Map.Entry<Long, LocalDate>> asOf(LocalDate day) {
        return jdbc.sql("""
                SELECT reference_id, today
                FROM run
                WHERE today <= :day
                AND NOT trial
                AND reference_id IS NOT NULL
                ORDER BY today DESC, id DESC
                LIMIT 1""")
                .param("day", day)
                .query((row, n) -> Map.entry(row.getLong("reference_id"), ResultColumns.requiredDate(row, "today")))
                .optional();
    }
}
