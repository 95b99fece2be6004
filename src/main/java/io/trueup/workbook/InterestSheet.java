package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Interest: what payers owe for having paid late, payment by payment, and for what is still unpaid; stands after About. */
public final class InterestSheet {

    /**
     * A row of Interest: money of one payment that came late for one day, or money of a day that has not come yet.
     *
     * @param trace blank for what is unpaid
     * @param paymentDate null for what is unpaid
     * @param paid what came late; 0 for what is unpaid
     * @param due last day on time
     * @param interestPaid this row's share of the interest that came with the payment, or later for its claim
     * @param paidWithPayment all interest that came with the payment
     * @param countedFrom the receipt of the bill, or that it is assumed
     * @param unpaid what has not come
     * @param patient blank where no finding of the day stands
     * @param item of Worklist or Waiting that asks for it; blank when none does
     */
    public record Row(
            String payer,
            String trace,
            @Nullable LocalDate paymentDate,
            String claim,
            LocalDate serviceDate,
            Money paid,
            LocalDate due,
            long daysLate,
            String rate,
            Money owed,
            Money interestPaid,
            String computation,
            Money paidWithPayment,
            String countedFrom,
            State state,
            Money unpaid,
            String patient,
            String item) {

        /** Of money that has not come; days and interest up to the day of the run. */
        public static Row unpaid(
                String payer,
                String claim,
                LocalDate serviceDate,
                Money amount,
                LocalDate due,
                long daysLate,
                String rate,
                Money owed,
                String computation,
                String countedFrom,
                String patient,
                String item) {
            return new Row(
                    payer,
                    "",
                    null,
                    claim,
                    serviceDate,
                    Money.ZERO,
                    due,
                    daysLate,
                    rate,
                    owed,
                    Money.ZERO,
                    computation,
                    Money.ZERO,
                    countedFrom,
                    State.STILL_UNPAID,
                    amount,
                    patient,
                    item);
        }

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
                    paidWithPayment,
                    countedFrom,
                    state,
                    unpaid,
                    patient,
                    item);
        }

        private Money stillOwed() {
            return owed.minus(interestPaid).max(Money.ZERO);
        }
    }

    /** Whether the money came. */
    public enum State {
        PAID_LATE("paid late"),
        STILL_UNPAID("still unpaid");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    private InterestSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Interest")
                .wrapped(
                        "Payer",
                        22,
                        "As its contract names it, else as the remittance does; for what is unpaid as the log does.",
                        Row::payer)
                .text("Trace", 16, "Check or EFT number.", Row::trace)
                .date("Payment date", "Day of the payment; blank for what is still unpaid.", Row::paymentDate)
                .text("Claim", 15, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 18, "Last name, first name.", Row::patient)
                .date("Service date", "A case rate carries the start of its episode.", Row::serviceDate)
                .money("Paid", "What came late for the day, never more than was expected.", Row::paid)
                .date("Due date", "Last day on time, counted from what Counted from says.", Row::due)
                .count(
                        "Days late",
                        10,
                        "From the due date to the payment date, else to the day of the run.",
                        Row::daysLate)
                .wrapped("Rate", 18, "By the contract, else by the state's rule.", Row::rate)
                .money("Interest owed", "Interest and penalty together.", Row::owed)
                .money(
                        "Interest paid",
                        "This row's share of the interest that came with the payment, or later for its claim (AMT*I, PLB L6).",
                        Row::interestPaid)
                .money("Still owed", "Owed less paid, never below zero.", Row::stillOwed)
                .wrapped(
                        "Computation",
                        50,
                        "Amount × yearly percent × days / 365, and the rule behind it.",
                        Row::computation)
                .further()
                .money(
                        "Interest paid with the payment",
                        "All interest that came with the payment, for all its claims.",
                        Row::paidWithPayment)
                .text(
                        "Counted from",
                        34,
                        "The day the payer received the bill; where no file says it the service or discharge date, and then the interest is at most what is shown.",
                        Row::countedFrom)
                .text(
                        "State",
                        14,
                        "Whether the money came late or has not come; interest on the second grows by the day.",
                        row -> row.state().words)
                .money("Unpaid", "What of the day is neither paid nor refused.", Row::unpaid)
                .text("Item", 14, "The thing to do that asks for it; blank when there is none.", Row::item)
                .withItem(Row::item)
                .withCount("Payer")
                .whenEmpty("Nothing to show in this run.");
    }
}
