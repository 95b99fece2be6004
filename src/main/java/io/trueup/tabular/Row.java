package io.trueup.tabular;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. Asking for a cell as money, date, time or number keeps a problem when it is none, so that a bad row reports
 * all that is wrong with it at once. A blank cell is a problem only under a required column.
 */
public final class Row {

    private static final int MINUTES_OF_DAY = 24 * 60;
    /** What a spreadsheet makes of a long number, {@code 1.2E+10}. */
    private static final Pattern DAMAGED = Pattern.compile("\\d++(?:\\.\\d+E\\+?|E\\+)\\d+", Pattern.CASE_INSENSITIVE);

    private final Header header;
    private final List<Cell> cells;
    private final Place place;
    private final List<Problem> problems = new ArrayList<>(0);

    Row(Header header, List<Cell> cells, Place place) {
        this.header = header;
        this.cells = cells;
        this.place = place;
    }

    public Place place() {
        return place;
    }

    /** What was wrong with the cells asked for so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    public void problem(ProblemCode code, String column, String expected) {
        problems.add(Problem.of(
                code, place.at("column " + column), header.cell(column, cells).text(), expected));
    }

    /** All cells of the row in their order, to know the very same row when it comes twice. */
    public String content() {
        return cells.stream().map(Cell::text).collect(Collectors.joining("\u001F"));
    }

    public boolean has(String column) {
        return !header.cell(column, cells).isBlank();
    }

    /** The cell's text, blank when there is none. */
    public String text(String column) {
        Cell cell = header.cell(column, cells);
        if (cell.isBlank() && header.isRequired(column)) {
            problem(ProblemCode.MISSING_VALUE, column, "a value");
        }
        return cell.text();
    }

    /** A number or name that identifies something, kept as text with its leading zeros. */
    public String identifier(String column) {
        String text = text(column);
        if (DAMAGED.matcher(text).matches()) {
            problem(ProblemCode.NUMBER_DAMAGED, column, "all digits, in a column formatted as text");
        }
        return text;
    }

    /** Dollars; null when the cell is blank or bad. */
    public @Nullable Money money(String column) {
        String text = text(column);
        Money amount = text.isEmpty() ? null : WrittenValues.money(text);
        if (amount == null && !text.isEmpty()) {
            problem(ProblemCode.BAD_AMOUNT, column, "dollars and cents, such as 1,234.50 or (1.00)");
        }
        return amount;
    }

    public Money money(String column, Money otherwise) {
        Money amount = money(column);
        return amount == null ? otherwise : amount;
    }

    /** A date that nothing depends on; null when the cell is blank or none. */
    public @Nullable LocalDate dateIfAny(String column) {
        return header.cell(column, cells).date();
    }

    /** A date; null when the cell is blank or bad. */
    public @Nullable LocalDate date(String column) {
        Cell cell = header.cell(column, cells);
        LocalDate date = text(column).isEmpty() ? null : cell.date();
        if (date == null && !cell.isBlank()) {
            problem(ProblemCode.BAD_DATE, column, "a date, YYYY-MM-DD or M/D/YYYY");
        }
        return date;
    }

    /** A time of day; null when the cell is blank or bad. */
    public @Nullable LocalTime time(String column) {
        Cell cell = header.cell(column, cells);
        LocalTime time = text(column).isEmpty() ? null : cell.time();
        if (time == null && !cell.isBlank()) {
            problem(ProblemCode.BAD_TIME, column, "a time of day, 8:00, 08:00 or 8:00 AM");
        }
        return time;
    }

    /** A number; null when the cell is blank or bad. */
    public @Nullable BigDecimal number(String column) {
        String text = text(column);
        BigDecimal number = text.isEmpty() ? null : WrittenValues.number(text);
        if (number == null && !text.isEmpty()) {
            problem(ProblemCode.BAD_NUMBER, column, "a number");
        }
        return number;
    }

    /** Whole minutes of one day; 0 when the cell is blank or bad. */
    public int minutes(String column) {
        String text = text(column);
        BigDecimal number = text.isEmpty() ? BigDecimal.ZERO : WrittenValues.number(text);
        boolean good = number != null
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(MINUTES_OF_DAY)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!good || number == null) {
            problem(ProblemCode.BAD_MINUTES, column, "whole minutes, 0 to 1440");
            return 0;
        }
        return number.intValue();
    }

    /** One of a few words, in any case; {@code otherwise} when the cell is blank or bad. */
    public <T> T word(String column, Map<String, T> words, T otherwise) {
        String text = text(column);
        T meant = words.get(text.toUpperCase(Locale.ROOT));
        if (meant == null && !text.isEmpty()) {
            problem(
                    ProblemCode.BAD_WORD,
                    column,
                    "one of " + words.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return meant == null ? otherwise : meant;
    }
}
