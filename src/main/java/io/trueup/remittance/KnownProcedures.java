package io.trueup.remittance;

import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.HashMap;
import java.util.Map;

/** The procedures of an interchange: its lines name the same few again and again, and each is made out once. */
public final class KnownProcedures {

    private static final int MOST = 1000;

    private final Map<String, Procedure> byText = new HashMap<>();

    /** As {@link ProcedureElement#read}, which alone says what is wrong, each time that something is. */
    public Procedure read(Segment segment, int element, ElementReader elements) {
        String text = segment.element(element);
        Procedure known = byText.get(text);
        if (known != null) {
            return known;
        }
        int problemsBefore = elements.problems().size();
        Procedure made = ProcedureElement.read(segment, element, elements);
        if (elements.problems().size() == problemsBefore && byText.size() < MOST) {
            byText.put(text, made);
        }
        return made;
    }

    /** Another interchange may separate components otherwise. */
    void forget() {
        byText.clear();
    }
}
