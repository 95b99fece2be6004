package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * A claim of a remittance.
 *
 * @param reference qualifier of the REF that holds {@code claimNumber}; blank when the claim number is not told
 * @param corrects the earlier payer claim number, told in REF*F8; blank for none
 * @param reductions of the claim as a whole
 * @param lines may be empty: then the dates are all that tells the days
 */
record PaidClaim(
        String controlNumber,
        String reference,
        String claimNumber,
        String corrects,
        PatientName name,
        String payerClaimNumber,
        String status,
        LocalDate from,
        LocalDate to,
        long charge,
        long paid,
        List<Reduction> reductions,
        List<PaidLine> lines) {

    PaidClaim withLines(List<PaidLine> own) {
        return new PaidClaim(
                controlNumber,
                reference,
                claimNumber,
                corrects,
                name,
                payerClaimNumber,
                status,
                own.get(0).from(),
                own.get(own.size() - 1).to(),
                own.stream().mapToLong(PaidLine::charge).sum(),
                own.stream().mapToLong(PaidLine::paid).sum(),
                List.of(),
                own);
    }

    /** The same with a claim number told. */
    PaidClaim naming(String number) {
        return new PaidClaim(
                controlNumber,
                "1L",
                number,
                corrects,
                name,
                payerClaimNumber,
                status,
                from,
                to,
                charge,
                paid,
                reductions,
                lines);
    }

    /** The same with no claim number of the clinic's, and a number of the carrier's own. */
    PaidClaim namingNobody(String own) {
        return new PaidClaim(
                controlNumber, "", "", corrects, name, own, status, from, to, charge, paid, reductions, lines);
    }

    /** Paid less, by adjustments of the claim as a whole. */
    PaidClaim reducedBy(Reduction reduction) {
        return with(status, charge, paid - reduction.cents(), List.of(reduction), lines);
    }

    /** Denied as a whole: no line says why. */
    PaidClaim reducedWhole(Reduction reduction) {
        return with(status, charge, charge - reduction.cents(), List.of(reduction), lines);
    }

    /** Without lines: one charge and one payment for a range of dates. */
    PaidClaim whole(LocalDate first, LocalDate last, long charged, long amount) {
        return new PaidClaim(
                controlNumber,
                reference,
                claimNumber,
                corrects,
                name,
                payerClaimNumber,
                status,
                first,
                last,
                charged,
                amount,
                List.of(new Reduction("CO", "45", charged - amount)),
                List.of());
    }

    /** Takes all of it back. */
    PaidClaim reversed() {
        return with(
                "22",
                -charge,
                -paid,
                reductions.stream().map(Reduction::negated).toList(),
                lines.stream().map(PaidLine::negated).toList());
    }

    PaidClaim correcting(String earlier, String own) {
        return new PaidClaim(
                "RECON",
                "",
                "",
                earlier,
                new PatientName("", ""),
                own,
                status,
                from,
                to,
                charge,
                paid,
                reductions,
                lines);
    }

    private PaidClaim with(String as, long charged, long amount, List<Reduction> off, List<PaidLine> own) {
        return new PaidClaim(
                controlNumber,
                reference,
                claimNumber,
                corrects,
                name,
                payerClaimNumber,
                as,
                from,
                to,
                charged,
                amount,
                off,
                own);
    }

    long patientShare() {
        return lines.stream()
                .flatMap(l -> l.reductions().stream())
                .filter(r -> r.group().equals("PR"))
                .mapToLong(Reduction::cents)
                .sum();
    }
}
