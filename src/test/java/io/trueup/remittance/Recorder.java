package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what a reader found: only payments that ended whole, with their claims. Fails on events out of order. */
public final class Recorder implements RemittanceSink {

    /** A payment that ended whole. */
    public record Taken(Payment payment, List<ClaimPayment> claims, List<ProviderAdjustment> adjustments) {}

    private final List<Taken> payments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Taken open;

    public static Recorder of(InputFile file) {
        return of(file, ColumnMaps.NONE);
    }

    public static Recorder of(InputFile file, ColumnMaps columns) {
        Recorder recorder = new Recorder();
        Remittances.read(file, columns, recorder);
        if (recorder.open != null) {
            throw new AssertionError("a payment was begun and neither ended nor discarded");
        }
        return recorder;
    }

    @Override
    public void beginPayment(Payment payment) {
        if (open != null) {
            throw new AssertionError("a payment begins within another");
        }
        open = new Taken(payment, new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void claim(ClaimPayment claim) {
        current().claims().add(claim);
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {
        current().adjustments().add(adjustment);
    }

    @Override
    public void endPayment() {
        payments.add(current());
        open = null;
    }

    @Override
    public void discardPayment() {
        current();
        open = null;
    }

    private Taken current() {
        if (open == null) {
            throw new AssertionError("no payment is open");
        }
        return open;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<Taken> payments() {
        return payments;
    }

    /** The claims of all payments taken. */
    public List<ClaimPayment> claims() {
        return payments.stream().flatMap(p -> p.claims().stream()).toList();
    }

    public ClaimPayment onlyClaim() {
        List<ClaimPayment> claims = claims();
        if (claims.size() != 1) {
            throw new AssertionError(claims.size() + " claims, problems " + problems);
        }
        return claims.get(0);
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Problem> rejects() {
        return problems.stream().filter(Problem::isReject).toList();
    }

    public List<ProblemCode> rejectCodes() {
        return rejects().stream().map(Problem::code).toList();
    }

    public List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    /** Paid money of all claims taken. */
    public Money accepted() {
        return Money.sum(claims().stream().map(ClaimPayment::paid)::iterator);
    }

    /** Paid money that the rejects say was lost. */
    public Money rejected() {
        return Money.sum(rejects().stream().map(Problem::amount)::iterator);
    }
}
