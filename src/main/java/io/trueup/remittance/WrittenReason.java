package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.written.CellAmount;
import io.trueup.written.WrittenValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a table's cell as it is written: {@code CO-45:72.00}, {@code CO45}, {@code X50 100.00}, {@code W1/P12}, {@code CO*45*72.00},
 * {@code CO-197 Precertification absent: $400.00}.
 *
 * @param group blank when none is written
 * @param codes one, or several that name the same amount
 * @param amount null when none is written
 * @param whole the group and the code, where nothing stands between them: it may be one code
 */
record WrittenReason(
        String group, List<String> codes, @Nullable Money amount, String whole) {

    private static final String GROUPS = "CO|PI|OA|PR|CR";
    private static final String CODE = "[A-Z0-9]{1,5}";
    private static final String CODES = CODE + "(?:\\s*/\\s*" + CODE + ")*";

    /** With what parts it from the code; blanks alone part an unknown group from its code only where an amount follows. */
    private static final String GROUP = "([A-Z]{2})\\s*-\\s*|(" + GROUPS + ")(?:\\s*[:*/,]\\s*|\\s+)|(" + GROUPS + ")";

    private static final Pattern WITH_AMOUNT = Pattern.compile(
            "(?:" + GROUP + "|([A-Z]{2})\\s+)?(" + CODES + ")(?:\\s*[:=*]\\s*|\\s+|\\s*,\\s*(?=\\S*\\.\\d\\d$))(.+)");

    private static final Pattern ALONE = Pattern.compile("(?:" + GROUP + ")?(" + CODES + ")");

    /** With what it means behind its code in words, and with its amount before or behind them. */
    private static final Pattern IN_WORDS = Pattern.compile("((?:" + GROUPS
            + ")(?:\\s*-\\s*|\\s+)?[A-Z]?\\d{1,3})(?:(?:\\s*[-:=]\\s*|\\s+)AMOUNT)?(?:\\s+-\\s+|\\s+)[A-Z]{3}[^\\d$]*?(?:[-:=\\s]\\s*AMOUNT)?"
                    .replace("AMOUNT", "(-?\\$\\s*[\\d,.]+|-?[\\d,]+\\.\\d\\d)"));

    /** A group, perhaps parted by a hyphen, and a code of the lists. */
    private static final String REASON = "(?:" + GROUPS + ")\\s*-?\\s*[A-Z]?\\d{1,4}(?:\\W|$)";

    /** A comma parts two of them where a code and its amount follow; elsewhere it stands in an amount. */
    private static final Pattern BETWEEN = Pattern.compile("[;|\\n]|,(?=\\s*(?:[A-Z]{2}\\s*-?\\s*)?" + CODES
            + "\\s*[:=]|\\s*(?:" + GROUPS + ")\\s*-?\\s*" + CODES + "\\s)|(?:\\s*[,/]\\s*|\\s+)(?=" + REASON + ")");

    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern GROUP_IN_BRACKETS = Pattern.compile("\\[\\s*(" + GROUPS + ")\\s*\\]");
    private static final Pattern AMOUNT_IN_BRACKETS = Pattern.compile("\\[\\s*([-$\\d.,]+)\\s*\\]");
    private static final Pattern END_OF_SEGMENT = Pattern.compile("~\\s*$");

    /** Of a group of two letters, a hyphen and a code. */
    private static final int LONGEST_GROUPED = 8;

    private static final int SHORTEST_GROUPED = 4;

    /** As an 835 has them, {@code CAS*CO*45*40.00}: a group, and for each of its reasons code, amount and quantity. */
    private static final Pattern SEGMENT = Pattern.compile("(?:CAS\\*)?(" + GROUPS + ")\\*([A-Z0-9]+\\*.*)");

    private static final Pattern NOTHING = Pattern.compile("-+|N/?A|NONE|NULL|NAN");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

    /** The reasons of a cell; null when the text is no such list. */
    static @Nullable List<WrittenReason> list(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        List<WrittenReason> usual = usual(upper);
        return usual == null ? others(withPlainMarks(upper)) : usual;
    }

    /** Whether what stands there in capitals says that there is no reason. */
    static boolean isNone(String upper) {
        return upper.isEmpty() || NOTHING.matcher(upper).matches();
    }

    /** With hyphens for dashes, and without brackets that part nothing. */
    private static String withPlainMarks(String upper) {
        String text = DASH.matcher(upper).replaceAll("-");
        text = GROUP_IN_BRACKETS.matcher(text).replaceAll("$1");
        text = AMOUNT_IN_BRACKETS.matcher(text).replaceAll("$1");
        return END_OF_SEGMENT.matcher(text).replaceFirst("");
    }

    /** Those of the form that most tables have, {@code CO-45:72.00;PI-P12:10.00}, read without ado; null for all others. */
    private static @Nullable List<WrittenReason> usual(String upper) {
        List<WrittenReason> reasons = new ArrayList<>(2);
        for (int from = 0; from < upper.length(); ) {
            int next = upper.indexOf(';', from);
            int end = next < 0 ? upper.length() : next;
            int colon = upper.indexOf(':', from);
            Money amount = colon > 0 && colon < end ? WrittenValues.money(upper.substring(colon + 1, end)) : null;
            if (amount == null
                    || colon - from > LONGEST_GROUPED
                    || colon - from < SHORTEST_GROUPED
                    || upper.charAt(from + 2) != '-'
                    || !isOf(upper, from, from + 2, 'A')
                    || !isOf(upper, from + SHORTEST_GROUPED - 1, colon, '0')) {
                return null;
            }
            reasons.add(new WrittenReason(
                    upper.substring(from, from + 2),
                    List.of(upper.substring(from + SHORTEST_GROUPED - 1, colon)),
                    amount,
                    ""));
            from = end + 1;
        }
        return reasons;
    }

    /** Whether capitals stand there and nothing else, or also digits. */
    private static boolean isOf(String text, int from, int to, char first) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < first || c > 'Z' || c > '9' && c < 'A') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable List<WrittenReason> others(String upper) {
        List<WrittenReason> reasons = new ArrayList<>(2);
        for (String part : BETWEEN.split(upper)) {
            String bare = part.strip();
            if (isNone(bare)) {
                continue;
            }
            List<WrittenReason> own = ofPart(GroupNames.coded(bare));
            if (own.isEmpty()) {
                return null;
            }
            reasons.addAll(own);
        }
        return reasons;
    }

    /** One reason, or several without an amount; empty when the text is neither. */
    private static List<WrittenReason> ofPart(String part) {
        WrittenReason whole = of(part);
        if (whole != null) {
            return List.of(whole);
        }
        List<WrittenReason> reasons = new ArrayList<>();
        for (String piece : pieces(part)) {
            WrittenReason reason = of(piece);
            if (reason == null) {
                return List.of();
            }
            reasons.add(reason);
        }
        return reasons;
    }

    /** The elements of a segment. Codes without an amount may stand in a row: {@code 45, 97}, {@code G1 G2}. */
    private static List<String> pieces(String part) {
        Matcher segment = SEGMENT.matcher(part);
        if (segment.matches()) {
            String[] elements = segment.group(2).split("\\*");
            return IntStream.iterate(0, i -> i + 1 < elements.length, i -> i + 3)
                    .mapToObj(i -> segment.group(1) + "-" + elements[i] + ":" + elements[i + 1])
                    .toList();
        }
        List<String> byComma = Arrays.stream(part.split(",")).map(String::strip).toList();
        if (byComma.size() > 1
                && byComma.stream().allMatch(one -> ALONE.matcher(one).matches())) {
            return byComma;
        }
        List<String> byBlank = List.of(part.split("\\s+"));
        return byBlank.size() > 1 && byBlank.stream().allMatch(WrittenReason::isPlainlyACode) ? byBlank : List.of(part);
    }

    /** Letters and digits, so that it is neither an amount nor a word. */
    private static boolean isPlainlyACode(String text) {
        return text.matches("(?=.*[A-Z])(?=.*\\d)" + CODE);
    }

    private static @Nullable WrittenReason of(String text) {
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return new WrittenReason(
                    first(alone.group(1), alone.group(2), alone.group(3)),
                    codes(alone.group(4)),
                    null,
                    alone.group(3) == null ? "" : text);
        }
        Matcher full = WITH_AMOUNT.matcher(text);
        Money amount = full.matches() ? CellAmount.of(full.group(6)) : null;
        if (amount == null) {
            return inWords(text);
        }
        String glued = full.group(3) == null ? "" : text.substring(0, full.end(5));
        return new WrittenReason(
                first(full.group(1), full.group(2), full.group(3), full.group(4)), codes(full.group(5)), amount, glued);
    }

    private static @Nullable WrittenReason inWords(String text) {
        Matcher parts = IN_WORDS.matcher(text);
        if (!parts.matches() || parts.group(2) != null && parts.group(3) != null) {
            return null;
        }
        String amount = first(parts.group(2), parts.group(3));
        return of(amount.isEmpty() ? parts.group(1) : parts.group(1) + ":" + amount);
    }

    private static String first(@Nullable String... groups) {
        return Stream.of(groups).filter(group -> group != null).findFirst().orElse("");
    }

    private static List<String> codes(String text) {
        return List.of(SLASH.split(text));
    }
}
