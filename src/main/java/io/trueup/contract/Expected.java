package io.trueup.contract;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/** What a contract expects for one program day or episode, before anybody looks at what was paid. */
public sealed interface Expected {

    <R> R match(Cases<R> cases);

    Derivation how();

    /** The allowed amount; null when it is not known. */
    default @Nullable Money amountIfKnown() {
        return this instanceof Allowed allowed ? allowed.amount() : null;
    }

    /** The allowed amount, before patient responsibility. */
    record Allowed(Money amount, Derivation how, String source, Confidence confidence) implements Expected {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allowed(this);
        }
    }

    /** A percentage of charge, and nothing was billed yet: the amount is not known. */
    record NotYetBilled(Derivation how, String source, Confidence confidence) implements Expected {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notYetBilled(this);
        }
    }

    /** No contract, or no schedule row: nothing can be expected. */
    record NoRate(String reason, Derivation how) implements Expected {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noRate(this);
        }
    }

    /** A new kind breaks every reader at compile time. */
    interface Cases<R> {
        R allowed(Allowed allowed);

        R notYetBilled(NotYetBilled notYetBilled);

        R noRate(NoRate noRate);
    }
}
