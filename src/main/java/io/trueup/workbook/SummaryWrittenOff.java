package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.Ranges;
import java.util.List;
import java.util.Map;

/** What was written off, by reason, on Summary; nothing where nobody gave anything up. */
final class SummaryWrittenOff {

    private static final int LONGEST_REASON = 80;

    private SummaryWrittenOff() {}

    static void write(SummaryGrid grid, SummaryTally tally) {
        Total all = tally.allWrittenOff();
        if (all.rows() == 0) {
            return;
        }
        Ranges writtenOff = WrittenOffSheet.plan().ranges();
        List<Map.Entry<String, Total>> reasons = tally.writtenOff();
        grid.line(SummaryStyle.SECTION, "Written off, by reason (Notes)");
        grid.heading("Reason", "", "Items", "At stake");
        int first = grid.nextRow();
        reasons.forEach(reason -> reason(grid, writtenOff, reason.getKey(), reason.getValue()));
        int last = grid.nextRow() - 1;
        Total shown = Total.of(reasons.stream().map(Map.Entry::getValue).toList());
        Money rest = all.of(Amount.AT_STAKE).minus(shown.of(Amount.AT_STAKE));
        if (all.rows() > shown.rows()) {
            grid.begin("Other reasons")
                    .skip()
                    .count(
                            writtenOff.countOf("Item") + "-" + SummarySheet.sum("I", first, last),
                            all.rows() - shown.rows())
                    .money(writtenOff.sum("At stake") + "-" + SummarySheet.sum("J", first, last), rest);
        }
        grid.beginTotal("All written off")
                .skip()
                .count(writtenOff.countOf("Item"), all.rows())
                .money(writtenOff.sum("At stake"), all.of(Amount.AT_STAKE));
        grid.gap();
    }

    /** A reason that is shortened does not find itself on the sheet: its figures are no formulas. */
    private static void reason(SummaryGrid grid, Ranges writtenOff, String reason, Total total) {
        if (reason.length() > LONGEST_REASON) {
            grid.begin(reason.substring(0, LONGEST_REASON) + "…")
                    .skip()
                    .count(total.rows())
                    .money(total.of(Amount.AT_STAKE));
            return;
        }
        String cell = "$G" + grid.nextRow();
        grid.begin(reason)
                .skip()
                .count(writtenOff.countWhere("Reason", cell), total.rows())
                .money(writtenOff.sumWhere("At stake", "Reason", cell), total.of(Amount.AT_STAKE));
    }
}
