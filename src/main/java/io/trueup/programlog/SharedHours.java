package io.trueup.programlog;

import io.trueup.source.ProblemCode;
import io.trueup.written.WrittenRange;
import io.trueup.written.WrittenTimes;
import io.trueup.written.WrittenWord;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of a file that tell of the same hours of one patient, which add up all the same (INTERFACES.md 3), and says it once per file.
 * Looks back over some thousands of days, as a day's rows stand near each other.
 */
final class SharedHours {

    private static final int MOST_DAYS = 20_000;
    private static final int DAY = 24 * 60;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final Map<Day, List<Told>> days = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, List<Told>> eldest) {
            return size() > MOST_DAYS;
        }
    };
    private final ToldOnce told = new ToldOnce(ProblemCode.SAME_HOURS);

    private record Day(String payerId, String lastName, LocalDate date) {}

    /** What is kept of a row; its times are read where there is another of that day. */
    private record Told(
            String patientId,
            String firstName,
            @Nullable LocalDate born,
            String times,
            String claimNumber,
            Program program,
            UUID fingerprint) {

        static Told of(LogRow row) {
            return new Told(
                    LEADING_ZEROS.matcher(WrittenWord.plain(row.patientId())).replaceFirst(""),
                    row.firstName().toUpperCase(Locale.ROOT),
                    row.dateOfBirth(),
                    row.times(),
                    row.claimNumber().strip(),
                    row.program(),
                    row.fingerprint());
        }

        /** Two clinics may each have a number for one patient. */
        boolean isOfPatient(Told other) {
            return patientId.equals(other.patientId)
                    || born != null && born.equals(other.born) && firstName.equals(other.firstName);
        }

        boolean sharesHoursWith(Told other) {
            WrittenRange own = WrittenRange.of(times);
            WrittenRange others = WrittenRange.of(other.times);
            return minute(own.start()) < end(others) && minute(others.start()) < end(own);
        }

        /** On the next morning above 1440. */
        private static int end(WrittenRange range) {
            int end = minute(range.end());
            return end <= minute(range.start()) ? end + DAY : end;
        }

        private static int minute(String time) {
            return WrittenTimes.readings(time).get(0).get(ChronoField.MINUTE_OF_DAY);
        }

        String words() {
            return times + " of " + claimNumber + " " + program;
        }
    }

    void take(LogRow row) {
        if (!row.attendance().attended() || row.times().isBlank()) {
            return;
        }
        Day day = new Day(row.payerId(), row.lastName().toUpperCase(Locale.ROOT), row.serviceDate());
        Told session = Told.of(row);
        List<Told> others = days.computeIfAbsent(day, d -> new ArrayList<>(1));
        for (Told other : others) {
            if (other.fingerprint().equals(session.fingerprint())) {
                return;
            }
            if (other.isOfPatient(session) && other.sharesHoursWith(session)) {
                told.add(
                        row.place().within("column start_time"),
                        row.serviceDate() + ", " + other.words() + " and " + session.words());
                break;
            }
        }
        others.add(session);
    }

    void tell(LogSink sink) {
        told.tell(sink);
    }
}
