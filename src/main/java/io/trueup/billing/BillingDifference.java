package io.trueup.billing;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day whose bill differs from its log.
 *
 * @param payer as the log names it, or the bill where there is no log
 * @param serviceDate the attended day; of a bill without one the date it names
 * @param program null when neither log nor bill says one
 * @param deliveredMinutes 0 when nobody came
 * @param unitsDue of all codes together
 * @param unitsBilled of all codes together, copies included
 * @param modifiersDue {@code WH:CA}, or by code where they differ
 * @param worth positive: left behind; negative: billed too much; null when no contract tells
 * @param filingLimit last day to bill; null when not known
 * @param why what differs, and what to do about it
 * @param codesDue {@code 97545 x 1; 97546 x 4}
 * @param sentOn of the latest of its bills
 * @param controlNumber of its bills
 * @param billedFor the date that its bill names in place of the attended day; null where it names the right one
 */
public record BillingDifference(
        String claimNumber,
        String patient,
        String payer,
        LocalDate serviceDate,
        @Nullable Program program,
        int deliveredMinutes,
        BigDecimal unitsDue,
        BigDecimal unitsBilled,
        String modifiersDue,
        String modifiersBilled,
        @Nullable Money worth,
        @Nullable LocalDate filingLimit,
        String why,
        String codesDue,
        String codesBilled,
        LocalDate sentOn,
        String controlNumber,
        @Nullable LocalDate billedFor) {}
