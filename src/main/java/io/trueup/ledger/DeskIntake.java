package io.trueup.ledger;

import io.trueup.intake.RejectIntake;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.worklist.ReturnedItem;
import io.trueup.worklist.WorklistColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes what was said on the desk since the last run took it, as {@link WorklistIntake} takes a returned workbook: each word against
 * what its page showed, at its own moment, so that it comes together with workbooks of the same night whichever was said later.
 */
public final class DeskIntake {

    private final StoredDeskWords words;
    private final ItemNotes notes;
    private final ItemSubjects subjects;
    private final OwnColumns ownColumns;
    private final SaidOfItems said;
    private final WrittenCells cells;
    private final long run;
    private final long fileId;
    private final RejectIntake rejects;

    public DeskIntake(DataSource dataSource, long run, long fileId, RejectIntake rejects) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.words = new StoredDeskWords(jdbc);
        this.notes = new ItemNotes(jdbc);
        this.subjects = new ItemSubjects(jdbc);
        this.ownColumns = new OwnColumns(jdbc);
        this.said = new SaidOfItems(jdbc, run, fileId, rejects);
        this.run = run;
        this.fileId = fileId;
        this.rejects = rejects;
        this.cells = new WrittenCells(SaidOfItems.today(jdbc, run), rejects::add);
    }

    /** Which words wait, told apart from all that ever waited; empty when none does. */
    public static Optional<String> waits(DataSource dataSource) {
        return JdbcClient.create(dataSource).sql("""
                SELECT min(id) || ' to ' || max(id)
                FROM desk_word
                WHERE file_id IS NULL
                HAVING count(*) > 0""").query(String.class).optional();
    }

    /**
     * Takes all that waits, in the order in which it was said.
     *
     * @param name of the file, for problems
     * @return items that somebody spoke of, whether or not it was anything new
     */
    public long take(String name) {
        notes.lock();
        Map<String, List<DeskWord>> spoken = new LinkedHashMap<>();
        List<DeskWord> taken = words.take(fileId);
        taken.forEach(word ->
                spoken.computeIfAbsent(word.item(), item -> new ArrayList<>()).add(word));
        Map<String, ItemSubjects.Subject> about = subjects.of(spoken.keySet());
        Map<String, ItemNotes.Known> known = notes.known(spoken.keySet());
        Map<String, String> own = ownColumns.add(
                taken.stream()
                        .map(DeskWord::heading)
                        .filter(heading -> !WorklistColumns.isOurs(heading))
                        .distinct()
                        .toList(),
                run,
                fileId);
        long line = 0;
        for (Map.Entry<String, List<DeskWord>> item : spoken.entrySet()) {
            Place place = new Place(name, ++line, "column " + WorklistColumns.ITEM);
            ItemSubjects.Subject subject = about.get(item.getKey());
            if (subject == null) {
                rejects.add(Problem.of(ProblemCode.UNKNOWN_ITEM, place, item.getKey(), "an item of a worklist"));
            } else {
                RowMerge merge = new RowMerge(known.getOrDefault(item.getKey(), ItemNotes.Known.NOTHING));
                long from = merge(place, item.getValue(), merge, own);
                said.keep(item.getKey(), subject, merge, from);
            }
        }
        return spoken.size();
    }

    /** @return the run whose state whoever spoke of the status last was shown */
    private long merge(Place place, List<DeskWord> spoken, RowMerge merge, Map<String, String> own) {
        long from = run;
        for (DeskWord word : spoken) {
            String heading = own.getOrDefault(word.heading(), word.heading());
            ReturnedItem row = new ReturnedItem("", place.line(), word.item(), List.of(heading), List.of(word.text()));
            if (heading.equals(WorklistColumns.NOT_UNDERSTOOD)) {
                merge.seen(merge.marks());
            } else {
                WrittenCells.Cell cell = cells.read(row, heading, true, place);
                var field = merge.field(heading, word.base(), cell, word.at());
                said.hear(place.at(row.spot(heading)), field);
                if (heading.equals(WorklistColumns.STATUS) && field.verdict().isTaken()) {
                    from = word.fromRun();
                }
            }
        }
        return from;
    }
}
