/**
 * A new clinic's folder: job, contracts of its payers, tables to fill in. In: what somebody answered. Out: files, each written once and
 * never over one that is there.
 */
@NullMarked
package io.trueup.setup;

import org.jspecify.annotations.NullMarked;
