package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.PivotPlan;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.written.InWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pivot data: findings added up by all that a pivot table is turned by, and the pivot table itself. No cell that names is blank. */
public final class PivotDataSheet {

    /**
     * A row of Pivot data.
     *
     * @param month first day of the month of service; null for money whose payer gave no date
     * @param program blank where the money belongs to no program
     * @param contract blank without one
     * @param denialClass null without a denial
     * @param outcome null for what was added up before outcomes were kept apart, and purged since
     */
    public record Row(
            @Nullable LocalDate month,
            String payer,
            String program,
            String contract,
            @Nullable DenialClass denialClass,
            @Nullable Outcome outcome,
            long days,
            Money expected,
            Money paid,
            Money atStake) {

        private String payerInWords() {
            return orElse(payer, "No payer");
        }

        private String programInWords() {
            return orElse(program, "No program");
        }

        private String contractInWords() {
            return orElse(contract, "No contract");
        }

        private String classInWords() {
            return denialClass == null ? "No denial" : InWords.of(denialClass);
        }

        private String outcomeInWords() {
            return outcome == null ? "Not kept" : InWords.of(outcome);
        }

        private static String orElse(String text, String instead) {
            return text.isBlank() ? instead : text;
        }
    }

    private PivotDataSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Pivot data")
                .month("Month", "Month of service, as its first day. Blank where the payer gave no date.", Row::month)
                .text("Payer", 32, "Whoever pays, as on Payers.", Row::payerInWords)
                .text("Program", 12, "WH work hardening, WC work conditioning.", Row::programInWords)
                .text("Contract", 22, "Contract in force.", Row::contractInWords)
                .text("Denial class", 26, "Why days were refused.", Row::classInWords)
                .text("Outcome", 22, "What became of the days.", Row::outcomeInWords)
                .count("Days", 9, "Program days. Adds up to Days on Payers.", Row::days)
                .money("Expected", "What the contracts owe. Adds up to Expected on Payers.", Row::expected)
                .money("Paid", "What was paid, net of money taken back. Adds up to Paid on Payers.", Row::paid)
                .money(
                        "At stake",
                        "What is short of Expected, day by day; without what is not due yet or within the tolerance.",
                        Row::atStake)
                .withSum("Outcome", "At stake", Row::atStake)
                .whenEmpty("Nothing has been reconciled yet, so there is nothing to add up.");
    }

    /** By payer and outcome, to be narrowed by month and denial class. */
    static PivotPlan<Row> pivot() {
        return new PivotPlan<Row>("Pivot", plan())
                .filterByMonth("Month", Row::month)
                .filter("Denial class", Row::classInWords)
                .rows("Payer", Row::payerInWords)
                .rows("Outcome", Row::outcomeInWords)
                .sum("Days", Row::days)
                .sumOfMoney("Expected", Row::expected)
                .sumOfMoney("Paid", Row::paid)
                .sumOfMoney("At stake", Row::atStake);
    }
}
