/**
 * What was billed, held against what was delivered. In: a claim of the log with the bills of it that stand, contracts, the states'
 * rules on modifiers. Out: a {@code BillingDifference} for each day whose bill differs from its log, both ways, with its worth by the
 * contract. A bill that carries its day as it should gives none; a day without a bill is a finding of {@code reconciliation}.
 */
@NullMarked
package io.trueup.billing;

import org.jspecify.annotations.NullMarked;
