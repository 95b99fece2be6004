package io.trueup.cli;

/** What a command's exit status says (INTERFACES.md 1); each with its line for the help of the program. */
final class ExitStatus {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int SOME_REJECTED = 3;

    static final String DONE_SAYS = "0:Done.";
    static final String FAILED_SAYS =
            "1:Failed on the way; what was taken before stays, and the next run goes on from there.";
    static final String WRONG_USAGE_SAYS = "2:Wrong usage or wrong configuration; nothing was run.";
    static final String SOME_REJECTED_SAYS = "3:Done, but some input was rejected; the Rejects sheet says what.";

    private ExitStatus() {}
}
