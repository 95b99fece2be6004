package io.trueup.remittance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The adjustment groups (CAS01) by the names that tables have for them, all in capitals: {@code CONTRACTUAL OBLIGATION} is CO. */
final class GroupNames {

    private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();

    /** What follows a name where it is a group and not what a code means. */
    private static final Pattern CODE_BEHIND = Pattern.compile("\\s*[-:]?\\s*(?=[A-Z]?\\d)");

    static {
        name("CO", "CONTRACTUAL(?: (?:OBLIGATION|ADJUSTMENT)S?)?");
        name("PI", "PAY[EO]R[ -]INITIATED(?: (?:REDUCTION|ADJUSTMENT)S?)?");
        name("OA", "OTHER ADJUSTMENTS?");
        name("PR", "PATIENT RESPONSIBILITY");
        name("CR", "CORRECTIONS?(?: AND| &) REVERSALS?");
    }

    private GroupNames() {}

    private static void name(String code, String name) {
        NAMES.put(code, Pattern.compile("(?:" + code + "\\s*[-:(]?\\s*)?" + name + "\\)?"));
    }

    /** The code of a group that is named; any other text as it is. */
    static String code(String text) {
        for (Map.Entry<String, Pattern> one : NAMES.entrySet()) {
            if (one.getValue().matcher(text).matches()) {
                return one.getKey();
            }
        }
        return text;
    }

    /** A reason with the code of its group where that is named before it. */
    static String coded(String reason) {
        for (Map.Entry<String, Pattern> one : NAMES.entrySet()) {
            Matcher name = one.getValue().matcher(reason);
            Matcher behind = CODE_BEHIND.matcher(reason);
            if (name.lookingAt() && behind.region(name.end(), reason.length()).lookingAt()) {
                return one.getKey() + "-" + reason.substring(behind.end());
            }
        }
        return reason;
    }
}
