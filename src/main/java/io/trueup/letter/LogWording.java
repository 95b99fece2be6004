package io.trueup.letter;

import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the logs of days say, as letters write it. */
final class LogWording {

    private LogWording() {}

    private static final List<String> DISCIPLINES =
            List.of("physical therapy", "occupational therapy", "psychology", "vocational counseling");
    private static final Pattern WORDS_APART = Pattern.compile("[ ,]+");
    private static final Pattern MEASURED = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)(.*)");

    /** What productivity was first and last; blank when that shows no progress. */
    static String progress(List<ProgramDay> episodeDays, List<ProgramDay> logs) {
        if (episodeDays.isEmpty() || logs.isEmpty()) {
            return "";
        }
        ProgramDay first = episodeDays.get(0);
        ProgramDay last = logs.get(logs.size() - 1);
        return isMore(first.productivity(), last.productivity()) ? measured(first) + "; " + measured(last) : "";
    }

    /** Whether the later of two measurements in the same unit is higher; words that begin with no number prove nothing. */
    private static boolean isMore(String first, String last) {
        if (first.equals(last)) {
            return false;
        }
        Matcher before = MEASURED.matcher(first);
        Matcher after = MEASURED.matcher(last);
        return before.matches()
                && after.matches()
                && before.group(2).strip().equals(after.group(2).strip())
                && new BigDecimal(after.group(1)).compareTo(new BigDecimal(before.group(1))) > 0;
    }

    private static String measured(ProgramDay day) {
        return Wording.inText(day.serviceDate()) + ", \"" + day.productivity() + "\"";
    }

    /** A line for one day: hours, then times and minutes by discipline where the log has them. */
    static String hours(ProgramDay day) {
        String disciplines = disciplines(List.of(day));
        return Wording.inTable(day.serviceDate()) + ": " + Wording.hours(day.deliveredMinutes()) + " hours"
                + (day.times().isBlank() ? "" : ", " + day.times())
                + (disciplines.isBlank() ? "" : "; " + disciplines);
    }

    /** With the license, unless the name says it already. */
    static String supervisor(ProgramDay day) {
        String license = day.supervisorLicense().strip();
        String name = day.supervisingTherapist().strip();
        boolean said = license.isBlank()
                || name.contains(license) && WORDS_APART.splitAsStream(name).anyMatch(license::equals);
        return name.isBlank() || said ? name : name + ", " + license;
    }

    /** Minutes over all the days; disciplines without any are left out. */
    static String disciplines(List<ProgramDay> logs) {
        int[] minutes = new int[DISCIPLINES.size()];
        for (ProgramDay day : logs) {
            DisciplineMinutes own = day.disciplines();
            minutes[0] += own.pt();
            minutes[1] += own.ot();
            minutes[2] += own.psych();
            minutes[3] += own.vocational();
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i] > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(minutes[i])
                        .append(" minutes of ")
                        .append(DISCIPLINES.get(i));
            }
        }
        return words.toString();
    }
}
