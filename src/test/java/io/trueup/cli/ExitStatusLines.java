package io.trueup.cli;

import java.util.Map;

/** What the program's help says of its exit status. */
public final class ExitStatusLines {

    private ExitStatusLines() {}

    public static Map<String, String> all() {
        return TrueUp.commandLine().getCommandSpec().usageMessage().exitCodeList();
    }
}
