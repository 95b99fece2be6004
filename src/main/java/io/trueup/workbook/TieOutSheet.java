package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;

import java.util.List;

/** Tie-out: one row for each payment, and where every cent of it went. */
final class TieOutSheet {

    private TieOutSheet() {}

    static SheetPlan<TieOutRow> plan() {
        return SheetPlan.of("Tie-out", promised(), more())
                .withSum("Payment date", "Payment amount", TieOutRow::paymentAmount)
                .whenEmpty("No payment: this run took no remittance.")
                .withMarks(List.of(ConditionalFormat.notZero("Difference")));
    }

    private static List<SheetColumn<TieOutRow>> promised() {
        return List.of(
                text("Payer", 28, "As the remittance names it.", TieOutRow::payer),
                text("Trace", 22, "Check or EFT number.", TieOutRow::trace),
                date("Payment date", "Day the money moved.", TieOutRow::paymentDate),
                money(
                        "Payment amount",
                        "The deposit: Claims paid less Provider adjustments less Difference.",
                        TieOutRow::paymentAmount),
                money(
                        "Claims paid",
                        "Sum over the claims: Matched plus Outside program plus Unmatched.",
                        TieOutRow::claimsPaid),
                money(
                        "Provider adjustments",
                        "Sum of the PLB amounts; positive lowers the deposit.",
                        TieOutRow::providerAdjustments),
                money("Matched", "Paid for program days that have a log.", TieOutRow::matched),
                money("Outside program", "Paid for other services.", TieOutRow::outsideProgram),
                money(
                        "Unmatched",
                        "Paid for program codes without a log, or where the match is ambiguous.",
                        TieOutRow::unmatched),
                money(
                        "Difference",
                        "What the payer cannot account for. Zero on a sound payment; dark when not.",
                        TieOutRow::difference));
    }

    private static List<SheetColumn<TieOutRow>> more() {
        return List.of(
                text("Files", 40, "Files that brought the payment.", TieOutRow::files),
                text(
                        "Unbalanced claims",
                        40,
                        "Claims whose charge less adjustments is not what was paid, with the difference.",
                        TieOutRow::unbalancedClaims));
    }
}
