package io.trueup.programlog;

import io.trueup.source.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of a file that tell one session, which counts once: the same words and numbers written otherwise, and on a further sheet of
 * a workbook the same minutes of a patient's day, where nothing differs that both say. Other minutes on a further sheet add up, with
 * a notice. Looks back over some thousands of days.
 */
final class ToldSessions {

    private static final int MOST_DAYS = 20_000;
    private static final int LONGEST_NUMBER = 15;
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");
    private static final String BETWEEN = "\u001F";

    private final Map<Day, List<Told>> days = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, List<Told>> eldest) {
            return size() > MOST_DAYS;
        }
    };
    private final ToldOnce again = new ToldOnce(ProblemCode.DUPLICATE_ROW);
    private final ToldOnce otherwise = new ToldOnce(ProblemCode.SAME_HOURS);

    private record Day(String patientId, String claimNumber, Program program, LocalDate date) {}

    /** What is kept of a session: the row that told it first, and the last sheet that did. */
    private static final class Told {

        private final LogRow first;
        private final String content;
        private @Nullable String plain;
        private String lastSheet;

        Told(LogRow first, String content) {
            this.first = first;
            this.content = content;
            this.lastSheet = first.place().spot();
        }

        /** Made when a second row of the day comes, which hardly any day has. */
        boolean isWritten(String words) {
            String own = plain == null ? plain(content) : plain;
            plain = own;
            return own.equals(words);
        }
    }

    /** The row, under the fingerprint of the one that told its session first. */
    LogRow take(LogRow row, String content) {
        Day day = new Day(row.patientId(), row.claimNumber().strip(), row.program(), row.serviceDate());
        List<Told> ofDay = days.computeIfAbsent(day, d -> new ArrayList<>(1));
        String words = ofDay.isEmpty() ? "" : plain(content);
        String sheet = row.place().spot();
        Told same = null;
        for (Told told : ofDay) {
            boolean isOtherSheet = !told.lastSheet.equals(sheet);
            if (told.isWritten(words) || isOtherSheet && row.canBe(told.first)) {
                same = told;
                break;
            }
        }
        if (same != null) {
            if (!same.lastSheet.equals(sheet)) {
                same.lastSheet = sheet;
                again.add(
                        row.place(),
                        row.serviceDate() + " of " + row.claimNumber() + " " + row.program() + " of another sheet");
            }
            return row.as(same.first.fingerprint());
        }
        ofDay.stream()
                .filter(told -> !told.lastSheet.equals(sheet) && isOtherwise(told.first, row))
                .findFirst()
                .ifPresent(told -> otherwise.add(row.place(), words(told.first) + " and " + words(row)));
        ofDay.add(new Told(row, content));
        return row;
    }

    /** Whether both came, and not both say when; of times it is told elsewhere whether they are the same hours. */
    private static boolean isOtherwise(LogRow one, LogRow other) {
        return one.attendance().attended()
                && other.attendance().attended()
                && (one.times().isBlank() || other.times().isBlank());
    }

    private static String words(LogRow row) {
        return row.serviceDate() + ", " + row.deliveredMinutes() + " minutes of " + row.claimNumber() + " on "
                + row.place().spot();
    }

    /** In capitals, and numbers without zeros that say nothing. */
    private static String plain(String content) {
        StringBuilder plain = new StringBuilder();
        for (String cell : content.toUpperCase(Locale.ROOT).split(BETWEEN, -1)) {
            boolean isDecimal =
                    cell.length() <= LONGEST_NUMBER && DECIMAL.matcher(cell).matches();
            plain.append(isDecimal ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell)
                    .append(BETWEEN);
        }
        return plain.toString();
    }

    void tell(LogSink sink) {
        again.tell(sink);
        otherwise.tell(sink);
    }
}
