package io.trueup.workbook;

/**
 * A row of Rates: a rate that a finding of this workbook used.
 *
 * @param effective from and to, for people
 */
public record RateRow(
        String contract, String basis, String effective, String source, String confidence, long timesUsed) {}
