package io.trueup.reconciliation;

import io.trueup.contract.PayerKeys;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose bills all come into the inbox, from which day of service on ({@code bills:} of the job file, INTERFACES.md 2). Only there a day
 * without a bill is known not to have been billed.
 *
 * @param from null when nothing is declared
 * @param payers ids or names as the job file writes them; empty for all payers
 */
public record DeclaredBills(@Nullable LocalDate from, List<String> payers) {

    public static final DeclaredBills NONE = new DeclaredBills(null, List.of());

    public DeclaredBills {
        payers = List.copyOf(payers);
    }

    /** @param payerKey of {@code keys} */
    public boolean include(String payerKey, LocalDate serviceDate, PayerKeys keys) {
        return from != null
                && !serviceDate.isBefore(from)
                && (payers.isEmpty() || Few.any(payers, payer -> keys.of(payer).equals(payerKey)));
    }
}
