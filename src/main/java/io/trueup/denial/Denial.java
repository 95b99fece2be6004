package io.trueup.denial;

import io.trueup.contract.Confidence;
import java.util.List;

/**
 * A denial's class and the rule that decided.
 *
 * @param route what of the class is to be done; blank = what is usual for the class
 * @param ruleId id of the row of the rule table
 * @param reason in plain language, for people
 * @param codes reasons and remarks that say this class; others of the day may say another. Empty where nobody knows
 */
public record Denial(
        DenialClass denialClass,
        String route,
        String ruleId,
        Confidence confidence,
        String reason,
        List<String> codes) {

    /** Route of any class: a remark that may decide is not understood, and has to be looked up first. */
    public static final String UNREAD_REMARK = "unread-remark";

    public Denial {
        codes = List.copyOf(codes);
    }

    public Denial(DenialClass denialClass, String route, String ruleId, Confidence confidence, String reason) {
        this(denialClass, route, ruleId, confidence, reason, List.of());
    }

    Denial saidBy(List<String> said) {
        return new Denial(denialClass, route, ruleId, confidence, reason, said);
    }

    /** Class and route, as rule files write them. */
    public DenialRoute classAndRoute() {
        return new DenialRoute(denialClass, route);
    }

    /** What a record says of itself, without the formatter that Java goes through: states of findings are hashes of it. */
    @Override
    public String toString() {
        return "Denial[denialClass=" + denialClass
                + ", route=" + route
                + ", ruleId=" + ruleId
                + ", confidence=" + confidence
                + ", reason=" + reason
                + ", codes=" + codes
                + "]";
    }
}
