package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.number;
import static io.trueup.workbook.SheetColumn.text;

import java.util.List;
import java.util.stream.Collectors;

/** Findings: one row for each program day, or episode under a case rate. */
final class FindingsSheet {

    private FindingsSheet() {}

    static SheetPlan<FindingRow> plan() {
        return SheetPlan.of("Findings", promised(), more())
                .withSum("Outcome", "Variance", FindingRow::variance)
                .whenEmpty(
                        "No finding: this run took no new files, and nothing became overdue. The last workbook still holds.")
                .withItem(FindingRow::item)
                .withFrozenColumns(1)
                .withMarks(ConditionalFormat.outcome("Outcome"));
    }

    private static List<SheetColumn<FindingRow>> promised() {
        return List.of(
                text("Claim", 16, "Workers' comp claim number.", FindingRow::claim),
                text("Patient control number", 18, "The claim as billed (CLP01).", FindingRow::patientControlNumber),
                text("Patient", 22, "Last name, first name.", FindingRow::patient),
                text("Payer", 26, "As the log or the remittance names it.", FindingRow::payer),
                text(
                        "Contract",
                        18,
                        "Contract that sets the price; blank when none is in force.",
                        FindingRow::contract),
                text("Program", 10, "WH work hardening, WC work conditioning.", FindingRow::program),
                date(
                        "Service date",
                        "The program day; for a case rate the start of the episode.",
                        FindingRow::serviceDate),
                number("Hours", CellFormat.DECIMAL, 9, "Delivered hours.", FindingRow::hours),
                money("Billed", "Charge of the adjudication that stands.", FindingRow::billed),
                money("Allowed", "What the payer allowed.", FindingRow::allowed),
                money(
                        "Expected",
                        "What the contract owes for the day. Blank when it cannot be known.",
                        FindingRow::expected),
                money("Paid", "What was paid, net of Recouped.", FindingRow::paid),
                money(
                        "Recouped",
                        "Money taken back through provider adjustments (PLB) that name the claim.",
                        FindingRow::recouped),
                money("Variance", "Paid less Expected. In parentheses: short.", FindingRow::variance),
                text(
                        "Outcome",
                        20,
                        "The first rule that applied; About says what each word means.",
                        FindingRow::outcome),
                text(
                        "Denial class",
                        30,
                        "Why the payer did not pay; blank when nothing was denied.",
                        FindingRow::denialClass),
                text(
                        "Reason codes",
                        22,
                        "What the payer sent: group and reason codes, remark codes.",
                        FindingRow::reasonCodes),
                text(
                        "Rate source",
                        28,
                        "Where the price comes from: contract or schedule row.",
                        FindingRow::rateSource),
                text(
                        "Confidence",
                        12,
                        "How far the price and the class can be trusted: high, medium, low.",
                        FindingRow::confidence));
    }

    private static List<SheetColumn<FindingRow>> more() {
        return List.of(
                text("Rule", 12, "Rule that decided the outcome.", FindingRow::rule),
                text("Derivation", 60, "How Expected came about, step by step.", row -> oneLine(row.derivation())),
                text("Denial rule", 12, "Row of the denial rules that gave the class.", FindingRow::denialRule),
                text("Item", 14, "The thing to do on Worklist; blank when there is nothing to do.", FindingRow::item));
    }

    private static String oneLine(String derivation) {
        return derivation.indexOf('\n') < 0
                ? derivation
                : derivation.lines().map(String::strip).collect(Collectors.joining("; "));
    }
}
