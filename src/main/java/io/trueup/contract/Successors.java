package io.trueup.contract;

import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which contracts take over days of another: the same payer, and narrowed no further than it is. */
record Successors(List<Contract> contracts) {

    /** The one in force on a day, of several the closest; null when there is none. */
    @Nullable
    Contract on(Contract contract, LocalDate day) {
        return of(contract)
                .filter(other -> EffectiveDates.contain(other.effectiveFrom(), other.effectiveTo(), day))
                .max(Comparator.comparingInt(ContractScope::fields))
                .orElse(null);
    }

    /** The first day after one on which one begins; null when none does. */
    @Nullable
    LocalDate startAfter(Contract contract, LocalDate day) {
        return of(contract)
                .map(Contract::effectiveFrom)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Contract> of(Contract contract) {
        return contracts.stream()
                .filter(other -> !other.equals(contract))
                .filter(other -> ContractScope.covers(other, contract) && sharePayer(other, contract));
    }

    private static boolean sharePayer(Contract one, Contract other) {
        List<String> others = Few.each(other.payers(), PayerNames::plain);
        return Few.any(Few.each(one.payers(), PayerNames::plain), others::contains);
    }
}
