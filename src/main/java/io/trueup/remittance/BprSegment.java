package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** BPR: what the payer says it pays, whether money moves at all, which way, how and on which day. */
final class BprSegment {

    static final int DATE = 16;

    /** BPR01: notification only, prenotification. The others move what BPR02 says, or leave it to the bank how. */
    private static final Set<String> MOVES_NOTHING = Set.of("H", "P");

    private final Segment segment;
    private final Money stated;

    BprSegment(Segment segment, ElementReader elements) {
        this.segment = segment;
        this.stated = elements.requiredMoney(segment, 2);
    }

    Segment segment() {
        return segment;
    }

    /** BPR02 as sent; zero when it cannot be read. */
    Money stated() {
        return stated;
    }

    /** BPR02 with the sign of BPR03: what claims and provider adjustments must add up to. */
    Money signed() {
        return segment.element(3).equals("D") && stated.cents() > 0 ? stated.negated() : stated;
    }

    /** What moves: zero when {@link #whyNothingMoves} says why. */
    Money moved() {
        return whyNothingMoves().isEmpty() ? signed() : Money.ZERO;
    }

    /** The elements that say that no money moves, {@code BPR01 H, BPR04 NON}; blank when it does. */
    String whyNothingMoves() {
        String handling = MOVES_NOTHING.contains(segment.element(1)) ? "BPR01 " + segment.element(1) : "";
        String method = segment.element(4).equals("NON") ? "BPR04 NON" : "";
        return handling.isEmpty() || method.isEmpty() ? handling + method : handling + ", " + method;
    }

    /** BPR16; null when it is blank, all zeros or no date. */
    @Nullable
    LocalDate date() {
        return X12Date.parse(segment.element(DATE));
    }

    /** Whether BPR16 says nothing, so that the date may be looked for elsewhere. */
    boolean lacksDate() {
        return segment.element(DATE).chars().allMatch(c -> c == '0');
    }

    /** The element beside BPR16 that holds the only CCYYMMDD of the two; 0 when neither or both do. */
    int dateBeside() {
        List<Integer> found = IntStream.of(DATE - 1, DATE + 1)
                .filter(i -> X12Date.isEightDigits(segment.element(i)))
                .boxed()
                .toList();
        return found.size() == 1 ? found.get(0) : 0;
    }
}
