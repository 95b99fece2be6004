package io.trueup.tabular;

import io.trueup.written.WrittenRange;
import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a heading stands for: a column, perhaps written in another form than the column asks for.
 *
 * @param column its name
 */
public record Target(String column, Form form) {

    private static final String MINUTES = "_minutes";
    private static final String HOURS = "_hours";
    private static final Pattern SUFFIX =
            Pattern.compile("(.*\\S),?\\s+((?:JR|SR|II|III|IV)\\.?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_WORD = Pattern.compile("(.*\\S)\\s+(\\S+)");

    /** How the cells below a heading are written. */
    public enum Form {
        AS_NAMED(cell -> cell),
        /** A bare number is hours, though the column is one of minutes. */
        IN_HOURS(cell -> inUnit(cell, " h")),
        /** A bare number is minutes, though the column is one of hours. */
        IN_MINUTES(cell -> inUnit(cell, " min")),
        /** A name with the first name first. */
        FIRST_NAME_FIRST(Target::lastNameFirst),
        /** The first of two times in one cell. */
        START_OF_RANGE(cell -> Cell.of(WrittenRange.of(cell.text()).start())),
        /** The second of two times in one cell. */
        END_OF_RANGE(cell -> Cell.of(WrittenRange.of(cell.text()).end()));

        private final UnaryOperator<Cell> reading;

        Form(UnaryOperator<Cell> reading) {
            this.reading = reading;
        }

        Cell read(Cell cell) {
            return reading.apply(cell);
        }
    }

    /** The one a name stands for: {@code pt_hours} is the column pt_minutes, written in hours, unless there is a column pt_hours. */
    static Target of(String name, Set<String> columns) {
        return columns.contains(name)
                ? new Target(name, Form.AS_NAMED)
                : columns.stream()
                        .flatMap(column -> Arrays.stream(Form.values())
                                .map(form -> new Target(column, form))
                                .filter(target -> target.name().equals(name)))
                        .findFirst()
                        .orElse(new Target(name, Form.AS_NAMED));
    }

    /** The names under which a column can be meant in another form than its own. */
    static Stream<String> otherForms(String column) {
        return Arrays.stream(Form.values())
                .map(form -> new Target(column, form).name())
                .filter(name -> !name.isEmpty() && !name.equals(column));
    }

    /** Blank when the column has no such form. */
    private String name() {
        return switch (form) {
            case AS_NAMED -> column;
            case IN_HOURS -> column.endsWith(MINUTES) ? column.replace(MINUTES, HOURS) : "";
            case IN_MINUTES -> column.equals("hours") ? "minutes" : "";
            case START_OF_RANGE -> column.equals("start_time") ? "start_time_of_range" : "";
            case END_OF_RANGE -> column.equals("end_time") ? "end_time_of_range" : "";
            case FIRST_NAME_FIRST -> column.equals("patient_name") ? "patient_name_first_last" : "";
        };
    }

    /** Hours and minutes of one duration: {@code 6:30} of 6 and 30. Hours with a fraction beside minutes are none. */
    static Cell ofClock(Cell hours, Cell minutes) {
        BigDecimal whole = WrittenValues.number(hours.figure());
        BigDecimal beyond = WrittenValues.number(minutes.figure());
        if (minutes.isBlank()) {
            return hours;
        } else if (hours.isBlank()) {
            return Form.IN_MINUTES.read(minutes);
        }
        return Cell.of(plain(whole, hours) + ":" + (beyond == null || beyond.compareTo(BigDecimal.TEN) >= 0 ? "" : "0")
                + plain(beyond, minutes));
    }

    private static String plain(@Nullable BigDecimal number, Cell cell) {
        return number == null ? cell.text() : number.stripTrailingZeros().toPlainString();
    }

    private static Cell inUnit(Cell cell, String unit) {
        boolean bare = !cell.isBlank() && WrittenValues.number(cell.figure()) != null;
        return bare ? Cell.of(cell.figure() + unit) : cell;
    }

    private static Cell lastNameFirst(Cell cell) {
        var suffixed = SUFFIX.matcher(cell.text());
        boolean hasSuffix = suffixed.matches();
        String name = hasSuffix ? suffixed.group(1).replaceFirst(",$", "") : cell.text();
        var words = LAST_WORD.matcher(name);
        if (name.indexOf(',') >= 0 || !words.matches()) {
            return cell;
        }
        return Cell.of(words.group(2) + (hasSuffix ? " " + suffixed.group(2) : "") + ", " + words.group(1));
    }
}
