package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.countUnlessZero;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.number;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;
import java.util.stream.Stream;

/** Payers: one row for each payer. */
final class PayersSheet {

    private PayersSheet() {}

    static SheetPlan<PayerRow> plan() {
        return SheetPlan.of(
                        "Payers",
                        Stream.concat(promised().stream(), appeals().stream()).toList())
                .withSum("Days", "Variance", PayerRow::variance)
                .whenEmpty("No payer yet: nothing has been reconciled.");
    }

    private static List<SheetColumn<PayerRow>> promised() {
        return List.of(
                text("Payer", 32, "As the log or the remittance names it.", PayerRow::payer),
                count("Days", 10, "Program days.", PayerRow::days),
                money("Expected", "What the contracts owe.", PayerRow::expected),
                money("Paid", "What was paid, net of money taken back.", PayerRow::paid),
                money("Variance", "Paid less Expected. In parentheses: short.", PayerRow::variance),
                number(
                        "Denial rate",
                        CellFormat.PERCENT,
                        12,
                        "Share of the adjudicated days that were denied or partly denied.",
                        PayerRow::denialRate),
                number(
                        "Days to pay",
                        CellFormat.DAYS,
                        12,
                        "Average calendar days from service to payment.",
                        PayerRow::daysToPay));
    }

    private static List<SheetColumn<PayerRow>> appeals() {
        return List.of(
                countUnlessZero(
                        "Won",
                        8,
                        "Items with this payer that the team called Won.",
                        row -> row.appeals().won()),
                countUnlessZero(
                        "Lost",
                        8,
                        "Items with this payer that the team called Lost.",
                        row -> row.appeals().lost()),
                number(
                        "Win rate",
                        CellFormat.PERCENT,
                        10,
                        "Won out of won and lost. Blank before anything is decided.",
                        row -> row.appeals().rate()),
                money(
                        "Won amount",
                        "What was at stake in the items that were won.",
                        row -> row.appeals().wonAmountIfAny()),
                money(
                        "Lost amount",
                        "What was at stake in the items that were lost.",
                        row -> row.appeals().lostAmountIfAny()),
                wrapped(
                        "Won and lost by class",
                        50,
                        "The same for each denial class: which arguments this payer accepts.",
                        row -> row.appeals().byClass()));
    }
}
