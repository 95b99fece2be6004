package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Friday list: what each therapist should complete before the week ends, a printed page for each. */
public final class FridayListSheet {

    private static final String NOBODY = "(nobody logged)";

    /**
     * A row of the Friday list.
     *
     * @param therapist blank when nobody is logged in the whole episode
     * @param span what the date means: Day, Week of, Program, due
     * @param atRisk null when nothing of it has a price
     * @param countedOnce what no row before it of the same therapist and episode has in it
     * @param lastDay null when no rule is known
     * @param inAll of the therapist, on the first of its rows; blank on the others
     */
    public record Row(
            String therapist,
            String patient,
            String claim,
            String payer,
            String program,
            String span,
            @Nullable LocalDate date,
            String missing,
            @Nullable Money atRisk,
            Money countedOnce,
            @Nullable LocalDate lastDay,
            String inAll) {

        private String who() {
            return therapist.isBlank() ? NOBODY : therapist;
        }
    }

    private FridayListSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Friday list")
                .text(
                        "Therapist",
                        20,
                        "Who supervised the day; where that is not logged, who did on the nearest day before it.",
                        Row::who)
                .text(
                        "In all",
                        20,
                        "Of the therapist: things to complete, and what is at risk, each day once.",
                        Row::inAll)
                .wrapped("Patient", 20, "Last name, first name.", Row::patient)
                .text("Claim", 15, "Workers' comp claim number.", Row::claim)
                .text(
                        "For",
                        13,
                        "What the date is: a day of the log, the Monday of a week, or when it is due.",
                        Row::span)
                .date("Date", "The day, or the week's Monday.", Row::date)
                .wrapped("What is missing", 36, "What to complete before the week ends.", Row::missing)
                .money(
                        "At risk",
                        "What the contract expects for the days it is about. A day that lacks several things stands in"
                                + " each row.",
                        Row::atRisk)
                .date(
                        "Last day",
                        "The last day on which it can be completed at all: for a meeting of this week Friday, for the"
                                + " log the last day to bill. Empty: no limit is known. Dark: passed. Yellow: within seven"
                                + " days.",
                        Row::lastDay)
                .colored(ConditionalFormat.DEADLINE)
                .further()
                .wrapped("Payer", 18, "As its contract names it.", Row::payer)
                .text("Program", 10, "WH work hardening, WC work conditioning.", Row::program)
                .money(
                        "Counted once",
                        "What of At risk no row above it of the same therapist and program has counted already: each"
                                + " therapist's rows add up to what is at risk there, each day once. A day may stand at"
                                + " two therapists; Prevention counts it once over all.",
                        row -> row.countedOnce().isZero() ? null : row.countedOnce())
                .withSum("What is missing", "Counted once", Row::countedOnce)
                .withPageForEach(Row::who)
                .whenEmpty("Nothing is left to complete this week.");
    }
}
