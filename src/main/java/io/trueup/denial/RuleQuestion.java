package io.trueup.denial;

import io.trueup.contract.ContractLine;
import io.trueup.remittance.Adjustment;

/** What a rule is asked: one adjustment of one line of the day. */
record RuleQuestion(DenialContext day, DeniedLine line, Adjustment adjustment) {

    /** Whether a workers' compensation carrier decided; so it is where no contract says another line. */
    boolean isWorkersComp() {
        ContractLine line = day.line();
        return line == null || line == ContractLine.WORKERS_COMP;
    }

    /** Whether the day lies beyond the weeks that the contract allows. */
    boolean overWeeks() {
        Integer limit = day.programLimitWeeks();
        return limit != null && day.weeksSinceStart() >= limit;
    }
}
