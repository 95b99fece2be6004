package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal's clock is counted from, and which levels are open.
 *
 * @param decidedOn payment date of the latest adjudication; the service date while there is none
 * @param explainedOn the day the clinic received its explanation, else its payment date; null while the payer has not answered
 * @param lastPaidOn the latest day on which anything was paid; null when nothing was
 * @param lostOn the day the loss of the level before was reported; null at the first level
 * @param contract null when no contract is in force
 */
record ClockedDay(
        LocalDate serviceDate,
        LocalDate decidedOn,
        @Nullable LocalDate explainedOn,
        @Nullable LocalDate lastPaidOn,
        @Nullable LocalDate lostOn,
        String jurisdiction,
        Dispute dispute,
        @Nullable Contract contract) {

    LocalDate start(CountedFrom countedFrom) {
        LocalDate lost = lostOn;
        return switch (countedFrom) {
            case SERVICE_DATE -> serviceDate;
            case PAYMENT_DATE, REVIEW_DECISION, LEVEL_BEFORE -> lost != null ? lost : decidedOn;
            case EXPLANATION_RECEIVED -> lost != null ? lost : received();
            case LAST_PAYMENT -> lastPaidOn != null ? lastPaidOn : decidedOn;
        };
    }

    /** The day the clinic received the explanation, else its payment date. */
    private LocalDate received() {
        return explainedOn != null ? explainedOn : decidedOn;
    }

    /** Whether the clinic said when it received the explanation. */
    boolean isReceiptKnown() {
        return explainedOn != null && !explainedOn.equals(decidedOn);
    }

    ClockedDay receivedOn(LocalDate day) {
        return new ClockedDay(serviceDate, decidedOn, day, lastPaidOn, lostOn, jurisdiction, dispute, contract);
    }

    ClockedDay decided(LocalDate on, LocalDate explained) {
        return new ClockedDay(serviceDate, on, explained, lastPaidOn, lostOn, jurisdiction, dispute, contract);
    }

    ClockedDay lostOn(LocalDate day) {
        return new ClockedDay(serviceDate, decidedOn, explainedOn, lastPaidOn, day, jurisdiction, dispute, contract);
    }

    /** The state's rules are those of workers' compensation, so they do not serve a contract of another line. */
    boolean isUnderStateRules() {
        return contract == null || contract.isWorkersComp();
    }
}
