package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * A month of service.
 *
 * @param month its first day
 */
public record MonthRow(LocalDate month, Money expected, Money paid) {}
