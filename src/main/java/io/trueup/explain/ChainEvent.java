package io.trueup.explain;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a day or stay on its way to the money.
 *
 * @param on the day; null where it has not happened
 * @param amount US dollars that were asked for, decided or came; null where it is not about an amount
 * @param payment id of the payment it is about; null where it is about none
 * @param words what happened, without the day
 */
public record ChainEvent(
        Link link,
        @Nullable LocalDate on,
        @Nullable Money amount,
        @Nullable Long payment,
        String words) {

    /** The links of the chain, in their order. */
    public enum Link {
        ATTENDED,
        BILLED,
        RECEIVED,
        DECIDED,
        DEPOSITED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As the console tells it, the day first. */
    String line() {
        return on == null ? words : on + (link == Link.DEPOSITED ? " " : ": ") + words;
    }
}
