package io.trueup.ledger;

import io.trueup.postgres.Statements;
import io.trueup.worklist.WorklistColumns;
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

    /** Moments of the team's own columns, all as one. */
    private static final String OWN = "";

    /** The columns in which each field's moment stands. */
    private static final Map<String, String> MOMENTS = Map.of(
            WorklistColumns.STATUS,
            "status_at",
            WorklistColumns.OWNER,
            "owner_at",
            WorklistColumns.NOTES,
            "notes_at",
            WorklistColumns.SENT_ON,
            "sent_on_at",
            WorklistColumns.FOLLOW_UP_ON,
            "follow_up_on_at",
            OWN,
            "own_at");

    /** A note that counts, with the moments its fields were said; none for a field that nobody spoke of. */
    record Known(TeamNote note, Map<String, Instant> moments) {
        static final Known NOTHING = new Known(TeamNote.SILENT, Map.of());

        @Nullable
        Instant since(String heading) {
            return moments.get(MOMENTS.containsKey(heading) ? heading : OWN);
        }

        Known with(TeamNote other, Collection<String> said, Instant saved) {
            Map<String, Instant> since = new HashMap<>(moments);
            said.forEach(heading -> since.put(MOMENTS.containsKey(heading) ? heading : OWN, saved));
            return new Known(other, since);
        }
    }

    private final JdbcClient jdbc;

    public ItemNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One returned workbook at a time: each is put together with what the others said. */
    void lock() {
        jdbc.sql("LOCK TABLE item_note IN SHARE ROW EXCLUSIVE MODE").update();
    }

    Map<String, Known> known(Collection<String> items) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (w.item) w.item, n.status_at, n.owner_at, n.notes_at, n.sent_on_at, n.follow_up_on_at,
                    n.own_at,
                """ + TeamNote.COLUMNS + """
                FROM item_word w
                JOIN item_note n ON n.item = w.item
                WHERE w.item = ANY(:items)
                ORDER BY w.item, w.id DESC""").param("items", array(items)).query(row -> {
            known.put(row.getString("item"), new Known(TeamNote.of(row), moments(row)));
        });
        return known;
    }

    private static Map<String, Instant> moments(ResultSet row) throws SQLException {
        Map<String, Instant> moments = new HashMap<>();
        for (Map.Entry<String, String> field : MOMENTS.entrySet()) {
            OffsetDateTime time = row.getObject(field.getValue(), OffsetDateTime.class);
            if (time != null) {
                moments.put(field.getKey(), time.toInstant());
            }
        }
        return moments;
    }

    /** Those of the items that were sent at their present level, alone or in the list of their payer, or are over. */
    Set<String> sent(Collection<String> items) {
        return Set.copyOf(
                jdbc.sql("""
                SELECT DISTINCT i.id
                FROM item i
                LEFT JOIN on_list l ON l.item = i.id
                JOIN item_said n ON n.item IN (i.id, l.demand)
                WHERE i.id = ANY(:items)
                AND (n.sent_on IS NOT NULL OR n.status NOT IN ('Open', 'In progress', 'Lost')
                    OR (n.status = 'Lost' AND (i.level = '' OR i.no_level_left)))""").param("items", array(items)).query(String.class).list());
    }

    /**
     * Before a run's workbook is written: an item that goes on at its next level after a loss is shown as open again, without what was
     * sent at the level that was lost; so is one that was over when its payer took money back or paid too much, until that is withdrawn.
     */
    public static void reopen(Statements later, long run) {
        later.sql("""
                INSERT INTO item_word (item, run_id, status, owner, notes, sent_on, follow_up_on, own, unread)
                SELECT n.item, :run, k.status, n.owner, n.notes, s.sent_on, s.follow_up_on, n.own, n.unread
                FROM item_note n
                JOIN item_said s ON s.item = n.item
                LEFT JOIN LATERAL (
                    SELECT bool_or(i.level <> '' AND NOT i.no_level_left) AS goes_on
                    FROM item i
                    WHERE i.id = n.item) i ON TRUE
                CROSS JOIN LATERAL (SELECT CASE WHEN n.status = 'Lost' AND i.goes_on THEN 'Open' ELSE s.status END AS status) k
                WHERE n.status IN ('Won', 'Lost', 'Written off', 'Closed')
                AND (n.status <> 'Lost' OR i.goes_on IS NOT NULL)
                AND k.status <> (SELECT w.status FROM item_word w WHERE w.item = n.item ORDER BY w.id DESC LIMIT 1)""").param("run", run).add();
    }

    /** What the workbook of a run showed; an item that is missing was {@link TeamNote#SILENT}. */
    Map<String, TeamNote> shown(Collection<String> items, long run) {
        Map<String, TeamNote> shown = new HashMap<>();
        jdbc.sql("SELECT DISTINCT ON (w.item) w.item,\n" + TeamNote.COLUMNS + """
                FROM item_word w
                WHERE w.item = ANY(:items)
                AND w.run_id <= :run
                ORDER BY w.item, w.id DESC""")
                .param("items", array(items))
                .param("run", run)
                .query(row -> {
                    shown.put(row.getString("item"), TeamNote.of(row));
                });
        return shown;
    }

    /** Makes what was said count from this run on. */
    void write(String item, Known said, long run, long file) {
        var statement = jdbc.sql("""
                WITH word AS (
                    INSERT INTO item_word (item, run_id, status, owner, notes, sent_on, follow_up_on, own, unread, file_id)
                    VALUES (:item, :run, :status, :owner, :notes, :sentOn, :followUpOn,
                        jsonb_object(:ownHeadings, :ownTexts), jsonb_object(:unreadHeadings, :unreadTexts), :file)
                    RETURNING *)
                INSERT INTO item_note (item, status, owner, notes, sent_on, follow_up_on, own, unread, file_id,
                    status_at, owner_at, notes_at, sent_on_at, follow_up_on_at, own_at)
                SELECT item, status, owner, notes, sent_on, follow_up_on, own, unread, file_id,
                    :status_at, :owner_at, :notes_at, :sent_on_at, :follow_up_on_at, :own_at
                FROM word
                ON CONFLICT (item) DO UPDATE
                SET status = excluded.status,
                    owner = excluded.owner,
                    notes = excluded.notes,
                    sent_on = excluded.sent_on,
                    follow_up_on = excluded.follow_up_on,
                    own = excluded.own,
                    unread = excluded.unread,
                    file_id = excluded.file_id,
                    status_at = excluded.status_at,
                    owner_at = excluded.owner_at,
                    notes_at = excluded.notes_at,
                    sent_on_at = excluded.sent_on_at,
                    follow_up_on_at = excluded.follow_up_on_at,
                    own_at = excluded.own_at""").param("item", item).param("run", run).param("file", file);
        JdbcClient.StatementSpec bound = said.note().bindTo(statement);
        for (Map.Entry<String, String> field : MOMENTS.entrySet()) {
            bound = bound.param(
                    field.getValue(), utc(said.moments().get(field.getKey())), Types.TIMESTAMP_WITH_TIMEZONE);
        }
        int written = bound.update();
        if (written != 1) {
            throw new IllegalStateException("a note became " + written + " rows");
        }
    }

    private static String[] array(Collection<String> items) {
        return items.toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
