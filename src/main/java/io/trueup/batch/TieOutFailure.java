package io.trueup.batch;

import java.util.List;

/** The money does not add up: there is no workbook. Names payments, never patients. */
final class TieOutFailure extends IllegalStateException {

    private static final long serialVersionUID = 1;

    TieOutFailure(List<String> contradictions) {
        super("the money does not tie out: " + String.join("; ", contradictions));
    }
}
