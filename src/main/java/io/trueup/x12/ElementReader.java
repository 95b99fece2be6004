package io.trueup.x12;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads elements as money, dates and numbers, and keeps a problem for each that is none. */
public final class ElementReader {

    private static final int LONGEST_NUMBER = 18;

    /** More than twice what X12 allows any number, code or name that is read here (FAULTS.md 72). */
    private static final int MOST_CHARACTERS = 200;

    private final String file;
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Problem> remarks = new ArrayList<>(0);

    public ElementReader(String file) {
        this.file = file;
    }

    /** What was wrong so far. */
    public List<Problem> problems() {
        return problems;
    }

    /** What was read all the same, though it is not as X12 writes it. */
    public List<Problem> remarks() {
        return remarks;
    }

    public void remark(ProblemCode code, Segment segment, int element, String expected) {
        remarks.add(Problem.of(code, segment.place(file, element), segment.element(element), expected));
    }

    /** A number or name of any length would end in an index of the database that takes no such thing. */
    public void checkLengths(Segment segment) {
        int element = segment.elementLongerThan(MOST_CHARACTERS);
        if (element > 0) {
            String text = segment.element(element);
            problems.add(Problem.of(
                    ProblemCode.TOO_LONG,
                    segment.place(file, element),
                    text.length() + " characters: " + text,
                    "at most " + MOST_CHARACTERS + " characters"));
        }
    }

    public void problem(ProblemCode code, Segment segment, int element, String expected) {
        problems.add(Problem.of(code, segment.place(file, element), segment.element(element), expected));
    }

    public Place place(Segment segment) {
        return segment.place(file);
    }

    public Place place(Segment segment, int element) {
        return segment.place(file, element);
    }

    /** An amount; zero when the element is blank or bad. */
    public Money money(Segment segment, int element) {
        return money(segment, element, segment.element(element));
    }

    private Money money(Segment segment, int element, String text) {
        if (text.isEmpty()) {
            return Money.ZERO;
        }
        Money amount = X12Amount.parse(text);
        if (amount == null) {
            problem(ProblemCode.BAD_AMOUNT, segment, element, "an amount below a billion, such as -1234.50");
            return Money.ZERO;
        }
        return amount;
    }

    /** An amount that must be there; zero when it is not. */
    public Money requiredMoney(Segment segment, int element) {
        String text = segment.element(element);
        if (text.isEmpty()) {
            problem(ProblemCode.MISSING_VALUE, segment, element, "an amount");
        }
        return money(segment, element, text);
    }

    /** A date CCYYMMDD; null when the element is blank, all zeros, which says no date, or bad. */
    public @Nullable LocalDate date(Segment segment, int element) {
        return date(segment, element, segment.element(element));
    }

    /** The same of a text that was read before. */
    public @Nullable LocalDate date(Segment segment, int element, String text) {
        if (text.isEmpty() || text.charAt(0) == '0' && text.chars().allMatch(c -> c == '0')) {
            return null;
        }
        LocalDate date = X12Date.parse(text);
        if (date == null) {
            problem(ProblemCode.BAD_DATE, segment, element, "a date CCYYMMDD");
        }
        return date;
    }

    /** A quantity; the default when the element is blank or bad. */
    public BigDecimal quantity(Segment segment, int element, BigDecimal otherwise) {
        String text = segment.element(element);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
            return BigDecimal.valueOf(text.charAt(0) - '0');
        }
        boolean plausible = text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (plausible) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                plausible = false;
            }
        }
        problem(ProblemCode.BAD_NUMBER, segment, element, "a number of units");
        return otherwise;
    }
}
