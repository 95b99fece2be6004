package io.trueup.cli;

/** What a command's exit status says (INTERFACES.md 1). */
final class ExitStatus {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int SOME_REJECTED = 3;

    private ExitStatus() {}
}
