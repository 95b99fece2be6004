package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One claim as a payer adjudicated it (loop 2100): a CLP segment and what hangs below it, or the rows of a table that share
 * their control numbers and status.
 *
 * @param patientControlNumber CLP01
 * @param status CLP02 as sent
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05
 * @param planCode CLP06: WC, AM, LM, DS …
 * @param payerClaimNumber CLP07
 * @param frequency CLP09
 * @param patient NM1*QC; the insured, NM1*IL, where only that is there; else {@code corrected}
 * @param corrected NM1*74, the name as the payer has it; blank when absent
 * @param memberIds NM109 of patient, insured and corrected name, each once; never a social security number (NM108 34)
 * @param claimNumber the workers' comp claim number of a table; blank in an 835, where {@code references} hold it
 * @param references REF segments of the claim
 * @param serviceDates DTM 232/233; null when absent
 * @param received when the payer received the bill and the clinic the explanation
 * @param adjustments claim-level CAS only
 * @param interest AMT*I, in no balance
 * @param remarkCodes claim-level RARCs of MOA and MIA
 * @param lines service lines in order
 * @param unmodelled segments of the claim nobody reads, as they came
 * @param place where the CLP stands
 */
public record ClaimPayment(
        String patientControlNumber,
        String status,
        Money charge,
        Money paid,
        Money patientResponsibility,
        String planCode,
        String payerClaimNumber,
        String frequency,
        PersonName patient,
        PersonName corrected,
        List<String> memberIds,
        String claimNumber,
        List<Reference> references,
        @Nullable DateRange serviceDates,
        ReceiptDates received,
        List<Adjustment> adjustments,
        Money interest,
        List<String> remarkCodes,
        List<ServiceLine> lines,
        List<String> unmodelled,
        Place place) {

    /** CLP02 of a reversal of an earlier payment. */
    public static final String REVERSAL = "22";

    public ClaimPayment {
        memberIds = List.copyOf(memberIds);
        references = List.copyOf(references);
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        lines = List.copyOf(lines);
        unmodelled = List.copyOf(unmodelled);
    }

    public boolean isReversal() {
        return status.equals(REVERSAL);
    }

    /** The values of all references with one of the qualifiers, in order. */
    public Stream<String> references(String... qualifiers) {
        List<String> wanted = List.of(qualifiers);
        return references.stream().filter(r -> wanted.contains(r.qualifier())).map(Reference::value);
    }

    /** Charge less every adjustment of claim and lines less paid: zero when the claim balances (835 guide). */
    public Money difference() {
        Money difference = charge.minus(paid);
        for (Adjustment adjustment : adjustments) {
            difference = difference.minus(adjustment.amount());
        }
        for (ServiceLine line : lines) {
            for (Adjustment adjustment : line.adjustments()) {
                difference = difference.minus(adjustment.amount());
            }
        }
        return difference;
    }

    /** AMT*I where CLP04 is that much more than its lines, no adjustment says why, and so holds it; else nothing. */
    Money interestInPaid() {
        Money excess = lines.isEmpty() || !adjustments.isEmpty()
                ? Money.ZERO
                : paid.minus(Money.sum(lines, ServiceLine::paid));
        return excess.equals(interest) ? interest : Money.ZERO;
    }

    /** The same claim, paid what it was paid for its services. */
    ClaimPayment withoutInterest() {
        Money among = interestInPaid();
        return among.isZero()
                ? this
                : with(charge, paid.minus(among), patientResponsibility, adjustments, interest, lines);
    }

    /** The same claim of a status that decides nothing: the amounts that it says are paid are none (DOMAIN.md 1, CLP02 25). */
    public ClaimPayment withoutMoney() {
        return with(
                charge,
                Money.ZERO,
                patientResponsibility,
                adjustments,
                Money.ZERO,
                lines.stream().map(ServiceLine::unpaid).toList());
    }

    /** The same claim with the sign of all its money turned. */
    ClaimPayment negated() {
        return with(
                charge.negated(),
                paid.negated(),
                patientResponsibility.negated(),
                adjustments.stream().map(Adjustment::negated).toList(),
                interest.negated(),
                lines.stream().map(ServiceLine::negated).toList());
    }

    private ClaimPayment with(
            Money charged,
            Money money,
            Money ofPatient,
            List<Adjustment> reasons,
            Money interestPaid,
            List<ServiceLine> ofLines) {
        return new ClaimPayment(
                patientControlNumber,
                status,
                charged,
                money,
                ofPatient,
                planCode,
                payerClaimNumber,
                frequency,
                patient,
                corrected,
                memberIds,
                claimNumber,
                references,
                serviceDates,
                received,
                reasons,
                interestPaid,
                remarkCodes,
                ofLines,
                unmodelled,
                place);
    }
}
