package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;

/** Journal: entries for the accounting system, of months that are open or that this run closed. */
public final class JournalSheet {

    /**
     * A line of an entry.
     *
     * @param entry run and number of the entry: {@code 17-3}
     * @param amount positive is a debit
     * @param reference trace number, or the run
     */
    public record Row(
            String entry,
            LocalDate date,
            String account,
            String number,
            String payer,
            Money amount,
            String reference,
            String memo,
            long run) {}

    private JournalSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Journal")
                .text("Entry", 10, "Run and number of the entry; the debits of an entry are its credits.", Row::entry)
                .date(
                        "Date",
                        "Never in a closed month: what belongs to one is posted to the first open month.",
                        Row::date)
                .text("Account", 26, "As accounts.csv in the reference folder calls it.", Row::account)
                .text("Payer", 28, "Payer of the days; of money itself as the remittance names it.", Row::payer)
                .money(
                        "Debit",
                        "Blank on a line that is a credit.",
                        row -> row.amount().isPositive() ? row.amount() : null)
                .money(
                        "Credit",
                        "Blank on a line that is a debit.",
                        row -> row.amount().isPositive() ? null : row.amount().negated())
                .text("Reference", 22, "Trace of the payment, or the run that found it.", Row::reference)
                .text("Memo", 40, "What it is; of a closed month why it changed.", Row::memo)
                .further()
                .text("Account number", 16, "As accounts.csv has it.", Row::number)
                .count("Run", 8, "The run that posted it; each entry is of one run and never altered.", Row::run)
                .withSum("Entry", "Debit", row -> row.amount().isPositive() ? row.amount() : Money.ZERO)
                .whenEmpty("Nothing to post.");
    }
}
