package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Worklist: one row for each thing to do now. What is the team's to fill in comes back with the workbook. */
public final class WorklistSheet {

    /**
     * A row of Worklist: one thing to do. Rows come best first.
     *
     * @param item identity that lasts from run to run
     * @param priority 1 for the first thing to do
     * @param serviceDate the earliest day of the item
     * @param atStake the shortfall, never negative
     * @param missingDocuments joined by {@code "; "}
     * @param rule the rule that made it a thing to do
     * @param reasonCodes joined by {@code "; "}
     * @param level where to go next; blank when no payer decides on it
     * @param deadlineSource the contract, a state rule, or "assumed"; blank without a deadline
     * @param deadline null without one, and on Worklist when what was sent has kept it
     * @param waitsUntil the day to ask again; null when it does not wait
     * @param whyHere what the priority is made of
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
            TeamCells team,
            String rule,
            String reasonCodes,
            String level,
            String deadlineSource,
            Papers papers,
            @Nullable LocalDate waitsUntil,
            String whyHere) {

        /** At another place of the list, with other words of the team. */
        public Row with(int otherPriority, TeamCells otherTeam) {
            return new Row(
                    item,
                    otherPriority,
                    outcome,
                    denialClass,
                    claim,
                    patient,
                    payer,
                    serviceDate,
                    expected,
                    paid,
                    variance,
                    atStake,
                    nextStep,
                    deadline,
                    missingDocuments,
                    otherTeam,
                    rule,
                    reasonCodes,
                    level,
                    deadlineSource,
                    papers,
                    waitsUntil,
                    whyHere);
        }
    }

    private WorklistSheet() {}

    /** @param own headings of the team's own columns */
    static SheetPlan<Row> plan(List<String> own) {
        SheetPlan<Row> plan = SheetPlan.<Row>named("Worklist")
                .text("Item", 13, "Name of the thing to do. It stays the same from run to run.", Row::item);
        TeamCells.addWords(plan, Row::team);
        TeamCells.addDays(plan, Row::team);
        toDo(plan);
        facts(plan);
        TeamCells.addOwn(plan, own, Row::team);
        reasons(plan);
        Papers.add(plan, Row::papers);
        TeamCells.addNotUnderstood(plan, Row::team);
        return plan.withSum("Item", "At stake", Row::atStake)
                .whenEmpty("Nothing to do now: no day is short, denied, overdue or unclear, or all of them wait.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }

    /** What, until when and for how much: in view together with what the team writes. */
    private static void toDo(SheetPlan<Row> plan) {
        plan.count(
                        "Priority",
                        9,
                        "1 is the first thing to do: what is at stake, how near the deadline is, and how sure the"
                                + " classification is.",
                        Row::priority)
                .date(
                        "Deadline",
                        "Last calendar day to act. Dark: passed on the day of the run. Yellow: within seven days. Blank when"
                                + " there is none, or what was sent has kept it.",
                        Row::deadline)
                .colored(ConditionalFormat.DEADLINE)
                .money("At stake", "What can still be won: the shortfall, never below zero.", Row::atStake)
                .wrapped("Next step", 40, "The first thing to do now.", Row::nextStep);
    }

    private static void facts(SheetPlan<Row> plan) {
        plan.wrappedWords(
                        "Outcome",
                        16,
                        "What became of the days of this item; About says what each word means.",
                        Row::outcome)
                .colored(OutcomeColors.ALL)
                .wrappedWords(
                        "Denial class",
                        18,
                        "Why the payer did not pay; About says what each class means. Blank when nothing was denied.",
                        Row::denialClass)
                .text("Claim", 14, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 16, "Last name, first name.", Row::patient)
                .wrapped("Payer", 20, "As its contract names it, else as the log or the remittance does.", Row::payer)
                .date(
                        "Service date",
                        "First day of the item; a case rate carries the start of its episode.",
                        Row::serviceDate)
                .further()
                .money(
                        "Expected",
                        "What the contract owes for the days, in US dollars. Blank when it cannot be known.",
                        Row::expected)
                .money("Paid", "What was paid for the days, net of money taken back.", Row::paid)
                .money("Variance", "Paid less Expected. In parentheses: short.", Row::variance)
                .wrapped("Missing documents", 34, "What the appeal needs and is not on file.", Row::missingDocuments);
    }

    private static void reasons(SheetPlan<Row> plan) {
        plan.text("Rule", 12, "Rule that classified the denial, or decided the outcome.", Row::rule)
                .text(
                        "Reason codes",
                        22,
                        "What the payer sent: group and reason codes, remark codes.",
                        Row::reasonCodes)
                .text(
                        "Level",
                        24,
                        "Where to go next. It moves on when you report Lost, and says so when no further level is"
                                + " known.",
                        Row::level)
                .text("Deadline source", 24, "The contract, a state rule, or assumed.", Row::deadlineSource)
                .text(
                        "Why here",
                        34,
                        "What Priority is made of: at stake x chance, and the days left to the last day.",
                        Row::whyHere);
    }
}
