package io.trueup.denial;

import io.trueup.reconciliation.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A finding and why it was not paid.
 *
 * @param denial null when nothing was denied
 */
public record ClassifiedFinding(
        Judgement judgement, @Nullable Denial denial) {

    /** Name of the class; blank when nothing was denied. */
    public String denialClassName() {
        return denial == null ? "" : denial.denialClass().name();
    }
}
