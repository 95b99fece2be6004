package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Judgement.Evidence;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which clocks run for a finding that is no denial, and from when. */
final class FindingClocks {

    /** Decided by the payer against the clinic without a denial to appeal: the same clock runs. */
    private static final Set<Outcome> CLOCKED = Set.of(Outcome.UNDERPAID, Outcome.TAKEN_BACK, Outcome.PARTLY_DENIED);

    private final StateAppealRules stateRules;
    private final FilingLimits filingLimits;

    FindingClocks(StateAppealRules stateRules, FilingLimits filingLimits) {
        this.stateRules = stateRules;
        this.filingLimits = filingLimits;
    }

    /** What is left to do about a day without an answer. */
    UnansweredBill unanswered(Judgement judgement) {
        Finding finding = judgement.finding();
        Contract contract = judgement.evidence().contract();
        LocalDate day = finding.serviceDate();
        if (day == null) {
            return new UnansweredBill(null, AppealDeadline.NONE, Receipt.ASSUMED);
        }
        String state = judgement.evidence().jurisdiction();
        ClockedDay clocked = new ClockedDay(day, day, null, null, null, state, Dispute.FEE, contract);
        return new UnansweredBill(
                filingLimits.of(day, state, contract), stateRules.onSilence(clocked), finding.receipt());
    }

    /** By when a day of which no payer has a bill can still be billed. */
    MissingBill missing(Judgement judgement, LocalDate today) {
        LocalDate day = judgement.finding().serviceDate();
        FilingLimit limit = day == null
                ? null
                : filingLimits.of(
                        day,
                        judgement.evidence().jurisdiction(),
                        judgement.evidence().contract());
        return new MissingBill(
                judgement, limit, limit != null && limit.inTimeUntil().isBefore(today));
    }

    static @Nullable LocalDate lastPaidOn(Evidence evidence) {
        return Few.most(evidence.allLines(), line -> line.paid().isPositive() ? line.paymentDate() : null);
    }

    /** What the clock of a day that was paid short, or whose money was taken back, is counted from; null when none runs. */
    static @Nullable ClockedDay clockedDay(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        LocalDate day = finding.serviceDate();
        LocalDate decidedOn = decidedOn(finding, evidence);
        if (day == null || decidedOn == null || !CLOCKED.contains(finding.outcome())) {
            return null;
        }
        boolean takenBack = isTakenBack(finding, evidence);
        return new ClockedDay(
                day,
                decidedOn,
                takenBack ? decidedOn : evidence.explainedOn(),
                lastPaidOn(evidence),
                null,
                evidence.jurisdiction(),
                takenBack ? Dispute.REPAYMENT : Dispute.FEE,
                evidence.contract());
    }

    /** Taking back is the payer's decision, whether by a reversal or a provider adjustment, and nothing it only repeats later. */
    private static @Nullable LocalDate decidedOn(Finding finding, Evidence evidence) {
        return isTakenBack(finding, evidence) && evidence.takenBackOn() != null
                ? evidence.takenBackOn()
                : evidence.adjudicatedOn();
    }

    /** Whether the last thing decided was to take money, wholly or, by a provider adjustment, in part. */
    private static boolean isTakenBack(Finding finding, Evidence evidence) {
        LocalDate takenOn = evidence.takenBackOn();
        LocalDate decidedOn = evidence.adjudicatedOn();
        return finding.outcome() == Outcome.TAKEN_BACK
                || finding.outcome() == Outcome.UNDERPAID
                        && takenOn != null
                        && (decidedOn == null || takenOn.isAfter(decidedOn));
    }
}
