package io.trueup.reconciliation;

import io.trueup.programlog.LogRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What tells one claim of the log from another: payer, patient and claim number (INTERFACES.md 5). Two patients, or two payers, under
 * one number are two claims. A patient is known by the patient id; where that is none, by name and date of birth.
 *
 * @param claimNumber upper case
 * @param payerKey of {@link io.trueup.contract.PayerKeys}
 * @param patientKey upper case
 */
public record Account(String claimNumber, String payerKey, String patientKey) {

    private static final String BETWEEN = "|";

    public static Account of(LogRow row, String payerKey) {
        return of(row.claimNumber(), payerKey, row.patientId(), row.lastName(), row.firstName(), row.dateOfBirth());
    }

    /** @param born null when the log does not say */
    public static Account of(
            String claimNumber,
            String payerKey,
            String patientId,
            String last,
            String first,
            @Nullable LocalDate born) {
        return new Account(part(claimNumber), part(payerKey), patientKey(patientId, last, first, born));
    }

    /** @param name what {@link #name} gave */
    public static Account read(String name) {
        String[] parts = (name + BETWEEN + BETWEEN).split("\\|", -1);
        return new Account(parts[0], parts[1], parts[2]);
    }

    private static String patientKey(String id, String last, String first, @Nullable LocalDate born) {
        return ClaimNumbers.isPlaceholder(id)
                ? part(last + "," + first + "," + (born == null ? "" : born.toString()))
                : part(id);
    }

    private static String part(String text) {
        return ClaimNumbers.exact(text).replace('|', '/');
    }

    /** The three in one, as units, findings and tables name it. */
    public String name() {
        return String.join(BETWEEN, claimNumber, payerKey, patientKey);
    }
}
