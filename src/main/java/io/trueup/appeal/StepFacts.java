package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What stands for the {names} in the sentences of next-steps.txt. */
final class StepFacts {

    static final Set<String> NAMES = Set.of(
            "payer",
            "days",
            "count",
            "amount",
            "loss",
            "paid",
            "overdue",
            "step",
            "ended",
            "level",
            "until",
            "by",
            "later",
            "bill",
            "otherwise",
            "limit",
            "exception");

    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    private final Map<String, String> facts = new HashMap<>();

    private StepFacts() {}

    /** Of findings that go together, at least one: who pays, which days, and what is missing. */
    static StepFacts of(List<ClassifiedFinding> members) {
        List<Finding> findings = Few.each(members, m -> m.judgement().finding());
        StepFacts facts = new StepFacts();
        facts.put("payer", payer(members.get(0)));
        facts.put("days", days(findings));
        facts.put("count", count(findings));
        facts.put(
                "otherwise",
                Money.sum(findings, Finding::paid).isNegative()
                        ? "what " + payer(members.get(0)) + " took back stays there"
                        : "the money may have to go back to " + payer(members.get(0)));
        Money amount = Money.sum(findings, Finding::atStake);
        facts.put("amount", amount.grouped());
        facts.put("loss", (amount.isZero() ? "" : amount.grouped() + " for ") + count(findings));
        return facts;
    }

    StepFacts put(String name, String fact) {
        facts.put(name, fact);
        return this;
    }

    /** The sentence with its facts, beginning with a capital. */
    String in(String sentence) {
        StringBuilder text = new StringBuilder(2 * sentence.length());
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(sentence, at, open).append(facts.getOrDefault(sentence.substring(open + 1, close), ""));
            at = close + 1;
        }
        String filled = text.append(sentence, at, sentence.length()).toString().strip();
        return filled.isEmpty() ? "" : Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    /** The first name of a sentence that stands for nothing; blank when all are known. */
    static String unknown(String sentence) {
        return NAME.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .orElse("");
    }

    static String payer(ClassifiedFinding member) {
        return payer(member.judgement());
    }

    static String payer(Judgement judgement) {
        Contract contract = judgement.evidence().contract();
        return contract == null ? judgement.finding().payer() : contract.payerName();
    }

    /** {@code 13 days}, {@code 1 day}, {@code 2 stays}. */
    static String count(List<Finding> findings) {
        String what = findings.get(0).kind() == Finding.Kind.EPISODE ? " stay" : " day";
        return findings.size() + what + (findings.size() == 1 ? "" : "s");
    }

    /** {@code 13 days of 2025-03-03 to 2025-03-21}, {@code 2025-03-03}, {@code the stay from 2025-03-03}. */
    static String days(List<Finding> findings) {
        List<LocalDate> dates = List.copyOf(new TreeSet<>(Few.known(findings, Finding::serviceDate)));
        if (dates.isEmpty()) {
            return count(findings);
        }
        String first = dates.get(0).toString();
        boolean stay = findings.get(0).kind() == Finding.Kind.EPISODE;
        if (dates.size() == 1) {
            return stay ? "the stay from " + first : first;
        }
        return count(findings) + (stay ? " from " : " of ") + first + " to " + dates.get(dates.size() - 1);
    }
}
