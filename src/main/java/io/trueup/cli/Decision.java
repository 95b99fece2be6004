package io.trueup.cli;

import io.trueup.ledger.FindingHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what an explained finding came out, in lines for people and values for machines. */
record Decision(List<String> lines, Map<String, Object> values) {

    /**
     * As runs decided.
     *
     * @param item by what it was last decided what to do
     * @param stored what came out then
     * @param asStored whether it came out again the same, as it must
     */
    static Decision ofRun(
            FindingHistory.Basis by, FindingHistory.Basis item, FindingHistory.State stored, boolean asStored) {
        List<String> lines = new ArrayList<>();
        lines.add("  decided   by run " + by.run() + " on " + by.day()
                + (by.reference() == null
                        ? "; its rates and rules were not kept, those of now stand in"
                        : ", with the rates and rules as run " + by.since() + " first had them"));
        if (by.tolerance() == null) {
            lines.add("            its tolerance was not kept, the job file's stands in");
        }
        if (by.bills() == null) {
            lines.add("            it knew of no bills, so that no day counts as unbilled");
        }
        if (item.run() != by.run()) {
            lines.add("            and what to do by run " + item.run() + " on " + item.day());
        }
        if (!asStored) {
            lines.add("  differs   stored is " + stored.words() + ": the claim's data or the program changed since");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("what_if", false);
        values.put("run", by.run());
        values.put("today", by.day().toString());
        values.put("rates_since_run", by.since());
        values.put("item_run", item.run());
        values.put("as_stored", asStored);
        return new Decision(lines, values);
    }

    /** As a run on a day would decide by the rates and rules as they are now. */
    static Decision whatIf(LocalDate day) {
        return new Decision(
                List.of("  what if   a run on " + day + " decided, with the rates and rules as they are now"),
                Map.of("what_if", true, "today", day.toString()));
    }
}
