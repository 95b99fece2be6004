package io.trueup.remittance;

import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;

/** The front door: any file of the remittances folder, recognised by content (INTERFACES.md 3). */
public final class Remittances {

    private Remittances() {}

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static RemittanceCounts read(InputFile file, ColumnMaps columns, RemittanceSink sink) {
        return RemittanceCounts.NONE;
    }
}
