package io.trueup.reconciliation;

import io.trueup.few.Few;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whether a line is the word of the first, second or third payer of the patient (CLP02, DOMAIN.md 1). Payers of different levels
 * decide beside each other; only within its level does the latest decision count (INTERFACES.md 5).
 */
final class PayerLevels {

    private static final int FIRST = 1;

    /** Of a payer that does not say its level and of whom nothing else is known: behind those that do. */
    private static final int UNSAID = 4;

    /** The levels that statuses say. A denial (4) and a reversal (22) belong where the adjudication is that they repeat. */
    private static final Map<String, Integer> SAID = Map.of("1", FIRST, "19", FIRST, "2", 2, "20", 2, "3", 3, "21", 3);

    private final List<AdjudicatedLine> saying;

    /** The level of every line; 0 where they are of several, or there is none. Nearly always it is one. */
    private final int only;

    static boolean isFurther(String status) {
        return SAID.getOrDefault(status, FIRST) > FIRST;
    }

    PayerLevels(List<AdjudicatedLine> lines) {
        this.saying = Few.where(lines, line -> SAID.containsKey(line.status()));
        int first = lines.isEmpty() ? 0 : of(lines.get(0));
        this.only = Few.all(lines, line -> of(line) == first) ? first : 0;
    }

    int of(AdjudicatedLine line) {
        Integer said = SAID.get(line.status());
        if (said != null) {
            return said;
        }
        if (saying.isEmpty()) {
            return FIRST;
        }
        int ofClaim = first(other -> ClaimNumbers.same(other.payerClaimNumber(), line.payerClaimNumber()));
        return ofClaim < UNSAID ? ofClaim : first(other -> other.payer().equals(line.payer()));
    }

    private int first(Predicate<AdjudicatedLine> wanted) {
        return saying.stream()
                .filter(wanted)
                .mapToInt(line -> SAID.getOrDefault(line.status(), UNSAID))
                .min()
                .orElse(UNSAID);
    }

    /** @param lines some of those it was made from, as everywhere here */
    Set<Integer> among(List<AdjudicatedLine> lines) {
        if (only == 0) {
            return each(lines);
        }
        return lines.isEmpty() ? Set.of() : Set.of(only);
    }

    /** Those of the first payer among them. */
    List<AdjudicatedLine> ofFirst(List<AdjudicatedLine> lines) {
        return only != 0 || lines.isEmpty() ? lines : at(each(lines).first(), lines);
    }

    private SortedSet<Integer> each(List<AdjudicatedLine> lines) {
        SortedSet<Integer> levels = new TreeSet<>();
        lines.forEach(line -> levels.add(of(line)));
        return levels;
    }

    List<AdjudicatedLine> at(int level, List<AdjudicatedLine> lines) {
        if (only != 0) {
            return only == level ? lines : List.of();
        }
        return Few.where(lines, line -> of(line) == level);
    }

    /** For each code the lines of the first payer that spoke of it; a claim without lines speaks of every code. */
    List<AdjudicatedLine> leading(List<AdjudicatedLine> lines) {
        if (only != 0) {
            return lines;
        }
        List<AdjudicatedLine> leading = new ArrayList<>();
        for (int level : among(lines)) {
            leading.addAll(Few.where(
                    at(level, lines), line -> Few.none(leading, before -> of(before) < level && covers(before, line))));
        }
        return leading;
    }

    /** Whether both are about the same service. */
    static boolean covers(AdjudicatedLine one, AdjudicatedLine other) {
        return one.code().equals(other.code())
                || one.code().isBlank()
                || other.code().isBlank();
    }
}
