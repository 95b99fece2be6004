package io.trueup.letter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what interest is owed, as letters say it: each payment by its own rule, all of a list by one only where it is that of them all.
 */
public final class InterestLaw {

    /** Of a list by several rules, each of which then stands in its row. */
    private static final String EACH_ITS_OWN = "the rule named with each calculation";

    private static final String CONTRACT = "our agreement";

    /** What the file says of a rule beside its text, and where a percent that changes was read. */
    private static final Pattern FOR_OURSELVES = Pattern.compile(
            ", confidence (?:high|medium|low)(?:, to be paid unasked)?$|^confidence .*|^[A-Z-]+ of \\d{4}-\\d{2}-\\d{2} by .*");

    private InterestLaw() {}

    /**
     * For a sentence about all of a list.
     *
     * @param rules as computations end with them: {@code "state CA, Labor Code 4603.2, confidence high"}, {@code "contract blue-sage"}
     * @return blank where the agreement is it, or there is none
     */
    public static String ofAll(Collection<String> rules) {
        List<String> laws = rules.stream().map(InterestLaw::of).distinct().toList();
        if (laws.size() > 1) {
            return EACH_ITS_OWN;
        }
        return laws.isEmpty() || laws.get(0).equals(CONTRACT) ? "" : laws.get(0);
    }

    /** Of one payment: {@code "Labor Code 4603.2"}. */
    static String of(String rule) {
        if (!rule.startsWith("state ")) {
            return CONTRACT;
        }
        String sources = Arrays.stream(rule.replaceFirst("^state [A-Z]+, ", "").split("\\s*;\\s*"))
                .map(part -> FOR_OURSELVES.matcher(part).replaceAll(""))
                .distinct()
                .collect(Collectors.joining("; "));
        String law = Wording.source(sources, "");
        return law.isEmpty() ? "the law of " + rule.replaceFirst("^state ([A-Z]+).*$", "$1") : law;
    }

    static boolean isEachItsOwn(String law) {
        return law.equals(EACH_ITS_OWN);
    }
}
