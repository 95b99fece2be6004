package io.trueup.appeal;

import io.trueup.denial.RuleReading;

/** The appeal levels and clocks of each state's workers' compensation system (DOMAIN.md 3). Immutable. */
public final class StateAppealRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "state-appeal-rules.csv";

    /** The rules that come with the program. */
    public static StateAppealRules standard() {
        return new StateAppealRules();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<StateAppealRules> read(String file, String text) {
        throw new IllegalStateException(file + text.length());
    }
}
