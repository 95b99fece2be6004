package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.worklist.WorklistStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Worklist: one row for each thing to do. Status, Owner and Notes are the team's to fill in; they come back with the workbook. */
public final class WorklistSheet {

    /**
     * A row of Worklist: one thing to do. Rows come best first.
     *
     * @param item identity that lasts from run to run
     * @param priority 1 for the first thing to do
     * @param serviceDate the earliest day of the item
     * @param atStake the shortfall, never negative
     * @param missingDocuments joined by {@code "; "}
     * @param owner as the team filled it in; also {@code notes}
     * @param rule the rule that made it a thing to do
     * @param reasonCodes joined by {@code "; "}
     * @param level where to go next; blank when no payer decides on it
     * @param deadlineSource the contract, a state rule, or "assumed"; blank without a deadline
     */
    public record Row(
            String item,
            int priority,
            Outcome outcome,
            @Nullable DenialClass denialClass,
            String claim,
            String patient,
            String payer,
            @Nullable LocalDate serviceDate,
            @Nullable Money expected,
            @Nullable Money paid,
            @Nullable Money variance,
            Money atStake,
            String nextStep,
            @Nullable LocalDate deadline,
            String missingDocuments,
            WorklistStatus status,
            String owner,
            String notes,
            String rule,
            String reasonCodes,
            String level,
            String deadlineSource) {}

    private WorklistSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Worklist")
                .text("Item", 14, "Name of the thing to do. It stays the same from run to run.", Row::item)
                .count(
                        "Priority",
                        9,
                        "1 is the first thing to do: what is at stake, how near the deadline is, and how sure the classification is.",
                        Row::priority)
                .code(
                        "Outcome",
                        20,
                        "What became of the days of this item; About says what each word means.",
                        Row::outcome)
                .colored(OutcomeColors.ALL)
                .code(
                        "Denial class",
                        30,
                        "Why the payer did not pay; About says what each class means. Blank when nothing was denied.",
                        Row::denialClass)
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .text("Patient", 22, "Last name, first name.", Row::patient)
                .text("Payer", 26, "As the log or the remittance names it.", Row::payer)
                .date(
                        "Service date",
                        "First day of the item; a case rate carries the start of its episode.",
                        Row::serviceDate)
                .money(
                        "Expected",
                        "What the contract owes for the days, in US dollars. Blank when it cannot be known.",
                        Row::expected)
                .money("Paid", "What was paid for the days, net of money taken back.", Row::paid)
                .money("Variance", "Paid less Expected. In parentheses: short.", Row::variance)
                .money("At stake", "What can still be won: the shortfall, never below zero.", Row::atStake)
                .wrapped("Next step", 46, "The first thing to do now.", Row::nextStep)
                .date(
                        "Deadline",
                        "Last calendar day to act. Dark: passed on the day of the run. Yellow: within seven days.",
                        Row::deadline)
                .colored(ConditionalFormat.DEADLINE)
                .wrapped("Missing documents", 34, "What the appeal needs and is not on file.", Row::missingDocuments)
                .input(
                        "Status",
                        13,
                        "Yours: how far it is. Choose from the list. Lost opens the item again at its next level.",
                        row -> row.status().word())
                .withChoices(WorklistStatus.words())
                .input("Owner", 16, "Yours: who takes care of it.", Row::owner)
                .input("Notes", 38, "Yours: anything. It comes back in the next workbook.", Row::notes)
                .further()
                .text("Rule", 12, "Rule that classified the denial, or decided the outcome.", Row::rule)
                .text(
                        "Reason codes",
                        22,
                        "What the payer sent: group and reason codes, remark codes.",
                        Row::reasonCodes)
                .text(
                        "Level",
                        24,
                        "Where to go next. It moves on when you report Lost, and says so when no further level is known.",
                        Row::level)
                .text("Deadline source", 24, "The contract, a state rule, or assumed.", Row::deadlineSource)
                .withSum("Item", "At stake", Row::atStake)
                .whenEmpty("Nothing to do: no day is short, denied, overdue or unclear.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }
}
