package io.trueup.duplicate;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One payment, as far as it is told. */
final class TellingsOfPayment {

    final List<ToldPayment> told = new ArrayList<>();
    final ClaimVersions claims = new ClaimVersions();
    final List<ToldAdjustment> adjustments = new ArrayList<>();
    final List<SamePayments.Replaced> replaced = new ArrayList<>();

    @Nullable
    TellingsOfPayment conflict;

    boolean givesWay;

    ToldPayment first() {
        return told.get(0);
    }

    /** Two transactions of one interchange are two payments, unless they are the same transaction. */
    boolean mayTake(ToldPayment payment) {
        return first().amount().equals(payment.amount())
                && told.stream()
                        .noneMatch(one -> one.fileId() == payment.fileId()
                                && one.interchange().equals(payment.interchange())
                                && one.occurrence() != payment.occurrence());
    }

    boolean hasTraceOf(ToldPayment payment) {
        return !payment.traceKey().isEmpty()
                && told.stream().anyMatch(one -> one.traceKey().equals(payment.traceKey()));
    }

    boolean isNameless() {
        return told.stream().allMatch(one -> one.traceKey().isEmpty());
    }

    /** It moved no money (BPR01 H), and tells of claims that did. */
    boolean onlyAnnounces() {
        return first().amount().isZero() && !difference().isZero();
    }

    private Money difference() {
        return first().difference(claims.counted(), adjustments);
    }

    boolean isComplete() {
        return !first().amount().isZero() && difference().isZero();
    }

    long overlap(ToldPayment payment) {
        long shared = hasTraceOf(payment) ? claims.toldOrRenumbered(payment.claims()) : claims.told(payment.claims());
        boolean onlyAdjustments = payment.claims().isEmpty() || claims.counted().isEmpty();
        return shared > 0 || !onlyAdjustments
                ? shared
                : payment.adjustments().stream()
                        .filter(a -> adjustments.stream()
                                .anyMatch(own -> own.isOf(a) && own.amount().equals(a.amount())))
                        .count();
    }

    boolean isNearerWith(ToldPayment payment) {
        List<ToldClaim> all = new ArrayList<>(claims.counted());
        all.addAll(payment.claims());
        List<ToldAdjustment> taken = new ArrayList<>(adjustments);
        taken.addAll(payment.adjustments());
        return first().difference(all, taken).abs().compareTo(difference().abs()) < 0;
    }

    List<ClaimVersions.Again> take(ToldPayment payment) {
        told.add(payment);
        List<ToldAdjustment> before = List.copyOf(adjustments);
        takeAdjustments(payment.adjustments());
        List<ClaimVersions.Again> again = claims.take(
                payment.claims(),
                payment.amount()
                        .plus(Money.sum(
                                adjustments.stream().map(ToldAdjustment::amount).toList())));
        dropAdjustmentsNotOf(payment);
        tellAdjustments(payment, before);
        dropClaimsNotOf(payment);
        return again;
    }

    /** A file that accounts for the whole amount alone tells of all claims: what is of earlier files alone, and too much, gives way. */
    private void dropClaimsNotOf(ToldPayment payment) {
        List<ToldClaim> others = claims.untoldBy(payment.claims());
        Money rest = difference().minus(ToldClaim.paid(others));
        if (payment.isComplete() && !difference().isZero() && rest.isZero()) {
            claims.drop(others);
            others.forEach(claim -> tell(
                    payment,
                    one -> one.claims().contains(claim),
                    "claim " + claim.controlNumber() + ", " + claim.paid() + ", is left out"));
        }
    }

    private void tellAdjustments(ToldPayment payment, List<ToldAdjustment> before) {
        List<ToldAdjustment> gone =
                before.stream().filter(was -> !adjustments.contains(was)).toList();
        String come = adjustments.stream()
                .filter(now -> !before.contains(now))
                .map(ToldAdjustment::words)
                .collect(Collectors.joining(", "));
        gone.forEach(was -> tell(
                payment,
                one -> one.adjustments().contains(was),
                "PLB " + was.words() + (come.isEmpty() ? " is left out" : " to " + come)));
    }

    /** @param earlier whose word gives way */
    private void tell(ToldPayment payment, Predicate<ToldPayment> earlier, String words) {
        told.stream()
                .filter(earlier)
                .findFirst()
                .ifPresent(one -> replaced.add(new SamePayments.Replaced(payment.id(), one.fileId(), words)));
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
