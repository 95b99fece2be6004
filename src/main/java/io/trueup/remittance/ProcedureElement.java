package io.trueup.remittance;

import io.trueup.codes.ProcedureCodes;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A procedure as one element of a segment holds it (SVC01, SVC06, SV101, SV202): qualifier, code, up to four modifiers. */
public final class ProcedureElement {

    private static final int CODE_LENGTH = 5;
    private static final int MODIFIER_LENGTH = 2;
    private static final int MOST_MODIFIERS = 4;

    /** What separates the parts where a sender wrote another separator than its interchange names. */
    static final Pattern OTHER_SEPARATOR = Pattern.compile("[:>^|<\\\\]");

    /** A code with its modifiers in the same component: {@code 97545-WH}, {@code 97545 WH}, {@code 97545WHCA}. */
    private static final Pattern WITH_MODIFIERS =
            Pattern.compile("([A-Z0-9]{5})((?:[-\\s./,]+[A-Z0-9]{2}){1,4}|(?:[A-Z][A-Z0-9]){1,4})");

    /** A qualifier without the code it announces. */
    private static final Set<String> QUALIFIERS = Set.of("HC", "AD", "ER", "NU", "WK", "ZZ", "HP", "IV", "N4");

    /** National drug codes are written with hyphens. */
    private static final String DRUG = "N4";

    private ProcedureElement() {}

    /**
     * A qualifier may be forgotten: it is shorter than a code. Behind the modifiers stands a description. A code that nobody can read
     * is a problem of {@code elements}.
     */
    public static Procedure read(Segment segment, int element, ElementReader elements) {
        List<String> parts = parts(segment, element);
        int codeAt = parts.size() > 1 && parts.get(0).length() < CODE_LENGTH ? 1 : 0;
        String qualifier = codeAt == 0 ? "" : upper(parts.get(0));
        String code = parts.isEmpty() ? "" : upper(parts.get(codeAt));
        List<String> modifiers = new ArrayList<>(2);
        Matcher together = code.length() > CODE_LENGTH && !qualifier.equals(DRUG) ? WITH_MODIFIERS.matcher(code) : null;
        if (together != null && together.matches()) {
            code = together.group(1);
            String joined = together.group(2).replaceAll("[^A-Z0-9]", "");
            for (int i = 0; i < joined.length(); i += 2) {
                modifiers.add(joined.substring(i, i + 2));
            }
        }
        for (int i = codeAt + 1; i < parts.size() && i <= codeAt + MOST_MODIFIERS; i++) {
            if (!parts.get(i).isEmpty()) {
                modifiers.add(upper(parts.get(i)));
            }
        }
        String bare = qualifier.equals(DRUG) ? code.replace("-", "") : withoutBlanks(code);
        if (!isReadable(bare)
                || QUALIFIERS.contains(bare)
                || bare.length() <= MODIFIER_LENGTH
                || ProcedureCodes.isMisread(bare)) {
            elements.problem(ProblemCode.BAD_CODE, segment, element, "a procedure code such as HC:97545:WH");
        }
        return new Procedure(qualifier, bare, modifiers.subList(0, Math.min(MOST_MODIFIERS, modifiers.size())));
    }

    private static boolean isReadable(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !code.isEmpty();
    }

    /** A blank within a code of five characters is a slip; in anything longer it stands between two codes. */
    private static String withoutBlanks(String code) {
        if (code.indexOf(' ') < 0) {
            return code;
        }
        String joined = code.replace(" ", "");
        return joined.length() == CODE_LENGTH ? joined : code;
    }

    private static List<String> parts(Segment segment, int element) {
        List<String> parts = segment.components(element);
        return parts.size() == 1 ? List.of(OTHER_SEPARATOR.split(parts.get(0))) : parts;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
