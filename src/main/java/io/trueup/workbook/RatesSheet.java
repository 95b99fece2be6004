package io.trueup.workbook;

import io.trueup.contract.Confidence;
import io.trueup.spreadsheet.SheetPlan;
import org.jspecify.annotations.Nullable;

/** Rates: one row for each rate that was used. */
public final class RatesSheet {

    /**
     * A row of Rates: a rate that a finding of this workbook used.
     *
     * @param effective from and to, for people
     * @param rate as people say it; blank when the contract is gone
     * @param payer whose contract it is
     */
    public record Row(
            String contract,
            String basis,
            String effective,
            String source,
            @Nullable Confidence confidence,
            long timesUsed,
            String rate,
            String payer) {}

    private RatesSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Rates")
                .wrapped("Payer", 26, "Whose contract it is.", Row::payer)
                .text("Contract", 22, "Contract.", Row::contract)
                .wrapped(
                        "Rate",
                        44,
                        "What it pays, less the discount of a network. Of a fee schedule the amounts of 97545 and 97546.",
                        Row::rate)
                .text("Basis", 18, "How it pays.", Row::basis)
                .text("Effective", 26, "From and to.", Row::effective)
                .wrapped("Source", 50, "Where the rate comes from.", Row::source)
                .text(
                        "Confidence",
                        12,
                        "high: verified; medium; low: nobody verified it.",
                        row -> Confidence.wordOf(row.confidence()))
                .count("Times used", 12, "Rows of Findings priced with it.", Row::timesUsed)
                .withCount("Times used")
                .whenEmpty("No rate was used: this run priced no day.");
    }
}
