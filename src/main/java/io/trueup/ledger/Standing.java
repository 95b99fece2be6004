package io.trueup.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an item stood when money came for it.
 *
 * @param run that first saw the money
 * @param level of its appeal; blank when a payer decides nothing on it
 * @param owner in the team; blank when nobody was
 * @param letter that stood for it, relative to the reports folder; blank when none did
 * @param demand the list of its payer and cause that asked for it; blank when it stood alone
 * @param sentOn when it was sent, not after the money came; null when it was not, or nobody said so
 */
record Standing(
        long run,
        String level,
        String owner,
        String letter,
        String demand,
        @Nullable LocalDate sentOn) {

    /** Nobody said anything, and nothing was written. */
    static Standing unknown(long run) {
        return new Standing(run, "", "", "", "", null);
    }

    Standing paidOn(LocalDate day) {
        return sentOn != null && sentOn.isAfter(day) ? new Standing(run, level, owner, letter, demand, null) : this;
    }
}
