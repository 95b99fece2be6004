package io.trueup.duplicate;

import io.trueup.reconciliation.ClaimNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One number for the claims that one file tells by a control number and another, a table without that column, by the workers'
 * compensation claim number: where any table goes by a claim number, all files' claims of that number do.
 */
final class ClaimNames {

    private ClaimNames() {}

    static List<ToldPayment> unified(List<ToldPayment> told) {
        Set<String> names = new HashSet<>();
        told.stream()
                .flatMap(payment -> payment.claims().stream())
                .filter(ClaimNames::goesByClaimNumber)
                .forEach(claim -> names.add(ClaimNumbers.loose(claim.controlNumber())));
        return names.isEmpty()
                ? told
                : told.stream().map(payment -> named(payment, names)).toList();
    }

    private static boolean goesByClaimNumber(ToldClaim claim) {
        return claim.table() && !claim.purged() && claim.claimNumbers().contains(claim.controlNumber());
    }

    private static ToldPayment named(ToldPayment payment, Set<String> names) {
        return payment.of(payment.claims().stream()
                .map(claim -> claim.named(claim.claimNumbers().stream()
                        .filter(number -> names.contains(ClaimNumbers.loose(number)))
                        .sorted()
                        .findFirst()
                        .orElse(claim.controlNumber())))
                .toList());
    }
}
