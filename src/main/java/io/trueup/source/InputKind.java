package io.trueup.source;

/** What a file of the inbox can be (INTERFACES.md 1). */
public enum InputKind {
    REMITTANCE("remittance", "remittances"),
    PROGRAM_LOG("program-log", "program-logs"),
    EPISODE("episode", "episodes"),
    AUTHORIZATION("authorization", "authorizations"),
    WORKLIST("worklist", "worklists"),
    BILL("bill", "bills"),
    ACKNOWLEDGMENT("acknowledgment", "acknowledgments"),
    DEPOSIT("deposit", "deposits"),
    /** A table whose headings are not known here: of what, nobody can say yet. */
    STRANGE_TABLE("unknown", ""),
    UNKNOWN("unknown", "");

    private final String word;
    private final String folder;

    InputKind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    public String word() {
        return word;
    }

    /** The folder of the inbox it belongs into; blank for none. */
    public String folder() {
        return folder;
    }

    /** Whether it is told from its headings, if at all. */
    public boolean isOpen() {
        return this == STRANGE_TABLE || this == UNKNOWN;
    }

    /** Whether a run takes it today; the others have a folder in the promise only. */
    public boolean isTaken() {
        return switch (this) {
            case REMITTANCE, PROGRAM_LOG, EPISODE, AUTHORIZATION, WORKLIST, BILL, ACKNOWLEDGMENT, DEPOSIT -> true;
            case STRANGE_TABLE, UNKNOWN -> false;
        };
    }
}
