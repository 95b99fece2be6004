package io.trueup.duplicate;

import io.trueup.money.Money;
import io.trueup.remittance.ReceiptDates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the payments that one payer made on one day are the same, told by several files, and what of each file counts
 * (INTERFACES.md 3). The same trace and amount make the same payment, unless two files account for the whole amount each with claims
 * of their own; a trace that is no number makes it only together with its claims.
 */
public final class SamePayments {

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Long, String> again = new HashMap<>();

    private SamePayments() {}

    /**
     * What was found out.
     *
     * @param canonical the first telling of each payment, by telling
     * @param conflicts the payment whose claims another amount pays too, by first telling of the one that does not count
     * @param counted claims and
     * @param adjustments that count
     * @param again claims that came before, and what they say otherwise; blank when nothing
     * @param received days of receipt that some file says of a claim, by claim
     */
    public record Found(
            Map<Long, Long> canonical,
            Map<Long, Long> conflicts,
            Set<Long> counted,
            Set<Long> adjustments,
            Map<Long, String> again,
            Map<Long, ReceiptDates> received) {

        /** What was found of payments that have nothing in common. */
        public static Found together(List<Found> all) {
            Found together = new Found(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashMap<>(),
                    new HashMap<>());
            for (Found found : all) {
                together.canonical.putAll(found.canonical);
                together.conflicts.putAll(found.conflicts);
                together.counted.addAll(found.counted);
                together.adjustments.addAll(found.adjustments);
                together.again.putAll(found.again);
                together.received.putAll(found.received);
            }
            return together;
        }
    }

    /** One payment, as far as it is told. */
    private static final class Cluster {

        private final List<ToldPayment> told = new ArrayList<>();
        private final ClaimVersions claims = new ClaimVersions();
        private final List<ToldAdjustment> adjustments = new ArrayList<>();
        private @Nullable Cluster conflict;
        private boolean givesWay;

        private ToldPayment first() {
            return told.get(0);
        }

        /** Two transactions of one interchange are two payments, unless they are the same transaction. */
        private boolean mayTake(ToldPayment payment) {
            return first().amount().equals(payment.amount())
                    && told.stream()
                            .noneMatch(one -> one.fileId() == payment.fileId()
                                    && one.interchange().equals(payment.interchange())
                                    && one.occurrence() != payment.occurrence());
        }

        private boolean hasTraceOf(ToldPayment payment) {
            return !payment.traceKey().isEmpty()
                    && told.stream().anyMatch(one -> one.traceKey().equals(payment.traceKey()));
        }

        private boolean isNameless() {
            return told.stream().allMatch(one -> one.traceKey().isEmpty());
        }

        /** It moved no money (BPR01 H), and tells of claims that did. */
        private boolean onlyAnnounces() {
            return first().amount().isZero() && !difference().isZero();
        }

        private Money difference() {
            return first().difference(claims.counted(), adjustments);
        }

        private boolean isComplete() {
            return !first().amount().isZero() && difference().isZero();
        }

        private long overlap(ToldPayment payment) {
            long shared =
                    hasTraceOf(payment) ? claims.toldOrRenumbered(payment.claims()) : claims.told(payment.claims());
            boolean onlyAdjustments =
                    payment.claims().isEmpty() || claims.counted().isEmpty();
            return shared > 0 || !onlyAdjustments
                    ? shared
                    : payment.adjustments().stream()
                            .filter(a -> adjustments.stream()
                                    .anyMatch(own -> own.isOf(a) && own.amount().equals(a.amount())))
                            .count();
        }

        private boolean isNearerWith(ToldPayment payment) {
            List<ToldClaim> all = new ArrayList<>(claims.counted());
            all.addAll(payment.claims());
            List<ToldAdjustment> taken = new ArrayList<>(adjustments);
            taken.addAll(payment.adjustments());
            return first().difference(all, taken).abs().compareTo(difference().abs()) < 0;
        }

        private List<ClaimVersions.Again> take(ToldPayment payment) {
            told.add(payment);
            takeAdjustments(payment.adjustments());
            List<ClaimVersions.Again> again = claims.take(
                    payment.claims(),
                    payment.amount()
                            .plus(Money.sum(adjustments.stream()
                                    .map(ToldAdjustment::amount)
                                    .toList())));
            dropAdjustmentsNotOf(payment);
            return again;
        }

        /** A file that accounts for the whole amount names all that was withheld; what it leaves out it tells otherwise. */
        private void dropAdjustmentsNotOf(ToldPayment payment) {
            List<ToldAdjustment> named = adjustments.stream()
                    .filter(own -> payment.adjustments().stream().anyMatch(own::isOf))
                    .toList();
            Money left = first().difference(claims.counted(), named);
            if (payment.isComplete() && left.abs().compareTo(difference().abs()) < 0) {
                adjustments.retainAll(named);
            }
        }

        private void takeAdjustments(List<ToldAdjustment> now) {
            List<ToldAdjustment> open = new ArrayList<>(now);
            List<ToldAdjustment> before = new ArrayList<>(adjustments);
            for (ToldAdjustment one : now) {
                before.stream()
                        .filter(was -> was.isOf(one) && was.amount().equals(one.amount()))
                        .findFirst()
                        .ifPresent(was -> {
                            before.remove(was);
                            open.remove(one);
                        });
            }
            for (ToldAdjustment one : open) {
                before.stream().filter(was -> was.isOf(one)).findFirst().ifPresent(was -> {
                    before.remove(was);
                    adjustments.remove(was);
                });
                adjustments.add(one);
            }
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
        Cluster cluster = sharing(payment).or(() -> partly(payment)).orElseGet(() -> {
            Cluster next = new Cluster();
            clusters.add(next);
            return next;
        });
        cluster.take(payment).forEach(one -> again.put(one.claim().id(), one.change()));
    }

    /** The payment that most of its claims were told of before; of equals the one that stands at the same place of its file. */
    private Optional<Cluster> sharing(ToldPayment payment) {
        return clusters.stream()
                .filter(cluster -> !cluster.told.isEmpty() && cluster.mayTake(payment))
                .filter(cluster ->
                        cluster.hasTraceOf(payment) || payment.traceKey().isEmpty() || cluster.isNameless())
                .filter(cluster -> cluster.overlap(payment) > 0)
                .max(Comparator.comparingLong((Cluster cluster) -> cluster.overlap(payment))
                        .thenComparing(cluster -> isAtPlaceOf(cluster, payment))
                        .thenComparing(cluster -> -cluster.first().id()));
    }

    private static boolean isAtPlaceOf(Cluster cluster, ToldPayment payment) {
        return cluster.told.stream().anyMatch(one -> one.occurrence() == payment.occurrence());
    }

    /** A payment whose claims come in several files. */
    private Optional<Cluster> partly(ToldPayment payment) {
        return clusters.stream()
                .filter(cluster -> cluster.mayTake(payment))
                .filter(cluster -> !(cluster.isComplete() && payment.isComplete()))
                .filter(cluster -> cluster.hasTraceOf(payment)
                        || cluster.isNameless() && payment.traceKey().isEmpty() && cluster.isNearerWith(payment))
                .max(Comparator.comparing((Cluster cluster) -> isAtPlaceOf(cluster, payment))
                        .thenComparing(cluster -> cluster.isNearerWith(payment))
                        .thenComparing(cluster -> -cluster.first().id()));
    }

    /**
     * Another amount for the same claims under one trace: the later waits until a person withdraws one of the two; one that only
     * announced the other gives way without a word.
     */
    private void findConflicts() {
        List<Cluster> inOrder = clusters.stream()
                .sorted(Comparator.comparing(cluster -> cluster.first().amount().isZero()))
                .toList();
        for (Cluster later : inOrder) {
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

    private static boolean contradicts(Cluster later, Cluster earlier) {
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
    private static boolean fromOneFile(Cluster one, Cluster other) {
        return one.told.stream().anyMatch(its -> other.told.stream().anyMatch(t -> t.fileId() == its.fileId()));
    }

    private Found found() {
        Found found =
                new Found(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>(), again, new HashMap<>());
        for (Cluster cluster : clusters) {
            long canonical = cluster.first().id();
            cluster.told.forEach(one -> found.canonical().put(one.id(), canonical));
            found.received().putAll(cluster.claims.received());
            Cluster conflict = cluster.conflict;
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
