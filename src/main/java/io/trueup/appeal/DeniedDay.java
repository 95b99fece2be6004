package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.denial.Denial;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A denied or partly denied program day with everything an appeal needs to know of it.
 *
 * @param findingKey the finding it belongs to
 * @param payer as the remittance names it
 * @param adjudicatedOn payment date of the latest adjudication
 * @param explainedOn the day the clinic received its explanation, else its payment date
 * @param firstBilled date of the first payment or denial seen for the day
 * @param atStake the shortfall, never negative
 * @param log the day's log; null for an episode under a case rate (then {@code weekLogs} are all its days)
 * @param weekLogs attended days of the same episode and Monday-to-Sunday week, this day included
 * @param coveringAuthorization an approved authorization that covers the day; null when none
 * @param contract null when no contract is in force
 */
public record DeniedDay(
        String findingKey,
        String claimNumber,
        String payer,
        String jurisdiction,
        LocalDate serviceDate,
        Episode episode,
        Denial denial,
        LocalDate adjudicatedOn,
        LocalDate explainedOn,
        LocalDate firstBilled,
        Money atStake,
        @Nullable ProgramDay log,
        List<ProgramDay> weekLogs,
        @Nullable Authorization coveringAuthorization,
        @Nullable Contract contract,
        List<String> reasonCodes) {

    private static final Set<DenialClass> ON_NECESSITY =
            Set.of(DenialClass.AUTHORIZATION_OR_NECESSITY, DenialClass.DURATION_EXCEEDED);

    ClockedDay clocked() {
        return new ClockedDay(
                serviceDate, adjudicatedOn, jurisdiction, ON_NECESSITY.contains(denial.denialClass()), contract);
    }

    /** CARC 193: the payer looked at it again and decided as before (DOMAIN.md 2). */
    boolean isUpheld() {
        return reasonCodes.stream().anyMatch(code -> code.endsWith("-193"));
    }
}
