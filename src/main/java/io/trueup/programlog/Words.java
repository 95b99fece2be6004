package io.trueup.programlog;

import io.trueup.tabular.Row;
import java.util.Map;

/** The words that several tables of this folder share. */
final class Words {

    private static final Map<String, Program> PROGRAMS = Map.of("WH", Program.WH, "WC", Program.WC);
    private static final Map<String, Boolean> YES_OR_NO = Map.of("Y", true, "N", false);

    private Words() {}

    static Program program(Row row) {
        return row.word("program", PROGRAMS, Program.WH);
    }

    /** Blank is no. */
    static boolean yes(Row row, String column) {
        return row.word(column, YES_OR_NO, false);
    }
}
