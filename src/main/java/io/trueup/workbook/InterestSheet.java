package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Interest: what payers owe for having paid late, payment by payment; stands after About. */
final class InterestSheet {

    private InterestSheet() {}

    static SheetPlan<InterestRow> plan() {
        return SheetPlan.of(
                "Interest",
                List.of(
                        text("Payer", 26, "As the remittance names it.", InterestRow::payer),
                        text("Trace", 18, "Check or EFT number.", InterestRow::trace),
                        date("Payment date", "Day of the payment.", InterestRow::paymentDate),
                        text("Claim", 16, "Workers' comp claim number.", InterestRow::claim),
                        date("Service date", "A case rate carries the start of its episode.", InterestRow::serviceDate),
                        money("Paid", "What came late for the day, never more than was expected.", InterestRow::paid),
                        date(
                                "Due date",
                                "Last day on time, counted from the service or discharge date: the day the payer received the bill is not in the files.",
                                InterestRow::due),
                        count("Days late", 10, "From the due date to the payment date.", InterestRow::daysLate),
                        text("Rate", 22, "By the contract, else by the state's rule.", InterestRow::rate),
                        money("Interest owed", "Interest and penalty together.", InterestRow::owed),
                        money(
                                "Interest paid",
                                "This row's share of the interest that came with the payment (AMT*I, PLB L6).",
                                InterestRow::interestPaid),
                        money("Still owed", "Owed less paid, never below zero.", InterestRow::stillOwed),
                        wrapped(
                                "Computation",
                                60,
                                "Amount × yearly percent × days late / 365, and the rule behind it.",
                                InterestRow::computation)),
                List.of(money(
                        "Interest paid with the payment",
                        "All interest that came with the payment, for all its claims.",
                        InterestRow::paidWithPayment)));
    }
}
