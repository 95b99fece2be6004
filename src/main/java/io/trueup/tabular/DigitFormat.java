package io.trueup.tabular;

import org.jspecify.annotations.Nullable;

/**
 * A number format that shows a whole number as one shows an identifier: {@code 000000}, {@code "WC-"0000}, {@code 000-00-0000}.
 */
final class DigitFormat {

    private static final String LITERALS = "-/ :()!^&'~{}<>=+$";
    private static final int MOST = 64;

    /** Stand for the place of a digit: one that is always shown, and one that is shown when there is a digit. */
    private static final char ALWAYS = '\1';

    private static final char AS_NEEDED = '\2';

    private final String places;

    private DigitFormat(String places) {
        this.places = places;
    }

    /** Null for a format that shows amounts, decimals, percents, dates or words in place of the number. */
    static @Nullable DigitFormat of(String code) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';') {
                break;
            } else if (c == '"') {
                int close = code.indexOf('"', i + 1);
                if (close < 0) {
                    return null;
                }
                places.append(code, i + 1, close);
                i = close;
            } else if (c == '\\' && i + 1 < code.length()) {
                places.append(code.charAt(++i));
            } else if (c == '_' || c == '*') {
                i++; // a blank as wide as the next character, or that character as a filling
            } else if (c == '0') {
                places.append(ALWAYS);
            } else if (c == '#' || c == '?') {
                places.append(AS_NEEDED);
            } else if (LITERALS.indexOf(c) >= 0) {
                places.append(c);
            } else {
                return null;
            }
        }
        String all = places.toString();
        boolean shows = all.indexOf(ALWAYS) >= 0 || all.indexOf(AS_NEEDED) >= 0;
        return shows && all.length() <= MOST && all.length() > 1 ? new DigitFormat(all) : null;
    }

    /** @param digits of a whole number that is not negative */
    String show(String digits) {
        StringBuilder shown = new StringBuilder();
        int first = firstPlace();
        int left = digits.length();
        for (int i = places.length() - 1; i >= 0; i--) {
            char place = places.charAt(i);
            if (place != ALWAYS && place != AS_NEEDED) {
                shown.append(place);
            } else if (left > 0) {
                int from = i == first ? 0 : left - 1;
                shown.append(new StringBuilder(digits.substring(from, left)).reverse());
                left = from;
            } else if (place == ALWAYS) {
                shown.append('0');
            }
        }
        return shown.reverse().toString();
    }

    private int firstPlace() {
        int first = 0;
        while (places.charAt(first) != ALWAYS && places.charAt(first) != AS_NEEDED) {
            first++;
        }
        return first;
    }
}
