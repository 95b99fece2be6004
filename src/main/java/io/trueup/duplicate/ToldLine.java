package io.trueup.duplicate;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A service line as one file tells it.
 *
 * @param dates null when neither line nor claim has any
 * @param allowed null when it is not told
 * @param adjustments its own, and its share of the claim's
 */
public record ToldLine(
        String code,
        @Nullable DateRange dates,
        Money charge,
        Money paid,
        @Nullable Money allowed,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        List<String> modifiers) {

    public ToldLine {
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        modifiers = List.copyOf(modifiers);
    }

    /** What was done and when. Sorted by its text, which Java would be long about. */
    record Service(String code, @Nullable DateRange dates) {
        @Override
        public String toString() {
            return code + " " + (dates == null ? "-" : dates.words());
        }
    }

    /** What was done, when, and what became of its money. */
    record Priced(Service service, Money charge, Money paid) {
        @Override
        public String toString() {
            return service + " " + charge + " " + paid;
        }
    }

    Service service() {
        return new Service(code, dates);
    }

    Priced priced() {
        return new Priced(service(), charge, paid);
    }

    /** Cents by group and CARC, in whatever order they were sent. */
    Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        adjustments.forEach(
                a -> reasons.merge(a.group() + "-" + a.carc(), a.amount().cents(), Long::sum));
        return reasons;
    }

    Set<String> remarks() {
        return new TreeSet<>(remarkCodes);
    }
}
