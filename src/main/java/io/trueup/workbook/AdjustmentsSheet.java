package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;

/** Adjustments: provider adjustments that count against no claim; stands after Interest. */
public final class AdjustmentsSheet {

    /**
     * A row of Adjustments: one pair of a PLB segment.
     *
     * @param amount positive = withheld
     * @param toDo one sentence
     * @param item the thing to do on Worklist; blank when there is none
     */
    public record Row(
            String payer,
            String trace,
            LocalDate paymentDate,
            String reason,
            String reference,
            Money amount,
            String meaning,
            String toDo,
            String item,
            String file) {}

    private AdjustmentsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Adjustments")
                .wrapped("Payer", 26, "As its contract names it, else as the remittance does.", Row::payer)
                .text("Trace", 18, "Check or EFT number of the payment it stands in.", Row::trace)
                .date("Payment date", "Day of the payment.", Row::paymentDate)
                .text("Reason", 9, "As the payer sent it: WO, FB, 72, L6 …", Row::reason)
                .text("Reference", 24, "What the payer put beside the reason.", Row::reference)
                .money("Amount", "Positive: taken out of the payment. In parentheses: added to it.", Row::amount)
                .wrapped("Meaning", 40, "What the reason stands for.", Row::meaning)
                .wrapped("What to do", 60, "The next step, if there is any.", Row::toDo)
                .text("Item", 14, "The thing to do on Worklist; blank when there is nothing to ask.", Row::item)
                .further()
                .text("File", 40, "File that brought it.", Row::file)
                .withSum("Payment date", "Amount", Row::amount)
                .whenEmpty("Every provider adjustment counts against a claim that is known.")
                .withItem(Row::item);
    }
}
