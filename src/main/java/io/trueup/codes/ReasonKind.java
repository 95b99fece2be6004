package io.trueup.codes;

/** What a claim adjustment reason code does to a line that was paid nothing (DOMAIN.md 2). */
public enum ReasonKind {
    /** A contractual reduction: a fee schedule, a network discount, a prior payer. Never a denial. */
    REDUCTION("reduction"),
    /** A reduction on a line that was paid something, a denial on a line that was paid nothing (59). */
    REDUCTION_IF_PAID("reduction-if-paid"),
    /** Says why nothing is paid. */
    DENYING("denying"),
    /** The patient's share in group PR: ordinary outside workers' comp, a denial in it. */
    NEUTRAL("neutral");

    private final String word;

    ReasonKind(String word) {
        this.word = word;
    }

    /** As written in carc.csv. */
    public String word() {
        return word;
    }
}
