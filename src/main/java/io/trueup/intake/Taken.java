package io.trueup.intake;

/**
 * A row of a file of the clinic's own.
 *
 * @param line where it stands in the file
 */
record Taken<T>(long fileId, long line, T row) {}
