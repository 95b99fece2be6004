package io.trueup.tabular;

import java.util.Map;
import java.util.Set;

/**
 * A column a table may have.
 *
 * @param required whether the heading must be there, and every row must have a value
 * @param unless the column that serves in its place; blank when none does
 * @param money what amounts stand in it
 * @param joint what is written between the cells of several headings that are all this column; blank where one heading only can be
 * @param words what may stand there, in capitals without blanks and punctuation, to its code; empty when anything may
 * @param otherNames headings that mean it as its own name does, as {@link Heading#normalised} has them
 */
public record Column(
        String name,
        boolean required,
        String unless,
        Money money,
        String joint,
        Map<String, String> words,
        Set<String> otherNames) {

    public Column {
        words = Map.copyOf(words);
        otherNames = Set.copyOf(otherNames);
    }

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
        return new Column(name, true, "", Money.NONE, "", Map.of(), Set.of());
    }

    /** Required where the other column is missing or blank. */
    public static Column requiredUnless(String name, String other) {
        return new Column(name, true, other, Money.NONE, "", Map.of(), Set.of());
    }

    public static Column optional(String name) {
        return new Column(name, false, "", Money.NONE, "", Map.of(), Set.of());
    }

    public Column of(Money amounts) {
        return new Column(name, required, unless, amounts, joint, words, otherNames);
    }

    /** The same, which several headings may be. */
    public Column joinedBy(String between) {
        return new Column(name, required, unless, money, between, words, otherNames);
    }

    /** The same, which these headings are too. */
    public Column alsoHeaded(String... names) {
        return new Column(name, required, unless, money, joint, words, Set.of(names));
    }

    /** The same, which takes these words only. */
    public Column in(Map<String, String> known) {
        return new Column(name, required, unless, money, joint, known, otherNames);
    }

    /** Whether the reader understands a value; every value where any may stand. */
    public boolean takes(String value) {
        return words.isEmpty() || !code(value).isEmpty();
    }

    /** What a word stands for, {@code P} for {@code Present}; blank when it is none of the words. */
    public String code(String value) {
        String meant = CellWords.meaning(value, words);
        return meant == null ? "" : meant;
    }
}
