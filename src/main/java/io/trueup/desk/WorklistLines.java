package io.trueup.desk;

import io.trueup.denial.DenialClass;
import io.trueup.report.WorklistPages;
import io.trueup.workbook.DoneSheet;
import io.trueup.workbook.OutcomeMeaning;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.WorklistPlace;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the worklist as its page shows them. */
final class WorklistLines {

    private static final int SOON_DAYS = 7;

    private final WorklistPages pages;
    private final LocalDate today;

    WorklistLines(WorklistPages pages, LocalDate today) {
        this.pages = pages;
        this.today = today;
    }

    /**
     * One row.
     *
     * @param priority 0 for none
     * @param meaning the style of the outcome
     * @param day the deadline; of what waits the day to ask again, of what is over the day it ended
     * @param urgency {@code late}, {@code soon} or blank
     * @param next what to do; of what is over how it ended
     */
    record Line(
            String item,
            int priority,
            String outcome,
            String meaning,
            String denialClass,
            String claim,
            String patient,
            String payer,
            @Nullable LocalDate serviceDate,
            String atStake,
            String dayHeading,
            @Nullable LocalDate day,
            String urgency,
            String next,
            String status,
            WordsForm words) {}

    List<Line> page(WorklistPages.Found found, WordsForms forms, String back) {
        if (found.filter().place() == WorklistPlace.DONE) {
            List<DoneSheet.Row> rows = pages.done(found);
            WordsForms.Reading words =
                    forms.read(rows.stream().map(DoneSheet.Row::item).toList(), "row", back);
            return rows.stream().map(row -> line(row, words.form(row.item()))).toList();
        }
        List<WorklistSheet.Row> rows = pages.open(found);
        WordsForms.Reading words =
                forms.read(rows.stream().map(WorklistSheet.Row::item).toList(), "row", back);
        return rows.stream().map(row -> line(row, words.form(row.item()))).toList();
    }

    Optional<Line> of(String item, WordsForm words) {
        Optional<Line> open = pages.open(item).map(row -> line(row, words));
        return open.isPresent() ? open : pages.done(item).map(row -> line(row, words));
    }

    private Line line(WorklistSheet.Row row, WordsForm words) {
        LocalDate day = row.waitsUntil() == null ? row.deadline() : row.waitsUntil();
        return new Line(
                row.item(),
                row.priority(),
                InWords.of(row.outcome()),
                OutcomeMeaning.of(row.outcome()).style(),
                words(row.denialClass()),
                row.claim(),
                row.patient(),
                row.payer(),
                row.serviceDate(),
                row.atStake().inDollars(),
                row.waitsUntil() == null ? "Deadline" : "Waits until",
                day,
                row.waitsUntil() == null ? urgency(day) : "",
                row.nextStep(),
                row.team().status(),
                words);
    }

    private static Line line(DoneSheet.Row row, WordsForm words) {
        return new Line(
                row.item(),
                0,
                InWords.of(row.outcome()),
                OutcomeMeaning.of(row.outcome()).style(),
                words(row.denialClass()),
                row.claim(),
                row.patient(),
                row.payer(),
                row.serviceDate(),
                row.atStake().inDollars(),
                "Ended on",
                row.endedOn(),
                "",
                row.ended(),
                row.team().status(),
                words);
    }

    private static String words(@Nullable DenialClass denialClass) {
        return denialClass == null ? "" : InWords.of(denialClass);
    }

    private String urgency(@Nullable LocalDate deadline) {
        if (deadline == null) {
            return "";
        }
        return deadline.isBefore(today) ? "late" : deadline.isAfter(today.plusDays(SOON_DAYS)) ? "" : "soon";
    }
}
