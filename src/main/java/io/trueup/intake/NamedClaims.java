package io.trueup.intake;

import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.remittance.ProviderAdjustment;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The claims a provider adjustment may name: its reference as a whole and every whole token of it, as patient control number or
 * payer claim number (DOMAIN.md 1). A date within a token, set off by hyphens as control numbers are too, ends what stands before
 * it. Reasons that never name a claim have none.
 */
final class NamedClaims {

    private static final Set<String> NAME_NO_CLAIM = Set.of("FB", "IR", "J1", "L6");

    private static final Pattern BETWEEN_TOKENS = Pattern.compile("[\\s,;/|:>^\\\\]+");
    private static final Pattern DATE_IN_TOKEN = Pattern.compile("(^|[-_.*])(19|20)\\d{6}([-_.*]|$)");

    private NamedClaims() {}

    static Set<String> keys(ProviderAdjustment adjustment) {
        Set<String> keys = new LinkedHashSet<>();
        if (NAME_NO_CLAIM.contains(adjustment.reason())) {
            return keys;
        }
        String reference = ClaimNumbers.exact(adjustment.reference());
        add(keys, reference);
        BETWEEN_TOKENS.splitAsStream(reference).forEach(token -> {
            add(keys, token);
            DATE_IN_TOKEN.splitAsStream(token).forEach(part -> add(keys, part));
        });
        return keys;
    }

    private static void add(Set<String> keys, String token) {
        if (!token.isEmpty()) {
            keys.add("P:" + token);
            keys.add("I:" + token);
        }
    }
}
