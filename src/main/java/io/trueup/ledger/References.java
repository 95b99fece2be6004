package io.trueup.ledger;

import io.trueup.platform.Sha256;
import io.trueup.postgres.ResultColumns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every state of the reference folder that a run used, so that a rerun can use it again after the files changed. */
public final class References {

    private final JdbcClient jdbc;

    public References(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Keeps a state of the folder.
     *
     * @param files name and content of each file
     * @return its id; the same for the same content
     */
    public long keep(SortedMap<String, String> files, OffsetDateTime now) {
        String sha256 = fingerprint(files);
        Optional<Long> known = jdbc.sql("SELECT id FROM reference WHERE sha256 = :sha")
                .param("sha", sha256)
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long id = jdbc.sql("""
                INSERT INTO reference (id, sha256, first_seen)
                SELECT coalesce(max(id), 0) + 1, :sha, :now
                FROM reference
                RETURNING id""")
                .param("sha", sha256)
                .param("now", now)
                .query(Long.class)
                .single();
        files.forEach((name, content) -> jdbc.sql(
                        "INSERT INTO reference_file (reference_id, name, content) VALUES (:id, :name, :content)")
                .param("id", id)
                .param("name", name)
                .param("content", content)
                .update());
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

    /** The state that the last finished run before this one used. */
    public Optional<Long> ofRunBefore(long run) {
        return jdbc.sql("""
                SELECT reference_id
                FROM run
                WHERE id < :run
                AND status = 'DONE'
                AND kind = 'run'
                AND reference_id IS NOT NULL
                ORDER BY id DESC
                LIMIT 1""").param("run", run).query(Long.class).optional();
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
