package io.trueup.contract;

import io.trueup.configuration.WrittenValue;
import java.util.Locale;
import java.util.Map;

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

    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
