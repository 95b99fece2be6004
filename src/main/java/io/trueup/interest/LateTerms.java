package io.trueup.interest;

import io.trueup.contract.Contract;
import io.trueup.contract.LatePayer;
import java.math.BigDecimal;

/**
 * By which terms a payer owes something for paying late.
 *
 * @param interestPercent of the contract, a year; where it is above 0 the state's rule does not count
 * @param dueDays of the contract, from the receipt of the bill
 * @param state whose rule counts otherwise; blank outside workers' compensation
 */
public record LateTerms(String contractId, BigDecimal interestPercent, int dueDays, String state, LatePayer payer) {

    static LateTerms of(Contract contract, String state) {
        return new LateTerms(
                contract.id(),
                contract.interestPercent(),
                contract.paymentDueDays(),
                contract.isWorkersComp() ? state : "",
                contract.latePayer());
    }

    /** Of a further payer: the state's rule holds for it too, the first one's contract does not. */
    LateTerms ofFurtherPayer() {
        return new LateTerms(contractId, BigDecimal.ZERO, dueDays, state, LatePayer.UNKNOWN);
    }

    /** Whether anything can be owed by them. */
    boolean isKnown() {
        return byContract() || !state.isEmpty();
    }

    boolean byContract() {
        return interestPercent.signum() > 0;
    }
}
