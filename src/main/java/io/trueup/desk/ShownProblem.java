package io.trueup.desk;

import io.trueup.source.ProblemGroup;
import io.trueup.written.InWords;
import java.util.List;

/**
 * Problems that are alike, as a page shows them.
 *
 * @param problem its name, as on Rejects
 * @param count "29 rows"; blank for a whole file
 * @param text what is wrong, what is understood there and what to do
 * @param where the first stands; blank for a whole file
 */
record ShownProblem(String problem, String count, String text, String where) {

    static List<ShownProblem> of(List<ProblemGroup> groups) {
        return groups.stream().map(ShownProblem::of).toList();
    }

    private static ShownProblem of(ProblemGroup group) {
        return new ShownProblem(
                InWords.of(group.code()),
                group.isOfWholeFile() ? "" : group.counted(),
                group.text() + ".",
                group.where());
    }
}
