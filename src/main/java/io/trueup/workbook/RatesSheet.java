package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Rates: one row for each rate that was used. */
final class RatesSheet {

    private RatesSheet() {}

    static SheetPlan<RateRow> plan() {
        return SheetPlan.of("Rates", promised())
                .withCount("Times used")
                .whenEmpty("No rate was used: this run priced no day.");
    }

    private static List<SheetColumn<RateRow>> promised() {
        return List.of(
                text("Contract", 22, "Contract.", RateRow::contract),
                text("Basis", 20, "How it pays.", RateRow::basis),
                text("Effective", 26, "From and to.", RateRow::effective),
                wrapped("Source", 60, "Where the rate comes from.", RateRow::source),
                text("Confidence", 12, "high: verified; medium; low: nobody verified it.", RateRow::confidence),
                count("Times used", 12, "Findings priced with it.", RateRow::timesUsed));
    }
}
