package io.trueup.mapping;

import io.trueup.written.WrittenTimes;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Times of a break or of a second stretch of the day, in columns of their own: a day has one start, one end and minutes of breaks, so
 * that from the first and last alone it would come out too long or too short.
 */
final class SecondTimes {

    private static final String START = "start_time";
    private static final String END = "end_time";

    private final HeadedTable table;
    private final Map<Integer, Choice> choices;
    private final Set<String> taken;
    private final Map<String, String> doubts;

    SecondTimes(HeadedTable table, Map<Integer, Choice> choices, Set<String> taken, Map<String, String> doubts) {
        this.table = table;
        this.choices = choices;
        this.taken = taken;
        this.doubts = doubts;
    }

    /** Leaves start and end open where others tell of the day too, unless a person said which they are. */
    void find() {
        Choice start = of(START);
        Choice end = of(END);
        if (start == null || end == null || start.isSaid() || end.isSaid()) {
            return;
        }
        boolean breaks = of("break_minutes") != null || of("break_hours") != null;
        List<Integer> times =
                ByValues.left(table, choices).filter(this::hasTimes).boxed().toList();
        List<Integer> later =
                times.stream().filter(position -> isAfter(position, end)).toList();
        List<String> others = times.stream()
                .filter(position -> isBreak(position) ? !breaks : isSecond(position, later))
                .map(position -> "\"" + table.headings().get(position) + "\"")
                .toList();
        if (!others.isEmpty()) {
            Stream.of(start, end).forEach(one -> choices.remove(one.position()));
            taken.removeAll(Set.of(START, END));
            doubts.put(
                    START,
                    others.stream().collect(Collectors.joining(" and "))
                            + (others.size() == 1 ? " is a time" : " are times")
                            + " of a break or of a second stretch of the day beside \"" + start.heading()
                            + "\" and \"" + end.heading() + "\"; a row holds one start and one end");
        }
    }

    private boolean hasTimes(int position) {
        List<String> values = table.values(position);
        return !values.isEmpty() && values.stream().allMatch(Holds.TIME::fits);
    }

    private boolean isBreak(int position) {
        return Wording.BREAK.isIn(table.headings().get(position));
    }

    /** Called so, or one of a start and an end behind the first ones. */
    private boolean isSecond(int position, List<Integer> later) {
        String heading = table.headings().get(position);
        return Wording.EDGE.isIn(heading)
                && (Wording.SECOND.isIn(heading) || later.size() > 1 && later.contains(position));
    }

    /** Whether all that stands there comes when the day so far is over. */
    private boolean isAfter(int position, Choice end) {
        return table.rows().stream()
                .filter(row -> !HeadedTable.cell(row, position).isEmpty())
                .allMatch(row -> {
                    List<LocalTime> over = WrittenTimes.readings(HeadedTable.cell(row, end.position()));
                    List<LocalTime> own = WrittenTimes.readings(HeadedTable.cell(row, position));
                    return over.size() == 1 && own.size() == 1 && !own.get(0).isBefore(over.get(0));
                });
    }

    private @Nullable Choice of(String target) {
        return Choice.of(choices.values(), target);
    }
}
