package io.trueup.workbook;

import static io.trueup.workbook.Column.count;
import static io.trueup.workbook.Column.money;
import static io.trueup.workbook.Column.number;
import static io.trueup.workbook.Column.text;

import java.util.List;

/** Payers: one row for each payer. */
final class PayersSheet {

    private PayersSheet() {}

    static SheetPlan<PayerRow> plan() {
        return SheetPlan.of("Payers", promised());
    }

    private static List<Column<PayerRow>> promised() {
        return List.of(
                text("Payer", 32, "As the log or the remittance names it.", PayerRow::payer),
                count("Days", 10, "Program days.", PayerRow::days),
                money("Expected", "What the contracts owe.", PayerRow::expected),
                money("Paid", "What was paid, net of money taken back.", PayerRow::paid),
                money("Variance", "Paid less Expected. In parentheses: short.", PayerRow::variance),
                number(
                        "Denial rate",
                        Look.PERCENT,
                        12,
                        "Share of the adjudicated days that were denied or partly denied.",
                        PayerRow::denialRate),
                number(
                        "Days to pay",
                        Look.DAYS,
                        12,
                        "Average calendar days from service to payment.",
                        PayerRow::daysToPay));
    }
}
