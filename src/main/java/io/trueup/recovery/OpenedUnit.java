package io.trueup.recovery;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was opened in a unit so far, and who brought the money of its lines.
 *
 * @param openings oldest first
 * @param lines every line of the unit; none where nothing was opened
 */
public record OpenedUnit(List<Opening> openings, List<TakenLine> lines) {

    /** Nothing was ever opened. */
    public static final OpenedUnit NONE = new OpenedUnit(List.of(), List.of());

    private record Line(long claimPaymentId, int number) {}

    private record Booked(String item, String finding, long payment) {}

    public OpenedUnit {
        openings = List.copyOf(openings);
        lines = List.copyOf(lines);
    }

    public boolean isNothing() {
        return openings.isEmpty();
    }

    /** The last opening of a finding; null when it was never opened. */
    public @Nullable Opening lastOf(String finding) {
        return last(openings.stream().filter(o -> o.finding().equals(finding)).toList());
    }

    /** Whether this opens something anew: something is at stake, and the day is not open as the same thing already. */
    public boolean isNew(Opening opening) {
        Opening last = lastOf(opening.finding());
        return opening.atStake().isPositive() && (last == null || !last.goesOnAs(opening));
    }

    /**
     * Each later cent on what was opened, booked to what the day was open as when the payment came; one for each item, day and
     * payment that moved money. Of every opened day, what is paid now is what was paid before anything later came, and these.
     */
    public List<Recovered> recovered(List<Judgement> judgements) {
        Map<Line, TakenLine> byLine = new HashMap<>();
        lines.forEach(line -> byLine.put(new Line(line.claimPaymentId(), line.number()), line));
        Map<String, List<Opening>> byFinding = new HashMap<>();
        openings.forEach(o ->
                byFinding.computeIfAbsent(o.finding(), f -> new ArrayList<>()).add(o));
        List<Recovered> recovered = new ArrayList<>();
        for (Judgement judgement : judgements) {
            List<Opening> own = byFinding.getOrDefault(judgement.finding().key(), List.of());
            if (!own.isEmpty()) {
                recovered.addAll(recovered(own, judgement.evidence().allLines(), byLine));
            }
        }
        return recovered;
    }

    private static List<Recovered> recovered(
            List<Opening> openings, List<AdjudicatedLine> parts, Map<Line, TakenLine> byLine) {
        Map<Booked, Recovered> booked = new LinkedHashMap<>();
        for (AdjudicatedLine part : parts) {
            TakenLine line = byLine.get(new Line(part.claimPaymentId(), part.lineNumber()));
            if (line == null) {
                throw new IllegalStateException("line " + part.lineNumber() + " of " + part.claimPaymentId()
                        + " is of the unit, and no payment brought it");
            }
            for (Movement moved : line.movements(part)) {
                Opening opening = last(openings.stream()
                        .filter(o -> o.isBefore(moved.payment()))
                        .toList());
                if (opening != null) {
                    booked.merge(
                            new Booked(
                                    opening.item(),
                                    opening.finding(),
                                    moved.payment().id()),
                            new Recovered(opening, moved.payment(), moved.amount()),
                            OpenedUnit::together);
                }
            }
        }
        return booked.values().stream().filter(r -> !r.amount().isZero()).toList();
    }

    private static Recovered together(Recovered one, Recovered other) {
        Money both = one.amount().plus(other.amount());
        return new Recovered(one.opening(), one.payment(), both);
    }

    private static @Nullable Opening last(List<Opening> openings) {
        return openings.isEmpty() ? null : openings.get(openings.size() - 1);
    }
}
