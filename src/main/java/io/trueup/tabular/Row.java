package io.trueup.tabular;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.written.CellAmount;
import io.trueup.written.WrittenName;
import io.trueup.written.WrittenText;
import io.trueup.written.WrittenTimes;
import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. Asking for a cell as money, date, time or number keeps a problem when it is none, so that a bad row reports
 * all that is wrong with it at once. A blank cell is a problem only under a required column.
 */
public final class Row {

    private static final int MINUTES_OF_HOUR = 60;
    private static final int LONGEST_IDENTIFIER = 100;
    private static final int LONGEST_NAME = 200;
    /** Characters of a spreadsheet's cell. */
    private static final int LONGEST = 32_767;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Header header;
    private final List<Cell> cells;
    private final Place place;
    private final List<Problem> problems = new ArrayList<>(0);
    private final boolean belowText;
    private final Map<String, Cell> taken = new HashMap<>(0);
    private @Nullable BiConsumer<String, String> listener;

    /** @param belowText whether text of its own stands between the row and the one above it */
    Row(Header header, List<Cell> cells, Place place, boolean belowText) {
        this.header = header;
        this.cells = cells;
        this.place = place;
        this.belowText = belowText;
    }

    public Place place() {
        return place;
    }

    /** Whether a title or the like stands above the row, so that nothing holds for it that stands further up. */
    public boolean isBelowText() {
        return belowText;
    }

    /** From now on means what a row above it does under those of the columns where it says nothing itself. */
    public void takeFrom(Row above, List<String> columns) {
        for (String column : columns) {
            Cell cell = above.cell(column);
            if (cell(column).isBlank() && !cell.isBlank()) {
                taken.put(column, cell);
            }
        }
    }

    private Cell cell(String column) {
        Cell own = header.cell(column, cells);
        return own.isBlank() && !taken.isEmpty() ? taken.getOrDefault(column, own) : own;
    }

    private boolean isRequired(String column) {
        return header.asksFor(column) && cell(header.unless(column)).isBlank();
    }

    /** From now on tells each column that is read, and what its cell is understood as. */
    public void tell(BiConsumer<String, String> whoAsks) {
        listener = whoAsks;
    }

    /** Says what a reader made of a cell's text, where that is more than this class knows. */
    public <T> T understood(String column, T value) {
        if (listener != null) {
            listener.accept(column, String.valueOf(value));
        }
        return value;
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
                code,
                place.within("column " + column),
                header.written(column, cells).text(),
                expected));
    }

    /** All cells of the row in their order, to know the very same row when it comes twice. */
    public String content() {
        StringJoiner all = new StringJoiner("\u001F");
        for (Cell cell : cells) {
            all.add(cell.text());
        }
        return all.toString();
    }

    public boolean has(String column) {
        return !cell(column).isBlank();
    }

    /** Whether the row itself says it, and not only the job file for all rows. */
    public boolean isWritten(String column) {
        return !header.written(column, cells).isBlank();
    }

    public boolean isAnyWritten(List<String> columns) {
        for (String column : columns) {
            if (isWritten(column)) {
                return true;
            }
        }
        return false;
    }

    /** The cell's text, blank when there is none or a formula failed there. */
    public String text(String column) {
        return text(column, LONGEST);
    }

    /** The text of a cell that lists something; blank also where it says that there is nothing. */
    public String list(String column) {
        String text = text(column);
        return CellWords.isNothing(text) ? "" : text;
    }

    /** The text of a name or a word, which is not long. */
    public String name(String column) {
        return text(column, LONGEST_NAME);
    }

    private String text(String column, int longest) {
        Cell cell = cell(column);
        if (cell.isBlank() || cell.isError()) {
            if (isRequired(column)) {
                problem(
                        cell.isBlank() ? ProblemCode.MISSING_VALUE : ProblemCode.NUMBER_DAMAGED,
                        column,
                        header.asked(column));
            }
            return "";
        }
        if (cell.text().length() > longest) {
            problem(ProblemCode.TOO_LONG, column, "at most " + longest + " characters");
            return "";
        }
        return understood(column, WrittenText.plain(cell.text()));
    }

    /** A number or name that identifies something, kept as a person sees it with its leading zeros. */
    public String identifier(String column) {
        Cell cell = cell(column);
        if (!cell.isBlank() && cell.isError()) {
            problem(ProblemCode.NUMBER_DAMAGED, column, "a number; here a formula failed");
            return "";
        }
        String text = text(column, LONGEST_IDENTIFIER);
        if (cell.isDated() || text.indexOf(WrittenText.UNREADABLE) >= 0 || CellWords.isDamaged(text)) {
            problem(ProblemCode.NUMBER_DAMAGED, column, "all digits, in a column formatted as text");
        }
        return text;
    }

    /** A person's name from a column for each part, or from one that holds {@code LAST, FIRST}. */
    public WrittenName person(String last, String first, String whole) {
        String one = has(last) ? last : whole;
        if (has(first) || !has(one)) {
            return new WrittenName(name(last), name(first));
        }
        String text = name(one);
        WrittenName parts = WrittenName.of(text);
        if (parts != null) {
            understood(last, parts.last());
            understood(first, parts.first());
            return parts;
        }
        if (one.equals(whole) && header.asksFor(last)) {
            problem(ProblemCode.BAD_WORD, whole, "LAST, FIRST; without a comma nobody can say which is which");
        }
        return new WrittenName(text, name(first));
    }

    /** Dollars; null when the cell is blank or bad. */
    public @Nullable Money money(String column) {
        String figure = said(column).figure();
        Money amount = figure.isEmpty() ? null : CellAmount.of(figure);
        if (amount == null && !figure.isEmpty()) {
            problem(ProblemCode.BAD_AMOUNT, column, "dollars and cents, such as 1,234.50 or (1.00)");
        }
        return amount == null ? null : understood(column, amount);
    }

    public Money money(String column, Money otherwise) {
        Money amount = money(column);
        return amount == null ? otherwise : amount;
    }

    /** A date that nothing depends on; null when the cell is blank or none. */
    public @Nullable LocalDate dateIfAny(String column) {
        LocalDate only = PlausibleDates.FROM_1900.of(cell(column).dates());
        return only == null ? null : understood(column, only);
    }

    /** The cell to read a value from, blank where it says that there is none; that is a problem where a value must be. */
    private Cell said(String column) {
        Cell cell = cell(column);
        if (cell.isBlank()) {
            if (isRequired(column)) {
                problem(ProblemCode.MISSING_VALUE, column, header.asked(column));
            }
            return Cell.BLANK;
        }
        return CellWords.isNothing(cell.text()) && !isRequired(column) ? Cell.BLANK : cell;
    }

    /** A date of 1900 to 2100; null when the cell is blank or bad. */
    public @Nullable LocalDate date(String column) {
        return date(column, PlausibleDates.FROM_1900);
    }

    /** A date on which something happened that this is about: not long ago, and not after today. */
    public @Nullable LocalDate pastDate(String column) {
        LocalDate date = date(column, PlausibleDates.OF_EVENTS);
        LocalDate today = header.shape().today();
        if (date != null && date.isAfter(today)) {
            problem(ProblemCode.BAD_DATE, column, "a date not after today, " + today);
        }
        return date;
    }

    /** The one day on which something happened, or the first and the last of several in one cell; empty when it is blank or bad. */
    public List<LocalDate> pastDates(String column) {
        List<LocalDate> several = cell(column).days();
        if (several.isEmpty()) {
            LocalDate only = pastDate(column);
            return only == null ? List.of() : List.of(only);
        }
        LocalDate today = header.shape().today();
        for (LocalDate day : several) {
            if (PlausibleDates.OF_EVENTS.of(List.of(day)) == null || day.isAfter(today)) {
                problem(ProblemCode.BAD_DATE, column, "dates of 1990 to today, " + today);
                return List.of();
            }
        }
        understood(column, several.get(0) + " to " + several.get(1));
        return several;
    }

    private @Nullable LocalDate date(String column, PlausibleDates plausible) {
        Cell cell = said(column);
        if (cell.isBlank()) {
            return null;
        }
        List<LocalDate> readings = cell.dates();
        LocalDate only = plausible.of(readings);
        if (only != null) {
            return understood(column, only);
        }
        problem(ProblemCode.BAD_DATE, column, plausible.expected(readings));
        return null;
    }

    /** A time of day; null when the cell is blank or bad. */
    public @Nullable LocalTime time(String column) {
        Cell cell = said(column);
        if (cell.isBlank()) {
            return null;
        }
        List<LocalTime> readings = cell.times();
        if (readings.size() == 1) {
            return understood(column, readings.get(0));
        }
        problem(
                ProblemCode.BAD_TIME,
                column,
                readings.size() > 1
                        ? "a time with one reading; this is " + readings.get(0) + " or " + readings.get(1)
                        : "a time of day, 8:00, 08:00 or 8:00 AM");
        return null;
    }

    /** A time of day that nothing depends on; null when the cell is blank or has not one reading. */
    public @Nullable LocalTime timeIfAny(String column) {
        Cell cell = cell(column);
        List<LocalTime> readings = cell.isBlank() ? List.of() : cell.times();
        return readings.size() == 1 ? readings.get(0) : null;
    }

    /** A number of less than a million; null when the cell is blank or bad. */
    public @Nullable BigDecimal number(String column) {
        String figure = said(column).figure();
        BigDecimal number = figure.isEmpty() ? null : WrittenValues.number(CellAmount.pointed(figure));
        if (!figure.isEmpty() && (number == null || number.abs().compareTo(MOST) >= 0)) {
            problem(ProblemCode.BAD_NUMBER, column, "a number");
            return null;
        }
        return number == null ? null : understood(column, number);
    }

    /** Minutes of one day, bare or as a duration; 0 when the cell is blank or bad. */
    public int minutes(String column) {
        return minutes(column, 1, "whole minutes, 0 to 1440, or with their unit: 3:45 or 3.75 h");
    }

    /** Hours of one day in minutes, to the nearest one; 0 when the cell is blank or bad. */
    public int hours(String column) {
        return minutes(column, MINUTES_OF_HOUR, "hours of one day, 6.5 or 6:30, or with their unit: 390 min");
    }

    private int minutes(String column, int minutesOfUnit, String expected) {
        Cell cell = said(column);
        if (cell.isBlank()) {
            return 0;
        }
        int minutes = WrittenTimes.minutesOfDay(cell.duration(), minutesOfUnit);
        if (minutes < 0) {
            problem(ProblemCode.BAD_MINUTES, column, expected);
            return 0;
        }
        if (listener != null) {
            understood(column, minutes + " min");
        }
        return minutes;
    }

    /** Procedure codes that contracts and fee schedules name, whatever they look like. */
    public Set<String> knownCodes() {
        return header.shape().codes();
    }

    /** One of a few words, without regard to case, blanks and punctuation; {@code otherwise} when the cell is blank or bad. */
    public <T> T word(String column, Map<String, T> words, T otherwise) {
        String text = said(column).figure();
        T meant = CellWords.meaning(text, words);
        if (meant == null && !text.isEmpty()) {
            problem(ProblemCode.BAD_WORD, column, "one of " + CellWords.choice(words));
        } else if (meant != null && listener != null) {
            understood(column, CellWords.shortest(words, meant));
        }
        return meant == null ? otherwise : meant;
    }

    /** The table the row stands in, where a file has several; blank where it has one. */
    public String sheet() {
        return place.spot();
    }
}
