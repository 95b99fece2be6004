/**
 * X12 interchanges as located segments: delimiters read from ISA, elements and components as text. In: a stream. Out: one
 * {@code Segment} after the other, or those of the transactions of one kind. Knows nothing of remittances and bills.
 */
@NullMarked
package io.trueup.x12;

import org.jspecify.annotations.NullMarked;
