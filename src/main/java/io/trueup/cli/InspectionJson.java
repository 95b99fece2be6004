package io.trueup.cli;

import io.trueup.inspection.FirstRow;
import io.trueup.inspection.Inspection;
import io.trueup.inspection.NearKind;
import io.trueup.remittance.RemittanceTotals;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An inspection for machines (INTERFACES.md 1). */
final class InspectionJson {

    private InspectionJson() {}

    static Map<String, Object> of(Inspection inspection) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", inspection.file());
        values.put("kind", inspection.kind().word());
        values.put("what", inspection.what());
        values.put("folder", inspection.kind().folder());
        values.put("taken", inspection.taken());
        values.put("rejected", inspection.rejected());
        RemittanceTotals totals = inspection.totals();
        if (totals != null) {
            values.putAll(sums(totals));
            values.put("balanced", inspection.isBalanced());
            values.put("oddities", totals.oddities());
        }
        inspection
                .sums()
                .forEach((what, sum) -> values.put(what, sum.scale() == 0 ? sum.longValueExact() : dollars(sum)));
        values.put(
                "first_rows",
                inspection.first().stream().map(InspectionJson::row).toList());
        values.put(
                "problems",
                inspection.problems().stream().map(InspectionJson::group).toList());
        values.put("near", inspection.near().stream().map(InspectionJson::near).toList());
        values.put(
                "members", inspection.members().stream().map(InspectionJson::of).toList());
        return values;
    }

    private static Map<String, Object> sums(RemittanceTotals totals) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("interchanges", totals.interchanges());
        values.put("transactions", totals.transactions());
        values.put("claims", totals.claims());
        values.put("service_lines", totals.serviceLines());
        values.put("claims_paid", dollars(totals.claimsPaid()));
        values.put("payment_amount", dollars(totals.paymentAmount()));
        values.put("provider_adjustments", dollars(totals.providerAdjustments()));
        return values;
    }

    static String dollars(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static Map<String, Object> row(FirstRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("line", row.line());
        values.putAll(row.cells());
        return values;
    }

    /** The place is that of the first. */
    private static Map<String, Object> group(ProblemGroup group) {
        Problem first = group.first();
        Place place = first.place();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", group.code().name());
        values.put("problem", group.code().name());
        values.put("severity", group.isReject() ? "reject" : "notice");
        values.put("count", group.count());
        values.put("text", group.counted() + ": " + group.text());
        values.put("line", place.line());
        values.put("place", place.spot());
        values.put("found", first.found());
        values.put("expected", first.expected());
        values.put("to_do", first.toDo());
        return values;
    }

    private static Map<String, Object> near(NearKind near) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", near.kind().word());
        values.put("what", near.what());
        values.put("has", near.has());
        values.put("needs", near.needs());
        values.put("missing", near.missing());
        return values;
    }
}
