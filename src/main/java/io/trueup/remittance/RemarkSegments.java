package io.trueup.remittance;

import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;

/** The RARCs of a claim: MIA05 and MIA20-23 of an inpatient claim, MOA03-07 of any other. */
final class RemarkSegments {

    private static final int[] MIA = {5, 20, 21, 22, 23};
    private static final int[] MOA = {3, 4, 5, 6, 7};

    private RemarkSegments() {}

    static List<String> mia(Segment mia) {
        return codes(mia, MIA);
    }

    static List<String> moa(Segment moa) {
        return codes(moa, MOA);
    }

    private static List<String> codes(Segment segment, int[] elements) {
        List<String> codes = new ArrayList<>(2);
        for (int element : elements) {
            String code = segment.element(element);
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }
}
