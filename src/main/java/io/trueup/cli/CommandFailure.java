package io.trueup.cli;

/** A command cannot go on; the message is for the person who typed it. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    CommandFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Something was typed that cannot be used; nothing was run. */
    static CommandFailure ofUsage(String sentence) {
        return new CommandFailure(ExitStatus.WRONG_USAGE, sentence);
    }

    int status() {
        return status;
    }
}
