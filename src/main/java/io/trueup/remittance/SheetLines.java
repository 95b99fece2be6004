package io.trueup.remittance;

import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.source.Fingerprints;
import io.trueup.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the lines of a workbook of several sheets, so that one that several of them tell counts once: as often as the sheet that tells it
 * most often. It is one line where payment, claim, days, code, billed and paid are the same, and nothing else that both say of claim
 * and modifiers differs.
 */
final class SheetLines {

    private final Map<UUID, List<Told>> lines = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();

    /** A line, at the place where it was told first. */
    private static final class Told {

        private final Place first;
        private final ClaimKey claim;
        private final List<String> modifiers;
        private String lastSheet;

        Told(RemittanceRow row, ServiceLine line) {
            this.first = row.place();
            this.claim = row.claim();
            this.modifiers = line.adjudicated().modifiers();
            this.lastSheet = row.place().spot();
        }

        boolean isAgain(RemittanceRow row, ServiceLine line) {
            List<String> others = line.adjudicated().modifiers();
            return !lastSheet.equals(row.place().spot())
                    && claim.canBe(row.claim())
                    && (modifiers.isEmpty() || others.isEmpty() || modifiers.equals(others));
        }
    }

    /** Where an earlier sheet tells a line; null where this one is the first to do so. */
    @Nullable
    Place earlier(PaymentKey payment, RemittanceRow row, ServiceLine line) {
        List<UUID> keys = keys(payment, row.claim(), line);
        for (UUID key : keys) {
            for (Told told : lines.getOrDefault(key, List.of())) {
                if (told.isAgain(row, line)) {
                    told.lastSheet = row.place().spot();
                    return told.first;
                }
            }
        }
        Told told = new Told(row, line);
        keys.forEach(key -> lines.computeIfAbsent(key, k -> new ArrayList<>(1)).add(told));
        return null;
    }

    /** By each number that a sheet may have alone. */
    private List<UUID> keys(PaymentKey payment, ClaimKey claim, ServiceLine line) {
        return Stream.of(claim.patientControlNumber(), claim.claimNumber())
                .filter(number -> !number.isEmpty())
                .distinct()
                .map(number -> fingerprints.of(List.of(
                                payment,
                                number,
                                String.valueOf(line.dates()),
                                line.adjudicated().code(),
                                line.charge(),
                                line.paid())
                        .toString()))
                .toList();
    }
}
