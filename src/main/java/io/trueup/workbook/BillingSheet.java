package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Billing: one row for each day whose bill differs from its log, too little as well as too much. */
public final class BillingSheet {

    /**
     * A row of Billing.
     *
     * @param serviceDate the attended day; of a bill without one the date it names
     * @param item of Worklist or Waiting that has the day; blank when none has
     * @param worth positive: left behind; negative: billed too much; null when no contract tells
     */
    public record Row(
            String claim,
            String patient,
            String payer,
            LocalDate serviceDate,
            BigDecimal hours,
            BigDecimal unitsDue,
            BigDecimal unitsBilled,
            String modifiersDue,
            String modifiersBilled,
            @Nullable Money worth,
            @Nullable LocalDate filingLimit,
            String why,
            @Nullable Program program,
            String codesDue,
            String codesBilled,
            LocalDate sentOn,
            String controlNumber,
            String item) {}

    private BillingSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Billing")
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 20, "Last name, first name.", Row::patient)
                .wrapped(
                        "Payer",
                        22,
                        "As its contract names it, else as the log does; without a log as the bill does.",
                        Row::payer)
                .date("Service date", "The attended day; of a bill without one the date it is for.", Row::serviceDate)
                .number("Hours", CellFormat.DECIMAL, 9, "Delivered hours; 0 when nobody came.", Row::hours)
                .number(
                        "Units due",
                        CellFormat.DECIMAL,
                        9,
                        "Units of all codes that the log comes to, as the contract counts them.",
                        Row::unitsDue)
                .number(
                        "Units billed",
                        CellFormat.DECIMAL,
                        9,
                        "Units of all codes on bills that stand.",
                        Row::unitsBilled)
                .text("Modifiers due", 14, "What the state asks for; blank where no rule is known.", Row::modifiersDue)
                .text("Modifiers billed", 18, "What the bill has.", Row::modifiersBilled)
                .money(
                        "Worth",
                        "By the contract: what was delivered less what was billed. In parentheses: billed too much. Blank"
                                + " without a rate.",
                        Row::worth)
                .date(
                        "Filing limit",
                        "Last day to bill, by the contract or the state; blank when none is known. Dark: passed. Yellow:"
                                + " within seven days.",
                        Row::filingLimit)
                .colored(ConditionalFormat.DEADLINE)
                .wrapped("Why", 70, "What differs, and what to do about it.", Row::why)
                .further()
                .text(
                        "Program",
                        9,
                        "Work hardening (WH) or work conditioning (WC).",
                        row -> Objects.toString(row.program(), ""))
                .text("Codes due", 22, "Codes and units that the log comes to.", Row::codesDue)
                .text("Codes billed", 22, "Codes and units of the bill.", Row::codesBilled)
                .date("Sent on", "When the last of its bills was sent.", Row::sentOn)
                .text("Control number", 18, "Patient control number of the bill.", Row::controlNumber)
                .text("Item", 14, "The thing to do about the day itself; blank when there is none.", Row::item)
                .withItem(Row::item)
                .withSum("Claim", "Worth", Row::worth)
                .whenEmpty("No bill is known that differs from its day.");
    }
}
