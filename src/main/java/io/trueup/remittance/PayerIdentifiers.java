package io.trueup.remittance;

import io.trueup.remittance.PayerIdentifier.Kind;
import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that a payer goes by in the header of a transaction, collected as the segments come. */
final class PayerIdentifiers {

    /** REF01 of a payer: its own number, and what the submitter, HHS and the NAIC call it. */
    private static final Set<String> REFERENCES = Set.of("2U", "EO", "HI", "NF");

    private final List<PayerIdentifier> found = new ArrayList<>(4);

    /** N1*PR or TRN or BPR, or a REF below N1*PR. */
    void take(Segment segment) {
        switch (segment.tag()) {
            case "REF":
                if (REFERENCES.contains(segment.element(1))) {
                    add(Kind.REFERENCE, segment.element(2));
                }
                break;
            case "N1":
                add(Kind.N104, segment.element(4));
                break;
            case "TRN":
                addWithSupplement(Kind.TRN03, Kind.TRN03_TRN04, segment.element(3), segment.element(4));
                break;
            case "BPR":
                addWithSupplement(Kind.BPR10, Kind.BPR10_BPR11, segment.element(10), segment.element(11));
                break;
            default:
                break;
        }
    }

    private void addWithSupplement(Kind alone, Kind together, String originator, String supplement) {
        add(alone, originator);
        if (!supplement.isEmpty()) {
            add(together, (originator + " " + supplement).strip());
        }
    }

    private void add(Kind kind, String value) {
        PayerIdentifier identifier = new PayerIdentifier(kind, value);
        if (!value.isEmpty() && !found.contains(identifier)) {
            found.add(identifier);
        }
    }

    List<PayerIdentifier> inOrder() {
        return found.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }
}
