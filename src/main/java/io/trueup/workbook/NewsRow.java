package io.trueup.workbook;

import io.trueup.money.Money;

/**
 * Findings that a run moved from one outcome to another.
 *
 * @param was blank for new findings
 * @param now blank for findings that are gone; the same as {@code was} when only amounts or reasons changed
 * @param expected of these findings
 * @param paid how much more was paid for them than before; negative when money went back
 */
public record NewsRow(String was, String now, long findings, Money expected, Money paid) {}
