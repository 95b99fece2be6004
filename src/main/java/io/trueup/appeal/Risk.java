package io.trueup.appeal;

import java.time.LocalDate;

/**
 * Something that will get a running episode's days denied or paid short unless somebody acts.
 *
 * @param name what will go wrong, in a few words
 * @param detail what it rests on, and what to do
 * @param actBy last day on which acting still helps
 */
public record Risk(String name, String detail, LocalDate actBy) {}
