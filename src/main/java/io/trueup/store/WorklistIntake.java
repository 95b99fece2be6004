package io.trueup.store;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.workbook.ReturnProblem;
import io.trueup.workbook.ReturnedItem;
import io.trueup.workbook.ReturnedWorklist;
import io.trueup.workbook.WorklistReturn;
import io.trueup.workbook.WorklistStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what a team filled in on a returned workbook; of two workbooks that differ the newer one counts. */
public final class WorklistIntake {

    private final JdbcClient jdbc;
    private final long run;
    private final long fileId;
    private final RejectIntake rejects;
    private final Decisions decisions;

    public WorklistIntake(DataSource dataSource, long run, long fileId, RejectIntake rejects) {
        this.jdbc = JdbcClient.create(dataSource);
        this.decisions = new Decisions(jdbc);
        this.run = run;
        this.fileId = fileId;
        this.rejects = rejects;
    }

    /** @return items taken */
    public long take(Path path, String name) {
        ReturnedWorklist returned;
        try {
            returned = WorklistReturn.read(path);
        } catch (IOException e) {
            rejects.add(Problem.of(ProblemCode.UNREADABLE, Place.ofFile(name), "", "a workbook of TrueUp"));
            return 0;
        }
        returned.problems().forEach(problem -> rejects.add(problem(name, problem)));
        long from = returned.runNumber() == null ? run : returned.runNumber();
        long taken = 0;
        for (ReturnedItem item : returned.items()) {
            taken += take(name, item, from) ? 1 : 0;
        }
        return taken;
    }

    private static Problem problem(String name, ReturnProblem problem) {
        ProblemCode code = switch (problem.kind()) {
            case UNREADABLE -> ProblemCode.UNREADABLE;
            case MISSING_SHEET -> ProblemCode.UNRECOGNISED;
            case MISSING_COLUMN -> ProblemCode.MISSING_COLUMN;
            case DUPLICATE_COLUMN -> ProblemCode.DUPLICATE_COLUMN;
            case MISSING_ITEM -> ProblemCode.MISSING_VALUE;
            case DUPLICATE_ITEM -> ProblemCode.DUPLICATE_ROW;
        };
        String spot = problem.column().isBlank() ? "" : "column " + problem.column();
        return Problem.of(code, new Place(name, problem.row(), spot), problem.found(), "a worklist of TrueUp");
    }

    private boolean take(String file, ReturnedItem item, long from) {
        Place place = new Place(file, item.row(), "column Item");
        if (!isKnown(item.item())) {
            rejects.add(Problem.of(ProblemCode.UNKNOWN_ITEM, place, item.item(), "an item of a worklist"));
            return false;
        }
        String status = item.status().isBlank() ? "Open" : item.status();
        Optional<String> word = WorklistStatus.words().stream()
                .filter(w -> w.equalsIgnoreCase(status))
                .findFirst();
        if (word.isEmpty()) {
            rejects.add(Problem.of(
                    ProblemCode.BAD_STATUS,
                    place.at("column Status"),
                    item.status(),
                    String.join(", ", WorklistStatus.words())));
        }
        long newer = jdbc.sql("SELECT count(*) FROM item_note WHERE item = :item AND from_run > :from")
                .param("item", item.item())
                .param("from", from)
                .query(Long.class)
                .single();
        if (newer > 0) {
            rejects.add(Problem.of(ProblemCode.WORKLIST_OLDER, place, item.item()));
            return false;
        }
        word.ifPresent(w -> decisions.report(item.item(), w, new Decisions.Report(run, from, fileId)));
        note(item, from, word);
        return true;
    }

    /** @param status what the team said; without a word of ours the status stays as it was */
    private void note(ReturnedItem item, long from, Optional<String> status) {
        jdbc.sql("""
                INSERT INTO item_note (item, status, owner, notes, from_run, file_id)
                VALUES (:item, :status, :owner, :notes, :from, :file)
                ON CONFLICT (item) DO UPDATE
                SET status = CASE WHEN :known THEN excluded.status ELSE item_note.status END,
                    owner = excluded.owner,
                    notes = excluded.notes,
                    from_run = excluded.from_run,
                    file_id = excluded.file_id""")
                .param("item", item.item())
                .param("status", status.orElse("Open"))
                .param("owner", item.owner())
                .param("notes", item.notes())
                .param("from", from)
                .param("file", fileId)
                .param("known", status.isPresent())
                .update();
    }

    private boolean isKnown(String item) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM item WHERE id = :item)
                    OR EXISTS (SELECT FROM item_note WHERE item = :item)
                    OR EXISTS (SELECT FROM finding WHERE item = :item)""").param("item", item).query(Boolean.class).single();
    }
}
