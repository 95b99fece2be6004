package io.trueup.reconciliation;

import io.trueup.programlog.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a service line belongs.
 *
 * @param claimNumber the log's claim, also of an unmatched line that names one; blank when there is none
 * @param program the program of its day; null when none or both
 * @param matchLevel what it was matched by, in words; blank when it was not
 * @param candidates for a review: the days it could belong to
 */
public record LineMatch(
        Disposition disposition,
        String claimNumber,
        @Nullable Program program,
        String matchLevel,
        List<String> candidates) {

    /** What becomes of a line's money. */
    public enum Disposition {
        /** On an attended day or an episode. */
        MATCHED,
        /** A program line without an attended day. */
        UNMATCHED,
        /** A program line that more than one day could claim. */
        REVIEW,
        /** Not a line of the program. */
        OUTSIDE
    }

    static final LineMatch OUTSIDE = new LineMatch(Disposition.OUTSIDE, "", null, "", List.of());
    static final LineMatch UNMATCHED = new LineMatch(Disposition.UNMATCHED, "", null, "", List.of());
}
