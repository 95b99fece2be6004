package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Prevention: one row for each running episode that will be denied or short unless somebody acts. */
public final class PreventionSheet {

    /**
     * A row of Prevention: a running episode that will be denied or short unless somebody acts.
     *
     * @param therapist several with "; " between them
     * @param days in danger, attended and to come
     * @param atRisk null when nothing of it has a price
     * @param countedOnce what no row before it of the same episode has in it
     * @param lastDay null where it is the day to act by, or no rule is known
     */
    public record Row(
            String claim,
            String patient,
            String payer,
            String program,
            String therapist,
            String risk,
            String detail,
            @Nullable LocalDate actBy,
            @Nullable LocalDate lastDay,
            long days,
            @Nullable Money atRisk,
            Money countedOnce) {}

    private PreventionSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Prevention")
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 22, "Last name, first name.", Row::patient)
                .wrapped("Risk", 28, "What will go wrong.", Row::risk)
                .wrapped("Detail", 70, "What it rests on, what to do, and what the amount is made of.", Row::detail)
                .date(
                        "Act by",
                        "Last day on which acting still helps. Dark: passed. Yellow: within seven days.",
                        Row::actBy)
                .colored(ConditionalFormat.DEADLINE)
                .money(
                        "At risk",
                        "What the contract expects for the days in danger: days attended that the payer has not"
                                + " answered, and weekdays to the planned end at the average of the last days. Under a"
                                + " case rate the whole case. Empty: no price. Several risks may endanger the same day;"
                                + " each shows all of its own.",
                        Row::atRisk)
                .countUnlessZero("Days", 8, "Days in danger, attended and to come.", Row::days)
                .text(
                        "Therapist",
                        20,
                        "Who supervised the days in danger; else who supervised the last day of which that is logged.",
                        Row::therapist)
                .wrapped("Payer", 18, "As its contract names it.", Row::payer)
                .text("Program", 10, "WH work hardening, WC work conditioning.", Row::program)
                .money(
                        "Counted once",
                        "What of At risk no row above it of the same program has counted already: this column adds up"
                                + " to what is at risk in all, each day once.",
                        row -> row.countedOnce().isZero() ? null : row.countedOnce())
                .date(
                        "Last day",
                        "Where a log can still be mended after Act by: the last day to bill the oldest of its days.",
                        Row::lastDay)
                .withSum("Risk", "Counted once", Row::countedOnce)
                .whenEmpty("No running episode is at risk.");
    }
}
