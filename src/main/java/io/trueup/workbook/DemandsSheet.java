package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.worklist.WorklistStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Demands: one row for each list of one payer and cause, which one letter asks for. */
public final class DemandsSheet {

    /**
     * A row of Demands.
     *
     * @param cause in words
     * @param since its first day of service
     * @param interest owed and not paid; zero where the list asks for none
     * @param letter relative to the reports folder; blank when there is none
     * @param letterState {@code Ready}, or {@code "Missing: …"}; blank without a letter
     */
    public record Row(
            String item,
            String payer,
            String cause,
            long claims,
            long days,
            @Nullable LocalDate since,
            @Nullable Money expected,
            Money paid,
            Money atStake,
            Money interest,
            String nextStep,
            @Nullable LocalDate deadline,
            String letter,
            String letterState,
            WorklistStatus status) {}

    private DemandsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Demands")
                .text("Item", 13, "The thing to do on Worklist, Waiting or Done.", Row::item)
                .wrapped("Payer", 22, "As its contract writes it.", Row::payer)
                .wrapped(
                        "Cause",
                        36,
                        "What its days have in common: no answer, one wrong rate or share under one contract, or interest.",
                        Row::cause)
                .count("Claims", 8, "How many claims its days are of.", row -> (int) row.claims())
                .count("Days", 8, "Program days or episodes; of interest, payments that came late.", row ->
                        (int) row.days())
                .date("Since", "First day of service.", Row::since)
                .money(
                        "Expected",
                        "The payment the contracts give for these days; of interest, what is owed.",
                        Row::expected)
                .money("Paid", "What came for them.", Row::paid)
                .money("At stake", "What the letter asks for.", Row::atStake)
                .money("Interest", "Of that, interest on money that came late.", Row::interest)
                .wrapped("Next step", 40, "What to do.", Row::nextStep)
                .date("Deadline", "The first last day to act that has not passed.", Row::deadline)
                .colored(ConditionalFormat.DEADLINE)
                .file(
                        "Letter",
                        12,
                        "Opens the letter, a Word file in the folder beside this workbook, with a table of every day.",
                        Row::letter)
                .wrapped("Letter state", 24, "Ready to be sent, or what is missing in it.", Row::letterState)
                .text(
                        "Status",
                        14,
                        "As the team says on Worklist.",
                        row -> row.status().word())
                .withSum("Item", "At stake", Row::atStake)
                .whenEmpty("No list: no payer owes an answer, and no variance or late payment repeats.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }
}
