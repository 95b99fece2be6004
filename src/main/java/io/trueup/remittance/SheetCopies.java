package io.trueup.remittance;

import io.trueup.remittance.RemittanceRow.PaymentKey;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows which claims of a workbook stand on an earlier of its sheets as well: a sheet copied for safety pays nothing twice. */
final class SheetCopies {

    /** How often each claim stands on an earlier sheet, at most, and on this one. */
    private final Map<UUID, Integer> earlier = new HashMap<>();

    private final Map<UUID, Integer> current = new HashMap<>();
    private String sheet = "";

    /** Another sheet begins, if it is another; the last claim of the one before must have been told. */
    void turnTo(String name) {
        if (name.equals(sheet)) {
            return;
        }
        current.forEach((claim, times) -> earlier.merge(claim, times, Math::max));
        current.clear();
        sheet = name;
    }

    boolean isOther(String name) {
        return !name.equals(sheet);
    }

    boolean isCopy(PaymentKey payment, ClaimPayment claim) {
        if (sheet.isEmpty()) {
            return false;
        }
        String words = List.of(
                        payment,
                        claim.patientControlNumber(),
                        claim.payerClaimNumber(),
                        claim.claimNumber(),
                        claim.status(),
                        claim.lines())
                .toString();
        UUID key = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        return current.merge(key, 1, Integer::sum) <= earlier.getOrDefault(key, 0);
    }
}
