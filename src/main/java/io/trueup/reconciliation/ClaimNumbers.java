package io.trueup.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How control numbers and claim numbers are compared (INTERFACES.md 5). */
public final class ClaimNumbers {

    /** What people and programs write where they know no number, without punctuation. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "",
            "NA",
            "NAN",
            "NAT",
            "NIL",
            "NO",
            "NONE",
            "NULL",
            "PEND",
            "PENDING",
            "TBA",
            "TBD",
            "UNK",
            "UNKNOWN",
            "TOBEASSIGNED",
            "TOBEDETERMINED",
            "TOFOLLOW",
            "APPLIEDFOR",
            "NOTASSIGNED",
            "NOTASSIGNEDYET",
            "NOTYETASSIGNED",
            "NOTAPPLICABLE",
            "NOTAVAILABLE",
            "NOTGIVEN",
            "NOTKNOWN",
            "NOTONFILE",
            "NOTPROVIDED",
            "NOCLAIM",
            "NOCLAIMNUMBER",
            "NONUMBER",
            "PENDINGCLAIM",
            "PENDINGCLAIMNUMBER",
            "CLAIMPENDING",
            "NUMBERPENDING",
            "UNASSIGNED",
            "UNAVAILABLE",
            "BLANK",
            "MISSING");

    /** A part of a number that says whose it is, found inside another text. */
    private static final int TELLING_LENGTH = 4;

    private static final int MOST_PARTS = 8;

    private ClaimNumbers() {}

    /** Whether the text stands where a number should and identifies nothing: blank, PENDING, UNKNOWN, N/A, #N/A, 0, -, ?, XXX. */
    public static boolean isPlaceholder(String text) {
        if (saysDigit(text)) {
            return isErrorCell(text.strip());
        }
        String loose = loose(text);
        return PLACEHOLDERS.contains(loose) || isOfX(loose) || isErrorCell(text.strip());
    }

    private static boolean isOfX(String loose) {
        for (int i = 0; i < loose.length(); i++) {
            if (loose.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    /** No word that stands for a number has a digit. */
    private static boolean saysDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** What a spreadsheet shows when a formula fails. */
    private static boolean isErrorCell(String text) {
        return text.startsWith("#") && (text.endsWith("!") || text.endsWith("?"));
    }

    /** Without case and outer blanks: the first try. */
    public static String exact(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether both say the same number; a blank says none. */
    static boolean same(String one, String other) {
        return !one.isBlank() && exact(one).equals(exact(other));
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

    /** What claim numbers of the clinic's own tables have in common however they are written; the number itself where nothing is left. */
    public static String key(String number) {
        String loose = loose(number);
        return loose.isEmpty() ? exact(number) : loose;
    }

    /** The first try without leading zeros: what a spreadsheet leaves of a control number. */
    public static String withoutZeros(String number) {
        String exact = exact(number);
        int zeros = 0;
        while (zeros < exact.length() - 1 && exact.charAt(zeros) == '0') {
            zeros++;
        }
        return exact.substring(zeros);
    }

    /**
     * The number as a whole, loosely, and what inside it could be the number of a claim with other words around it: {@code WC-1001}
     * in {@code CLM#WC-1001 (LUMBAR)}. Runs of its parts, each with a digit and four characters at least.
     */
    public static Set<String> inside(String number) {
        Set<String> inside = new LinkedHashSet<>();
        if (isPlaceholder(number)) {
            return inside;
        }
        inside.add(loose(number));
        List<String> parts = parts(number);
        for (int from = 0; from < parts.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < parts.size(); to++) {
                run.append(parts.get(to));
                String loose = loose(run.toString());
                if (loose.length() >= TELLING_LENGTH && hasDigit(loose)) {
                    inside.add(loose);
                }
            }
        }
        return inside;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Words of letters and words of digits; those beyond a few are no number's. */
    private static List<String> parts(String number) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= number.length(); i++) {
            char c = i < number.length() ? number.charAt(i) : ' ';
            boolean goesOn = !part.isEmpty()
                    && Character.isLetterOrDigit(c)
                    && Character.isDigit(c) == Character.isDigit(part.charAt(part.length() - 1));
            if (!goesOn && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                part.append(c);
            }
        }
        return parts.size() > MOST_PARTS ? parts.subList(0, MOST_PARTS) : parts;
    }
}
