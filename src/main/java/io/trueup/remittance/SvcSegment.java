package io.trueup.remittance;

import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The procedures of an SVC: SVC01 is the code adjudicated, SVC06 the code billed when that was another. */
final class SvcSegment {

    private static final int ADJUDICATED = 1;
    private static final int SUBMITTED = 6;
    private static final int MODIFIERS = 2;
    private static final int MODIFIERS_END = 6;

    private SvcSegment() {}

    static Procedure adjudicated(Segment svc) {
        return procedure(svc, ADJUDICATED);
    }

    static Procedure submitted(Segment svc, Procedure adjudicated) {
        return svc.element(SUBMITTED).isEmpty() ? adjudicated : procedure(svc, SUBMITTED);
    }

    /** Qualifier, code, up to four modifiers. A lone component is a code whose qualifier was forgotten. */
    private static Procedure procedure(Segment svc, int element) {
        List<String> parts = svc.components(element);
        if (parts.size() < 2) {
            return new Procedure("", upper(svc.element(element)), List.of());
        }
        List<String> modifiers = new ArrayList<>(2);
        for (int j = MODIFIERS; j < Math.min(MODIFIERS_END, parts.size()); j++) {
            if (!parts.get(j).isEmpty()) {
                modifiers.add(upper(parts.get(j)));
            }
        }
        return new Procedure(upper(parts.get(0)), upper(parts.get(1)), modifiers);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
