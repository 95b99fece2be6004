package io.trueup.ledger;

import io.trueup.intake.RejectIntake;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.worklist.ReturnedField;
import io.trueup.worklist.ReturnedItem;
import io.trueup.worklist.ReturnedWorklist;
import io.trueup.worklist.WorklistReturn;
import io.trueup.worklist.WorklistStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what a team filled in on a returned workbook, and puts it together with what others said of the same items. */
public final class WorklistIntake {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ItemNotes notes;
    private final Decisions decisions;
    private final long run;
    private final long fileId;
    private final RejectIntake rejects;

    public WorklistIntake(DataSource dataSource, long run, long fileId, RejectIntake rejects) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.notes = new ItemNotes(jdbc);
        this.decisions = new Decisions(jdbc);
        this.run = run;
        this.fileId = fileId;
        this.rejects = rejects;
    }

    /**
     * What the store knew of the items of one file.
     *
     * @param from the run that wrote its workbook, else the one that takes it
     * @param shown what its workbook held; null when the workbook does not say which it is
     * @param saved when the team saved it
     */
    private record Before(
            long from,
            Map<String, ItemNotes.Subject> subjects,
            Map<String, ItemNotes.Known> known,
            @Nullable Map<String, ItemNotes.Note> shown,
            Instant saved) {

        ItemNotes.@Nullable Note shownOf(String item) {
            return shown == null ? null : shown.getOrDefault(item, ItemNotes.Note.SILENT);
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
        long taken = 0;
        for (ReturnedItem item : returned.items()) {
            taken += take(name, item, before) ? 1 : 0;
        }
        return taken;
    }

    private Before before(ReturnedWorklist returned, Path path) throws IOException {
        List<String> items = returned.items().stream().map(ReturnedItem::item).toList();
        Long from = returned.runNumber();
        Instant saved = returned.saved();
        Instant fileTime = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS);
        return new Before(
                from == null ? run : from,
                notes.subjects(items),
                notes.known(items),
                from == null ? null : notes.shown(items, from),
                saved == null ? fileTime : saved);
    }

    @SuppressWarnings("ShortCircuitBoolean") // each of the three is heard
    private boolean take(String file, ReturnedItem item, Before before) {
        Place place = new Place(file, item.row(), "column Item");
        ItemNotes.Subject subject = before.subjects().get(item.item());
        if (subject == null) {
            rejects.add(Problem.of(ProblemCode.UNKNOWN_ITEM, place, item.item(), "an item of a worklist"));
            return false;
        }
        ItemNotes.Known known = before.known().getOrDefault(item.item(), ItemNotes.Known.NOTHING);
        ItemNotes.Note now = known.note();
        ItemNotes.Note shown = before.shownOf(item.item());
        Instant saved = before.saved();
        ItemNotes.Fields fields = new ItemNotes.Fields(
                new ReturnedField(
                        shown == null ? null : shown.status(),
                        now.status(),
                        known.statusAt(),
                        status(item, shown != null, place),
                        saved),
                new ReturnedField(
                        shown == null ? null : shown.owner(), now.owner(), known.ownerAt(), item.owner(), saved),
                new ReturnedField(
                        shown == null ? null : shown.notes(), now.notes(), known.notesAt(), item.notes(), saved));
        boolean news = hear("Status", place, fields.status())
                | hear("Owner", place, fields.owner())
                | hear("Notes", place, fields.notes());
        if (fields.status().verdict().isTaken()) {
            Decisions.Report report = new Decisions.Report(run, before.from(), fileId);
            decisions.report(item.item(), fields.status().text(), report, subject);
        }
        if (news) {
            notes.write(item.item(), fields, run, fileId);
        }
        return true;
    }

    /** Says so when two copies differ. */
    private boolean hear(String column, Place place, ReturnedField field) {
        ReturnedField.Verdict verdict = field.verdict();
        Instant knownAt = field.knownAt();
        String said = field.said();
        if (knownAt != null && said != null) {
            String times = ", saved " + MINUTE.format(field.saidAt()) + "; the other says \"" + field.known()
                    + "\", saved " + MINUTE.format(knownAt);
            if (verdict == ReturnedField.Verdict.OLDER) {
                rejects.add(Problem.of(ProblemCode.WORKLIST_OLDER, place.at("column " + column), said + times));
            } else if (verdict == ReturnedField.Verdict.TAKEN_OVER_OLDER) {
                rejects.add(Problem.of(ProblemCode.WORKLIST_NEWER, place.at("column " + column), said + times));
            }
        }
        return verdict.isTaken();
    }

    /** The word as we write it; null when there is none to take. A cell that was emptied takes the status back. */
    private @Nullable String status(ReturnedItem item, boolean shownKnown, Place place) {
        String written = item.status();
        if (written == null || written.isEmpty() && !shownKnown) {
            return null;
        }
        String status = written.isEmpty() ? "Open" : written;
        Optional<String> word = WorklistStatus.words().stream()
                .filter(w -> w.equalsIgnoreCase(status))
                .findFirst();
        if (word.isEmpty()) {
            rejects.add(Problem.of(
                    ProblemCode.BAD_STATUS,
                    place.at("column Status"),
                    written,
                    String.join(", ", WorklistStatus.words())));
        }
        return word.orElse(null);
    }
}
