package io.trueup.ledger;

import io.trueup.intake.RejectIntake;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.worklist.ReturnProblem;
import io.trueup.worklist.ReturnedItem;
import io.trueup.worklist.ReturnedWorklist;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistReturn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what a team filled in on a returned workbook, and puts it together with what others said of the same items. */
public final class WorklistIntake {

    private final ItemNotes notes;
    private final ItemSubjects subjects;
    private final OwnColumns ownColumns;
    private final SaidOfItems said;
    private final WrittenCells cells;
    private final long run;
    private final long fileId;
    private final RejectIntake rejects;

    public WorklistIntake(DataSource dataSource, long run, long fileId, RejectIntake rejects) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.notes = new ItemNotes(jdbc);
        this.subjects = new ItemSubjects(jdbc);
        this.ownColumns = new OwnColumns(jdbc);
        this.said = new SaidOfItems(jdbc, run, fileId, rejects);
        this.run = run;
        this.fileId = fileId;
        this.rejects = rejects;
        this.cells = new WrittenCells(SaidOfItems.today(jdbc, run), rejects::add);
    }

    /**
     * What the store knew of the items of one file.
     *
     * @param from the run that wrote its workbook, else the one that takes it
     * @param shown what its workbook held; null when the workbook does not say which it is
     * @param saved when the team saved it
     * @param own what the team's own columns are called
     */
    private record Before(
            long from,
            Map<String, ItemSubjects.Subject> subjects,
            Map<String, ItemNotes.Known> known,
            @Nullable Map<String, TeamNote> shown,
            Instant saved,
            Map<String, String> own) {

        @Nullable
        TeamNote shownOf(String item) {
            return shown == null ? null : shown.getOrDefault(item, TeamNote.SILENT);
        }
    }

    /** @return items that could be taken, whether or not they said anything new */
    public long take(Path path, String name) {
        ReturnedWorklist returned;
        Before before;
        try {
            returned = WorklistReturn.read(path);
            notes.lock();
            before = before(returned, path);
        } catch (IOException e) {
            rejects.add(Problem.of(
                    ProblemCode.UNREADABLE, Place.ofFile(name), "", "save it as .xlsx once more, and drop that"));
            return 0;
        }
        returned.problems().forEach(problem -> rejects.add(problem.in(name)));
        returned.own().stream()
                .filter(heading -> !before.own().containsKey(heading))
                .forEach(heading -> rejects.add(
                        new ReturnProblem(ReturnProblem.Kind.OWN_COLUMN, "", 1, heading, heading).in(name)));
        long taken = 0;
        for (ReturnedItem item : returned.items()) {
            taken += take(name, item, before) ? 1 : 0;
        }
        return taken;
    }

    private Before before(ReturnedWorklist returned, Path path) throws IOException {
        List<String> items = returned.items().stream().map(ReturnedItem::item).toList();
        Long runNumber = returned.runNumber();
        long from = runNumber == null ? run : runNumber;
        Instant saved = returned.saved();
        Instant fileTime = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS);
        return new Before(
                from,
                subjects.of(items),
                notes.known(items),
                runNumber == null ? null : notes.shown(items, from),
                saved == null ? fileTime : saved,
                ownColumns.keep(returned.own(), from, run, fileId));
    }

    private boolean take(String file, ReturnedItem item, Before before) {
        Place place = new Place(file, item.row(), item.spot(WorklistColumns.ITEM));
        ItemSubjects.Subject subject = before.subjects().get(item.item());
        if (subject == null) {
            rejects.add(Problem.of(ProblemCode.UNKNOWN_ITEM, place, item.item(), "an item of a worklist"));
            return false;
        }
        ItemNotes.Known known = before.known().getOrDefault(item.item(), ItemNotes.Known.NOTHING);
        TeamNote shown = before.shownOf(item.item());
        RowMerge merge = new RowMerge(known);
        String marks = item.text(WorklistColumns.NOT_UNDERSTOOD);
        if (marks != null && marks.isEmpty() && shown != null) {
            merge.seen(shown.unread().keySet());
        }
        for (String heading : item.headings()) {
            String own = before.own().getOrDefault(heading, heading);
            boolean ours = WorklistColumns.isOurs(heading);
            if (!heading.equals(WorklistColumns.NOT_UNDERSTOOD)
                    && (ours || before.own().containsKey(heading))) {
                WrittenCells.Cell cell = cells.read(item, heading, shown != null, place);
                String was = shown == null ? null : shown.cell(own);
                said.hear(place.at(item.spot(own)), merge.field(own, was, cell, before.saved()));
            }
        }
        said.keep(item.item(), subject, merge, before.from());
        return true;
    }
}
