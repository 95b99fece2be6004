/**
 * What a payer says it paid, in the words of the 835: payment, claim payment, service line, adjustment, provider adjustment.
 * In: segments ({@code x12}) or rows ({@code tabular}). Out: remittance events. Knows no contract and no database.
 */
@NullMarked
package io.trueup.remittance;

import org.jspecify.annotations.NullMarked;
