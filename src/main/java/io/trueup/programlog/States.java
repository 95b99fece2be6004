package io.trueup.programlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The states by their names, from {@code states.csv}. */
final class States {

    private static final Map<String, String> LETTERS = read();

    private States() {}

    /** The two letters of a state that is named without points; any other text as it is. */
    static String letters(String upperCase) {
        return LETTERS.getOrDefault(upperCase, upperCase);
    }

    /** Names and letters, in capitals without blanks, to the letters. */
    static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(Map.of("FECA", "FECA", "EEOICP", "EEOICP", "LHWCA", "LHWCA"));
        LETTERS.forEach((name, letters) -> {
            codes.put(name.replaceAll("[^A-Z]", ""), letters);
            codes.put(letters, letters);
        });
        return codes;
    }

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(States.class.getResourceAsStream("states.csv"), "states.csv"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(cells -> cells[1].toUpperCase(Locale.ROOT), cells -> cells[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
