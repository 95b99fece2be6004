package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;

/** Interest: what payers owe for having paid late, payment by payment; stands after About. */
public final class InterestSheet {

    /**
     * A row of Interest: money of one payment that came late for one day.
     *
     * @param paid what came late
     * @param due last day on time
     * @param interestPaid this row's share of the interest that came with the payment
     * @param paidWithPayment all interest that came with the payment
     */
    public record Row(
            String payer,
            String trace,
            LocalDate paymentDate,
            String claim,
            LocalDate serviceDate,
            Money paid,
            LocalDate due,
            long daysLate,
            String rate,
            Money owed,
            Money interestPaid,
            String computation,
            Money paidWithPayment) {

        public Row withInterestPaid(Money amount) {
            return new Row(
                    payer,
                    trace,
                    paymentDate,
                    claim,
                    serviceDate,
                    paid,
                    due,
                    daysLate,
                    rate,
                    owed,
                    amount,
                    computation,
                    paidWithPayment);
        }

        private Money stillOwed() {
            return owed.minus(interestPaid).max(Money.ZERO);
        }
    }

    private InterestSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Interest")
                .text("Payer", 26, "As the remittance names it.", Row::payer)
                .text("Trace", 18, "Check or EFT number.", Row::trace)
                .date("Payment date", "Day of the payment.", Row::paymentDate)
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .date("Service date", "A case rate carries the start of its episode.", Row::serviceDate)
                .money("Paid", "What came late for the day, never more than was expected.", Row::paid)
                .date(
                        "Due date",
                        "Last day on time, counted from the service or discharge date: the day the payer received the bill is not in the files.",
                        Row::due)
                .count("Days late", 10, "From the due date to the payment date.", Row::daysLate)
                .text("Rate", 22, "By the contract, else by the state's rule.", Row::rate)
                .money("Interest owed", "Interest and penalty together.", Row::owed)
                .money(
                        "Interest paid",
                        "This row's share of the interest that came with the payment (AMT*I, PLB L6).",
                        Row::interestPaid)
                .money("Still owed", "Owed less paid, never below zero.", Row::stillOwed)
                .wrapped(
                        "Computation",
                        60,
                        "Amount × yearly percent × days late / 365, and the rule behind it.",
                        Row::computation)
                .further()
                .money(
                        "Interest paid with the payment",
                        "All interest that came with the payment, for all its claims.",
                        Row::paidWithPayment)
                .withCount("Payer")
                .whenEmpty("Nothing to show in this run.");
    }
}
