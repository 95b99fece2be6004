package io.trueup.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of an item that came back, between what its workbook showed and what others have said since. Only what somebody
 * changed counts as said, so that two people's copies of one workbook are put together field by field; where both changed the same
 * field, the copy that was saved later wins (FAULTS.md 50).
 *
 * @param shown what the workbook held when it was written; null when nobody knows which workbook it was
 * @param known what counts now
 * @param knownAt when the copy that said so was saved; null when nobody has spoken yet
 * @param said what the cell holds; null when the column is gone or its text cannot be used
 * @param saidAt when this copy was saved
 */
public record ReturnedField(
        @Nullable String shown,
        String known,
        @Nullable Instant knownAt,
        @Nullable String said,
        Instant saidAt) {

    /** What becomes of the field. */
    public enum Verdict {
        /** Nothing new is said. */
        KEPT,
        TAKEN,
        /** Taken in place of what an older copy said. */
        TAKEN_OVER_OLDER,
        /** Not taken: a newer copy says otherwise. */
        OLDER;

        public boolean isTaken() {
            return this == TAKEN || this == TAKEN_OVER_OLDER;
        }
    }

    public Verdict verdict() {
        if (said == null || said.equals(known) || said.equals(shown)) {
            return Verdict.KEPT;
        }
        if (shown == null && said.isEmpty()) {
            return Verdict.KEPT;
        }
        if (knownAt == null || known.equals(shown)) {
            return Verdict.TAKEN;
        }
        return saidAt.isBefore(knownAt) ? Verdict.OLDER : Verdict.TAKEN_OVER_OLDER;
    }

    /** What counts from now on. */
    public String text() {
        return said != null && verdict().isTaken() ? said : known;
    }

    /** Since when. */
    public @Nullable Instant since() {
        return verdict().isTaken() ? saidAt : knownAt;
    }
}
