package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ways of pricing a day that carriers use, each from the words of INTERFACES.md 4. Amounts are cents. */
final class Rates {

    static final List<String> COMPONENTS = List.of("97110", "97112", "97530", "97535", "97537");

    private Rates() {}

    /** A remainder of more than half an increment counts as a whole one. */
    static int rounded(int minutes, int capMinutes, int increment) {
        int capped = Math.min(minutes, capMinutes);
        int remainder = capped % increment;
        return remainder * 2 > increment ? capped - remainder + increment : capped - remainder;
    }

    static Rate hourly(long anHour, int increment, int capMinutes) {
        return (work, billed) -> Cents.product(anHour, rounded(work.minutes(), capMinutes, increment), 60);
    }

    /** 97545 once for two hours, 97546 for each further one. */
    static Rate perCode(long first, long further, int capMinutes) {
        return (work, billed) -> {
            int minutes = rounded(work.minutes(), capMinutes, 15);
            return minutes <= 120
                    ? Cents.product(first, minutes, 120)
                    : first + Cents.product(further, minutes - 120, 60);
        };
    }

    /** Both codes by the hour. */
    static Rate hourSchedule(long first, long further, int capMinutes) {
        return (work, billed) -> {
            int minutes = rounded(work.minutes(), capMinutes, 15);
            return Cents.product(first, Math.min(minutes, 120), 60)
                    + Cents.product(further, Math.max(minutes - 120, 0), 60);
        };
    }

    static Rate timesPercent(Rate rate, long hundredths) {
        return (work, billed) -> Cents.percent(rate.allowed(work, billed), hundredths);
    }

    static Rate daily(long fullDay, int fullMinutes, long halfDay, int halfMinutes) {
        return (work, billed) -> work.minutes() >= fullMinutes ? fullDay : work.minutes() >= halfMinutes ? halfDay : 0;
    }

    /** Hundredths of a percent; nothing is known before something is billed. */
    static Rate ofCharge(long hundredths) {
        return (work, billed) -> billed == Rate.UNBILLED ? 0 : Cents.percent(billed, hundredths);
    }

    /** @param prices of a unit, in the order of {@link #COMPONENTS} */
    static Rate components(List<Long> prices) {
        return (work, billed) -> {
            List<Integer> units = units(work.activities());
            long sum = 0;
            for (int i = 0; i < units.size(); i++) {
                sum += units.get(i) * prices.get(i);
            }
            return sum;
        };
    }

    static Rate fromDay(LocalDate day, Rate before, Rate after) {
        return (work, billed) -> (work.date().isBefore(day) ? before : after).allowed(work, billed);
    }

    static Rate forEmployer(String employer, Rate own, Rate others) {
        return (work, billed) -> (work.employer().equals(employer) ? own : others).allowed(work, billed);
    }

    /** The 8-minute rule; remainders of one day are never equal here, so that no tie has to be broken. */
    static List<Integer> units(List<Integer> minutes) {
        int total = minutes.stream().mapToInt(Integer::intValue).sum();
        List<Integer> units = new ArrayList<>();
        minutes.forEach(m -> units.add(m / 15));
        int left = (total + 7) / 15 - units.stream().mapToInt(Integer::intValue).sum();
        List<Integer> remainders = new ArrayList<>();
        minutes.forEach(m -> remainders.add(m % 15));
        while (left > 0) {
            int largest = 0;
            for (int i = 1; i < remainders.size(); i++) {
                largest = remainders.get(i) > remainders.get(largest) ? i : largest;
            }
            units.set(largest, units.get(largest) + 1);
            remainders.set(largest, -1);
            left--;
        }
        return units;
    }
}
