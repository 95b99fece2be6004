package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * What was delivered on one program day, as a carrier prices it.
 *
 * @param minutes delivered
 * @param activities minutes of exercise, neuromuscular, activities, selfcare and reintegration: the order of their codes
 * @param documented whether the log meets the documentation test of INTERFACES.md 4
 */
record DayWork(LocalDate date, String employer, int minutes, List<Integer> activities, boolean documented) {}
