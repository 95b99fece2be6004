package io.trueup.contract;

import io.trueup.programlog.ActivityMinutes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units of 15 minutes for the component codes of one day, all timed codes pooled (DOMAIN.md 5): the day has
 * {@code floor((minutes + 7) / 15)} units; each code gets its whole 15s, and what is left goes to the largest remainders. Of
 * equal remainders the code with more minutes comes first, then the lower code.
 */
public final class EightMinuteRule {

    private static final int UNIT_MINUTES = 15;
    private static final int MINUTES_THAT_EARN_A_UNIT = 8;

    private static final Comparator<Map.Entry<String, Integer>> MOST_LEFT_FIRST = (a, b) -> {
        int byRemainder = Integer.compare(b.getValue() % UNIT_MINUTES, a.getValue() % UNIT_MINUTES);
        return byRemainder != 0 ? byRemainder : Integer.compare(b.getValue(), a.getValue());
    };

    private EightMinuteRule() {}

    /** Minutes by component code, in code order; codes without minutes are left out (DOMAIN.md 5, table). */
    public static Map<String, Integer> minutesByCode(ActivityMinutes activity) {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        putPositive(minutes, "97110", activity.exercise());
        putPositive(minutes, "97112", activity.neuromuscular());
        putPositive(minutes, "97530", activity.activities());
        putPositive(minutes, "97535", activity.selfcare());
        putPositive(minutes, "97537", activity.reintegration());
        return minutes;
    }

    private static void putPositive(Map<String, Integer> minutes, String code, int value) {
        if (value > 0) {
            minutes.put(code, value);
        }
    }

    /** Units by code for every code with minutes, zero included, in code order. */
    public static Map<String, Integer> units(ActivityMinutes activity) {
        Map<String, Integer> minutes = minutesByCode(activity);
        Map<String, Integer> units = new LinkedHashMap<>();
        minutes.forEach((code, value) -> units.put(code, value / UNIT_MINUTES));
        int left = dayUnits(activity.total());
        for (int whole : units.values()) {
            left -= whole;
        }
        List<Map.Entry<String, Integer>> byRemainder = new ArrayList<>(minutes.entrySet());
        byRemainder.sort(MOST_LEFT_FIRST);
        byRemainder
                .subList(0, Math.min(left, byRemainder.size()))
                .forEach(each -> units.merge(each.getKey(), 1, Integer::sum));
        return units;
    }

    /** Units of the whole day. */
    public static int dayUnits(int minutes) {
        return (minutes + UNIT_MINUTES - MINUTES_THAT_EARN_A_UNIT) / UNIT_MINUTES;
    }
}
