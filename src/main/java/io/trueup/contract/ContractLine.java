package io.trueup.contract;

/** The line of insurance a contract belongs to; {@code line:} of a contract. */
public enum ContractLine {
    WORKERS_COMP("workers-comp"),
    AUTO("auto"),
    DISABILITY("disability"),
    GROUP_HEALTH("group-health"),
    MEDICARE("medicare");

    private final String word;

    ContractLine(String word) {
        this.word = word;
    }

    /** As written in contracts.yml. */
    public String word() {
        return word;
    }
}
