package io.trueup.appeal;

import io.trueup.codes.ShownReasons;
import io.trueup.few.Few;
import java.util.List;
import java.util.Set;

/**
 * Where codes send an appeal.
 *
 * @param codes remark codes, reason codes of any group, and routes of a class
 */
record PlaybookRoute(Set<String> codes, Kind kind, String text) {

    /** What it does to the steps of the class. */
    enum Kind {
        /** Becomes the next step, and stands before the others. */
        FIRST,
        /** Stands before the others. */
        NOTE,
        /** Becomes the next step, and the others are left out: they would undo it. */
        ONLY
    }

    PlaybookRoute {
        codes = Set.copyOf(codes);
    }

    boolean isNextStep() {
        return kind != Kind.NOTE;
    }

    boolean takes(List<String> reasonCodes) {
        return Few.any(reasonCodes, code -> ShownReasons.isOneOf(code, codes));
    }
}
