package io.trueup.bill;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * A service line of a bill (loop 2400).
 *
 * @param number counted from 1 within the bill
 * @param code procedure code, upper case
 * @param modifiers up to four, in order, upper case
 * @param units without zeros at their end; SV104 where SV103 counts units (UN); minutes (MJ) as units of 15
 * @param dates DTP*472
 */
public record BilledLine(
        int number, String code, List<String> modifiers, Money charge, BigDecimal units, DateRange dates) {

    public BilledLine {
        modifiers = List.copyOf(modifiers);
        units = plain(units);
    }

    /** The same number is the same units, however it was written: {@code 1} and {@code 1.0}. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
