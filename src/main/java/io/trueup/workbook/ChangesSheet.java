package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Changes: one row for each finding that a rerun changed. */
final class ChangesSheet {

    private ChangesSheet() {}

    static SheetPlan<ChangeRow> plan() {
        return SheetPlan.of("Changes", promised(), more())
                .withCount("Why")
                .whenEmpty("Nothing changed: the rerun gives what was known before.")
                .withMarks(ConditionalFormat.outcome("Was"))
                .withMarks(ConditionalFormat.outcome("Now"));
    }

    private static List<SheetColumn<ChangeRow>> promised() {
        return List.of(
                text("Claim", 16, "Workers' comp claim number.", ChangeRow::claim),
                date(
                        "Service date",
                        "The program day; for a case rate the start of the episode.",
                        ChangeRow::serviceDate),
                text("Was", 22, "Outcome before; blank when there was no finding.", ChangeRow::was),
                text("Now", 22, "Outcome now; blank when the finding is gone.", ChangeRow::now),
                money("Expected was", "Expected before.", ChangeRow::expectedWas),
                money("Expected now", "Expected now.", ChangeRow::expectedNow));
    }

    private static List<SheetColumn<ChangeRow>> more() {
        return List.of(
                money("Paid was", "Paid before.", ChangeRow::paidWas),
                money("Paid now", "Paid now.", ChangeRow::paidNow),
                wrapped("Why", 50, "What makes the difference.", ChangeRow::why));
    }
}
