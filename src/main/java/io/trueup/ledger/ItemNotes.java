package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.worklist.ReturnedField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What teams said of items: the notes that count, and every state that workbooks showed. */
public final class ItemNotes {

    /** What a team said of an item; before anybody spoke {@link #SILENT}. */
    public record Note(String status, String owner, String notes) {
        public static final Note SILENT = new Note("Open", "", "");
    }

    /** A note that counts, with the moments its fields were said; null for a field that nobody spoke of. */
    record Known(
            Note note,
            @Nullable Instant statusAt,
            @Nullable Instant ownerAt,
            @Nullable Instant notesAt) {
        static final Known NOTHING = new Known(Note.SILENT, null, null, null);
    }

    /** The fields of a returned row beside what counts. */
    record Fields(ReturnedField status, ReturnedField owner, ReturnedField notes) {}

    /** What an item is about, or was when it was last open. */
    record Subject(String payer, String denialClass, Money atStake) {}

    private final JdbcClient jdbc;

    public ItemNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One returned workbook at a time: each is put together with what the others said. */
    void lock() {
        jdbc.sql("LOCK TABLE item_note IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** The items that are known, open or settled, with what they are or were about. */
    Map<String, Subject> subjects(Collection<String> items) {
        Map<String, Subject> subjects = new HashMap<>();
        jdbc.sql("""
                SELECT id AS item, payer, denial_class, at_stake
                FROM item
                WHERE id = ANY(:items)""").param("items", array(items)).query(row -> {
            put(subjects, row);
        });
        String[] others =
                items.stream().filter(item -> !subjects.containsKey(item)).toArray(String[]::new);
        if (others.length > 0) {
            jdbc.sql("""
                    SELECT item, min(payer) AS payer, max(denial_class) AS denial_class,
                        sum(greatest(coalesce(expected - paid, 0), 0)) AS at_stake
                    FROM (
                        SELECT DISTINCT ON (item, key) item, key, payer, denial_class, expected, paid
                        FROM finding
                        WHERE item = ANY(:items)
                        AND NOT trial
                        ORDER BY item, key, id DESC) last
                    GROUP BY item
                    UNION ALL
                    SELECT id, payer, '', 0
                    FROM demand
                    WHERE id = ANY(:items)
                    UNION ALL
                    SELECT a.item, min(p.payer_name), '', 0
                    FROM provider_adjustment a
                    JOIN payment p ON p.id = a.payment_id
                    WHERE a.item = ANY(:items)
                    GROUP BY a.item""").param("items", others).query(row -> {
                put(subjects, row);
            });
        }
        return subjects;
    }

    private static void put(Map<String, Subject> subjects, ResultSet row) throws SQLException {
        subjects.put(
                row.getString("item"),
                new Subject(
                        row.getString("payer"),
                        row.getString("denial_class"),
                        ResultColumns.requiredMoney(row, "at_stake")));
    }

    Map<String, Known> known(Collection<String> items) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (w.item) w.item, w.status, w.owner, w.notes, n.status_at, n.owner_at, n.notes_at
                FROM item_word w
                JOIN item_note n ON n.item = w.item
                WHERE w.item = ANY(:items)
                ORDER BY w.item, w.id DESC""").param("items", array(items)).query(row -> {
            known.put(
                    row.getString("item"),
                    new Known(
                            note(row),
                            instant(row.getObject("status_at", OffsetDateTime.class)),
                            instant(row.getObject("owner_at", OffsetDateTime.class)),
                            instant(row.getObject("notes_at", OffsetDateTime.class))));
        });
        return known;
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(row.getString("status"), row.getString("owner"), row.getString("notes"));
    }

    /** Those of the items that were sent at their present level, alone or in the list of their payer, or are over. */
    Set<String> sent(Collection<String> items) {
        return Set.copyOf(jdbc.sql("""
                SELECT DISTINCT i.id
                FROM item i
                LEFT JOIN demand_part p ON p.item = i.id
                JOIN item_note n ON n.item IN (i.id, p.demand)
                WHERE i.id = ANY(:items)
                AND (n.sent_on IS NOT NULL OR n.status NOT IN ('Open', 'In progress', 'Lost')
                    OR (n.status = 'Lost' AND (i.level = '' OR i.no_level_left)))""")
                .param("items", array(items))
                .query(String.class)
                .list());
    }

    /** Before a run's workbook is written: an item that goes on at its next level after a loss is shown as open again. */
    public void reopenLost(long run) {
        jdbc.sql("""
                INSERT INTO item_word (item, run_id, status, owner, notes)
                SELECT n.item, :run, 'Open', n.owner, n.notes
                FROM item_note n
                WHERE n.status = 'Lost'
                AND EXISTS (SELECT FROM item i WHERE i.id = n.item AND i.level <> '' AND NOT i.no_level_left)
                AND 'Lost' = (SELECT w.status FROM item_word w WHERE w.item = n.item ORDER BY w.id DESC LIMIT 1)""").param("run", run).update();
    }

    /** What the workbook of a run showed; an item that is missing was {@link Note#SILENT}. */
    Map<String, Note> shown(Collection<String> items, long run) {
        Map<String, Note> shown = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (item) item, status, owner, notes
                FROM item_word
                WHERE item = ANY(:items)
                AND run_id <= :run
                ORDER BY item, id DESC""").param("items", array(items)).param("run", run).query(row -> {
            shown.put(
                    row.getString("item"),
                    new Note(row.getString("status"), row.getString("owner"), row.getString("notes")));
        });
        return shown;
    }

    /** Makes what the fields came to count from this run on. */
    void write(String item, Fields fields, long run, long file) {
        var statement = jdbc.sql("""
                WITH word AS (
                    INSERT INTO item_word (item, run_id, status, owner, notes, file_id)
                    VALUES (:item, :run, :status, :owner, :notes, :file))
                INSERT INTO item_note (item, status, owner, notes, file_id, status_at, owner_at, notes_at)
                VALUES (:item, :status, :owner, :notes, :file, :statusAt, :ownerAt, :notesAt)
                ON CONFLICT (item) DO UPDATE
                SET status = excluded.status,
                    owner = excluded.owner,
                    notes = excluded.notes,
                    file_id = excluded.file_id,
                    status_at = excluded.status_at,
                    owner_at = excluded.owner_at,
                    notes_at = excluded.notes_at""");
        int written = statement
                .param("item", item)
                .param("run", run)
                .param("status", fields.status().text())
                .param("owner", fields.owner().text())
                .param("notes", fields.notes().text())
                .param("file", file)
                .param("statusAt", utc(fields.status().since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ownerAt", utc(fields.owner().since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("notesAt", utc(fields.notes().since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (written != 1) {
            throw new IllegalStateException("a note became " + written + " rows");
        }
    }

    private static String[] array(Collection<String> items) {
        return items.toArray(String[]::new);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
