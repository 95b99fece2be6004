package io.trueup.mapping;

import java.util.List;
import java.util.stream.Stream;

/** Which of several headings that mean one column is that of the row, from {@code precedence.csv}: a line's before a bill's. */
record Precedence(String column, String points, List<String> words) {

    private static final String NEVER = "never";
    private static final List<Precedence> ALL = read();

    private static List<Precedence> read() {
        return Facts.table("precedence.csv", "column points words").below().stream()
                .map(row -> new Precedence(
                        row.text("column"),
                        row.text("points"),
                        Stream.of(row.text("words").split(";"))
                                .map(Wording::phrase)
                                .toList()))
                .toList();
    }

    private static Stream<Precedence> of(String heading, String column) {
        String words = Wording.phrase(HeadingKeys.of(heading));
        return ALL.stream()
                .filter(one -> one.column.equals(column) && one.words.stream().anyMatch(words::contains));
    }

    /** Whether a heading's own words say that it cannot be the column: what was paid before is not paid now. */
    static boolean excludes(String heading, String column) {
        return of(heading, column).anyMatch(one -> one.points.equals(NEVER));
    }

    /** Points for what a heading's words say beside the column. */
    static int points(String heading, String column) {
        return of(heading, column)
                .filter(one -> !one.points.equals(NEVER))
                .mapToInt(one -> Integer.parseInt(one.points))
                .sum();
    }

    static List<Precedence> all() {
        return ALL;
    }
}
