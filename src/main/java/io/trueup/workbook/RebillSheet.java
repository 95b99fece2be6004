package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rebill: one row for each component code that a denied day can be billed with instead of 97545 and 97546, never beside them. */
public final class RebillSheet {

    /**
     * A row of Rebill: a component code that a denied day can be billed with instead.
     *
     * @param minutes delivered minutes of the code
     * @param units by the 8-minute rule
     * @param expected what the contract or schedule pays for them; null when it has no amount
     * @param item the worklist item
     */
    public record Row(
            String claim,
            String patient,
            String payer,
            LocalDate serviceDate,
            String code,
            int minutes,
            int units,
            @Nullable Money expected,
            String item) {}

    private RebillSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Rebill")
                .text("Item", 14, "The thing to do on Worklist.", Row::item)
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 22, "Last name, first name.", Row::patient)
                .wrapped("Payer", 28, "As its contract names it.", Row::payer)
                .date("Service date", "The denied day.", Row::serviceDate)
                .text("Code", 10, "Component code: 97110, 97112, 97530, 97535 or 97537.", Row::code)
                .count("Minutes", 10, "Delivered minutes of the code, from the log.", Row::minutes)
                .count("Units", 9, "Units by the 8-minute rule, all codes of the day together.", Row::units)
                .money(
                        "Expected",
                        "What the contract or schedule pays for the units; blank when it has no amount.",
                        Row::expected)
                .withSum("Code", "Expected", Row::expected)
                .whenEmpty(
                        "Nothing to bill by component code: no open denial of an unknown or bundled code has a time log by activity.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }
}
