package io.trueup.reconciliation;

import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.Derivation;
import io.trueup.contract.Expected;
import io.trueup.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payment expected: the allowed amount less patient responsibility; in workers' comp the worker owes nothing, so nothing
 * comes off (INTERFACES.md 4).
 *
 * @param amount null when it cannot be known
 * @param rated false without a contract or schedule row
 */
record PaymentExpectation(
        @Nullable Money amount,
        boolean rated,
        String derivation,
        String source,
        @Nullable Confidence confidence) {

    static PaymentExpectation of(Expected expected, @Nullable Contract contract, Money patientShare) {
        boolean workersComp = contract != null && contract.isWorkersComp();
        return expected.match(new Expected.Cases<>() {
            @Override
            public PaymentExpectation allowed(Expected.Allowed allowed) {
                Derivation how = allowed.how();
                Money amount = allowed.amount();
                if (!patientShare.isZero()) {
                    amount = workersComp ? amount : amount.minus(patientShare).max(Money.ZERO);
                    how = new Derivation(
                            "expected payment",
                            amount.toString(),
                            List.of(how, patientStep(patientShare, workersComp)));
                }
                return new PaymentExpectation(amount, true, how.text(), allowed.source(), allowed.confidence());
            }

            @Override
            public PaymentExpectation notYetBilled(Expected.NotYetBilled later) {
                return new PaymentExpectation(null, true, later.how().text(), later.source(), later.confidence());
            }

            @Override
            public PaymentExpectation noRate(Expected.NoRate none) {
                return new PaymentExpectation(null, false, none.how().text(), none.reason(), null);
            }
        });
    }

    private static Derivation patientStep(Money share, boolean workersComp) {
        return Derivation.leaf(
                "patient responsibility",
                workersComp ? share + " not taken off in workers' compensation" : "less " + share);
    }
}
