package io.trueup.bill;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim as the clinic sent it (loop 2300 of an 837P), or the rows of a table that share control number, payer, day and frequency.
 *
 * @param payerId NM109 of NM1*PR; in a table payer_id
 * @param payerName of NM1*PR; blank in a table
 * @param payerIdentifiers all numbers that the payer goes by in it, each once
 * @param patientControlNumber CLM01
 * @param claimNumbers whatever may be the workers' comp claim number: REF*Y4 and its like, a table's claim_number, NM109 of the
 *     subscriber; never a social security number
 * @param patient NM1*QC, else the subscriber
 * @param payerLevel SBR01: 1 for the first payer, 2 for the second, 3 for the third and all later ones
 * @param payerClaimNumber REF*F8, the payer's number of the claim that this one replaces or voids
 * @param authorizationNumber REF*G1
 * @param sentOn BHT04; in a table sent_on
 * @param charge CLM02
 * @param sending with what it was sent
 * @param form what it was read from
 * @param lines service lines in order; never empty
 * @param place where the CLM stands, or the first of its rows
 */
public record Bill(
        String payerId,
        String payerName,
        List<String> payerIdentifiers,
        String patientControlNumber,
        List<String> claimNumbers,
        PersonName patient,
        int payerLevel,
        Frequency frequency,
        String payerClaimNumber,
        String authorizationNumber,
        LocalDate sentOn,
        Money charge,
        Sending sending,
        Form form,
        List<BilledLine> lines,
        Place place) {

    public Bill {
        payerIdentifiers = List.copyOf(payerIdentifiers);
        claimNumbers = List.copyOf(claimNumbers);
        lines = List.copyOf(lines);
    }

    /** From the first day of its lines to the last. */
    public DateRange dates() {
        LocalDate from = lines.stream()
                .map(line -> line.dates().from())
                .min(LocalDate::compareTo)
                .orElse(sentOn);
        LocalDate to = lines.stream()
                .map(line -> line.dates().to())
                .max(LocalDate::compareTo)
                .orElse(from);
        return new DateRange(from, to);
    }

    /** Claim frequency (CLM05-3): what the bill is to those before it. */
    public enum Frequency {
        /** 1, and whatever else stands for itself. */
        ORIGINAL,
        /** 7: takes the place of an earlier one. */
        REPLACEMENT,
        /** 8: takes an earlier one back. */
        VOID
    }

    /** A table's bill may be told in rows that do not stand together; an 837 tells each bill whole. */
    public enum Form {
        X12,
        TABLE
    }

    /**
     * Numbers by which acknowledgments and remittances name a bill or the file it was in; each blank where it was not said.
     *
     * @param batchReference BHT03
     * @param groupNumber GS06
     * @param transactionNumber ST02
     * @param clearinghouseNumber REF*D9
     */
    public record Sending(
            String batchReference, String groupNumber, String transactionNumber, String clearinghouseNumber) {

        public static final Sending UNKNOWN = new Sending("", "", "", "");
    }
}
