package io.trueup.intake;

import io.trueup.reconciliation.ClaimNumbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The claims a provider adjustment may name: its reference as a whole and every whole token of it, as patient control number or
 * payer claim number (DOMAIN.md 1). A date within a token, set off by hyphens as control numbers are too, ends what stands before
 * it; a date beside other tokens names nobody.
 */
public final class NamedClaims {

    private static final Pattern BETWEEN_TOKENS = Pattern.compile("[\\s,;/|:>^\\\\]+");
    private static final Pattern DATE_IN_TOKEN = Pattern.compile("(^|[-_.*])(19|20)\\d{6}([-_.*]|$)");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?:19|20)\\d{6}(?!\\d)");

    /** Fewer characters are left of too many numbers when punctuation and leading zeros go. */
    private static final int SHORTEST_LOOSE = 4;

    /** What is longer is no number of a claim, and too long to be looked up by. */
    private static final int LONGEST = 200;

    private static final String LOOSE_CONTROL_NUMBER = "Q:";
    private static final String LOOSE_PAYER_NUMBER = "J:";

    private NamedClaims() {}

    /** By the numbers as written. */
    static Set<String> keys(String reference) {
        Set<String> keys = new LinkedHashSet<>();
        numbers(reference).forEach(number -> {
            keys.add("P:" + ClaimNumbers.withoutZeros(number));
            keys.add("I:" + number);
        });
        return keys;
    }

    /** By the numbers without punctuation and leading zeros, as far as that is another key: the second try only. */
    static Set<String> looseKeys(String reference) {
        Set<String> keys = new LinkedHashSet<>();
        numbers(reference).stream()
                .map(ClaimNumbers::loose)
                .filter(number -> number.length() >= SHORTEST_LOOSE)
                .forEach(number -> {
                    keys.add("P:" + number);
                    keys.add("I:" + number);
                    keys.add(LOOSE_CONTROL_NUMBER + number);
                    keys.add(LOOSE_PAYER_NUMBER + number);
                });
        keys.removeAll(keys(reference));
        return keys;
    }

    /** The keys under which a second try finds a claim whose numbers are written with punctuation or leading zeros. */
    static Set<String> looseKeysOfClaim(String controlNumber, String payerNumber) {
        Set<String> keys = new LinkedHashSet<>();
        addLoose(keys, LOOSE_CONTROL_NUMBER, controlNumber);
        addLoose(keys, LOOSE_PAYER_NUMBER, payerNumber);
        return keys;
    }

    private static void addLoose(Set<String> keys, String kind, String number) {
        String loose = ClaimNumbers.loose(number);
        if (loose.length() >= SHORTEST_LOOSE && !loose.equals(ClaimNumbers.exact(number))) {
            keys.add(kind + loose);
        }
    }

    /** Dates that stand in a reference. */
    public static Set<LocalDate> dates(String reference) {
        Set<LocalDate> dates = new TreeSet<>();
        Matcher written = DATE.matcher(reference);
        while (written.find()) {
            try {
                dates.add(LocalDate.parse(written.group(), DateTimeFormatter.BASIC_ISO_DATE));
            } catch (DateTimeParseException noDate) {
                // eight digits of a number
            }
        }
        return dates;
    }

    private static Set<String> numbers(String reference) {
        String whole = ClaimNumbers.exact(reference);
        Set<String> numbers = new LinkedHashSet<>();
        BETWEEN_TOKENS.splitAsStream(whole).forEach(token -> {
            numbers.add(token);
            DATE_IN_TOKEN.splitAsStream(token).forEach(numbers::add);
        });
        numbers.removeIf(number -> number.length() == 8 && !dates(number).isEmpty());
        numbers.add(whole);
        numbers.removeIf(number -> number.isEmpty() || number.length() > LONGEST);
        return numbers;
    }
}
