package io.trueup.workbook;

import io.trueup.reconciliation.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The steps from what is expected to what is paid; each outcome of a day is in exactly one. */
enum BridgeStep {
    NOT_YET_DUE("Not yet due", "Awaiting", Outcome.AWAITING_PAYMENT),
    OVERDUE("Overdue", "Awaiting", Outcome.PAYMENT_OVERDUE),
    NOT_BILLED("Not billed", "Worklist", Outcome.NOT_BILLED, Outcome.BILL_REFUSED),
    SHORT("Paid short", "Worklist", Outcome.UNDERPAID),
    WITHIN_TOLERANCE("Within the tolerance", "Findings", Outcome.PAID_AS_EXPECTED),
    DENIED("Denied", "Appeals", Outcome.DENIED, Outcome.PARTLY_DENIED),
    TAKEN_BACK("Taken back", "Worklist", Outcome.TAKEN_BACK),
    OVERPAID("Overpaid", "Findings", Outcome.OVERPAID),
    NOTHING_EXPECTED(
            "Nothing expected yet",
            "Findings",
            Outcome.PAID_WITHOUT_LOG,
            Outcome.NO_RATE,
            Outcome.CASE_OPEN,
            Outcome.NOT_COVERED,
            Outcome.NEEDS_REVIEW);

    /** Of days that should be paid by now, and whose amount is known. */
    static final List<BridgeStep> DUE = Arrays.stream(values())
            .filter(step -> Collections.disjoint(step.outcomes, Outcome.NOT_DUE))
            .toList();

    private final String label;
    private final String sheet;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<Outcome> outcomes;

    BridgeStep(String label, String sheet, Outcome... outcomes) {
        this.label = label;
        this.sheet = sheet;
        this.outcomes = EnumSet.copyOf(Arrays.asList(outcomes));
    }

    String label() {
        return label;
    }

    /** Where its days are worked on. */
    String sheet() {
        return sheet;
    }

    Set<Outcome> outcomes() {
        return outcomes;
    }
}
