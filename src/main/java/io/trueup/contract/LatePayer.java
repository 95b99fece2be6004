package io.trueup.contract;

import io.trueup.configuration.WrittenValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What late-payment laws ask about a contract's payer.
 *
 * @param kind {@code payer-kind}; null when the contract does not say
 * @param bills {@code bills}, how bills reach the payer; null when the contract does not say
 */
public record LatePayer(@Nullable Kind kind, @Nullable Bills bills) {

    public static final LatePayer UNKNOWN = new LatePayer(null, null);

    /** Who pays. */
    public enum Kind {
        INSURER,
        SELF_INSURED,
        GOVERNMENT;

        public static final Map<String, Kind> WORDS = WrittenValue.words(values());

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How bills are sent. */
    public enum Bills {
        PAPER,
        ELECTRONIC;

        public static final Map<String, Bills> WORDS = WrittenValue.words(values());

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
