package io.trueup.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do about a bill that differs from its day: words for the end of the sentence. */
final class Remedy {

    private static final String CORRECTED = "send a corrected bill (frequency 7)";

    private final @Nullable LocalDate filingLimit;

    Remedy(@Nullable LocalDate filingLimit) {
        this.filingLimit = filingLimit;
    }

    String correct() {
        return CORRECTED + by();
    }

    /** A bill of other days too is corrected, one of this day alone goes back whole. */
    List<String> takeBack(BilledLines lines) {
        List<String> steps = new ArrayList<>();
        for (StandingLine line : lines.lines()) {
            String step = line.hasOtherDays()
                    ? "send " + line.named() + " again without it (frequency 7)"
                    : "take " + line.named() + " back (frequency 8)";
            if (!steps.contains(step)) {
                steps.add(step);
            }
        }
        return steps;
    }

    String billInstead(String payer) {
        return "bill " + payer + by();
    }

    private String by() {
        return filingLimit == null ? "" : " by " + filingLimit;
    }
}
