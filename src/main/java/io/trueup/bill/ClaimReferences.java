package io.trueup.bill;

import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.LinkedHashSet;
import java.util.Set;

/** The REF segments of a claim (loop 2300, and 2400 for the authorization of a line) that something here is known by. */
final class ClaimReferences {

    /** Property and casualty claim number, and member number. */
    private static final Set<String> CLAIM_NUMBERS = Set.of("Y4", "1W");

    private final Set<String> claimNumbers = new LinkedHashSet<>(2);
    private String payerClaimNumber = "";
    private String authorization = "";
    private String clearinghouseNumber = "";

    /** Whether a REF says a number that may be the workers' comp claim's. */
    static boolean isClaimNumber(Segment ref) {
        return CLAIM_NUMBERS.contains(ref.element(1)) && !ref.element(2).isEmpty();
    }

    void ofClaim(Segment ref, ElementReader elements) {
        if (isClaimNumber(ref)) {
            claimNumbers.add(ref.element(2));
        } else {
            switch (ref.element(1)) {
                case "F8" -> payerClaimNumber = ref.element(2);
                case "D9" -> clearinghouseNumber = ref.element(2);
                case "G1" -> authorization = ref.element(2);
                default -> {
                    return;
                }
            }
        }
        elements.checkLengths(ref);
    }

    /** A line's own authorization serves a claim without one; REF04 names another payer, whose it would be. */
    void ofLine(Segment ref, ElementReader elements) {
        if (authorization.isEmpty()
                && ref.element(1).equals("G1")
                && ref.element(4).isEmpty()) {
            elements.checkLengths(ref);
            authorization = ref.element(2);
        }
    }

    Set<String> claimNumbers() {
        return claimNumbers;
    }

    String payerClaimNumber() {
        return payerClaimNumber;
    }

    String authorization() {
        return authorization;
    }

    String clearinghouseNumber() {
        return clearinghouseNumber;
    }
}
