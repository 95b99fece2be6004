package io.trueup.intake;

import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.DateRange;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Control numbers, status, lines and amounts of a claim payment in one: all that is left to know a purged one by. */
final class ClaimIdentity {

    private ClaimIdentity() {}

    static UUID of(ClaimPayment claim) {
        String lines = claim.lines().stream()
                .map(l -> l.submitted().code() + "," + day(l.dates()) + ","
                        + l.charge().cents() + "," + l.paid().cents())
                .sorted()
                .collect(Collectors.joining(";"));
        String all = String.join(
                "|",
                ClaimNumbers.exact(claim.patientControlNumber()),
                ClaimNumbers.exact(claim.payerClaimNumber()),
                claim.status(),
                Long.toString(claim.paid().cents()),
                lines);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String day(@Nullable DateRange dates) {
        return dates == null ? "" : dates.from() + "/" + dates.to();
    }
}
