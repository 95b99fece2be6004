package io.trueup.ledger;

import io.trueup.postgres.OwnSchema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was said on the desk. */
final class StoredDeskWords {

    /** "Desk" as a number: who speaks of items does so one after another. */
    private static final long LOCK = 0x4465_736BL;

    private final JdbcClient jdbc;

    StoredDeskWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(" + OwnSchema.lock(":lock") + ")")
                .param("lock", LOCK)
                .query(row -> {});
    }

    /** Makes what waits part of a file; in the order in which it was said. */
    List<DeskWord> take(long file) {
        List<Stored> taken = jdbc.sql("UPDATE desk_word SET file_id = :file WHERE file_id IS NULL RETURNING *")
                .param("file", file)
                .query((row, n) -> new Stored(row.getLong("id"), word(row)))
                .list();
        return taken.stream()
                .sorted(Comparator.comparing((Stored stored) -> stored.word().at())
                        .thenComparing(Stored::id))
                .map(Stored::word)
                .toList();
    }

    private record Stored(long id, DeskWord word) {}

    /** What waits for the next run, by item, in the order in which it was said. */
    Map<String, List<DeskWord>> waiting(Collection<String> items) {
        Map<String, List<DeskWord>> waiting = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT *
                FROM desk_word
                WHERE file_id IS NULL
                AND item = ANY(:items)
                ORDER BY said_at, id""").param("items", items.toArray(String[]::new)).query(row -> {
            waiting.computeIfAbsent(row.getString("item"), item -> new ArrayList<>())
                    .add(word(row));
        });
        return waiting;
    }

    private static DeskWord word(ResultSet row) throws SQLException {
        return new DeskWord(
                row.getString("item"),
                row.getString("heading"),
                row.getString("text"),
                row.getBoolean("understood"),
                row.getString("base"),
                row.getLong("from_run"),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    long last() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM desk_word")
                .query(Long.class)
                .single();
    }

    /** How many items wait for the next run with something that was said of them. */
    long items() {
        return jdbc.sql("SELECT count(DISTINCT item) FROM desk_word WHERE file_id IS NULL")
                .query(Long.class)
                .single();
    }

    void add(List<DeskWord> words) {
        if (words.isEmpty()) {
            return;
        }
        int written = jdbc.sql("""
                INSERT INTO desk_word (item, heading, text, understood, base, from_run, said_by, said_at)
                SELECT *
                FROM unnest(:items, :headings, :texts, :understood, :bases, :runs, :speakers, :moments::timestamptz[])""")
                .param("items", words.stream().map(DeskWord::item).toArray(String[]::new))
                .param("headings", words.stream().map(DeskWord::heading).toArray(String[]::new))
                .param("texts", words.stream().map(DeskWord::text).toArray(String[]::new))
                .param("understood", words.stream().map(DeskWord::understood).toArray(Boolean[]::new))
                .param("bases", words.stream().map(DeskWord::base).toArray(String[]::new))
                .param("runs", words.stream().map(DeskWord::fromRun).toArray(Long[]::new))
                .param("speakers", words.stream().map(DeskWord::by).toArray(String[]::new))
                .param(
                        "moments",
                        words.stream().map(word -> word.at().toString()).toArray(String[]::new))
                .update();
        if (written != words.size()) {
            throw new IllegalStateException(words.size() + " words became " + written + " rows");
        }
    }
}
