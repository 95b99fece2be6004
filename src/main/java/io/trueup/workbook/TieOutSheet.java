package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tie-out: one row for each payment, and where every cent of it went. */
public final class TieOutSheet {

    /**
     * A row of Tie-out: one payment and where every cent of it went (the equations of INTERFACES.md 6).
     *
     * @param providerAdjustments sum of the PLB amounts; positive lowers the payment
     * @param difference what does not balance; zero for a sound payment
     * @param files the files that brought it
     * @param unbalancedClaims those whose amounts do not add up
     * @param conflict why it does not count, so that all its amounts are zero; blank for a payment that counts
     * @param deposited what the bank has of it; null when it has none, or nobody knows
     * @param depositDate the last day on which some of it came; null when none did, or nobody knows
     */
    public record Row(
            String payer,
            String trace,
            LocalDate paymentDate,
            Money paymentAmount,
            Money claimsPaid,
            Money providerAdjustments,
            Money matched,
            Money outsideProgram,
            Money unmatched,
            Money difference,
            List<String> files,
            List<UnbalancedClaim> unbalancedClaims,
            String conflict,
            @Nullable Money deposited,
            @Nullable LocalDate depositDate) {

        public Row {
            files = List.copyOf(files);
            unbalancedClaims = List.copyOf(unbalancedClaims);
        }

        /** What was found in the three places where claims paid can have gone. */
        public Money placed() {
            return matched.plus(outsideProgram).plus(unmatched);
        }
    }

    /** @param difference charge less adjustments less what was paid */
    public record UnbalancedClaim(String patientControlNumber, Money difference) {}

    private TieOutSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Tie-out")
                .wrapped("Payer", 28, "As its contract names it, else as the remittance does.", Row::payer)
                .text("Trace", 22, "Check or EFT number.", Row::trace)
                .date("Payment date", "Day the money moved.", Row::paymentDate)
                .money(
                        "Payment amount",
                        "The deposit: Claims paid less Provider adjustments less Difference.",
                        Row::paymentAmount)
                .money(
                        "Claims paid",
                        "Sum over the claims: Matched plus Outside program plus Unmatched.",
                        Row::claimsPaid)
                .money(
                        "Provider adjustments",
                        "Sum of the PLB amounts; positive lowers the deposit.",
                        Row::providerAdjustments)
                .money("Matched", "Paid for program days that have a log.", Row::matched)
                .money("Outside program", "Paid for other services.", Row::outsideProgram)
                .money(
                        "Unmatched",
                        "Paid for program codes without a log, or where the match is ambiguous.",
                        Row::unmatched)
                .money(
                        "Difference",
                        "What the payer cannot account for. Zero on a sound payment; dark when not.",
                        Row::difference)
                .colored(List.of(ConditionalFormat.NOT_ZERO))
                .further()
                .text("Files", 40, "Files that brought the payment.", row -> String.join("; ", row.files()))
                .text(
                        "Unbalanced claims",
                        40,
                        "Claims whose charge less adjustments is not what was paid, with the difference.",
                        row -> row.unbalancedClaims().stream()
                                .map(claim -> claim.patientControlNumber() + " " + claim.difference())
                                .collect(Collectors.joining("; ")))
                .text(
                        "Conflict",
                        40,
                        "Another file has another amount for the same claims: not counted until one of the two is withdrawn.",
                        Row::conflict)
                .money(
                        "Deposited",
                        "What the bank has of it. Blank when it has nothing, or without statements.",
                        Row::deposited)
                .date("Deposit date", "Day the bank booked it; of several the last.", Row::depositDate)
                .withSum("Payment date", "Payment amount", Row::paymentAmount)
                .whenEmpty("No payment: this run took no remittance.");
    }
}
