package io.trueup.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody at a terminal, or a pipe, one line for each answer. What an option said is not asked; when the lines end, or when
 * nobody is to be asked, the usual answer stands.
 */
final class Interview {

    private final PrintWriter out;
    private @Nullable BufferedReader in;

    private Interview(PrintWriter out, @Nullable BufferedReader in) {
        this.out = out;
        this.in = in;
    }

    static Interview with(BufferedReader in, PrintWriter out) {
        return new Interview(out, in);
    }

    /** Takes the usual answer to everything. */
    static Interview ofNobody(PrintWriter out) {
        return new Interview(out, null);
    }

    void say(String text) {
        if (isAsking()) {
            out.println(text);
        }
    }

    boolean isAsking() {
        return in != null;
    }

    /** @param option what an option said; null when none did */
    String ask(@Nullable String option, String question, String usual) {
        return ask(option, question, usual, answer -> answer);
    }

    /**
     * @param option what an option said; null when none did
     * @param usual stands when nothing is answered
     * @param reading the answer as it is used; throws {@link CommandFailure} with what is wrong
     */
    <T> T ask(@Nullable String option, String question, String usual, Function<String, T> reading) {
        if (option != null) {
            return reading.apply(option.strip());
        }
        while (true) {
            String answer = line(question + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
            try {
                return reading.apply(answer.isEmpty() ? usual : answer);
            } catch (CommandFailure wrong) {
                if (!isAsking()) {
                    throw wrong;
                }
                out.println("  " + wrong.getMessage());
            }
        }
    }

    /**
     * One of several, by its number or its word.
     *
     * @param plain of each, for people
     * @param word of each, for options and pipes
     */
    <E> E choose(
            @Nullable String option,
            String question,
            List<E> all,
            Function<E, String> plain,
            Function<E, String> word,
            E usual) {
        if (option == null && isAsking()) {
            out.println(question);
            for (int i = 0; i < all.size(); i++) {
                out.println("  " + (i + 1) + "  " + plain.apply(all.get(i)));
            }
        }
        return ask(option, option == null ? "Number" : question, String.valueOf(all.indexOf(usual) + 1), answer -> {
            for (int i = 0; i < all.size(); i++) {
                E one = all.get(i);
                if (answer.equals(String.valueOf(i + 1)) || answer.equalsIgnoreCase(word.apply(one))) {
                    return one;
                }
            }
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "'" + answer + "' is none of "
                            + String.join(", ", all.stream().map(word).toList()) + ".");
        });
    }

    private String line(String prompt) {
        BufferedReader lines = in;
        if (lines == null) {
            return "";
        }
        out.print(prompt);
        out.flush();
        try {
            String line = lines.readLine();
            if (line == null) {
                in = null;
                out.println();
                return "";
            }
            if (!Terminal.isAnswering()) {
                out.println(line);
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
