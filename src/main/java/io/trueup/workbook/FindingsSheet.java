package io.trueup.workbook;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings: one row for each program day, or episode under a case rate. */
public final class FindingsSheet {

    /**
     * A row of Findings: one program day, or one episode under a case rate. Blank texts are empty cells, null amounts too.
     *
     * @param serviceDate the day; the episode's start under a case rate; null for money that names no date
     * @param program null for money that belongs to no program
     * @param hours delivered hours; null without a log
     * @param paid net of {@code recouped}
     * @param recouped provider adjustments counted against the day, as a positive amount
     * @param variance paid less expected; null when nothing can be expected
     * @param denialClass null when nothing was denied
     * @param reasonCodes joined by {@code "; "}
     * @param rule the outcome rule that decided
     * @param derivation how the expected amount came about, line by line
     * @param denialRule id of the denial rule; blank when nothing was denied
     * @param received when the payer received the bill, and who says so; blank when nobody does
     * @param recoverable who may take the money back, and by which remarks; blank when nobody
     * @param item the worklist item it belongs to; blank when there is nothing to do
     * @param thisRun whether the run recomputed it; else it stands here because something open is about it
     */
    public record Row(
            String claim,
            String patientControlNumber,
            String patient,
            String payer,
            String contract,
            @Nullable Program program,
            @Nullable LocalDate serviceDate,
            @Nullable BigDecimal hours,
            @Nullable Money billed,
            @Nullable Money allowed,
            @Nullable Money expected,
            Money paid,
            Money recouped,
            @Nullable Money variance,
            Outcome outcome,
            @Nullable DenialClass denialClass,
            String reasonCodes,
            String rateSource,
            @Nullable Confidence confidence,
            String rule,
            String derivation,
            String denialRule,
            String item,
            String received,
            String recoverable,
            boolean thisRun) {}

    private FindingsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Findings")
                .text("Claim", 14, "Workers' comp claim number.", Row::claim)
                .text("Patient control number", 16, "The claim as billed (CLP01).", Row::patientControlNumber)
                .wrapped("Patient", 19, "Last name, first name.", Row::patient)
                .wrapped("Payer", 25, "As its contract names it, else as the log or the remittance does.", Row::payer)
                .text("Contract", 17, "Contract that sets the price; blank when none is in force.", Row::contract)
                .text(
                        "Program",
                        10,
                        "WH work hardening, WC work conditioning.",
                        row -> Objects.toString(row.program(), ""))
                .date("Service date", "The program day; for a case rate the start of the episode.", Row::serviceDate)
                .number("Hours", CellFormat.DECIMAL, 9, "Delivered hours.", Row::hours)
                .money(
                        "Billed",
                        "Charge of the adjudication that stands; before any, of the bills that stand.",
                        Row::billed)
                .money("Allowed", "What the payer allowed.", Row::allowed)
                .money("Expected", "What the contract owes for the day. Blank when it cannot be known.", Row::expected)
                .money("Paid", "What was paid, net of Recouped.", Row::paid)
                .money(
                        "Recouped",
                        "Money taken back through provider adjustments (PLB) that name the claim.",
                        Row::recouped)
                .money("Variance", "Paid less Expected. In parentheses: short.", Row::variance)
                .words("Outcome", 18, "The first rule that applied; About says what each word means.", Row::outcome)
                .colored(OutcomeColors.ALL)
                .words(
                        "Denial class",
                        26,
                        "Why the payer did not pay; blank when nothing was denied.",
                        Row::denialClass)
                .further()
                .text(
                        "Reason codes",
                        22,
                        "What the payer sent: group and reason codes, remark codes.",
                        Row::reasonCodes)
                .text("Rate source", 28, "Where the price comes from: contract or schedule row.", Row::rateSource)
                .text(
                        "Confidence",
                        12,
                        "How far the price and the class can be trusted: high, medium, low.",
                        row -> Confidence.wordOf(row.confidence()))
                .text("Rule", 12, "Rule that decided the outcome.", Row::rule)
                .text("Derivation", 60, "How Expected came about, step by step.", row -> oneLine(row.derivation()))
                .text("Denial rule", 12, "Row of the denial rules that gave the class.", Row::denialRule)
                .text("Item", 14, "The thing to do on Worklist; blank when there is nothing to do.", Row::item)
                .text(
                        "Bill received",
                        34,
                        "When the payer received the bill: its own acceptance, what its remittance says, else the day the bill was sent.",
                        Row::received)
                .text(
                        "Recoverable",
                        20,
                        "Paid under reservation: who may take it back, and the remark that says so.",
                        Row::recoverable)
                .text(
                        "This run",
                        9,
                        "yes: this run recomputed it. Blank: it was found earlier, and something open is about it.",
                        row -> row.thisRun() ? "yes" : "")
                .withSum("Outcome", "Variance", Row::variance)
                .whenEmpty(
                        "No finding: this run took no new files, nothing became overdue, and nothing is open. The last workbook still holds.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }

    private static String oneLine(String derivation) {
        return derivation.indexOf('\n') < 0
                ? derivation
                : derivation.lines().map(String::strip).collect(Collectors.joining("; "));
    }
}
