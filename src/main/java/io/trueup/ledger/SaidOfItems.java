package io.trueup.ledger;

import io.trueup.intake.RejectIntake;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.worklist.ReturnedField;
import io.trueup.worklist.WorklistColumns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what one file, a returned workbook or the words of the desk, said of items, and tells where it differs from what others said. */
final class SaidOfItems {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ItemNotes notes;
    private final Decisions decisions;
    private final RejectIntake rejects;
    private final long run;
    private final long fileId;

    SaidOfItems(JdbcClient jdbc, long run, long fileId, RejectIntake rejects) {
        this.notes = new ItemNotes(jdbc);
        this.decisions = new Decisions(jdbc);
        this.run = run;
        this.fileId = fileId;
        this.rejects = rejects;
    }

    /** The day of a run. */
    static LocalDate today(JdbcClient jdbc, long run) {
        return jdbc.sql("SELECT today FROM run WHERE id = :run")
                .param("run", run)
                .query(LocalDate.class)
                .single();
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** Says so when two copies differ. */
    void hear(Place cell, ReturnedField field) {
        ReturnedField.Verdict verdict = field.verdict();
        Instant knownAt = field.knownAt();
        String text = field.said();
        if (knownAt != null && text != null) {
            String times = ", saved " + minute(field.saidAt()) + "; the other says \"" + field.known() + "\", saved "
                    + minute(knownAt);
            if (verdict == ReturnedField.Verdict.OLDER) {
                rejects.add(Problem.of(ProblemCode.WORKLIST_OLDER, cell, text + times));
            } else if (verdict == ReturnedField.Verdict.TAKEN_OVER_OLDER) {
                rejects.add(Problem.of(ProblemCode.WORKLIST_NEWER, cell, text + times));
            }
        }
    }

    /** @param from the run whose state was shown to whoever spoke */
    void keep(String item, ItemSubjects.Subject subject, RowMerge merge, long from) {
        ItemNotes.Known known = merge.known();
        if (merge.said().contains(WorklistColumns.STATUS)) {
            Decisions.Report report = new Decisions.Report(run, from, fileId);
            decisions.report(item, known.note().cell(WorklistColumns.STATUS), report, subject);
        }
        if (merge.isNews()) {
            notes.write(item, known, run, fileId);
        }
    }
}
