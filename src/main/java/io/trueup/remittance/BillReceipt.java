package io.trueup.remittance;

import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the payer received the bill: DTM*050 of a claim, which some payers send behind its lines, and some more than once.
 * One that cannot be read is said, and costs the claim nothing.
 */
final class BillReceipt {

    private static final String RECEIVED = "050";

    private SortedSet<LocalDate> days = Collections.emptySortedSet();

    /** Whether the segment of a date, DTM or DTP, was of this one. */
    boolean take(Segment dtm, ElementReader elements) {
        if (!dtm.element(1).equals(RECEIVED)) {
            return false;
        }
        takeDay(dtm, elements);
        return true;
    }

    private void takeDay(Segment dtm, ElementReader elements) {
        int element = ServiceDates.elementOf(dtm);
        String text = dtm.element(element);
        if (text.chars().allMatch(c -> c == '0')) {
            return;
        }
        LocalDate day = X12Date.parse(text);
        if (day == null) {
            elements.remark(ProblemCode.DOUBTFUL_RECEIPT, dtm, element, "the day the bill was received, CCYYMMDD");
        } else {
            days = days.isEmpty() ? new TreeSet<>() : days;
            days.add(day);
        }
    }

    /** The earliest that is not before the first service, else the earliest; null when there is none. */
    @Nullable
    LocalDate day(List<ServiceLine> lines, @Nullable DateRange claimDates) {
        if (days.isEmpty()) {
            return null;
        }
        LocalDate served = firstServed(lines, claimDates);
        SortedSet<LocalDate> possible = served == null ? days : days.tailSet(served);
        return possible.isEmpty() ? days.first() : possible.first();
    }

    /** Null when neither lines nor claim say. */
    static @Nullable LocalDate firstServed(List<ServiceLine> lines, @Nullable DateRange claimDates) {
        LocalDate ofClaim = claimDates == null ? null : claimDates.from();
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.dates()))
                .map(DateRange::from)
                .min(Comparator.naturalOrder())
                .orElse(ofClaim);
    }
}
