package io.trueup.reference;

import io.trueup.configuration.ConfigurationProblem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a reader which keys it knows at one place of its file, which must be there and what they take, by writing there what cannot be
 * meant and reading what it says of that.
 */
final class KeyProbe {

    /** Reads a text of a configuration file. */
    interface Reader {
        List<ConfigurationProblem> problems(String yaml);
    }

    private static final String NONSENSE = "qqqqqqqq";
    private static final Pattern UNKNOWN =
            Pattern.compile("unknown key \"" + NONSENSE + "\" in (?<name>.*?)(?:; there are (?<keys>.*))?");
    private static final Pattern SHOULD = Pattern.compile(".* should be (?<what>.*), not .*");
    private static final Pattern WORDS = Pattern.compile("no such .*: " + NONSENSE + "; there are (?<what>.*)");

    private final Reader reader;
    private final String place;
    private final List<String> atFirst;
    private final Matcher unknown;

    /** @param place a whole file with {@code %s} for the keys */
    KeyProbe(Reader reader, String place) {
        this.reader = reader;
        this.place = place;
        atFirst = told(NONSENSE + ": 1");
        unknown = atFirst.stream()
                .map(UNKNOWN::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was unknown in " + place + ": " + atFirst));
    }

    private List<String> told(String keys) {
        return reader.problems(place.formatted(keys)).stream()
                .map(ConfigurationProblem::message)
                .toList();
    }

    List<String> keys() {
        String keys = unknown.group("keys");
        return keys == null ? List.of() : Arrays.asList(keys.split(", "));
    }

    boolean requires(String key) {
        return atFirst.contains(unknown.group("name") + " has no \"" + key + "\"");
    }

    /** What it takes; any text when it says nothing against nonsense. */
    String takes(String key) {
        return told("\"" + key + "\": " + NONSENSE).stream()
                .filter(message -> !atFirst.contains(message))
                .flatMap(KeyProbe::wanted)
                .findFirst()
                .orElse("text");
    }

    private static Stream<String> wanted(String message) {
        Matcher should = SHOULD.matcher(message);
        if (should.matches()) {
            return Stream.of(should.group("what").replaceFirst(" \\(.*\\)$", ""));
        }
        Matcher words = WORDS.matcher(message);
        return words.matches()
                ? Stream.of(String.join(
                        " ",
                        Arrays.stream(words.group("what").split(", "))
                                .map(Page::code)
                                .toList()))
                : Stream.empty();
    }
}
