package io.trueup.appeal;

import io.trueup.denial.DenialRoute;

/** What the shipped playbook says to do first. */
public final class FirstSteps {

    private static final AppealPlaybook PLAYBOOK = AppealPlaybook.standard();

    private FirstSteps() {}

    public static String of(DenialRoute route) {
        return PLAYBOOK.entry(route.denialClass(), route.route(), false).first();
    }
}
