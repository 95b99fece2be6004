package io.trueup.desk;

import io.trueup.inspection.FirstRow;
import io.trueup.inspection.Inspection;
import io.trueup.remittance.RemittanceTotals;
import io.trueup.source.ProblemGroup;
import io.trueup.written.InWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An inspection as a page shows it.
 *
 * @param rows how many can be taken and how many are rejected, in a sentence
 * @param rejected groups of what would not be taken
 * @param notices groups of what is worth knowing
 * @param headings of the first rows
 * @param first rows: the line, then a cell for each heading
 * @param sums what stands in it, each in words and as a figure
 * @param members of a zip
 */
record ShownInspection(
        String name,
        String what,
        String rows,
        List<ShownProblem> rejected,
        List<ShownProblem> notices,
        List<String> headings,
        List<List<String>> first,
        Map<String, String> sums,
        List<ShownInspection> members,
        int moreMembers) {

    private static final int MOST_MEMBERS = 20;

    static ShownInspection of(Inspection inspection) {
        Set<String> columns = inspection.first().stream()
                .flatMap(row -> row.cells().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ShownInspection(
                inspection.file(),
                inspection.what(),
                rows(inspection),
                ShownProblem.of(inspection.problems().stream()
                        .filter(ProblemGroup::isReject)
                        .toList()),
                ShownProblem.of(inspection.problems().stream()
                        .filter(group -> !group.isReject())
                        .toList()),
                columns.stream().map(InWords::of).toList(),
                inspection.first().stream().map(row -> cells(row, columns)).toList(),
                sums(inspection),
                inspection.members().stream()
                        .limit(MOST_MEMBERS)
                        .map(ShownInspection::of)
                        .toList(),
                Math.max(0, inspection.members().size() - MOST_MEMBERS));
    }

    private static List<String> cells(FirstRow row, Set<String> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.line()));
        columns.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
        return cells;
    }

    private static String rows(Inspection inspection) {
        if (!inspection.kind().isTaken() && inspection.members().isEmpty()) {
            return "None can be taken as it is";
        }
        return inspection.hasRejects()
                ? counted(inspection.taken()) + " can be taken, " + counted(inspection.rejected())
                        + " would be rejected"
                : counted(inspection.taken()) + " can be taken, nothing would be rejected";
    }

    private static String counted(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static Map<String, String> sums(Inspection inspection) {
        Map<String, String> sums = new LinkedHashMap<>();
        RemittanceTotals totals = inspection.totals();
        if (totals != null) {
            sums.put("Payments", counted(totals.transactions()));
            sums.put("Claims", counted(totals.claims()));
            sums.put("Service lines", counted(totals.serviceLines()));
            sums.put("Claims paid", dollars(totals.claimsPaid()));
            sums.put("Provider adjustments", dollars(totals.providerAdjustments()));
            sums.put("Payment amount", dollars(totals.paymentAmount()));
            if (!inspection.hasRejects()) {
                sums.put(
                        "Balanced",
                        totals.balanced() ? "yes" : "no: claims paid less provider adjustments is not the payment");
            }
        }
        inspection
                .sums()
                .forEach((what, sum) ->
                        sums.put(InWords.of(what), sum.scale() == 0 ? counted(sum.longValueExact()) : dollars(sum)));
        return sums;
    }

    /** A file may claim any amount. */
    private static String dollars(BigDecimal amount) {
        return (amount.signum() < 0 ? "-$" : "$") + String.format(Locale.ROOT, "%,.2f", amount.abs());
    }
}
