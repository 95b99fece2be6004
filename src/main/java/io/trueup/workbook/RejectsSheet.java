package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.Palette;
import io.trueup.spreadsheet.SheetPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejects: one row for each row, segment or file that was not taken, and for each notice. */
public final class RejectsSheet {

    /** Width of a column that stands there for programs, not for people. */
    private static final int HIDDEN = 0;

    /**
     * A row of Rejects: something that was not taken, or was taken with a remark.
     *
     * @param line counted from 1; 0 when it concerns the whole file (an empty cell)
     * @param place within the line
     * @param found what stands there
     * @param expected what would have been right; may be blank
     * @param amount paid money left out with it; null when none
     * @param run number of the run that found it
     * @param toDo what mends it
     * @param alike on the first of problems of a file that are alike, how many they are; 0 on the others
     */
    public record Row(
            String file,
            long line,
            String place,
            ProblemCode problem,
            String found,
            String expected,
            @Nullable Money amount,
            long run,
            String toDo,
            long alike) {}

    private RejectsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Rejects")
                .wrapped("File", 28, "Name of the input file.", Row::file)
                .countUnlessZero(
                        "Line", 8, "Line or row, counted from 1; blank when it concerns the whole file.", Row::line)
                .wrapped("Place", 20, "Where in the line: column, or segment and element.", Row::place)
                .words("Problem", 22, "What is wrong.", Row::problem)
                .wrapped("Found", 34, "What stands there.", Row::found)
                .wrapped("Expected", 34, "What would have been right.", Row::expected)
                .wrapped("What to do", 42, "What mends it.", Row::toDo)
                .countUnlessZero(
                        "Rows alike",
                        8,
                        "On the first of rows of a file with the same problem in the same column: how many there are."
                                + " With the blanks filtered out each group is one row.",
                        Row::alike)
                .further()
                .text(
                        "Severity",
                        11,
                        "Reject: not taken. Notice: taken, with a remark.",
                        row -> words(row.problem().severity()))
                .colored(List.of(ConditionalFormat.words(Palette.DENIED, List.of(words(ProblemCode.Severity.REJECT)))))
                .money("Amount", "Paid money that was left out with it.", Row::amount)
                .count("Run", 8, "Run that found it.", Row::run)
                .wrapped(
                        "Meaning",
                        40,
                        "What the problem is, in a sentence.",
                        row -> row.problem().meaning())
                .text(
                        "Code",
                        HIDDEN,
                        "For programs and for support: the problem as documents and logs call it.",
                        row -> row.problem().name())
                .withCount("Problem")
                .whenEmpty("Everything in the inbox could be taken, and nothing needs a remark.");
    }

    private static String words(ProblemCode.Severity severity) {
        return switch (severity) {
            case REJECT -> "Reject";
            case NOTICE -> "Notice";
        };
    }
}
