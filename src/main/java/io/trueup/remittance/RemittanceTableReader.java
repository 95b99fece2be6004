package io.trueup.remittance;

import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;

/** Reads the table form of a remittance (INTERFACES.md 3). */
public final class RemittanceTableReader {

    private RemittanceTableReader() {}

    public static RemittanceTotals read(InputFile file, ColumnMaps columns, RemittanceSink sink) {
        return RemittanceTotals.NONE;
    }
}
