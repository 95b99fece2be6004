package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;

import java.util.List;

/** Awaiting: one row for each day that nobody has paid or denied yet. */
final class AwaitingSheet {

    private AwaitingSheet() {}

    static SheetPlan<AwaitingRow> plan() {
        return SheetPlan.of("Awaiting", promised())
                .withSum("Service date", "Expected", AwaitingRow::expected)
                .whenEmpty("Nothing is unpaid: every program day has been adjudicated.")
                .withMarks(ConditionalFormat.deadline("Due date"));
    }

    private static List<SheetColumn<AwaitingRow>> promised() {
        return List.of(
                text("Claim", 16, "Workers' comp claim number.", AwaitingRow::claim),
                text("Payer", 28, "As the log names it.", AwaitingRow::payer),
                date("Service date", "The program day; for a case rate the discharge.", AwaitingRow::serviceDate),
                money("Expected", "What the contract owes for the day.", AwaitingRow::expected),
                count(
                        "Days outstanding",
                        13,
                        "Calendar days since then, on the day of the run.",
                        AwaitingRow::daysOutstanding),
                date(
                        "Due date",
                        "Day by which the payer has to pay. Dark: passed. Yellow: within seven days.",
                        AwaitingRow::dueDate),
                text("Bucket", 16, "Age in groups.", AwaitingRow::bucket));
    }
}
