package io.trueup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place that points at a document: "INTERFACES.md 5", "FAULTS.md rows 2 and 15-30", "Faults 45 and 46", a test's "fault_07_…",
 * "docs/decisions/0015", "docs/operations.md".
 *
 * @param place file and line, and the words that stand there
 * @param target name without ".md"; for a decision its number, or its whole file name; for a file its path
 * @param numbers of headings or rows; empty when all of it is meant
 */
record Citation(String place, Kind kind, String target, List<String> numbers) {

    enum Kind {
        REFERENCE,
        DECISION,
        FILE
    }

    /** A blank, or the end of a line and what begins the next one in a comment. */
    private static final String GAP = "(?:[ \\t]*\\R[ \\t]*(?:\\*|//|--|#)?[ \\t]*|[ \\t]+)";

    private static final String NUMBER = "\\d+(?:\\.\\d+)?(?:-\\d+)?\\b";
    private static final String NUMBERS = "(?:sections?|rows?)?" + GAP + "?(" + NUMBER + "(?:(?:," + GAP + "|" + GAP
            + "and" + GAP + ")" + NUMBER + ")*)";

    /** Bare, in a code span, or as the text of a link. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?<![\\w/.\"])([A-Z][A-Z_]{3,})\\.md(?:`?(?:]\\([^)\\s]*\\))?" + GAP + NUMBERS + ")?");

    private static final Pattern BARE =
            Pattern.compile("\\b(INTERFACES|DOMAIN|FAULTS|FACTS|DESIGN|STYLE)" + GAP + NUMBERS);
    private static final Pattern FAULT = Pattern.compile("\\b([Ff]aults?)" + GAP + NUMBERS);
    private static final Pattern FAULT_TEST = Pattern.compile("\\b(fault)_0*(\\d+)_");
    private static final Pattern DECISION = Pattern.compile("\\bdecisions/(\\d{4}[\\w-]*(?:\\.md)?)");
    private static final Pattern PATH = Pattern.compile("(?<![\\w/.:-])(docs/[\\w./-]*\\w)");

    static Stream<Citation> in(Path file, String text) {
        List<Citation> found = new ArrayList<>();
        Stream.of(DOCUMENT, BARE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(m -> found.add(of(file, text, m, Kind.REFERENCE, m.group(1))));
        Stream.of(FAULT, FAULT_TEST)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(m -> found.add(of(file, text, m, Kind.REFERENCE, "FAULTS")));
        DECISION.matcher(text).results().forEach(m -> found.add(of(file, text, m, Kind.DECISION, m.group(1))));
        PATH.matcher(text)
                .results()
                .filter(m -> !DECISION.matcher(m.group()).find())
                .forEach(m -> found.add(of(file, text, m, Kind.FILE, m.group(1))));
        return found.stream();
    }

    private static Citation of(Path file, String text, MatchResult match, Kind kind, String target) {
        long line = 1
                + text.substring(0, match.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String words = match.group().replaceAll(GAP, " ");
        String numbers = match.groupCount() < 2 || match.group(2) == null ? "" : match.group(2);
        return new Citation(file + ":" + line + ": " + words, kind, target, each(numbers));
    }

    /** "2 and 15-17" is 2, 15, 16, 17. */
    private static List<String> each(String numbers) {
        return Pattern.compile(NUMBER)
                .matcher(numbers)
                .results()
                .map(MatchResult::group)
                .flatMap(Citation::range)
                .toList();
    }

    private static Stream<String> range(String number) {
        String[] ends = number.split("-");
        return ends.length == 1
                ? Stream.of(number)
                : IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                        .mapToObj(Integer::toString);
    }
}
