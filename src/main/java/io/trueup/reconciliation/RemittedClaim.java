package io.trueup.reconciliation;

import io.trueup.remittance.PersonName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a claim payment, or a bill, says about whose it is.
 *
 * @param claimNumbers whatever may be the workers' comp claim number: a table's claim_number, REF*1L and its like, NM109, CLP07
 * @param corrected the earlier claim payments whose CLP07 this one names in REF*F8; they have none themselves
 * @param patients the patient's name, and the payer's own correction of it (NM1*74)
 * @param payerKey of {@link io.trueup.contract.PayerKeys}
 * @param billed days that bills of its number were sent for: those with its control number for its payer, and those with the number
 *     that the clearinghouse gave them; a bill itself has none
 * @param strangers patients of bills of its number that are no claim's of the log
 */
public record RemittedClaim(
        String patientControlNumber,
        List<String> claimNumbers,
        List<RemittedClaim> corrected,
        List<PersonName> patients,
        String payerKey,
        List<BilledDays> billed,
        List<PersonName> strangers) {

    public RemittedClaim {
        claimNumbers = List.copyOf(claimNumbers);
        corrected = List.copyOf(corrected);
        patients = List.copyOf(patients);
        billed = List.copyOf(billed);
        strangers = List.copyOf(strangers);
    }

    /** One whose bills are unknown. */
    public RemittedClaim(
            String patientControlNumber,
            List<String> claimNumbers,
            List<RemittedClaim> corrected,
            List<PersonName> patients,
            String payerKey) {
        this(patientControlNumber, claimNumbers, corrected, patients, payerKey, List.of(), List.of());
    }

    /** Keys of which a claim of the log must share one to be a candidate by a number or a name. */
    public Set<String> keys() {
        Set<String> keys = numberKeys();
        keys.addAll(nameKeys());
        return keys;
    }

    /** Keys of which a claim of the log must share one to be a candidate by a number. */
    public Set<String> numberKeys() {
        Set<String> keys = numberKeys(patientControlNumber, claimNumbers);
        corrected.forEach(earlier -> keys.addAll(earlier.numberKeys()));
        return keys;
    }

    /** Those of numbers alone. */
    public static Set<String> numberKeys(String controlNumber, Collection<String> claimNumbers) {
        Set<String> keys = new LinkedHashSet<>();
        addControlNumber(keys, controlNumber);
        claimNumbers.forEach(number -> addClaimNumber(keys, number));
        return keys;
    }

    /** Those of a name alone; none of a blank one. */
    public static Set<String> nameKeys(PersonName patient) {
        Set<String> keys = new LinkedHashSet<>();
        addName(keys, patient.last(), patient.first());
        return keys;
    }

    /** Those, and the control number as a claim number: some bill under it. Not kept with the claim payment, since it is rare. */
    public Set<String> searchedNumberKeys() {
        Set<String> keys = numberKeys();
        addClaimNumber(keys, patientControlNumber);
        return keys;
    }

    /** Keys of which a claim of the log must share one to be a candidate by a name, its own or that of an earlier claim payment. */
    public Set<String> nameKeys() {
        Set<String> keys = new LinkedHashSet<>();
        patients.forEach(patient -> addName(keys, patient.last(), patient.first()));
        corrected.forEach(earlier -> keys.addAll(earlier.nameKeys()));
        return keys;
    }

    /** Keys of which a claim of the log must share one to be proposed: its number inside one of these, or the other way round. */
    public Set<String> proposalKeys() {
        Set<String> keys = new LinkedHashSet<>();
        claimNumbers.forEach(number -> addInside(keys, number));
        addInside(keys, patientControlNumber);
        return keys;
    }

    /** The same as a correction of earlier claim payments. */
    public RemittedClaim correcting(List<RemittedClaim> earlier) {
        return new RemittedClaim(patientControlNumber, claimNumbers, earlier, patients, payerKey, billed, strangers);
    }

    /**
     * The same with the bills it answers.
     *
     * @param days they were sent for
     * @param named their patients, who are its own where it names none
     * @param unknown those of them whose bills are no claim's of the log
     */
    public RemittedClaim answering(List<BilledDays> days, List<PersonName> named, List<PersonName> unknown) {
        return new RemittedClaim(
                patientControlNumber,
                claimNumbers,
                corrected,
                patients.isEmpty() ? named : patients,
                payerKey,
                days,
                unknown);
    }

    /** The claims of the log that its bills were sent for, or those of the earlier claim payments it corrects. */
    public Set<String> billedAccounts() {
        return Stream.concat(Stream.of(this), corrected.stream())
                .flatMap(claim -> claim.billed.stream())
                .map(BilledDays::account)
                .collect(Collectors.toSet());
    }

    /** The key of a control number; blank for one that identifies nothing. */
    public static String controlNumberKey(String number) {
        return ClaimNumbers.isPlaceholder(number) ? "" : "P:" + ClaimNumbers.withoutZeros(number);
    }

    /** The key of a claim number; blank for one that identifies nothing. */
    public static String claimNumberKey(String number) {
        return ClaimNumbers.isPlaceholder(number) ? "" : "C:" + ClaimNumbers.loose(number);
    }

    private static void addControlNumber(Set<String> keys, String number) {
        addUnlessBlank(keys, controlNumberKey(number));
    }

    private static void addClaimNumber(Set<String> keys, String number) {
        addUnlessBlank(keys, claimNumberKey(number));
    }

    private static void addUnlessBlank(Set<String> keys, String key) {
        if (!key.isEmpty()) {
            keys.add(key);
        }
    }

    private static void addInside(Set<String> keys, String number) {
        ClaimNumbers.inside(number).forEach(part -> keys.add("S:" + part));
    }

    private static void addName(Set<String> keys, String last, String first) {
        PersonNames.keys(last, first).forEach(name -> keys.add("N:" + name));
    }

    /** The keys under which a claim of the log is found, from one of its rows. */
    public static Set<String> keysOfLog(String claimNumber, String controlNumber, String last, String first) {
        Set<String> keys = new LinkedHashSet<>();
        addControlNumber(keys, controlNumber);
        addClaimNumber(keys, claimNumber);
        addName(keys, last, first);
        addInside(keys, claimNumber);
        return keys;
    }
}
