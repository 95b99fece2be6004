package io.trueup.store;

import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.remittance.ProviderAdjustment;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The claims a provider adjustment may name: its reference as a whole and every whole token of it, as patient control number or
 * payer claim number (DOMAIN.md 1). Reasons that never name a claim have none.
 */
final class NamedClaims {

    private static final Set<String> NAME_NO_CLAIM = Set.of("FB", "IR", "J1", "L6");

    private NamedClaims() {}

    static Set<String> keys(ProviderAdjustment adjustment) {
        Set<String> keys = new LinkedHashSet<>();
        if (NAME_NO_CLAIM.contains(adjustment.reason())) {
            return keys;
        }
        String reference = ClaimNumbers.exact(adjustment.reference());
        add(keys, reference);
        for (String token : reference.split("[\\s,;/|:>^\\\\]+", -1)) {
            add(keys, token);
        }
        return keys;
    }

    private static void add(Set<String> keys, String token) {
        if (!token.isEmpty()) {
            keys.add("P:" + token);
            keys.add("I:" + token);
        }
    }
}
