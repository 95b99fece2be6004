/**
 * What came back: each later cent on a day that was once a thing to do, booked to the item it stood under when the payer paid.
 * In: judged days, when they were opened, and which run took what a payment said of their lines. Out: openings and recovered money.
 */
@NullMarked
package io.trueup.recovery;

import org.jspecify.annotations.NullMarked;
