package io.trueup.source;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers the problems of one file, in its order, into groups of those that are alike, for people: a column that is wrong on every row
 * is one thing to mend. Memory stays flat, however many there are.
 */
public final class ProblemGroups {

    private static final int SHOWN = 3;
    private static final int MOST_DIFFERENT = 100;
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<Key, Gathered> groups = new LinkedHashMap<>();
    private Place lastReject = Place.ofFile("");
    private long rejectedRows;

    /** What makes problems alike; for one value also what would have been right, apart from its figures. */
    private record Key(ProblemCode code, String subject, String expected) {

        static Key of(Problem problem) {
            ProblemCode code = problem.code();
            return new Key(
                    code,
                    code.isOfHeadings() ? "" : problem.place().subject(),
                    code.isOfOneValue() ? DIGITS.matcher(problem.expected()).replaceAll("#") : "");
        }
    }

    private static final class Gathered {

        private final Problem first;
        private Place last = Place.ofFile("");
        private long count;
        private final Set<String> found = new LinkedHashSet<>();
        private Money amount = Money.ZERO;

        private Gathered(Problem first) {
            this.first = first;
        }

        private void add(Problem problem) {
            boolean sameRow =
                    isSameRow(last, problem.place()) && !problem.code().isOfHeadings();
            count += sameRow ? 0 : 1;
            last = problem.place();
            if (!problem.found().isEmpty() && found.size() < MOST_DIFFERENT) {
                found.add(shown(problem));
            }
            amount = plus(amount, problem.amount());
        }

        private static String shown(Problem problem) {
            String text = problem.found();
            String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
            String column = problem.place().subject();
            return problem.code() == ProblemCode.MISSING_COLUMN ? column + " (" + cut + ")" : cut;
        }

        private ProblemGroup group() {
            List<String> some = found.stream().limit(SHOWN).toList();
            return new ProblemGroup(first, count, some, found.size() - some.size(), amount);
        }
    }

    public void add(Problem problem) {
        if (problem.isReject()) {
            boolean sameRow = problem.place().line() > 0 && isSameRow(lastReject, problem.place());
            rejectedRows += sameRow ? 0 : 1;
            lastReject = problem.place();
        }
        groups.computeIfAbsent(Key.of(problem), key -> new Gathered(problem)).add(problem);
    }

    /** Rejects before notices, and those of most rows first. */
    public List<ProblemGroup> list() {
        List<ProblemGroup> list =
                new ArrayList<>(groups.values().stream().map(Gathered::group).toList());
        list.sort(Comparator.comparing((ProblemGroup group) -> !group.isReject())
                .thenComparing(ProblemGroup::count, Comparator.reverseOrder()));
        return list;
    }

    /** Rows, segments and files that were not taken; one with several bad values counts once. */
    public long rejected() {
        return rejectedRows;
    }

    public boolean hasRejects() {
        return rejectedRows > 0;
    }

    /** Those of a single problem, for a file that is nothing but that. */
    public static List<ProblemGroup> of(Collection<Problem> problems) {
        ProblemGroups groups = new ProblemGroups();
        problems.forEach(groups::add);
        return groups.list();
    }

    private static boolean isSameRow(Place one, Place other) {
        return one.line() == other.line()
                && one.file().equals(other.file())
                && one.sheet().equals(other.sheet())
                && segment(one).equals(segment(other));
    }

    /** Several segments may stand on one line. */
    private static String segment(Place place) {
        return place.isSegment() ? place.spot().replaceAll(", element .*", "") : "";
    }

    private static Money plus(Money one, Money other) {
        try {
            return one.plus(other);
        } catch (ArithmeticException beyondAnyMoney) {
            return one;
        }
    }
}
