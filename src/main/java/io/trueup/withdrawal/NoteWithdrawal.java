package io.trueup.withdrawal;

import io.trueup.ledger.TeamNote;
import io.trueup.worklist.WorklistColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what a returned worklist said: each item is as if the others alone had spoken. */
final class NoteWithdrawal {

    private static final String STATUS = WorklistColumns.STATUS;

    private final JdbcClient jdbc;

    NoteWithdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A state of an item's note; each follows from the one before by what one file said, or by the loss of a level. */
    private record Word(long id, String item, long fileId, TeamNote note) {

        /** Only what is lost is opened again at its next level. */
        private Word upon(Word base, TeamNote was) {
            boolean reopens = fileId == 0 && !note.cell(STATUS).equals(was.cell(STATUS));
            return new Word(
                    id,
                    item,
                    fileId,
                    reopens && !base.note.cell(STATUS).equals(was.cell(STATUS))
                            ? base.note
                            : note.upon(base.note, was));
        }
    }

    void take(long file, Map<String, Long> counts) {
        jdbc.sql("""
                WITH moved AS MATERIALIZED (
                    SELECT item
                    FROM item_decision
                    WHERE file_id = :file
                    OR withdrawn_by = :file)
                INSERT INTO revisit (unit)
                SELECT DISTINCT i.unit
                FROM item i
                LEFT JOIN demand_part p ON p.item = i.id
                WHERE i.unit NOT LIKE 'G:%'
                AND (i.id IN (SELECT item FROM moved) OR p.demand IN (SELECT item FROM moved))""").param("file", file).update();
        counts.put("notes", takeWords(file));
        counts.put("decisions", (long) jdbc.sql("DELETE FROM item_decision WHERE file_id = :file")
                .param("file", file)
                .update());
        jdbc.sql("UPDATE item_decision SET withdrawn_by = NULL WHERE withdrawn_by = :file")
                .param("file", file)
                .update();
    }

    private long takeWords(long file) {
        Map<String, List<Word>> words = new LinkedHashMap<>();
        jdbc.sql("SELECT w.id, w.item, w.file_id,\n" + TeamNote.COLUMNS + """
                FROM item_word w
                WHERE w.item IN (SELECT item FROM item_word WHERE file_id = :file)
                ORDER BY w.item, w.id""")
                .param("file", file)
                .query(row -> {
                    words.computeIfAbsent(row.getString("item"), item -> new ArrayList<>())
                            .add(new Word(
                                    row.getLong("id"),
                                    row.getString("item"),
                                    row.getLong("file_id"),
                                    TeamNote.of(row)));
                });
        words.values().forEach(said -> retell(said, file));
        jdbc.sql("""
                DELETE FROM own_column c
                WHERE c.file_id = :file
                AND NOT EXISTS (SELECT FROM item_note n WHERE jsonb_exists(n.own, c.heading))""").param("file", file).update();
        return jdbc.sql("DELETE FROM item_word WHERE file_id = :file")
                .param("file", file)
                .update();
    }

    private void retell(List<Word> said, long file) {
        TeamNote was = TeamNote.SILENT;
        Word now = new Word(0, said.get(0).item(), 0, was);
        for (Word word : said) {
            if (word.fileId() != file) {
                now = word.upon(now, was);
                write(now);
            }
            was = word.note();
        }
        if (now.id() == 0) {
            jdbc.sql("DELETE FROM item_note WHERE item = :item")
                    .param("item", now.item())
                    .update();
        } else {
            note(now, was);
        }
    }

    private void write(Word word) {
        word.note().bindTo(jdbc.sql("""
                UPDATE item_word
                SET status = :status, owner = :owner, notes = :notes, sent_on = :sentOn, follow_up_on = :followUpOn,
                    own = jsonb_object(:ownHeadings, :ownTexts), unread = jsonb_object(:unreadHeadings, :unreadTexts)
                WHERE id = :id""").param("id", word.id())).update();
    }

    /** What is not as it was is of unknown time: a copy of any age may say it anew. */
    private void note(Word now, TeamNote was) {
        now.note()
                .bindTo(jdbc.sql("""
                        UPDATE item_note
                        SET status = :status, owner = :owner, notes = :notes, sent_on = :sentOn, follow_up_on = :followUpOn,
                            own = jsonb_object(:ownHeadings, :ownTexts), unread = jsonb_object(:unreadHeadings, :unreadTexts),
                            file_id = CASE WHEN :file = 0 THEN file_id ELSE :file END,
                            status_at = CASE WHEN :status = :statusWas THEN status_at END,
                            owner_at = CASE WHEN :owner = :ownerWas THEN owner_at END,
                            notes_at = CASE WHEN :notes = :notesWas THEN notes_at END,
                            sent_on_at = CASE WHEN :sameSent THEN sent_on_at END,
                            follow_up_on_at = CASE WHEN :sameFollowUp THEN follow_up_on_at END,
                            own_at = CASE WHEN :sameOwn THEN own_at END
                        WHERE item = :item""")
                        .param("file", now.fileId())
                        .param("statusWas", was.cell(STATUS))
                        .param("ownerWas", was.cell(WorklistColumns.OWNER))
                        .param("notesWas", was.cell(WorklistColumns.NOTES))
                        .param("sameSent", same(now.note(), was, WorklistColumns.SENT_ON))
                        .param("sameFollowUp", same(now.note(), was, WorklistColumns.FOLLOW_UP_ON))
                        .param("sameOwn", now.note().own().equals(was.own()))
                        .param("item", now.item()))
                .update();
    }

    private static boolean same(TeamNote now, TeamNote was, String heading) {
        return now.cell(heading).equals(was.cell(heading));
    }
}
