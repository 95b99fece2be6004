package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deposits: the lines of the bank, and payments that the bank has not; only where there are statements. */
public final class DepositsSheet {

    /**
     * A row of Deposits.
     *
     * @param date on which the bank booked it; null for a payment that it has not
     * @param amount of the bank's line; null for a payment that the bank has not
     * @param trace of the payments it is, or may be
     * @param paymentAmount null where no remittance tells
     * @param difference amount less payment amount; null where one of them is not known
     * @param state in words
     * @param note what the difference looks like, and what else there is to say
     * @param item the thing to do on Worklist; blank when there is none
     */
    public record Row(
            @Nullable LocalDate date,
            @Nullable Money amount,
            String description,
            String payer,
            String trace,
            @Nullable Money paymentAmount,
            @Nullable Money difference,
            String state,
            @Nullable LocalDate paymentDate,
            String note,
            String account,
            String reference,
            String item,
            String file) {}

    private DepositsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Deposits")
                .date("Date", "Day the bank booked it. Blank for a payment that the bank has not.", Row::date)
                .money("Amount", "What the bank has. In parentheses: money that went out.", Row::amount)
                .wrapped("Description", 50, "What the bank says of it.", Row::description)
                .wrapped("Payer", 26, "As the remittance names it, or whom the bank's words name.", Row::payer)
                .text("Trace", 22, "Check or EFT number of the payment, or of those it may be.", Row::trace)
                .money("Payment amount", "What the remittances announced.", Row::paymentAmount)
                .money(
                        "Difference",
                        "Amount less Payment amount. In parentheses: the bank has less. Dark when not zero.",
                        Row::difference)
                .colored(List.of(ConditionalFormat.NOT_ZERO))
                .text(
                        "State",
                        22,
                        "Of a line: Matched, Differs, Which payment?, No remittance, Before the remittances, Other money, Money out,"
                                + " Returned. Of a payment that the bank has not: Missing, Not yet, Not on a statement yet.",
                        Row::state)
                .date(
                        "Payment date",
                        "Day the payer says the money moved; of several payments the first.",
                        Row::paymentDate)
                .further()
                .wrapped("Note", 40, "What the difference looks like, or what else there is to say.", Row::note)
                .text("Account", 16, "The account as the bank writes it.", Row::account)
                .text("Reference", 22, "Numbers of the bank, of a check or of a slip.", Row::reference)
                .text("Item", 14, "The thing to do on Worklist; blank when there is nothing to ask.", Row::item)
                .text("File", 40, "Statement or remittance that told it first.", Row::file)
                .withSum("State", "Amount", Row::amount)
                .whenEmpty("Nothing new: every line of the bank and every payment is as it was, and none is open.")
                .withItem(Row::item);
    }
}
