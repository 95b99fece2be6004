package io.trueup.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** In the characters the terminal understands. */
    static Writer writer(PrintStream stream) {
        return new OutputStreamWriter(
                stream,
                Charset.forName(System.getProperty(
                        "sun.stdout.encoding", Charset.defaultCharset().name())));
    }

    /** As the launcher saw it; without it, as Java sees it. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 has no isTerminal(); the launcher tells it to later ones
    static boolean isThere() {
        String told = System.getProperty("trueup.terminal", "");
        return told.isEmpty() ? System.console() != null : told.equals("yes");
    }

    /** Whether what is typed can be seen where it is asked. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 has no isTerminal()
    static boolean isAnswering() {
        return System.console() != null;
    }
}
