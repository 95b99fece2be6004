package io.trueup.reconciliation;

import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
        Stay stay = account.stayFor(matched.program(), dates);
        if (stay != null) {
            onStays.computeIfAbsent(stay, s -> new ArrayList<>()).add(line);
            return;
        }
        List<RatedDay> covered = account.covered(matched.program(), dates);
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
     * Puts what has no date on the one day it fits, when all lines with dates are on theirs: money on the only day, denials on the only
     * open one, which nobody has decided, of their control number where any day has it. A reversal that fits several is where what it takes
     * back is. What else fits none, or several, is undecided.
     */
    void placeUndated() {
        List<MatchedLine> denials = new ArrayList<>();
        for (MatchedLine matched : undated) {
            if (matched.line().isZeroPaid() && !matched.line().isReversal()) {
                denials.add(matched);
            } else {
                place(matched, account.days(), account.stays());
            }
        }
        List<RatedDay> open = Few.where(account.days(), day -> !onDays.containsKey(day));
        List<Stay> openStays = Few.where(account.stays(), stay -> !onStays.containsKey(stay));
        denials.forEach(matched -> place(matched, open, openStays));
    }

    private void place(MatchedLine matched, List<RatedDay> days, List<Stay> stays) {
        AdjudicatedLine line = matched.line();
        String number = ClaimNumbers.withoutZeros(line.patientControlNumber());
        Predicate<ProgramDay> ofNumber =
                day -> ClaimNumbers.withoutZeros(day.patientControlNumber()).equals(number);
        boolean known = Few.any(Few.each(account.days(), RatedDay::day), ofNumber)
                || account.stays().stream()
                        .flatMap(stay -> stay.days().stream())
                        .anyMatch(ofNumber);
        List<RatedDay> fitting = Few.where(
                days,
                day -> RatedAccount.isOf(matched.program(), day.program()) && (!known || ofNumber.test(day.day())));
        List<Stay> fittingStays = Few.where(
                stays,
                stay -> RatedAccount.isOf(matched.program(), stay.program())
                        && (!known || Few.any(stay.days(), ofNumber)));
        if (fitting.size() == 1 && fittingStays.isEmpty()) {
            RatedDay day = fitting.get(0);
            onDays.computeIfAbsent(day, d -> new ArrayList<>()).add(line.onDay(day.date(), whole -> whole));
        } else if (fitting.isEmpty() && fittingStays.size() == 1) {
            onStays.computeIfAbsent(fittingStays.get(0), s -> new ArrayList<>()).add(line);
        } else if (line.isReversal() && !(fitting.isEmpty() && fittingStays.isEmpty())) {
            takeBack(line, fitting, fittingStays);
        } else {
            undecided.put(line, words(fitting, fittingStays));
        }
    }

    /** What is known to be of the claim is never without a day of it, for its money is counted there. */
    private void takeBack(AdjudicatedLine reversal, List<RatedDay> fitting, List<Stay> fittingStays) {
        UndatedReversal undated = new UndatedReversal(reversal);
        Map<RatedDay, Money> parts = undated.over(fitting, this::on);
        Stay stay = Few.first(fittingStays, own -> undated.takesBackOf(on(own)));
        if (parts.isEmpty() && (stay != null || fitting.isEmpty())) {
            Stay taken = stay == null ? fittingStays.get(0) : stay;
            onStays.computeIfAbsent(taken, s -> new ArrayList<>()).add(reversal);
            return;
        }
        List<RatedDay> days = parts.isEmpty() ? fitting : List.copyOf(parts.keySet());
        List<Money> weights = parts.isEmpty() ? Few.each(fitting, day -> Money.ZERO) : List.copyOf(parts.values());
        for (int i = 0; i < days.size(); i++) {
            int position = i;
            AdjudicatedLine part = reversal.onDay(
                    days.get(i).date(), whole -> whole.share(weights).get(position));
            onDays.computeIfAbsent(days.get(i), d -> new ArrayList<>()).add(part);
        }
    }

    private static List<String> words(List<RatedDay> days, List<Stay> stays) {
        List<String> words = new ArrayList<>();
        days.forEach(day -> words.add(day.day().claimNumber() + " " + day.program() + " " + day.date()));
        stays.forEach(stay ->
                words.add(stay.firstDay().claimNumber() + " " + stay.program() + " episode from " + stay.start()));
        return words.isEmpty() ? List.of("no open day of the claim") : words;
    }

    /** Lines without a date and the days they could be for. */
    Map<AdjudicatedLine, List<String>> undecided() {
        return undecided;
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
