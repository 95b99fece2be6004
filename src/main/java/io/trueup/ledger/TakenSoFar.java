package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.reconciliation.NamedLine;
import io.trueup.reconciliation.Recouped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What adjustments took of lines, as far as it is not written yet. */
final class TakenSoFar {

    private final Map<Line, Money> taken = new HashMap<>();

    private record Line(long claimPaymentId, int number) {}

    void add(Recouped.Part part) {
        taken.merge(new Line(part.claimPaymentId(), part.number()), part.amount(), Money::plus);
    }

    Money of(long claimPaymentId, int number) {
        return taken.getOrDefault(new Line(claimPaymentId, number), Money.ZERO);
    }

    List<NamedLine> with(List<NamedLine> lines) {
        return lines.stream()
                .map(line -> line.withTaken(of(line.claimPaymentId(), line.number())))
                .toList();
    }
}
