package io.trueup.remittance;

import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The procedures of an SVC: SVC01 is the code adjudicated, SVC06 the code billed when that was another. */
final class SvcSegment {

    private static final int ADJUDICATED = 1;
    private static final int SUBMITTED = 6;
    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;

    private SvcSegment() {}

    static Procedure adjudicated(Segment svc) {
        return procedure(svc, ADJUDICATED);
    }

    static Procedure submitted(Segment svc, Procedure adjudicated) {
        return svc.components(SUBMITTED) == 0 ? adjudicated : procedure(svc, SUBMITTED);
    }

    /** Qualifier, code, up to four modifiers. A lone component is a code whose qualifier was forgotten. */
    private static Procedure procedure(Segment svc, int element) {
        if (svc.components(element) == 1) {
            return new Procedure("", upper(svc.component(element, 1)), List.of());
        }
        List<String> modifiers = new ArrayList<>(2);
        int last = Math.min(LAST_MODIFIER, svc.components(element));
        for (int j = FIRST_MODIFIER; j <= last; j++) {
            String modifier = upper(svc.component(element, j));
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return new Procedure(upper(svc.component(element, 1)), upper(svc.component(element, 2)), modifiers);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
