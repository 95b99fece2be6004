package io.trueup.denial;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.ContractLine;
import io.trueup.few.Few;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a rule's condition.
 *
 * @param text as written
 * @param remarks the remark codes it asks for; empty when it asks for something else
 */
record RuleCondition(String text, Set<String> remarks, Predicate<RuleQuestion> test) {

    private static final String REMARK = "remark ";
    private static final String NOT = "not ";

    /** One unit of 97545 and two of 97546, in minutes. */
    private static final int FOUR_HOURS = 240;

    private static final Map<String, Predicate<RuleQuestion>> WORDS = Map.ofEntries(
            Map.entry("authorization covers", q -> q.day().authorizationCovers()),
            Map.entry("authorization used up", q -> q.day().authorizationUsedUp()),
            Map.entry("other adjudication stored", q -> q.day().otherAdjudicationStored()),
            Map.entry("earlier known", q -> q.day().earlier() != null),
            Map.entry("day part paid", q -> q.day().paidPositive()),
            Map.entry("over weeks", RuleQuestion::overWeeks),
            Map.entry("over hours", q -> q.day().hoursOverCap()),
            Map.entry("over four hours", q -> q.day().deliveredMinutes() > FOUR_HOURS),
            Map.entry("line workers-comp", RuleQuestion::isWorkersComp),
            Map.entry("line medicare", q -> q.day().line() == ContractLine.MEDICARE),
            Map.entry("log parts missing", q -> !q.day().missingLogParts().isEmpty()),
            Map.entry("hardening code", q -> isHardening(q.line().code())),
            Map.entry("further hour", q -> q.line().code().equals(ProcedureCodes.FURTHER_HOUR)),
            Map.entry("program code", q -> !ProcedureCodes.isComponent(q.line().code())));

    /** The condition a text stands for, or null when there is no such condition. */
    static @Nullable RuleCondition of(String text, Map<String, List<String>> sets) {
        if (text.startsWith(NOT)) {
            RuleCondition inner = of(text.substring(NOT.length()), sets);
            return inner == null
                    ? null
                    : new RuleCondition(text, Set.of(), inner.test().negate());
        }
        if (text.startsWith(REMARK)) {
            Set<String> remarks = RuleParser.codes(
                    List.of(text.substring(REMARK.length()).strip().split("\\s*,\\s*")), sets);
            return new RuleCondition(text, remarks, q -> Few.any(q.line().remarkCodes(), remarks::contains));
        }
        Predicate<RuleQuestion> word = WORDS.get(text);
        return word == null ? null : new RuleCondition(text, Set.of(), word);
    }

    /** Every condition there is, for the message when one is misspelt. */
    static List<String> words() {
        return Stream.concat(Stream.of("remark CODES"), WORDS.keySet().stream().sorted())
                .toList();
    }

    private static boolean isHardening(String code) {
        return code.equals(ProcedureCodes.INITIAL_TWO_HOURS) || code.equals(ProcedureCodes.FURTHER_HOUR);
    }
}
