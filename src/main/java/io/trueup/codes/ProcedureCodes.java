package io.trueup.codes;

import java.util.List;

/** The procedure codes of work hardening (INTERFACES.md 4). */
public final class ProcedureCodes {

    /** The first two hours of a day. */
    public static final String INITIAL_TWO_HOURS = "97545";

    /** Each further hour. */
    public static final String FURTHER_HOUR = "97546";

    /** Therapeutic exercise, neuromuscular reeducation, activities, self-care, reintegration; 15 minutes a unit. */
    public static final List<String> COMPONENTS = List.of("97110", "97112", "97530", "97535", "97537");

    private ProcedureCodes() {}

    public static boolean isComponent(String code) {
        return COMPONENTS.contains(code);
    }
}
