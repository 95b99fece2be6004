package io.trueup.explain;

import io.trueup.ledger.FindingHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what an explained finding came out, in sections for people and values for machines. */
public record Decision(List<Section> sections, Map<String, Object> values) {

    /**
     * As runs decided.
     *
     * @param item by what it was last decided what to do
     * @param stored what came out then
     * @param asStored whether it came out again the same, as it must
     */
    static Decision ofRun(
            FindingHistory.Basis by, FindingHistory.Basis item, FindingHistory.State stored, boolean asStored) {
        List<String> how = new ArrayList<>();
        if (by.tolerance() == null) {
            how.add("its tolerance was not kept, the job file's stands in");
        }
        if (by.bills() == null) {
            how.add("it knew of no bills, so that no day counts as unbilled");
        }
        if (item.run() != by.run()) {
            how.add("and what to do by run " + item.run() + " on " + item.day());
        }
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                Section.Name.DECIDED,
                "by run " + by.run() + " on " + by.day()
                        + (by.reference() == null
                                ? "; its rates and rules were not kept, those of now stand in"
                                : ", with the rates and rules as run " + by.since() + " first had them"),
                how));
        if (!asStored) {
            sections.add(Section.of(
                    Section.Name.DIFFERS,
                    "stored is " + stored.words() + ": the claim's data or the program changed since"));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("what_if", false);
        values.put("run", by.run());
        values.put("today", by.day().toString());
        values.put("rates_since_run", by.since());
        values.put("item_run", item.run());
        values.put("as_stored", asStored);
        return new Decision(sections, values);
    }

    /** As a run on a day would decide by the rates and rules as they are now. */
    static Decision whatIf(LocalDate day) {
        return new Decision(
                List.of(Section.of(
                        Section.Name.WHAT_IF,
                        "a run on " + day + " decided, with the rates and rules as they are now")),
                Map.of("what_if", true, "today", day.toString()));
    }
}
