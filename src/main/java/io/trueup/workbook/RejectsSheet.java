package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.countUnlessZero;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Rejects: one row for each row, segment or file that was not taken, and for each notice. */
final class RejectsSheet {

    private RejectsSheet() {}

    static SheetPlan<RejectRow> plan() {
        return SheetPlan.of("Rejects", promised(), more())
                .withCount("Problem")
                .whenEmpty("Everything in the inbox could be taken, and nothing needs a remark.")
                .withMarks(List.of(ConditionalFormat.words("Severity", Palette.DENIED, "Reject")));
    }

    private static List<SheetColumn<RejectRow>> promised() {
        return List.of(
                text("File", 40, "Name of the input file.", RejectRow::file),
                countUnlessZero(
                        "Line",
                        9,
                        "Line or row, counted from 1; blank when it concerns the whole file.",
                        RejectRow::line),
                text("Place", 30, "Where in the line: column, or segment and element.", RejectRow::place),
                text("Problem", 26, "What is wrong.", RejectRow::problem),
                wrapped("Found", 50, "What stands there.", RejectRow::found));
    }

    private static List<SheetColumn<RejectRow>> more() {
        return List.of(
                text("Severity", 11, "Reject: not taken. Notice: taken, with a remark.", RejectRow::severity),
                wrapped("Expected", 40, "What would have been right.", RejectRow::expected),
                money("Amount", "Paid money that was left out with it.", RejectRow::amount),
                count("Run", 8, "Run that found it.", RejectRow::run));
    }
}
