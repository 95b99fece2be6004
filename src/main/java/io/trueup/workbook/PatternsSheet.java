package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Patterns: one row for each variance that repeats, so that one call settles many days. */
final class PatternsSheet {

    private PatternsSheet() {}

    static SheetPlan<PatternRow> plan() {
        return SheetPlan.of("Patterns", promised())
                .withSum("Days", "At stake", PatternRow::atStake)
                .whenEmpty("No pattern: no payer pays five or more open days by the same wrong rate or share.");
    }

    private static List<SheetColumn<PatternRow>> promised() {
        return List.of(
                text("Payer", 28, "As the log or the remittance names it.", PatternRow::payer),
                text("Contract", 20, "Contract that says otherwise.", PatternRow::contract),
                text("Code", 14, "Procedure codes that show it.", PatternRow::code),
                date("Since", "First day it was seen.", PatternRow::since),
                count("Days", 8, "Days with the same variance.", PatternRow::days),
                money("Expected rate", "What the contract pays for an hour, unit or day.", PatternRow::expectedRate),
                money("Paid rate", "What the payer pays for the same.", PatternRow::paidRate),
                wrapped("Likely cause", 60, "What would explain it.", PatternRow::likelyCause),
                money("At stake", "Shortfall of all these days together.", PatternRow::atStake));
    }
}
