package io.trueup.reconciliation;

import java.util.Locale;

/** How control numbers and claim numbers are compared (INTERFACES.md 5). */
public final class ClaimNumbers {

    private ClaimNumbers() {}

    /** Without case and outer blanks: the first try. */
    public static String exact(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /** Also without punctuation and leading zeros: the second try only. */
    public static String loose(String number) {
        StringBuilder kept = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (Character.isLetterOrDigit(c) && !(c == '0' && kept.isEmpty())) {
                kept.append(Character.toUpperCase(c));
            }
        }
        return kept.toString();
    }
}
