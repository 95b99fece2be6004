package io.trueup.letter;

import io.trueup.codes.ShownReasons;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a letter or paragraph is used. Several of them must all hold. */
record LetterCondition(Kind kind, List<String> words, boolean negated) {

    private static final Pattern COMMA = Pattern.compile(", ");

    /** What a letter knows about its item. */
    record Facts(Map<String, String> values, List<String> onFile, List<String> reasonCodes, boolean components) {

        /** Whether a remark, a route, or a reason of any group stands among the codes. */
        private boolean names(List<String> codes) {
            for (String code : reasonCodes) {
                if (ShownReasons.isOneOf(code, codes)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isOneOf(String field, List<String> words) {
            String value = values.getOrDefault(field, "");
            if (value.indexOf(',') < 0) {
                return words.contains(value);
            }
            return COMMA.splitAsStream(value).anyMatch(words::contains);
        }
    }

    enum Kind {
        HAS("has "),
        ON_FILE("on file "),
        REMARK("remark "),
        REASON("reason "),
        PROCEDURE("procedure "),
        STATE("state "),
        COMPONENTS("component codes");

        private final String start;

        Kind(String start) {
            this.start = start;
        }
    }

    /** The condition of a text such as {@code not on file FCE}; null when there is no such condition. */
    static @Nullable LetterCondition of(String text) {
        boolean negated = text.startsWith("not ");
        String rest = negated ? text.substring("not ".length()).strip() : text;
        for (Kind kind : Kind.values()) {
            if (rest.startsWith(kind.start)) {
                List<String> words = Arrays.stream(
                                rest.substring(kind.start.length()).split(","))
                        .map(String::strip)
                        .toList();
                boolean known = kind != Kind.HAS || LetterFieldNames.VALUES.contains(words.get(0));
                return known ? new LetterCondition(kind, words, negated) : null;
            }
        }
        return null;
    }

    boolean holds(Facts facts) {
        boolean plain = switch (kind) {
            case HAS -> !facts.values().getOrDefault(words.get(0), "").isBlank();
            case ON_FILE -> facts.onFile().contains(words.get(0));
            case REMARK, REASON -> facts.names(words);
            case PROCEDURE -> facts.isOneOf("codes", words);
            case STATE -> facts.isOneOf("state", words);
            case COMPONENTS -> facts.components();
        };
        return plain != negated;
    }
}
