package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Patterns: one row for each variance that repeats, so that one call settles many days. */
public final class PatternsSheet {

    /**
     * A row of Patterns: a variance that repeats.
     *
     * @param since first day it was seen
     * @param expectedRate dollars of an hour, unit or day, as contracted; null when it differs from day to day
     * @param paidRate dollars of the same, as paid; null when it differs
     */
    public record Row(
            String payer,
            String contract,
            String code,
            @Nullable LocalDate since,
            int days,
            @Nullable Money expectedRate,
            @Nullable Money paidRate,
            String likelyCause,
            Money atStake) {}

    private PatternsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Patterns")
                .wrapped("Payer", 28, "As the log or the remittance names it.", Row::payer)
                .text("Contract", 20, "Contract that says otherwise.", Row::contract)
                .text("Code", 14, "Procedure codes that show it.", Row::code)
                .date("Since", "First day it was seen.", Row::since)
                .count("Days", 8, "Days with the same variance.", Row::days)
                .money("Expected rate", "What the contract pays for an hour, unit or day.", Row::expectedRate)
                .money("Paid rate", "What the payer pays for the same.", Row::paidRate)
                .wrapped("Likely cause", 60, "What would explain it.", Row::likelyCause)
                .money("At stake", "Shortfall of all these days together.", Row::atStake)
                .withSum("Days", "At stake", Row::atStake)
                .whenEmpty("No pattern: no payer pays five or more open days by the same wrong rate or share.");
    }
}
