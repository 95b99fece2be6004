package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;

import java.util.List;

/** Rebill: one row for each component code that a denied day can be billed with instead of 97545 and 97546, never beside them. */
final class RebillSheet {

    private RebillSheet() {}

    static SheetPlan<RebillRow> plan() {
        return SheetPlan.of("Rebill", promised(), more())
                .withSum("Code", "Expected", RebillRow::expected)
                .whenEmpty(
                        "Nothing to bill by component code: no open denial of an unknown or bundled code has a time log by activity.")
                .withItem(RebillRow::item);
    }

    private static List<SheetColumn<RebillRow>> promised() {
        return List.of(
                text("Claim", 16, "Workers' comp claim number.", RebillRow::claim),
                date("Service date", "The denied day.", RebillRow::serviceDate),
                text("Code", 10, "Component code: 97110, 97112, 97530, 97535 or 97537.", RebillRow::code),
                count("Minutes", 10, "Delivered minutes of the code, from the log.", RebillRow::minutes),
                count("Units", 9, "Units by the 8-minute rule, all codes of the day together.", RebillRow::units),
                money(
                        "Expected",
                        "What the contract or schedule pays for the units; blank when it has no amount.",
                        RebillRow::expected));
    }

    private static List<SheetColumn<RebillRow>> more() {
        return List.of(text("Item", 14, "The thing to do on Worklist.", RebillRow::item));
    }
}
