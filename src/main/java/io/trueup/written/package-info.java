/**
 * What people write, wherever they write it: dates, times of day, numbers, amounts, and words that are nearly the right one. In: a
 * text. Out: its meaning, or nothing when it has none.
 */
@NullMarked
package io.trueup.written;

import org.jspecify.annotations.NullMarked;
