/**
 * Which tellings of payments are one payment, which of their claims come again, and which telling counts: by values alone. In: what
 * files told, claim by claim. Out: the payment each belongs to, the claims that count, and what changed, in words.
 */
@NullMarked
package io.trueup.duplicate;

import org.jspecify.annotations.NullMarked;
