package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Recovered: one row for each item, day and payment that brought money after the day had become a thing to do. */
public final class RecoveredSheet {

    /**
     * A row of Recovered.
     *
     * @param claim blank once its claim was purged, as are patient, letter and service date
     * @param serviceDate null when the payer gave none, or once it was purged
     * @param recovered negative when money was taken back again
     * @param sentOn null when it was not sent before the money came, or nobody said so
     * @param daysToCash from sent on to the payment; null without that day
     */
    public record Row(
            String item,
            String claim,
            String patient,
            String payer,
            Money atStake,
            Money recovered,
            LocalDate recoveredOn,
            String level,
            String owner,
            String letter,
            @Nullable LocalDate serviceDate,
            @Nullable DenialClass denialClass,
            Outcome outcome,
            @Nullable LocalDate sentOn,
            @Nullable BigDecimal daysToCash,
            String trace,
            String demand,
            long run) {}

    private RecoveredSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Recovered")
                .text("Item", 13, "The thing to do that the day stood under when the payer paid.", Row::item)
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 20, "Last name, first name.", Row::patient)
                .wrapped("Payer", 22, "As its contract names it, else as the finding did.", Row::payer)
                .money(
                        "At stake",
                        "Of this day when it became this thing to do; the same on each of its payments.",
                        Row::atStake)
                .money(
                        "Recovered",
                        "What the payment brought on the day, less what it took back. In parentheses: taken back again."
                                + " Interest is not counted.",
                        Row::recovered)
                .date("Recovered on", "Payment date.", Row::recoveredOn)
                .text("Level", 26, "Where the item stood when the money came.", Row::level)
                .text("Owner", 16, "Whose it was when the money came.", Row::owner)
                .file("Letter", 14, "The letter that stood for it when the money came.", Row::letter)
                .further()
                .date("Service date", "The day that was paid; of an episode its start.", Row::serviceDate)
                .words("Denial class", 30, "Why it was not paid; blank when nothing was denied.", Row::denialClass)
                .words("Outcome when opened", 22, "What it was when it became this thing to do.", Row::outcome)
                .date(
                        "Sent on",
                        "As the team wrote it, else the day it was first called Appealed; blank when that was not before the"
                                + " payment.",
                        Row::sentOn)
                .number(
                        "Days to cash",
                        CellFormat.COUNT,
                        12,
                        "From Sent on to Recovered on; blank for money taken back.",
                        Row::daysToCash)
                .text("Trace", 20, "Trace number of the payment.", Row::trace)
                .text("Demand", 12, "The list of its payer and cause that asked for it.", Row::demand)
                .count("Run", 8, "The run that first saw the money.", Row::run)
                .withSum("Item", "Recovered", Row::recovered)
                .whenEmpty("No money has come yet for what was once a thing to do.");
    }
}
