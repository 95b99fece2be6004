package io.trueup.tabular;

/**
 * A column a table may have.
 *
 * @param required whether the heading must be there, and every row must have a value
 */
public record Column(String name, boolean required) {

    public static Column required(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }
}
