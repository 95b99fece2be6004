package io.trueup.contract;

import io.trueup.configuration.WrittenValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of its own end and of raises.
 *
 * @param noticeDays days before the end by which renewal or termination is to be notified; null when it does not say
 * @param renewal null when it does not say
 */
public record CalendarTerms(
        @Nullable Integer noticeDays, @Nullable Renewal renewal, List<Escalator> escalators) {

    public static final CalendarTerms NONE = new CalendarTerms(null, null, List.of());

    public CalendarTerms {
        escalators = List.copyOf(escalators);
    }

    /** What happens at the end when nobody gives notice. */
    public enum Renewal {
        AUTOMATIC,
        NO;

        static final Map<String, Renewal> WORDS = WrittenValue.words(values());
    }
}
