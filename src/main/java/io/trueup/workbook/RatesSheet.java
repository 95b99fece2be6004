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
     */
    public record Row(
            String contract,
            String basis,
            String effective,
            String source,
            @Nullable Confidence confidence,
            long timesUsed) {}

    private RatesSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Rates")
                .text("Contract", 22, "Contract.", Row::contract)
                .text("Basis", 20, "How it pays.", Row::basis)
                .text("Effective", 26, "From and to.", Row::effective)
                .wrapped("Source", 60, "Where the rate comes from.", Row::source)
                .text(
                        "Confidence",
                        12,
                        "high: verified; medium; low: nobody verified it.",
                        row -> Confidence.wordOf(row.confidence()))
                .count("Times used", 12, "Findings priced with it.", Row::timesUsed)
                .withCount("Times used")
                .whenEmpty("No rate was used: this run priced no day.");
    }
}
