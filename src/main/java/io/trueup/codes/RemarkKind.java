package io.trueup.codes;

/** What a remittance advice remark code can do to a reason that leaves the decision to it (DOMAIN.md 2). */
public enum RemarkKind {
    /** Names why nothing is paid. */
    DENYING("denying"),
    /** Names a fee rule: less is paid, nothing is refused. */
    REDUCTION("reduction"),
    /** Says where to go with it (no appeal, corrected bill …), never why. */
    ROUTE("route"),
    /** An alert, or a remark nobody classed; never decides. */
    INFORMATION("information");

    private final String word;

    RemarkKind(String word) {
        this.word = word;
    }

    /** As written in rarc.csv. */
    public String word() {
        return word;
    }
}
