package io.trueup.programlog;

import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;

/** Reads tables of authorizations (INTERFACES.md 3). */
public final class Authorizations {

    private Authorizations() {}

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, LogSink sink) {}
}
