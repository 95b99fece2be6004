package io.trueup.cli;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a command said when somebody typed it, and its exit status. */
record Typed(int status, String out, String err) {

    /** In this JVM, as {@code main} carries it out. Its writers keep what nobody flushes, as those of a terminal do. */
    static Typed command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program = TrueUp.commandLine().setOut(terminal(out)).setErr(terminal(err));
        int status = program.execute(words);
        return new Typed(status, out.toString(), err.toString());
    }

    private static PrintWriter terminal(StringWriter said) {
        return new PrintWriter(new BufferedWriter(said), true);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    JsonNode json() {
        return new ObjectMapper().readTree(out);
    }
}
