package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Awaiting: one row for each day that a payer has, and has not paid or denied yet. */
public final class AwaitingSheet {

    /**
     * A row of Awaiting: a day (or discharged episode) nobody has paid or denied yet.
     *
     * @param daysOutstanding calendar days from the service date to today
     * @param countedFrom what the due date is counted from, in words
     * @param item of Worklist or Waiting; blank while there is nothing to do about it
     */
    public record Row(
            String claim,
            String patient,
            String payer,
            LocalDate serviceDate,
            @Nullable Money expected,
            int daysOutstanding,
            @Nullable LocalDate dueDate,
            String countedFrom,
            String item) {}

    private AwaitingSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Awaiting")
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 22, "Last name, first name.", Row::patient)
                .wrapped("Payer", 28, "As its contract names it, else as the log does.", Row::payer)
                .date("Service date", "The program day; for a case rate the discharge.", Row::serviceDate)
                .money("Expected", "What the contract owes for the day.", Row::expected)
                .count("Days outstanding", 13, "Calendar days since then, on the day of the run.", Row::daysOutstanding)
                .date(
                        "Due date",
                        "Day by which the payer has to pay. Dark: passed. Yellow: within seven days.",
                        Row::dueDate)
                .colored(ConditionalFormat.DEADLINE)
                .text(
                        "Bucket",
                        16,
                        "Age in groups.",
                        row -> AgeGroup.of(row.daysOutstanding()).words())
                .text(
                        "Counted from",
                        38,
                        "What the due date is counted from: the payer's acceptance of the bill, else the day its remittance says"
                                + " it received it, else the day it was sent; while nobody says one, the service or discharge"
                                + " date, which is earlier.",
                        Row::countedFrom)
                .text("Item", 14, "The thing to do about it; blank while nothing is to be done.", Row::item)
                .withItem(Row::item)
                .withSum("Service date", "Expected", Row::expected)
                .whenEmpty("Nothing is unpaid: every program day has been adjudicated.");
    }
}
