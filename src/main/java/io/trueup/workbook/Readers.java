package io.trueup.workbook;

import java.util.concurrent.Executor;

/**
 * Threads that may ask for the content of a workbook beside the one that writes it.
 *
 * @param most how many at a time
 * @param executor runs what it is given on a thread of its own that sees the same content, or never runs it; then the others do it all
 */
public record Readers(int most, Executor executor) {

    /** The thread that writes asks for everything itself. */
    public static final Readers NONE = new Readers(0, work -> {});
}
