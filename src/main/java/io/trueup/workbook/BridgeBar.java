package io.trueup.workbook;

import io.trueup.money.Money;

/**
 * A bar of the bridge's chart, cut into the parts that are stacked: above zero what is left blank and what is shown, below zero the
 * same. The formulas say the same of the cells of a row: M what is left after it, E what it adds.
 *
 * @param from left blank, from zero to where the bar begins
 * @param below of the bar what lies below zero; negative
 */
record BridgeBar(Money from, Money whole, Money less, Money more, Money below) {

    static BridgeBar whole(Money amount) {
        return new BridgeBar(Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static BridgeBar step(Money before, Money after) {
        boolean falls = after.compareTo(before) < 0;
        Money low = falls ? after : before;
        Money high = falls ? before : after;
        Money above = atLeastZero(high).minus(atLeastZero(low));
        return new BridgeBar(
                atLeastZero(low).plus(high.minus(atLeastZero(high))),
                Money.ZERO,
                falls ? above : Money.ZERO,
                falls ? Money.ZERO : above,
                low.minus(atLeastZero(low)).minus(high.minus(atLeastZero(high))));
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    static String from(int row) {
        return "MAX(0,MIN(" + both(row) + "))+MIN(0,MAX(" + both(row) + "))";
    }

    static String above(int row, String change) {
        return "IF(E" + row + change + "0,MAX(0," + both(row) + ")-MAX(0,MIN(" + both(row) + ")),0)";
    }

    static String below(int row) {
        return "MIN(0," + both(row) + ")-MIN(0,MAX(" + both(row) + "))";
    }

    private static String both(int row) {
        return "M" + (row - 1) + ",M" + row;
    }
}
