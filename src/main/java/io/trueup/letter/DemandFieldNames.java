package io.trueup.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The placeholders that a letter about a list of one payer can fill in. */
final class DemandFieldNames {

    /** Of the letterhead and of the list. */
    static final List<String> VALUES = Stream.concat(
                    Letterhead.FIELDS.stream(),
                    Stream.of(
                            "date",
                            "item",
                            "subject",
                            "days",
                            "claims",
                            "first_day",
                            "last_day",
                            "due_since",
                            "expected",
                            "paid",
                            "balance",
                            "rate",
                            "paid_rate",
                            "source",
                            "law",
                            "unsure",
                            "left",
                            "left_balance",
                            "reply_by"))
            .toList();

    static final Map<String, List<String>> LISTS = Map.of(
            "regarding", List.of("label", "value"),
            "arguments", List.of("text"),
            "requests", List.of("text"),
            "unanswered", List.of("claim", "patient", "date", "calculation", "expected", "bill"),
            "short", List.of("claim", "patient", "date", "calculation", "expected", "paid", "balance"),
            "late",
                    List.of(
                            "claim",
                            "patient",
                            "date",
                            "due",
                            "paid_on",
                            "days_late",
                            "paid",
                            "computation",
                            "interest"));

    private DemandFieldNames() {}

    /** @param written as in a template: {@code name}, {@code list.field} or {@code #name} */
    static boolean isKnown(String written) {
        String name = written.startsWith("#") ? written.substring(1) : written;
        int dot = name.indexOf('.');
        return dot < 0
                ? VALUES.contains(name) || (written.startsWith("#") && LISTS.containsKey(name))
                : LISTS.getOrDefault(name.substring(0, dot), List.of()).contains(name.substring(dot + 1));
    }
}
