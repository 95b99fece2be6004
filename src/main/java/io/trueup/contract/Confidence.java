package io.trueup.contract;

import io.trueup.configuration.WrittenValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a rate, rule or source can be trusted; an amount nobody verified is low and shown so. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** As written in every file that has confidences. */
    public static final Map<String, Confidence> WORDS = WrittenValue.words(values());

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Blank for none. */
    public static String wordOf(@Nullable Confidence confidence) {
        return confidence == null ? "" : confidence.word();
    }

    /** From the word; null for a blank one. */
    public static @Nullable Confidence ofWord(String word) {
        return word.isEmpty() ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }

    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
