package io.trueup.withdrawal;

import io.trueup.ledger.ItemNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what a returned worklist said: each item is as if the others alone had spoken. */
final class NoteWithdrawal {

    private final JdbcClient jdbc;

    NoteWithdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A state of an item's note; each follows from the one before by what one file said. */
    private record Word(long id, String item, long fileId, String status, String owner, String notes) {

        /** This word's own changes, upon another state than the one it was said upon. */
        private Word upon(Word base, Word was) {
            return new Word(
                    id,
                    item,
                    fileId,
                    status.equals(was.status) ? base.status : status,
                    owner.equals(was.owner) ? base.owner : owner,
                    notes.equals(was.notes) ? base.notes : notes);
        }
    }

    void take(long file, Map<String, Long> counts) {
        jdbc.sql("""
                INSERT INTO revisit (unit)
                SELECT DISTINCT i.unit
                FROM item i
                LEFT JOIN demand_part p ON p.item = i.id
                WHERE i.unit NOT LIKE 'G:%'
                AND coalesce(p.demand, i.id) IN (
                    SELECT item
                    FROM item_decision
                    WHERE file_id = :file
                    OR withdrawn_by = :file)""").param("file", file).update();
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
        jdbc.sql("""
                SELECT id, item, file_id, status, owner, notes
                FROM item_word
                WHERE item IN (SELECT item FROM item_word WHERE file_id = :file)
                ORDER BY item, id""")
                .param("file", file)
                .query(Word.class)
                .list()
                .forEach(word -> words.computeIfAbsent(word.item(), item -> new ArrayList<>())
                        .add(word));
        words.values().forEach(said -> retell(said, file));
        return jdbc.sql("DELETE FROM item_word WHERE file_id = :file")
                .param("file", file)
                .update();
    }

    private void retell(List<Word> said, long file) {
        ItemNotes.Note silent = ItemNotes.Note.SILENT;
        Word was = new Word(0, said.get(0).item(), 0, silent.status(), silent.owner(), silent.notes());
        Word now = was;
        for (Word word : said) {
            if (word.fileId() != file) {
                now = word.upon(now, was);
                write(now);
            }
            was = word;
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
        jdbc.sql("UPDATE item_word SET status = :status, owner = :owner, notes = :notes WHERE id = :id")
                .param("status", word.status())
                .param("owner", word.owner())
                .param("notes", word.notes())
                .param("id", word.id())
                .update();
    }

    /** What is not as it was is of unknown time: a copy of any age may say it anew. */
    private void note(Word now, Word was) {
        jdbc.sql("""
                UPDATE item_note
                SET status = :status, owner = :owner, notes = :notes,
                    file_id = CASE WHEN :file = 0 THEN file_id ELSE :file END,
                    status_at = CASE WHEN :status = :statusWas THEN status_at END,
                    owner_at = CASE WHEN :owner = :ownerWas THEN owner_at END,
                    notes_at = CASE WHEN :notes = :notesWas THEN notes_at END
                WHERE item = :item""")
                .param("status", now.status())
                .param("owner", now.owner())
                .param("notes", now.notes())
                .param("file", now.fileId())
                .param("statusWas", was.status())
                .param("ownerWas", was.owner())
                .param("notesWas", was.notes())
                .param("item", now.item())
                .update();
    }
}
