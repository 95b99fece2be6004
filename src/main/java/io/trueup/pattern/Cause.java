package io.trueup.pattern;

/**
 * An explanation of a variance that the arithmetic bears out.
 *
 * @param rank place in the order of causes; of two that explain the same days the lower is named first
 * @param words for people; equal words are one cause
 */
record Cause(int rank, String words) {}
