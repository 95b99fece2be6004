package io.trueup.workbook;

import io.trueup.spreadsheet.SheetPlan;
import io.trueup.workbook.WorklistSheet.Row;
import java.util.List;

/** Waiting: what was sent, until somebody must ask again. The same rows as on Worklist, the first to be asked again on top. */
final class WaitingSheet {

    private WaitingSheet() {}

    /** @param own headings of the team's own columns */
    static SheetPlan<Row> plan(List<String> own) {
        SheetPlan<Row> plan = SheetPlan.<Row>named("Waiting").text("Item", 13, "The thing that was sent.", Row::item);
        TeamCells.addWords(plan, Row::team);
        TeamCells.addDays(plan, Row::team);
        plan.date(
                        "Waits until",
                        "Follow up on, else the day the payer's answer is due. Then the item is on Worklist again.",
                        Row::waitsUntil)
                .wrappedWords("Outcome", 16, "What became of the days of this item.", Row::outcome)
                .colored(OutcomeColors.ALL)
                .wrappedWords(
                        "Denial class",
                        18,
                        "Why the payer did not pay; blank when nothing was denied.",
                        Row::denialClass)
                .text("Claim", 14, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 16, "Last name, first name.", Row::patient)
                .wrapped("Payer", 20, "As its contract names it, else as the log or the remittance does.", Row::payer)
                .date("Service date", "First day of the item.", Row::serviceDate)
                .money("At stake", "What can still be won: the shortfall, never below zero.", Row::atStake)
                .wrapped(
                        "Next step",
                        38,
                        "What was to be done when it was sent, and is again when no answer comes.",
                        Row::nextStep)
                .date("Deadline", "Last day to act at this level; what was sent in time has kept it.", Row::deadline)
                .further()
                .text("Level", 24, "Where it was sent, when a payer or a state decides.", Row::level);
        TeamCells.addOwn(plan, own, Row::team);
        Papers.add(plan, Row::papers);
        TeamCells.addNotUnderstood(plan, Row::team);
        return plan.withSum("Item", "At stake", Row::atStake)
                .whenEmpty(
                        "Nothing waits: fill in Sent on, or the Status Appealed, on Worklist when something went out.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }
}
