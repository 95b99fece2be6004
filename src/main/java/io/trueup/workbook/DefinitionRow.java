package io.trueup.workbook;

/**
 * A row of About.
 *
 * @param section {@code "Outcome"}, {@code "Denial class"} …
 * @param name what is defined
 * @param meaning in one or two sentences
 */
public record DefinitionRow(String section, String name, String meaning) {}
