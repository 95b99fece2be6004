package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.input;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import io.trueup.worklist.WorklistStatus;
import java.util.List;

/** Worklist: one row for each thing to do. Status, Owner and Notes are the team's to fill in; they come back with the workbook. */
final class WorklistSheet {

    private WorklistSheet() {}

    static SheetPlan<WorklistRow> plan() {
        return SheetPlan.of("Worklist", promised(), more())
                .withSum("Item", "At stake", WorklistRow::atStake)
                .whenEmpty("Nothing to do: no day is short, denied, overdue or unclear.")
                .withItem(WorklistRow::item)
                .withFrozenColumns(1)
                .withChoices("Status", WorklistStatus.words())
                .withMarks(ConditionalFormat.outcome("Outcome"))
                .withMarks(ConditionalFormat.deadline("Deadline"));
    }

    private static List<SheetColumn<WorklistRow>> promised() {
        return List.of(
                text("Item", 14, "Name of the thing to do. It stays the same from run to run.", WorklistRow::item),
                count(
                        "Priority",
                        9,
                        "1 is the first thing to do: what is at stake, how near the deadline is, and how sure the classification is.",
                        WorklistRow::priority),
                text(
                        "Outcome",
                        20,
                        "What became of the days of this item; About says what each word means.",
                        WorklistRow::outcome),
                text(
                        "Denial class",
                        30,
                        "Why the payer did not pay; About says what each class means. Blank when nothing was denied.",
                        WorklistRow::denialClass),
                text("Claim", 16, "Workers' comp claim number.", WorklistRow::claim),
                text("Patient", 22, "Last name, first name.", WorklistRow::patient),
                text("Payer", 26, "As the log or the remittance names it.", WorklistRow::payer),
                date(
                        "Service date",
                        "First day of the item; a case rate carries the start of its episode.",
                        WorklistRow::serviceDate),
                money(
                        "Expected",
                        "What the contract owes for the days, in US dollars. Blank when it cannot be known.",
                        WorklistRow::expected),
                money("Paid", "What was paid for the days, net of money taken back.", WorklistRow::paid),
                money("Variance", "Paid less Expected. In parentheses: short.", WorklistRow::variance),
                money("At stake", "What can still be won: the shortfall, never below zero.", WorklistRow::atStake),
                wrapped("Next step", 46, "The first thing to do now.", WorklistRow::nextStep),
                date(
                        "Deadline",
                        "Last calendar day to act. Dark: passed on the day of the run. Yellow: within seven days.",
                        WorklistRow::deadline),
                wrapped(
                        "Missing documents",
                        34,
                        "What the appeal needs and is not on file.",
                        WorklistRow::missingDocuments),
                input(
                        "Status",
                        13,
                        "Yours: how far it is. Choose from the list. Lost opens the item again at its next level.",
                        WorklistRow::status),
                input("Owner", 16, "Yours: who takes care of it.", WorklistRow::owner),
                input("Notes", 38, "Yours: anything. It comes back in the next workbook.", WorklistRow::notes));
    }

    private static List<SheetColumn<WorklistRow>> more() {
        return List.of(
                text("Rule", 12, "Rule that classified the denial, or decided the outcome.", WorklistRow::rule),
                text(
                        "Reason codes",
                        22,
                        "What the payer sent: group and reason codes, remark codes.",
                        WorklistRow::reasonCodes),
                text(
                        "Level",
                        24,
                        "Where to go next. It moves on when you report Lost, and says so when no further level is known.",
                        WorklistRow::level),
                text("Deadline source", 24, "The contract, a state rule, or assumed.", WorklistRow::deadlineSource));
    }
}
