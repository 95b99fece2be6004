package io.trueup.reconciliation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a claim payment says about whose it is.
 *
 * @param claimNumbers a table's claim_number, REF*1L, Y4, F8, EA and CLP07
 * @param corrected the earlier claim payments whose CLP07 this one names in REF*F8; they have none themselves
 */
public record RemittedClaim(
        String patientControlNumber,
        List<String> claimNumbers,
        List<RemittedClaim> corrected,
        String lastName,
        String firstName,
        String payerId,
        String payerName) {

    /** Keys of which a claim of the log must share one to be a candidate at any level. */
    public Set<String> keys() {
        Set<String> keys = numberKeys();
        keys.addAll(nameKeys());
        return keys;
    }

    /** Keys of which a claim of the log must share one to be a candidate by a number. */
    public Set<String> numberKeys() {
        Set<String> keys = new LinkedHashSet<>();
        addControlNumber(keys, patientControlNumber);
        claimNumbers.forEach(number -> addClaimNumber(keys, number));
        corrected.forEach(earlier -> keys.addAll(earlier.numberKeys()));
        return keys;
    }

    /** Keys of which a claim of the log must share one to be a candidate by a name, its own or that of an earlier claim payment. */
    public Set<String> nameKeys() {
        Set<String> keys = new LinkedHashSet<>();
        addName(keys, lastName, firstName);
        corrected.forEach(earlier -> keys.addAll(earlier.nameKeys()));
        return keys;
    }

    /** The same as a correction of earlier claim payments. */
    public RemittedClaim correcting(List<RemittedClaim> earlier) {
        return new RemittedClaim(patientControlNumber, claimNumbers, earlier, lastName, firstName, payerId, payerName);
    }

    static void addControlNumber(Set<String> keys, String number) {
        String exact = ClaimNumbers.exact(number);
        if (!exact.isEmpty()) {
            keys.add("P:" + exact);
        }
    }

    static void addClaimNumber(Set<String> keys, String number) {
        String loose = ClaimNumbers.loose(number);
        if (!loose.isEmpty()) {
            keys.add("C:" + loose);
        }
    }

    static void addName(Set<String> keys, String last, String first) {
        PersonNames.keys(last, first).forEach(name -> keys.add("N:" + name));
    }

    /** The keys under which a claim of the log is found, from one of its rows. */
    public static Set<String> keysOfLog(String claimNumber, String controlNumber, String last, String first) {
        Set<String> keys = new LinkedHashSet<>();
        addControlNumber(keys, controlNumber);
        addClaimNumber(keys, claimNumber);
        addName(keys, last, first);
        return keys;
    }
}
