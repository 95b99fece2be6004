/**
 * X12 interchanges as located segments: delimiters read from ISA, elements and components as text. In: a stream. Out: one
 * {@code Segment} after the other. Knows nothing of remittances.
 */
@NullMarked
package io.trueup.x12;

import org.jspecify.annotations.NullMarked;
