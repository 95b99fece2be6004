package io.trueup.batch;

import org.jspecify.annotations.Nullable;

/** A unit and what its review came to. */
record ReviewedUnit(UnitToReview reviewed, UnitReview.Result result) {

    /** Null, which Spring Batch counts as filtered, when nothing was known of the unit and nothing is found. */
    static @Nullable ReviewedUnit of(UnitToReview unit, UnitReview review) {
        UnitReview.Result result = review.review(unit.unit(), unit.history());
        boolean nothing = result.findings().isEmpty()
                && unit.current().isNothing()
                && result.billing().isEmpty()
                && !unit.billedOtherwise()
                && unit.opened().isNothing();
        return nothing ? null : new ReviewedUnit(unit, result);
    }
}
