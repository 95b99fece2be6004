package io.trueup.demand;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a list goes to: the payer as its contracts write it for people. */
public final class DemandPayer {

    private DemandPayer() {}

    /** The payer's contract that came into force last, of those that tell an address before those that do not; null without one. */
    public static @Nullable Contract contract(RateBook rates, String payerKey) {
        return of(rates, payerKey).stream()
                .max(Comparator.comparing(DemandPayer::tellsAddress)
                        .thenComparing(Contract::effectiveFrom, Comparator.<LocalDate>naturalOrder())
                        .thenComparing(Contract::id))
                .orElse(null);
    }

    /** The first of its names that is no id; the other name where there is none. */
    public static String name(RateBook rates, String payerKey, String otherwise) {
        return of(rates, payerKey).stream()
                .map(Contract::writtenName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Contract> of(RateBook rates, String payerKey) {
        return rates.contracts().stream()
                .filter(contract -> contract.payers().stream()
                        .anyMatch(name -> rates.payers().of(name).equals(payerKey)))
                .toList();
    }

    private static boolean tellsAddress(Contract contract) {
        return !contract.address().bills().isBlank()
                || !contract.address().appeals().isBlank();
    }
}
