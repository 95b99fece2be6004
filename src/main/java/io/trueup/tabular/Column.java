package io.trueup.tabular;

/**
 * A column a table may have.
 *
 * @param required whether the heading must be there, and every row must have a value
 * @param unless the column that serves in its place; blank when none does
 * @param money what amounts stand in it
 */
public record Column(String name, boolean required, String unless, Money money) {

    /** What a row of totals says under a column. */
    public enum Money {
        /** No amounts stand there. */
        NONE,
        /** Each row has an amount of its own, and totals are their sum. */
        OF_ROW,
        /** Rows repeat an amount of something larger; totals say anything. */
        REPEATED
    }

    public static Column required(String name) {
        return new Column(name, true, "", Money.NONE);
    }

    /** Required where the other column is missing or blank. */
    public static Column requiredUnless(String name, String other) {
        return new Column(name, true, other, Money.NONE);
    }

    public static Column optional(String name) {
        return new Column(name, false, "", Money.NONE);
    }

    public Column of(Money amounts) {
        return new Column(name, required, unless, amounts);
    }
}
