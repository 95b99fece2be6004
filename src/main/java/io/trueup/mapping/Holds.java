package io.trueup.mapping;

import io.trueup.configuration.WrittenValue;
import io.trueup.programlog.ProgramLogs;
import io.trueup.written.CellAmount;
import io.trueup.written.WrittenDates;
import io.trueup.written.WrittenDays;
import io.trueup.written.WrittenRange;
import io.trueup.written.WrittenTimes;
import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of a column look like. */
enum Holds {
    DATE(
            "dates",
            text -> !WrittenDates.readings(text).isEmpty()
                    || !WrittenDays.of(text).isEmpty()),
    RANGE("times from and to", text -> !WrittenRange.of(text).equals(WrittenRange.NONE)),
    TIME("times of day", text -> !WrittenTimes.readings(text).isEmpty()),
    MONEY("amounts", text -> CellAmount.of(text) != null),
    MINUTES("durations", Holds::isDuration),
    HOURS("durations", Holds::isDuration),
    /** No state has a number, whatever a counted word is: {@code CO-45} is a reason. */
    STATE(
            "states",
            text -> text.chars().noneMatch(Character::isDigit)
                    && !Facts.code(ProgramLogs.TABLE, "jurisdiction", text).isEmpty()),
    PROCEDURE(
            "procedure codes",
            matches("(?:HC[:-])?(?:\\d{5}|[A-Z]\\d{4}|[A-Z]{2}\\d{3})(?:\\.0+|[-:, /].*|[A-Z]{2})?")),
    MODIFIERS("modifiers", matches("[A-Z0-9]{2}(?:[-:;,/| ]+[A-Z0-9]{2})*")),
    PERSON("names with a comma", matches("[\\p{L}' .-]+,[\\p{L}' .-]+")),
    REVERSED("names", matches("[\\p{L}'.-]+(?: [\\p{L}'.-]+){1,3}")),
    WORDS("known words", text -> true),
    IDENTIFIER("numbers or ids", matches("(?=.*\\d)[\\p{L}\\p{N}#][\\p{L}\\p{N} ./#_*-]{0,39}")),
    NUMBER("numbers", text -> WrittenValues.number(text) != null),
    REASON(
            "reason codes",
            matches("(?:(?:CO|PI|OA|PR|CR)?[ -]*[ABDPWY]?\\d{1,3}(?:\\.0+)?)(?:[;,|/ ]+.*|\\s*[-:].*)?|-+|N/?A|NONE")),
    GROUP("groups of adjustments", matches("CO|PI|OA|PR|CR")),
    GROUPED_REASON("reason codes with their groups", matches(Holds.OF_GROUP + "(?:[;,|/ ]+.*|\\s*[-:].*)?")),
    REMARK(
            "remark codes",
            matches("(?!%1$s(?:[;,|/ ]+%1$s)*$)".formatted(Holds.OF_GROUP)
                    + "(?:.*[^A-Z0-9])?[A-Z]{1,3}\\d{1,4}[A-Z]?(?:[^A-Z0-9].*)?|-+|N/?A|NONE")),
    LIST(
            "reasons with amounts",
            matches("(?:CAS\\*)?(?:CO|PI|OA|PR|CR)[ *-]*\\w{1,3}\\s*[:=* ]\\s*[-$(]?[\\d.,]+.*|-+|N/?A|NONE")),
    TEXT("text", text -> true);

    private static final String OF_GROUP = "(?:CO|PI|OA|PR|CR)[ -]*[ABDPWY]?\\d{1,3}";
    static final Map<String, Holds> BY_WORD = WrittenValue.words(values());
    private static final BigDecimal LONGEST = BigDecimal.valueOf(24 * 60);

    private final String words;
    private final Predicate<String> fits;

    Holds(String words, Predicate<String> fits) {
        this.words = words;
        this.fits = fits;
    }

    String words() {
        return words;
    }

    boolean fits(String text) {
        return fits.test(text);
    }

    /** Whether a text can be one after all, though it is not written as expected: a name without a comma, a spreadsheet's number. */
    boolean couldBe(String text) {
        return switch (this) {
            case PERSON -> fits(text) || REVERSED.fits(text) || text.matches("[\\p{L}'.-]+");
            case DATE -> fits(text) || text.matches("[1-6]\\d{4}(?:\\.\\d+)?");
            case TIME -> fits(text) || text.matches("0?\\.\\d{3,17}");
            case REASON -> fits(text) || text.matches("(?:[A-Za-z]{0,3}-?\\d{1,4}[A-Za-z]?[;,|/ ]*)+");
            default -> fits(text);
        };
    }

    /** Whether values can contradict it. */
    boolean canTell() {
        return this != TEXT && this != WORDS;
    }

    private static boolean isDuration(String text) {
        BigDecimal minutes = WrittenTimes.minutes(CellAmount.pointed(text), 1);
        return minutes != null && minutes.signum() >= 0 && minutes.compareTo(LONGEST) <= 0;
    }

    private static Predicate<String> matches(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }
}
