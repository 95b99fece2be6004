package io.trueup.duplicate;

import io.trueup.remittance.ReceiptDates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the payments that one payer made on one day are the same, told by several files, and what of each file counts
 * (INTERFACES.md 3). The same trace and amount make the same payment, unless two files account for the whole amount each with claims
 * of their own; a trace that is no number makes it only together with its claims.
 */
public final class SamePayments {

    private final List<TellingsOfPayment> clusters = new ArrayList<>();
    private final Map<Long, String> again = new HashMap<>();

    private SamePayments() {}

    /**
     * Something of an earlier file that a later telling of the same payment replaces.
     *
     * @param payment the later telling
     * @param earlierFile the file whose word counts no more
     * @param words what of it
     */
    public record Replaced(long payment, long earlierFile, String words) {}

    /**
     * What was found out.
     *
     * @param canonical the first telling of each payment, by telling
     * @param conflicts the payment whose claims another amount pays too, by first telling of the one that does not count
     * @param counted claims and
     * @param adjustments that count
     * @param again claims that came before, and what they say otherwise; blank when nothing
     * @param received days of receipt that some file says of a claim, by claim
     * @param replaced what files told of a payment beside its claims, or of claims that no later file has, and what counts no more
     */
    public record Found(
            Map<Long, Long> canonical,
            Map<Long, Long> conflicts,
            Set<Long> counted,
            Set<Long> adjustments,
            Map<Long, String> again,
            Map<Long, ReceiptDates> received,
            List<Replaced> replaced) {

        /** What was found of payments that have nothing in common. */
        public static Found together(List<Found> all) {
            Found together = new Found(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>());
            for (Found found : all) {
                together.canonical.putAll(found.canonical);
                together.conflicts.putAll(found.conflicts);
                together.counted.addAll(found.counted);
                together.adjustments.addAll(found.adjustments);
                together.again.putAll(found.again);
                together.received.putAll(found.received);
                together.replaced.addAll(found.replaced);
            }
            return together;
        }
    }

    /** @param told of one payer and one day, in the order in which they were taken */
    public static Found of(List<ToldPayment> told) {
        SamePayments same = new SamePayments();
        ClaimNames.unified(told).forEach(same::take);
        same.findConflicts();
        return same.found();
    }

    private void take(ToldPayment payment) {
        TellingsOfPayment cluster = sharing(payment).or(() -> partly(payment)).orElseGet(() -> {
            TellingsOfPayment next = new TellingsOfPayment();
            clusters.add(next);
            return next;
        });
        cluster.take(payment).forEach(one -> again.put(one.claim().id(), one.change()));
    }

    /** The payment that most of its claims were told of before; of equals the one that stands at the same place of its file. */
    private Optional<TellingsOfPayment> sharing(ToldPayment payment) {
        return clusters.stream()
                .filter(cluster -> !cluster.told.isEmpty() && cluster.mayTake(payment))
                .filter(cluster ->
                        cluster.hasTraceOf(payment) || payment.traceKey().isEmpty() || cluster.isNameless())
                .filter(cluster -> cluster.overlap(payment) > 0)
                .max(Comparator.comparingLong((TellingsOfPayment cluster) -> cluster.overlap(payment))
                        .thenComparing(cluster -> isAtPlaceOf(cluster, payment))
                        .thenComparing(cluster -> -cluster.first().id()));
    }

    private static boolean isAtPlaceOf(TellingsOfPayment cluster, ToldPayment payment) {
        return cluster.told.stream().anyMatch(one -> one.occurrence() == payment.occurrence());
    }

    /** A payment whose claims come in several files. */
    private Optional<TellingsOfPayment> partly(ToldPayment payment) {
        return clusters.stream()
                .filter(cluster -> cluster.mayTake(payment))
                .filter(cluster -> !(cluster.isComplete() && payment.isComplete()))
                .filter(cluster -> cluster.hasTraceOf(payment)
                        || cluster.isNameless() && payment.traceKey().isEmpty() && cluster.isNearerWith(payment))
                .max(Comparator.comparing((TellingsOfPayment cluster) -> isAtPlaceOf(cluster, payment))
                        .thenComparing(cluster -> cluster.isNearerWith(payment))
                        .thenComparing(cluster -> -cluster.first().id()));
    }

    /**
     * Another amount for the same claims under one trace: the later waits until a person withdraws one of the two; one that only
     * announced the other gives way without a word.
     */
    private void findConflicts() {
        List<TellingsOfPayment> inOrder = clusters.stream()
                .sorted(Comparator.comparing(cluster -> cluster.first().amount().isZero()))
                .toList();
        for (TellingsOfPayment later : inOrder) {
            inOrder.stream()
                    .takeWhile(earlier -> earlier != later)
                    .filter(earlier -> earlier.conflict == null && contradicts(later, earlier))
                    .findFirst()
                    .ifPresent(earlier -> {
                        later.givesWay = later.onlyAnnounces();
                        later.conflict = later.givesWay ? null : earlier;
                    });
        }
    }

    private static boolean contradicts(TellingsOfPayment later, TellingsOfPayment earlier) {
        if (later.first().amount().equals(earlier.first().amount()) || fromOneFile(later, earlier)) {
            return false;
        }
        if (earlier.hasTraceOf(later.first())) {
            return earlier.claims.told(later.claims.counted()) > 0;
        }
        List<ToldClaim> paid = later.claims.counted().stream()
                .filter(claim -> !claim.paid().isZero())
                .toList();
        return later.isNameless()
                && earlier.isNameless()
                && paid.stream()
                        .anyMatch(claim -> earlier.claims.counted().stream()
                                .anyMatch(was -> claim.mayBe(was) && claim.hasMoneyOf(was)));
    }

    /** Nobody could withdraw one of the two. */
    private static boolean fromOneFile(TellingsOfPayment one, TellingsOfPayment other) {
        return one.told.stream().anyMatch(its -> other.told.stream().anyMatch(t -> t.fileId() == its.fileId()));
    }

    private Found found() {
        Found found = new Found(
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                again,
                new HashMap<>(),
                new ArrayList<>());
        for (TellingsOfPayment cluster : clusters) {
            long canonical = cluster.first().id();
            cluster.told.forEach(one -> found.canonical().put(one.id(), canonical));
            found.received().putAll(cluster.claims.received());
            found.replaced().addAll(cluster.replaced);
            TellingsOfPayment conflict = cluster.conflict;
            if (cluster.givesWay) {
                continue;
            }
            if (conflict == null) {
                cluster.claims.counted().forEach(claim -> found.counted().add(claim.id()));
                cluster.adjustments.forEach(a -> found.adjustments().add(a.id()));
            } else {
                found.conflicts().put(canonical, conflict.first().id());
            }
        }
        return found;
    }
}
