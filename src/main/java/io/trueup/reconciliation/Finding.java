package io.trueup.reconciliation;

import io.trueup.contract.Confidence;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one finding of a program day, of an episode under a case rate, or of money that belongs to neither.
 *
 * @param key identity over all runs, made from the claim and the date and nothing that depends on the order of files
 * @param payer as the log names it; for money without a day as the remittance does
 * @param contractId blank without a contract
 * @param serviceDate the episode's start under a case rate; null when a payer gave no date
 * @param days attended days it covers: 1, or those of an episode; 0 for money without a day
 * @param minutes delivered
 * @param billed charge of the adjudications that stand, of the bills that stand where nothing was adjudicated; null when none does
 * @param allowed as the payer says; null when no adjudication stands
 * @param atSchedule what the fee schedule would pay; null when none holds
 * @param expected the payment expected; null when it cannot be known
 * @param paid net of reversals and of {@code recouped}
 * @param recouped provider adjustments counted against it; positive = taken back
 * @param rule the outcome rule that decided, in words
 * @param reasonCodes CARCs with group and RARCs of the adjudications that stand
 * @param recoverableBy RARCs by which the payer paid under reservation and may take the money back; the day counts as paid
 * @param derivation how the expected amount came about
 * @param paymentDates dates of the payments and recoupments behind it, oldest first
 * @param receipt when the payer received the bill, as far as somebody says it
 * @param dueDate last day the payment is on time; null when nothing is expected, or no payer has a bill
 * @param recheckOn the day on which the calendar alone changes the outcome, or what is to be done; null when it never does
 */
public record Finding(
        String key,
        Kind kind,
        String claimNumber,
        String patientControlNumber,
        String patient,
        String payer,
        String contractId,
        String basis,
        @Nullable Program program,
        @Nullable LocalDate serviceDate,
        int days,
        int minutes,
        @Nullable Money billed,
        @Nullable Money allowed,
        @Nullable Money atSchedule,
        @Nullable Money expected,
        Money paid,
        Money recouped,
        Outcome outcome,
        String rule,
        List<String> reasonCodes,
        List<String> recoverableBy,
        String derivation,
        String rateSource,
        @Nullable Confidence confidence,
        List<LocalDate> paymentDates,
        Receipt receipt,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate recheckOn) {

    public Finding {
        reasonCodes = List.copyOf(reasonCodes);
        recoverableBy = List.copyOf(recoverableBy);
        paymentDates = List.copyOf(paymentDates);
    }

    /** What a finding is about. Money of days and episodes is matched; of the others unmatched. */
    public enum Kind {
        DAY,
        EPISODE,
        UNLOGGED,
        REVIEW;

        public static final Set<Kind> MATCHED = Set.of(DAY, EPISODE);
    }

    /** Net paid less expected; null when nothing can be expected. */
    public @Nullable Money variance() {
        return expected == null ? null : paid.minus(expected);
    }

    /** The day on which the payer itself says that it received the bill; null when it does not. */
    public @Nullable LocalDate billReceivedOn() {
        return receipt.isPayersWord() ? receipt.day() : null;
    }

    /** "by the payer: N470"; blank when the money may be kept. */
    public String recoverable() {
        return recoverableBy.isEmpty() ? "" : "by the payer: " + String.join(", ", recoverableBy);
    }

    /** The same, to be looked at again on a day. */
    public Finding recheckedOn(LocalDate day) {
        return new Finding(
                key,
                kind,
                claimNumber,
                patientControlNumber,
                patient,
                payer,
                contractId,
                basis,
                program,
                serviceDate,
                days,
                minutes,
                billed,
                allowed,
                atSchedule,
                expected,
                paid,
                recouped,
                outcome,
                rule,
                reasonCodes,
                recoverableBy,
                derivation,
                rateSource,
                confidence,
                paymentDates,
                receipt,
                dueDate,
                day);
    }

    /** The shortfall, never below zero. */
    public Money atStake() {
        return expected == null ? Money.ZERO : expected.minus(paid).max(Money.ZERO);
    }

    /** What a record says of itself, without the formatter that Java goes through: states of findings are hashes of it. */
    @Override
    public String toString() {
        return "Finding[key=" + key
                + ", kind=" + kind
                + ", claimNumber=" + claimNumber
                + ", patientControlNumber=" + patientControlNumber
                + ", patient=" + patient
                + ", payer=" + payer
                + ", contractId=" + contractId
                + ", basis=" + basis
                + ", program=" + program
                + ", serviceDate=" + serviceDate
                + ", days=" + days
                + ", minutes=" + minutes
                + ", billed=" + billed
                + ", allowed=" + allowed
                + ", atSchedule=" + atSchedule
                + ", expected=" + expected
                + ", paid=" + paid
                + ", recouped=" + recouped
                + ", outcome=" + outcome
                + ", rule=" + rule
                + ", reasonCodes=" + reasonCodes
                + ", recoverableBy=" + recoverableBy
                + ", derivation=" + derivation
                + ", rateSource=" + rateSource
                + ", confidence=" + confidence
                + ", paymentDates=" + paymentDates
                + ", receipt=" + receipt
                + ", dueDate=" + dueDate
                + ", recheckOn=" + recheckOn
                + "]";
    }
}
