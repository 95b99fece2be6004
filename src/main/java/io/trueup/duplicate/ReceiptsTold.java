package io.trueup.duplicate;

import io.trueup.remittance.ReceiptDates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The days of receipt of claims that several files tell: a day that one of them says is known of all. They decide nothing about which
 * telling counts, and a telling keeps the days it says itself.
 */
final class ReceiptsTold {

    private final Map<Long, ReceiptDates> known = new HashMap<>();

    void take(Collection<ToldClaim> claims) {
        claims.forEach(claim -> known.put(claim.id(), claim.received()));
    }

    /** These claims, of one file, tell of those, of earlier ones. */
    void same(List<ToldClaim> were, List<ToldClaim> now) {
        ReceiptDates all = Stream.concat(were.stream(), now.stream())
                .map(this::of)
                .reduce(ReceiptDates.UNKNOWN, ReceiptDates::earliest);
        Stream.concat(were.stream(), now.stream())
                .forEach(claim -> known.put(claim.id(), of(claim).completedBy(all)));
    }

    private ReceiptDates of(ToldClaim claim) {
        return known.getOrDefault(claim.id(), claim.received());
    }

    Map<Long, ReceiptDates> known() {
        return known;
    }
}
