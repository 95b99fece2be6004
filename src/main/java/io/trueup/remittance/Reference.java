package io.trueup.remittance;

/** A REF segment: qualifier ({@code 1L}, {@code F8}, {@code EA}, {@code G1}, {@code 6R} …) and value. */
public record Reference(String qualifier, String value) {}
