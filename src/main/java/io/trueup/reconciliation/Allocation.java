package io.trueup.reconciliation;

import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matched lines of one claim allocated to its days and stays; a range goes to all the days it covers. */
final class Allocation {

    private final RatedAccount account;
    private final RangeAllocation ranges;
    private final IdentityHashMap<RatedDay, List<AdjudicatedLine>> onDays = new IdentityHashMap<>();
    private final IdentityHashMap<Stay, List<AdjudicatedLine>> onStays = new IdentityHashMap<>();
    private final List<AdjudicatedLine> unallocated = new ArrayList<>();

    Allocation(RatedAccount account, RateBook rates) {
        this.account = account;
        this.ranges = new RangeAllocation(rates);
    }

    void allocate(MatchedLine matched) {
        AdjudicatedLine line = matched.line();
        DateRange dates = line.dates();
        if (dates == null) {
            unallocated.add(line);
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

    /** Lines that belong to no day: those without dates, and those whose day the log lost since. */
    List<AdjudicatedLine> unallocated() {
        return unallocated;
    }
}
