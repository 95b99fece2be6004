package io.trueup.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A new password: the first line of a file, else typed twice without being shown, else the first line of standard input. */
final class PasswordAsked {

    private PasswordAsked() {}

    /** Never an argument: those of a program can be seen by everybody on its machine. */
    static String of(@Nullable Path file, PrintWriter out) {
        try {
            if (file != null) {
                return firstLine(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            }
            Console console = System.console();
            return console != null && Terminal.isAnswering()
                    ? typed(console, out)
                    : firstLine(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
        } catch (IOException e) {
            throw CommandFailure.ofUsage("The password cannot be read from "
                    + (file == null ? "standard input" : file.toString()) + "; is it there, and in UTF-8?");
        }
    }

    private static String firstLine(BufferedReader reader) throws IOException {
        try (reader) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }

    private static String typed(Console console, PrintWriter out) {
        out.flush();
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("The same again: ");
        if (first == null || second == null || !Arrays.equals(first, second)) {
            throw CommandFailure.ofUsage("The two passwords differ; nothing was changed.");
        }
        return new String(first);
    }
}
