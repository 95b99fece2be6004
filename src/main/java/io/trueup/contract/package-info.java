/**
 * What a program day should be paid: contracts, fee schedules and the arithmetic of each basis. In: reference files and the
 * facts of a day or an episode. Out: the expected amount with its derivation.
 */
@NullMarked
package io.trueup.contract;

import org.jspecify.annotations.NullMarked;
