package io.trueup.codes;

/** Where a code stands in the list that X12 publishes. */
public enum CodeStatus {
    CURRENT,
    /** Deactivated; files made before it still hold it. */
    RETIRED,
    /** Newer than the list here, a payer's own, or a slip. */
    UNPUBLISHED
}
