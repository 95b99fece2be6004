package io.trueup.appeal;

import io.trueup.codes.ShownReasons;
import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
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
 * @param lastPaidOn the latest day on which anything was paid for it; null when nothing was
 * @param upheld the refusal that the payer upheld; null when it upheld none, or none that is on file
 * @param billReceivedOn the day the payer received the bill; null when not known
 * @param filingProof what shows when its bill was received or sent; null when no file says
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
        @Nullable LocalDate lastPaidOn,
        @Nullable AdjudicatedLine upheld,
        @Nullable LocalDate billReceivedOn,
        @Nullable FilingProof filingProof,
        Money atStake,
        @Nullable ProgramDay log,
        List<ProgramDay> weekLogs,
        @Nullable Authorization coveringAuthorization,
        @Nullable Contract contract,
        List<String> reasonCodes) {

    /** CARCs by which the payer itself judged that the care was not needed (DOMAIN.md 2); B5 was split into 272 and 273, B19 is 216. */
    private static final Set<String> CALLED_UNNECESSARY =
            Set.of("50", "55", "56", "150", "216", "272", "P15", "B5", "B19");

    /** The route of what a review had decided before the bill came. */
    private static final String REVIEW = "review";

    /** The route of what is about hours and units of a day, not about the length of the program. */
    static final String UNITS = "units";

    /** A day with a class, denied or cut; null when it has none. */
    static @Nullable DeniedDay refused(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        Denial denial = classified.denial();
        LocalDate day = finding.serviceDate();
        Episode episode = evidence.episode();
        LocalDate adjudicatedOn = evidence.adjudicatedOn();
        LocalDate explainedOn = evidence.explainedOn();
        if (denial == null || day == null || episode == null || adjudicatedOn == null || explainedOn == null) {
            return null;
        }
        ProgramDay log = evidence.log();
        return new DeniedDay(
                finding.key(),
                finding.claimNumber(),
                finding.payer(),
                evidence.jurisdiction(),
                day,
                episode,
                denial,
                adjudicatedOn,
                explainedOn,
                FindingClocks.lastPaidOn(evidence),
                evidence.upheld(),
                finding.billReceivedOn(),
                FilingProof.of(evidence.sent(), day),
                finding.atStake(),
                log,
                log == null ? evidence.episodeDays() : evidence.weekOf(day),
                evidence.coveringAuthorization(),
                evidence.contract(),
                finding.reasonCodes());
    }

    /** Whether a receiver says that it has the bill. */
    boolean isReceiptProved() {
        return filingProof != null && filingProof.isReceipt();
    }

    /** What its clocks count from; an explanation that only says what it did not look at decided nothing. */
    ClockedDay clocked() {
        return upheld == null || isUpheld() ? decided(adjudicatedOn, explainedOn) : beforeUpheld();
    }

    /** The same by the decision that the payer upheld; by the latest where that is not on file. */
    ClockedDay beforeUpheld() {
        return upheld == null ? decided(adjudicatedOn, explainedOn) : decided(upheld.paymentDate(), upheld.knownOn());
    }

    private ClockedDay decided(LocalDate on, LocalDate explained) {
        return new ClockedDay(serviceDate, on, explained, lastPaidOn, null, jurisdiction, dispute(), contract);
    }

    /** Need that an approved authorization settled is no question any more, unless a review refused it. */
    private Dispute dispute() {
        return switch (denial.denialClass()) {
            case NOT_COMPENSABLE, WRONG_PAYER -> Dispute.LIABILITY;
            case SETTLED -> Dispute.SETTLED;
            case AUTHORIZATION_OR_NECESSITY -> onCare();
            case DURATION_EXCEEDED ->
                denial.route().equals(UNITS) || coveringAuthorization != null ? Dispute.FEE : Dispute.AUTHORIZATION;
            default -> Dispute.FEE;
        };
    }

    private Dispute onCare() {
        if (denial.route().equals(REVIEW)) {
            return Dispute.REVIEW;
        }
        if (coveringAuthorization != null) {
            return Dispute.FEE;
        }
        return Few.any(reasonCodes, code -> ShownReasons.isOneOf(code, CALLED_UNNECESSARY))
                ? Dispute.NECESSITY
                : Dispute.AUTHORIZATION;
    }

    /** CARC 193: the payer looked at it again and decided as before, unless N91 says that it did not look at these lines (DOMAIN.md 2). */
    boolean isUpheld() {
        return isUpheld(reasonCodes);
    }

    static boolean isUpheld(List<String> reasonCodes) {
        return Few.any(reasonCodes, code -> code.endsWith("-" + AdjudicatedLine.UPHELD))
                && !reasonCodes.contains("N91");
    }
}
