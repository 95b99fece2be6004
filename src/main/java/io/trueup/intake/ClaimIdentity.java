package io.trueup.intake;

import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.ServiceLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Control numbers, status, lines and amounts of a claim payment in one: all that is left to know a purged one by. */
final class ClaimIdentity {

    private ClaimIdentity() {}

    static UUID of(ClaimPayment claim) {
        String[] lines = new String[claim.lines().size()];
        for (int i = 0; i < lines.length; i++) {
            ServiceLine line = claim.lines().get(i);
            lines[i] = new StringBuilder(line.submitted().code())
                    .append(',')
                    .append(day(line.dates()))
                    .append(',')
                    .append(line.charge().cents())
                    .append(',')
                    .append(line.paid().cents())
                    .toString();
        }
        Arrays.sort(lines);
        String all = String.join(
                "|",
                ClaimNumbers.exact(claim.patientControlNumber()),
                ClaimNumbers.exact(claim.payerClaimNumber()),
                claim.status(),
                Long.toString(claim.paid().cents()),
                String.join(";", lines));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String day(@Nullable DateRange dates) {
        if (dates == null) {
            return "";
        }
        String from = dates.from().toString();
        String to = dates.to().equals(dates.from()) ? from : dates.to().toString();
        return from.concat("/").concat(to);
    }
}
