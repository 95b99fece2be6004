/**
 * What was sent to payers, and what they and the clearinghouses on the way said when it arrived: bills (837P, tables) and their
 * acknowledgments (277CA, 999, tables). In: files. Out: {@code Bill}s, {@code Acknowledgment}s and the problems of the rest.
 */
@NullMarked
package io.trueup.bill;

import org.jspecify.annotations.NullMarked;
