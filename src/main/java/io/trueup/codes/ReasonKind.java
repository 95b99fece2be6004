package io.trueup.codes;

/** What a claim adjustment reason code does to a line that was paid nothing (DOMAIN.md 2). */
public enum ReasonKind {
    /** A contractual reduction: a fee schedule, a network discount, a prior payer. Never a denial. */
    REDUCTION,
    /** A reduction on a line that was paid something, a denial on a line that was paid nothing (59). */
    REDUCTION_IF_PAID,
    /** Says why nothing is paid. */
    DENYING,
    /** The patient's share in group PR: ordinary outside workers' comp, a denial in it. */
    NEUTRAL
}
