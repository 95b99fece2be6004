package io.trueup.mapping;

/**
 * What a value of a column stands for.
 *
 * @param value as it stands in the file; blank for an empty cell
 * @param rows that say it
 * @param meaning in the words of the column; blank when nobody knows it
 * @param why blank where the word says it all
 */
public record Translation(String column, String value, long rows, String meaning, String why) {

    public boolean isKnown() {
        return !meaning.isEmpty();
    }
}
