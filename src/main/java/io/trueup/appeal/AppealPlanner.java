package io.trueup.appeal;

import java.util.List;

/**
 * Turns denied days into appeals. One appeal takes the days of one episode that have the same class, payer, contract and date of
 * the latest adjudication; its deadline is that of its earliest day (INTERFACES.md 5).
 */
public final class AppealPlanner {

    private final AppealPlaybook playbook;
    private final StateAppealRules stateRules;

    public AppealPlanner(AppealPlaybook playbook, StateAppealRules stateRules) {
        this.playbook = playbook;
        this.stateRules = stateRules;
    }

    /** The appeals, earliest day first. */
    public List<Appeal> plan(List<DeniedDay> days) {
        throw new IllegalStateException("not yet: " + days.size() + playbook + stateRules);
    }
}
