package io.trueup.codes;

import java.util.List;

/** The procedure codes of work hardening (INTERFACES.md 4). */
public final class ProcedureCodes {

    /** The first two hours of a day. */
    public static final String INITIAL_TWO_HOURS = "97545";

    /** Each further hour. */
    public static final String FURTHER_HOUR = "97546";

    /** Therapeutic exercise, neuromuscular reeducation, activities, self-care, reintegration; 15 minutes a unit. */
    public static final List<String> COMPONENTS = List.of("97110", "97112", "97530", "97535", "97537");

    /** Letters that are read and typed for digits, and those digits. */
    private static final String LETTERS = "OILSBZ";

    private static final String DIGITS = "011582";

    private ProcedureCodes() {}

    /** Whether days of the program are billed with it. */
    public static boolean isOfProgram(String code) {
        return code.equals(INITIAL_TWO_HOURS) || code.equals(FURTHER_HOUR) || isComponent(code);
    }

    public static boolean isComponent(String code) {
        return COMPONENTS.contains(code);
    }

    /** Whether a letter for a digit, or a zero before it, hides one of these codes: {@code 9754S}, {@code 097545}. */
    public static boolean isMisread(String code) {
        if (!hasLetter(code) && !code.startsWith("0")) {
            return false;
        }
        StringBuilder digits = new StringBuilder(code);
        for (int i = 0; i < code.length(); i++) {
            int letter = LETTERS.indexOf(code.charAt(i));
            if (letter >= 0) {
                digits.setCharAt(i, DIGITS.charAt(letter));
            }
        }
        String meant = digits.toString().replaceFirst("^0+(?=\\d{5})", "");
        return !meant.equals(code) && isOfProgram(meant);
    }

    private static boolean hasLetter(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (LETTERS.indexOf(code.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
