package io.trueup.inspection;

import io.trueup.remittance.RemittanceTotals;
import io.trueup.source.InputKind;
import io.trueup.source.Problem;
import io.trueup.source.ProblemGroup;
import io.trueup.source.ProblemGroups;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file is and holds, and what a run would make of it.
 *
 * @param what it is, in people's words
 * @param taken rows, service lines or items that a run would take
 * @param rejected rows, segments and files that it would not
 * @param first rows, as they are understood
 * @param near kinds of tables it comes near to, when none is certain
 * @param totals of a remittance; null for anything else
 * @param sums of bills and acknowledgments: what is counted, in words with _ between them, to how many, or how many dollars and cents
 * @param members of a zip, each inspected for itself
 */
public record Inspection(
        String file,
        InputKind kind,
        String what,
        long taken,
        long rejected,
        List<FirstRow> first,
        List<ProblemGroup> problems,
        List<NearKind> near,
        @Nullable RemittanceTotals totals,
        Map<String, BigDecimal> sums,
        List<Inspection> members) {

    public Inspection {
        sums = new LinkedHashMap<>(sums);
        first = List.copyOf(first);
        problems = List.copyOf(problems);
        near = List.copyOf(near);
        members = List.copyOf(members);
    }

    /** A file of which nothing can be taken. */
    static Inspection unread(String file, InputKind kind, String what, List<Problem> problems) {
        return unread(file, kind, what, problems, List.of(), List.of());
    }

    /** @param first rows, as they would be understood under other headings */
    static Inspection unread(
            String file,
            InputKind kind,
            String what,
            List<Problem> problems,
            List<FirstRow> first,
            List<NearKind> near) {
        ProblemGroups groups = new ProblemGroups();
        problems.forEach(groups::add);
        return new Inspection(
                file, kind, what, 0, groups.rejected(), first, groups.list(), near, null, Map.of(), List.of());
    }

    /** The same with these first rows if there are none. */
    Inspection orFirst(List<FirstRow> rows) {
        return first.isEmpty()
                ? new Inspection(file, kind, what, taken, rejected, rows, problems, near, totals, sums, members)
                : this;
    }

    /** Whether something of the file would not be taken. */
    public boolean hasRejects() {
        return rejected > 0;
    }

    /** Every payment adds up, and all of the file could be read: above rejects nothing is called balanced. */
    public boolean isBalanced() {
        return totals != null && totals.balanced() && !hasRejects();
    }
}
