package io.trueup.codes;

/** What a remittance advice remark code can do to a reason that leaves the decision to it (DOMAIN.md 2). */
public enum RemarkKind {
    /** Names why nothing is paid. */
    DENYING,
    /** Names a fee rule: less is paid, nothing is refused. */
    REDUCTION,
    /** Says where to go with it (no appeal, corrected bill …), never why. */
    ROUTE,
    /** Says that the payer paid under reservation and may take the money back; never decides. */
    RECOVERABLE,
    /** An alert, or a remark nobody classed; never decides. */
    INFORMATION
}
