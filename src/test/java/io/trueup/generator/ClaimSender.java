package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends what a carrier decided about one claim, named as that carrier names it; ordinary days of a pay day go in one remitted claim. */
final class ClaimSender {

    private final ClinicClaim claim;
    private final Payments payments;
    private final boolean loosely;
    private final Map<Integer, List<PaidLine>> ordinary = new TreeMap<>();
    private int sent;

    /** @param loosely whether the carrier drops punctuation and leading zeros of the claim number */
    ClaimSender(ClinicClaim claim, Payments payments, boolean loosely) {
        this.claim = claim;
        this.payments = payments;
        this.loosely = loosely;
    }

    /** A remitted claim of its own, nothing in it yet. */
    PaidClaim blank() {
        return blank(claim.controlNumber());
    }

    PaidClaim blank(String controlNumber) {
        sent++;
        String number = loosely ? claim.claimNumber().replace("-", "").replaceFirst("^0+", "") : claim.claimNumber();
        String own = claim.carrier().id().substring(0, 3) + "R" + claim.number() + "X" + sent;
        String reference = switch (claim.identity()) {
            case REF_1L -> "1L";
            case REF_Y4 -> "Y4";
            case REF_F8 -> "F8";
            case REF_EA -> "EA";
            default -> "";
        };
        boolean byPayerNumber = claim.identity() == ClinicClaim.Identity.PAYER_CLAIM_NUMBER;
        LocalDate start = claim.start();
        return new PaidClaim(
                controlNumber.isEmpty() ? "UNKNOWN" + claim.number() : controlNumber,
                reference,
                reference.isEmpty() ? "" : number,
                "",
                claim.name().asRemitted(),
                byPayerNumber ? number : own,
                "1",
                start,
                start,
                0,
                0,
                List.of(),
                List.of());
    }

    void send(int payDay, PaidClaim paid) {
        payments.pay(payDay, claim.carrier(), paid);
    }

    void sendFrom(Carrier other, int payDay, PaidClaim paid) {
        payments.pay(payDay, other, paid);
    }

    void sendOrdinary(int payDay, List<PaidLine> lines) {
        ordinary.computeIfAbsent(payDay, day -> new ArrayList<>()).addAll(lines);
    }

    void adjust(int payDay, String reason, String reference, long cents) {
        payments.adjust(payDay, claim.carrier(), new ProviderAdjustmentEntry(reason, reference, cents));
    }

    /** Everything about the claim is decided. */
    void finish() {
        ordinary.forEach((payDay, lines) -> send(payDay, blank().withLines(lines)));
    }
}
