package io.trueup.reconciliation;

import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The matched lines of one claim allocated to its days and stays; a range goes to all the days it covers. */
final class Allocation {

    private final RatedAccount account;
    private final RangeAllocation ranges;
    private final IdentityHashMap<RatedDay, List<AdjudicatedLine>> onDays = new IdentityHashMap<>();
    private final IdentityHashMap<Stay, List<AdjudicatedLine>> onStays = new IdentityHashMap<>();
    private final List<AdjudicatedLine> unallocated = new ArrayList<>();
    private final List<MatchedLine> undated = new ArrayList<>();
    private final Map<AdjudicatedLine, List<String>> undecided = new LinkedHashMap<>();

    Allocation(RatedAccount account, RateBook rates) {
        this.account = account;
        this.ranges = new RangeAllocation(rates);
    }

    void allocate(MatchedLine matched) {
        AdjudicatedLine line = matched.line();
        DateRange dates = line.dates();
        if (dates == null) {
            undated.add(matched);
            return;
        }
        Stay stay = stayFor(matched.program(), dates);
        if (stay != null) {
            onStays.computeIfAbsent(stay, s -> new ArrayList<>()).add(line);
            return;
        }
        List<RatedDay> covered = account.days().stream()
                .filter(d -> dates.contains(d.date()) && isOf(matched.program(), d.program()))
                .toList();
        if (covered.isEmpty()) {
            unallocated.add(line);
        } else {
            List<AdjudicatedLine> parts = ranges.over(line, covered);
            for (int i = 0; i < parts.size(); i++) {
                onDays.computeIfAbsent(covered.get(i), d -> new ArrayList<>()).add(parts.get(i));
            }
        }
    }

    /**
     * Puts denials without a date on the one open day they fit, when all lines with dates are on theirs: a day nobody has decided, of
     * their control number where any day has it. What fits none, or several, is undecided.
     */
    void placeUndated() {
        List<RatedDay> open =
                account.days().stream().filter(day -> !onDays.containsKey(day)).toList();
        List<Stay> openStays = account.stays().stream()
                .filter(stay -> !onStays.containsKey(stay))
                .toList();
        for (MatchedLine matched : undated) {
            AdjudicatedLine line = matched.line();
            List<RatedDay> fitting = fitting(matched, open);
            if (fitting.size() == 1 && openStays.isEmpty()) {
                RatedDay day = fitting.get(0);
                onDays.computeIfAbsent(day, d -> new ArrayList<>()).add(line.onDay(day.date(), whole -> whole));
            } else if (fitting.isEmpty() && openStays.size() == 1) {
                onStays.computeIfAbsent(openStays.get(0), s -> new ArrayList<>())
                        .add(line);
            } else {
                undecided.put(line, words(fitting, openStays));
            }
        }
    }

    private List<RatedDay> fitting(MatchedLine matched, List<RatedDay> open) {
        String number = ClaimNumbers.withoutZeros(matched.line().patientControlNumber());
        boolean known = account.days().stream().anyMatch(day -> hasNumber(day, number));
        return open.stream()
                .filter(day -> isOf(matched.program(), day.program()))
                .filter(day -> !known || hasNumber(day, number))
                .toList();
    }

    private static boolean hasNumber(RatedDay day, String number) {
        return ClaimNumbers.withoutZeros(day.day().patientControlNumber()).equals(number);
    }

    private static List<String> words(List<RatedDay> days, List<Stay> stays) {
        List<String> words = new ArrayList<>();
        days.forEach(day -> words.add(day.day().claimNumber() + " " + day.program() + " " + day.date()));
        stays.forEach(stay ->
                words.add(stay.firstDay().claimNumber() + " " + stay.program() + " episode from " + stay.start()));
        return words.isEmpty() ? List.of("no open day of the claim") : words;
    }

    /** Denials without a date and the days they could be for. */
    Map<AdjudicatedLine, List<String>> undecided() {
        return undecided;
    }

    private @Nullable Stay stayFor(@Nullable Program program, DateRange dates) {
        return account.stays().stream()
                .filter(s -> isOf(program, s.program()) && s.takes(dates))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(@Nullable Program wanted, Program program) {
        return wanted == null || wanted == program;
    }

    List<AdjudicatedLine> on(RatedDay day) {
        return onDays.getOrDefault(day, List.of());
    }

    List<AdjudicatedLine> on(Stay stay) {
        return onStays.getOrDefault(stay, List.of());
    }

    /** Lines that belong to no day: those whose day the log lost since. */
    List<AdjudicatedLine> unallocated() {
        return unallocated;
    }
}
