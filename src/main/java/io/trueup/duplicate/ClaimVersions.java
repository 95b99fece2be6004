package io.trueup.duplicate;

import io.trueup.money.Money;
import io.trueup.remittance.ReceiptDates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which claims of a payment count, file after file. Within one file claims never replace each other; a claim that comes again in a
 * later one takes the place of what earlier ones told of it ({@link ClaimPairing}). What shares the numbers of an earlier claim and
 * none of its services is one more claim, or another telling of it: whichever leaves the payment nearer to its amount.
 */
final class ClaimVersions {

    private final Map<String, List<ToldClaim>> told = new LinkedHashMap<>();
    private final Map<String, List<ToldClaim>> counted = new LinkedHashMap<>();
    private final ReceiptsTold receipts = new ReceiptsTold();

    /**
     * A claim that came again.
     *
     * @param change blank when it says nothing else than what was told before
     */
    record Again(ToldClaim claim, String change) {}

    List<ToldClaim> counted() {
        return counted.values().stream().flatMap(Collection::stream).toList();
    }

    /** The days of receipt known of each claim by all that was told. */
    Map<Long, ReceiptDates> received() {
        return receipts.known();
    }

    /** Those that count and of which none of these claims tells. */
    List<ToldClaim> untoldBy(List<ToldClaim> claims) {
        return counted().stream()
                .filter(was -> claims.stream()
                        .noneMatch(now -> now.id() == was.id() || now.mayBe(was) || now.isRenumbered(was)))
                .toList();
    }

    /** What gives way to a file that has all the others. */
    void drop(List<ToldClaim> claims) {
        counted.replaceAll((number, own) ->
                own.stream().filter(claim -> !claims.contains(claim)).toList());
    }

    /** How many of these were told before. */
    long told(List<ToldClaim> claims) {
        return count(claims, ToldClaim::mayBe);
    }

    /** How many of these were told before, by another number of the payer perhaps. */
    long toldOrRenumbered(List<ToldClaim> claims) {
        return count(claims, (now, was) -> now.mayBe(was) || now.isRenumbered(was));
    }

    private long count(List<ToldClaim> claims, BiPredicate<ToldClaim, ToldClaim> again) {
        return claims.stream()
                .filter(now -> Stream.of(now.number(), ToldClaim.PURGED)
                        .flatMap(number -> counted.getOrDefault(number, List.of()).stream())
                        .anyMatch(was -> again.test(now, was)))
                .count();
    }

    /**
     * Takes the claims of the next file.
     *
     * @param amount what claims should come to: the payment and what was withheld from it
     * @return those that came before
     */
    List<Again> take(List<ToldClaim> claims, Money amount) {
        receipts.take(claims);
        List<Again> again = new ArrayList<>();
        Map<String, List<ToldClaim>> byNumber = new LinkedHashMap<>();
        withoutPurged(claims, again)
                .forEach(claim -> byNumber.computeIfAbsent(claim.number(), n -> new ArrayList<>())
                        .add(claim));
        Money rest = amount.minus(ToldClaim.paid(counted()));
        Map<String, ClaimPairing> pairings = new LinkedHashMap<>();
        byNumber.forEach((number, own) -> {
            List<ToldClaim> earlier = told.computeIfAbsent(number, n -> new ArrayList<>());
            ClaimPairing pairing = new ClaimPairing(
                    own, List.copyOf(earlier), counted.getOrDefault(number, List.of()), rest, receipts);
            pairing.pair();
            earlier.addAll(own);
            pairings.put(number, pairing);
            counted.put(number, pairing.counted());
        });
        if (pairings.values().stream().anyMatch(ClaimPairing::isUndecided)) {
            Money added = ToldClaim.paid(counted()).minus(amount);
            Money replaced = added.minus(Money.sum(
                    pairings.values().stream().map(ClaimPairing::paidOfRivals).toList()));
            int nearer = replaced.abs().compareTo(added.abs());
            pairings.forEach((number, pairing) -> {
                pairing.decide(nearer);
                counted.put(number, pairing.counted());
            });
        }
        pairings.values().forEach(pairing -> again.addAll(pairing.again()));
        return again;
    }

    /** A purged claim has no number any more; the same again is known by its fingerprint. */
    private List<ToldClaim> withoutPurged(List<ToldClaim> claims, List<Again> again) {
        List<ToldClaim> purged = new ArrayList<>(counted.getOrDefault(ToldClaim.PURGED, List.of()));
        List<ToldClaim> others = new ArrayList<>();
        for (ToldClaim claim : claims) {
            purged.stream()
                    .filter(claim::hasNumbersOf)
                    .findFirst()
                    .ifPresentOrElse(
                            same -> {
                                purged.remove(same);
                                again.add(new Again(claim, ""));
                            },
                            () -> others.add(claim));
        }
        return others;
    }
}
