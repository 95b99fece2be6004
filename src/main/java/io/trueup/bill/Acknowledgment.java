package io.trueup.bill;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.source.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver says of a bill, or of all bills of a batch or file, when it arrives: no payment and no decision.
 *
 * @param by who says so
 * @param accepted false when the bill came back unprocessed
 * @param receivedOn the day it was received, else the day on which this was said
 * @param patientControlNumber CLM01 of the bill; blank when it speaks of a whole batch or file
 * @param payerId of the payer it was for, as the receiver writes it; blank when it does not say
 * @param payerClaimNumber REF*1K, the number the payer gave the claim; blank when none
 * @param charge total charge it names; null when it does not
 * @param serviceDates service dates it names; null when it does not
 * @param bills numbers of the bill or file it speaks of: batch reference (TRN02 of the receiver), group and transaction (999),
 *     the clearinghouse's number (REF*D9)
 * @param codes claim status codes as sent, {@code A3:21:PR}
 * @param reason why, in our own words, or as a table says it; blank when it was accepted without a word
 * @param trace what an appeal names as proof: the number under which the receiver can find this again
 */
public record Acknowledgment(
        By by,
        boolean accepted,
        LocalDate receivedOn,
        String patientControlNumber,
        String payerId,
        String payerClaimNumber,
        @Nullable Money charge,
        @Nullable DateRange serviceDates,
        Bill.Sending bills,
        List<String> codes,
        String reason,
        String trace,
        Place place) {

    /** Claim statuses of a copy: of a decided bill, one in work, a file, one that another payer passed on. */
    private static final Set<String> DUPLICATE = Set.of("54", "78", "746", "770");

    public Acknowledgment {
        codes = List.copyOf(codes);
    }

    /** Only the payer's own word starts the payer's clock. */
    public enum By {
        CLEARINGHOUSE,
        PAYER
    }

    /** Whether it came back because the receiver has it already: proof that it does, and no refusal of the bill. */
    public boolean isAsDuplicate() {
        return codes.isEmpty()
                ? reason.toLowerCase(Locale.ROOT).contains("duplicate")
                : codes.stream()
                        .map(code -> code.split(":", -1))
                        .anyMatch(parts -> parts.length > 1 && DUPLICATE.contains(parts[1]));
    }

    /** Whether it speaks of every bill of a batch or file. */
    public boolean isOfWholeFile() {
        return patientControlNumber.isBlank();
    }
}
