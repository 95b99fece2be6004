package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.OUTDATED_LINE;

import io.trueup.configuration.RuleRow;
import io.trueup.configuration.WrittenValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the money times the chance of a thing to do is divided by: the days left to its last day, of which those that are near count
 * once and those beyond many times, so that what can wait waits.
 *
 * @param added days added to all, so that a last day tomorrow is no more than a few times as urgent as one next week
 * @param near days that count once
 * @param beyond how often each day after those counts
 * @param horizon days left that are the most that count
 * @param none days left where there is no last day
 * @param passed percent of what the horizon gives, once the last day is over and nothing else is open
 */
record TimeLeft(int added, int near, int beyond, int horizon, int none, int passed) {

    /** What holds where a playbook does not say: the shipped one says the same. */
    static final TimeLeft USUAL = new TimeLeft(7, 10, 10, 90, 60, 10);

    private static final long PERCENT = 100;
    /** Scores are whole numbers: so many for a cent that is sure and has one day left. */
    private static final long SCALE = 10;

    private static final int MOST_DAYS = 3650;
    private static final int MOST_TIMES = 100;

    private enum Line {
        ADDED,
        NEAR,
        BEYOND,
        HORIZON,
        NONE,
        PASSED
    }

    private static final Map<String, Line> LINES = WrittenValue.words(Line.values());

    /** Of the lines {@code time} of a playbook; those of the older {@code urgent} are told to be without effect. */
    static TimeLeft of(List<RuleRow> lines, List<RuleRow> older) {
        older.forEach(row -> row.problem(
                OUTDATED_LINE,
                "urgent has no effect any more: the priority divides by the time left, which lines such as"
                        + " \"time  near  10\" set (see the shipped playbook)"));
        Map<Line, Integer> own = new EnumMap<>(Line.class);
        for (RuleRow row : lines) {
            row.once("time " + row.text("what"));
            Line line = row.field("what").word(LINES, Line.NEAR);
            own.put(
                    line,
                    row.field("number")
                            .whole(
                                    0,
                                    line == Line.ADDED || line == Line.BEYOND || line == Line.HORIZON ? 1 : 0,
                                    line == Line.PASSED || line == Line.BEYOND ? MOST_TIMES : MOST_DAYS));
        }
        return new TimeLeft(
                own.getOrDefault(Line.ADDED, USUAL.added),
                own.getOrDefault(Line.NEAR, USUAL.near),
                own.getOrDefault(Line.BEYOND, USUAL.beyond),
                own.getOrDefault(Line.HORIZON, USUAL.horizon),
                own.getOrDefault(Line.NONE, USUAL.none),
                own.getOrDefault(Line.PASSED, USUAL.passed));
    }

    /** Money × chance ÷ time left. */
    long score(long cents, int chancePercent, long daysLeft) {
        long weighted = Math.multiplyExact(cents, chancePercent * SCALE);
        return weighted / time(daysLeft);
    }

    /** The same without a last day. */
    long scoreWithout(long cents, int chancePercent) {
        return score(cents, chancePercent, none);
    }

    /** The same once it is over and nothing else is open. */
    long scorePassed(long cents, int chancePercent) {
        return score(cents, chancePercent, horizon) * passed / PERCENT;
    }

    private long time(long daysLeft) {
        long days = Math.min(daysLeft, horizon);
        return added + Math.min(days, near) + beyond * Math.max(0, days - near);
    }

    /** In words, for the workbook's About sheet. */
    List<String> text() {
        return List.of(
                "Time left: days to the last day + " + added + "; each day after the next " + near + " counts " + beyond
                        + " times, and more than " + horizon + " days count as " + horizon
                        + "; without a last day as if it were " + none + " days away",
                "Once the last day is over: by the last day of another way that is still open; where it is owed all"
                        + " the same, as without a last day; else"
                        + " " + passed + " % of what " + horizon + " days left give");
    }
}
