package io.trueup.workbook;

import io.trueup.spreadsheet.SheetPlan;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the team filled in on a row of Worklist, Waiting or Done; it comes back with the workbook.
 *
 * @param status a word of {@link WorklistStatus}; blank for one that nobody spoke of and that is over
 * @param own cells of the team's own columns by heading
 * @param notUnderstood cells that could not be read; blank when all could
 */
public record TeamCells(
        String status,
        String owner,
        String notes,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate followUpOn,
        Map<String, String> own,
        String notUnderstood) {

    public TeamCells {
        own = Map.copyOf(own);
    }

    static <R> void addWords(SheetPlan<R> plan, Function<R, TeamCells> cells) {
        plan.input(
                        WorklistColumns.STATUS,
                        12,
                        "Yours: how far it is. Choose from the list. Lost opens the item again at its next level.",
                        row -> cells.apply(row).status())
                .withChoices(WorklistStatus.words())
                .input(
                        WorklistColumns.OWNER,
                        11,
                        "Yours: who takes care of it.",
                        row -> cells.apply(row).owner())
                .input(
                        WorklistColumns.NOTES,
                        22,
                        "Yours: anything. It comes back in the next workbook.",
                        row -> cells.apply(row).notes());
    }

    static <R> void addDays(SheetPlan<R> plan, Function<R, TeamCells> cells) {
        plan.inputDate(
                        WorklistColumns.SENT_ON,
                        "Yours: the day the letter, appeal or bill went out. The item then waits on the sheet Waiting.",
                        row -> cells.apply(row).sentOn())
                .inputDate(
                        WorklistColumns.FOLLOW_UP_ON,
                        "Yours: the day to ask again. Without it the item waits until the answer is due.",
                        row -> cells.apply(row).followUpOn());
    }

    /** The team's own columns, and what could not be read. */
    static <R> void addOwn(SheetPlan<R> plan, List<String> own, Function<R, TeamCells> cells) {
        own.forEach(heading -> plan.input(
                heading,
                16,
                "Yours: a column of your own.",
                row -> cells.apply(row).own().getOrDefault(heading, "")));
    }

    static <R> void addNotUnderstood(SheetPlan<R> plan, Function<R, TeamCells> cells) {
        plan.input(
                WorklistColumns.NOT_UNDERSTOOD,
                24,
                "What you wrote and we could not read. Put that cell right, or empty this one.",
                row -> cells.apply(row).notUnderstood());
    }
}
