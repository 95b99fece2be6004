package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Done: what is over, by the team's word or because the money came, for 90 days. */
public final class DoneSheet {

    /**
     * A row of Done. Rows come latest first.
     *
     * @param outcome of its days when it was last a thing to do
     * @param atStake the shortfall then
     * @param paid for its days as it stands now; null when they are not known any more
     * @param ended how, in words
     */
    public record Row(
            String item,
            TeamCells team,
            String ended,
            LocalDate endedOn,
            Outcome outcome,
            @Nullable DenialClass denialClass,
            String claim,
            String patient,
            String payer,
            @Nullable LocalDate serviceDate,
            Money atStake,
            @Nullable Money paid,
            String level,
            String letter) {

        /** With other words of the team. */
        public Row with(TeamCells otherTeam) {
            return new Row(
                    item,
                    otherTeam,
                    ended,
                    endedOn,
                    outcome,
                    denialClass,
                    claim,
                    patient,
                    payer,
                    serviceDate,
                    atStake,
                    paid,
                    level,
                    letter);
        }
    }

    private DoneSheet() {}

    /** @param own headings of the team's own columns */
    static SheetPlan<Row> plan(List<String> own) {
        SheetPlan<Row> plan = SheetPlan.<Row>named("Done").text("Item", 13, "The thing that is over.", Row::item);
        TeamCells.addWords(plan, Row::team);
        TeamCells.addDays(plan, Row::team);
        plan.wrapped("Ended", 24, "How it ended: your word, or what became of its days.", Row::ended)
                .date("Ended on", "Day of the run that saw it. The row stays for 90 days.", Row::endedOn)
                .wrappedWords("Outcome", 16, "What its days were when there was last something to do.", Row::outcome)
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
                .money("At stake", "The shortfall when there was last something to do.", Row::atStake)
                .money("Paid now", "What its days are paid now, net of money taken back.", Row::paid)
                .further()
                .text("Level", 24, "Where it was decided, when a payer or a state did.", Row::level)
                .file("Letter", 12, "Opens the last letter, when it is still beside this workbook.", Row::letter);
        TeamCells.addOwn(plan, own, Row::team);
        TeamCells.addNotUnderstood(plan, Row::team);
        return plan.withSum("Item", "At stake", Row::atStake)
                .whenEmpty("Nothing ended in the last 90 days.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }
}
