package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal's clock is counted from, and which levels are open.
 *
 * @param decidedOn payment date of the latest adjudication; for a level after the first, the day the loss was reported
 * @param necessity whether the dispute is on need and extent of care rather than on the fee
 * @param contract null when no contract is in force
 */
record ClockedDay(
        LocalDate serviceDate,
        LocalDate decidedOn,
        String jurisdiction,
        boolean necessity,
        @Nullable Contract contract) {

    LocalDate start(CountedFrom countedFrom) {
        return switch (countedFrom) {
            case PAYMENT_DATE -> decidedOn;
            case SERVICE_DATE -> serviceDate;
        };
    }

    ClockedDay decidedOn(LocalDate day) {
        return new ClockedDay(serviceDate, day, jurisdiction, necessity, contract);
    }

    /** The state's rules are those of workers' compensation, so they do not serve a contract of another line. */
    boolean isUnderStateRules() {
        return contract == null || contract.isWorkersComp();
    }
}
