package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Written off: one row for each item the team gave up, with the reason; all of them, however long ago. */
public final class WrittenOffSheet {

    /**
     * A row of Written off. Rows come latest first.
     *
     * @param claim blank once it was purged, as is the patient
     * @param reason the team's notes; blank when it gave none
     * @param writtenOffOn day of the run that first took the word
     * @param paid for its days as far as known; more than nothing when money came in spite of it
     */
    public record Row(
            String item,
            String patient,
            String payer,
            String claim,
            @Nullable LocalDate serviceDate,
            Money atStake,
            String reason,
            String owner,
            LocalDate writtenOffOn,
            Outcome outcome,
            @Nullable DenialClass denialClass,
            @Nullable Money paid) {}

    private static final String NO_REASON = "no reason given";

    private WrittenOffSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Written off")
                .text("Item", 14, "The thing that was given up.", Row::item)
                .text("Patient", 22, "Last name, first name.", Row::patient)
                .text("Payer", 26, "As the log or the remittance names it.", Row::payer)
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .date("Service date", "First day of the item.", Row::serviceDate)
                .money("At stake", "What was written off: the shortfall of its days.", Row::atStake)
                .wrapped("Reason", 44, "Notes of the item, as the team wrote them.", WrittenOffSheet::reason)
                .text("Owner", 16, "Owner of the item: who wrote it off.", Row::owner)
                .date("Written off on", "Day of the run that took the word.", Row::writtenOffOn)
                .further()
                .words("Outcome", 20, "What its days were when there was last something to do.", Row::outcome)
                .colored(OutcomeColors.ALL)
                .words(
                        "Denial class",
                        30,
                        "Why the payer did not pay; blank when nothing was denied.",
                        Row::denialClass)
                .money("Paid now", "What its days are paid now, in spite of it.", Row::paid)
                .withSum("Item", "At stake", Row::atStake)
                .whenEmpty("Nothing was written off.")
                .withFrozenColumns(1);
    }

    /** As the sheet shows it. */
    static String reason(Row row) {
        return row.reason().isBlank() ? NO_REASON : row.reason();
    }
}
