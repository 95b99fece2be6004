package io.trueup.billing;

import io.trueup.billing.ModifierRules.Rule;
import io.trueup.contract.BilledUnits.Accreditation;
import io.trueup.contract.Contract;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Modifiers billed against those the state asks for. That the other program's modifier is wrong needs no rule.
 *
 * @param state whose rules hold
 * @param program of the day
 */
record ModifierCheck(
        ModifierRules rules,
        String state,
        Program program,
        @Nullable Contract contract) {

    /** Where a sentence names the codes that it is true of. */
    private static final String CODES = "{codes}";

    /**
     * What a line's modifiers claim.
     *
     * @param share that is paid where they do not tell an accredited clinic; null when no rule says one
     */
    record Claimed(
            Program program,
            Accreditation accreditation,
            @Nullable BigDecimal share) {}

    private List<Rule> of(String code) {
        return rules.of(state, program, code, contract);
    }

    Claimed claimed(StandingLine line) {
        Program other = StandingLine.other(program);
        Program shown = line.bears(other) && !line.bears(program) ? other : program;
        Accreditation accreditation = Accreditation.AS_CONTRACTED;
        BigDecimal share = null;
        for (Rule rule : of(line.code())) {
            boolean told = line.modifiers().contains(rule.modifier());
            boolean asItIs = told ? contract != null && contract.accredited() : !rule.asks(contract);
            if (rule.tellsAccreditation() && contract != null && !asItIs) {
                accreditation = told ? Accreditation.CLAIMED : Accreditation.NOT_CLAIMED;
                share = rule.factor();
            }
        }
        return new Claimed(shown, accreditation, share);
    }

    List<String> words(BilledLines once) {
        Map<String, Set<String>> codesOf = new LinkedHashMap<>();
        for (StandingLine line : once.lines()) {
            words(line)
                    .forEach(word -> codesOf.computeIfAbsent(word, w -> new LinkedHashSet<>())
                            .add(line.code()));
        }
        List<String> words = new ArrayList<>();
        codesOf.forEach((word, codes) -> words.add(word.replace(CODES, BilledLines.joined(codes))));
        return words;
    }

    private List<String> words(StandingLine line) {
        List<String> words = new ArrayList<>();
        Program other = StandingLine.other(program);
        boolean wrong = (line.isProgramCode() || !of(line.code()).isEmpty()) && line.bears(other);
        if (wrong) {
            words.add(CODES + " billed as " + name(other) + " (" + other + "), the day is " + name(program));
        }
        for (Rule rule : of(line.code())) {
            boolean told = line.modifiers().contains(rule.modifier());
            if (told && rule.tellsAccreditation() && contract != null && !contract.accredited()) {
                words.add(
                        rule.modifier() + " on " + CODES + " claims an accredited clinic, the contract says it is not");
            } else if (!told
                    && rule.asks(contract)
                    && !(wrong && rule.modifier().equals(program.name()))) {
                words.add(missing(rule));
            }
        }
        List<String> inOrder = asked(line.code());
        List<String> found = line.modifiers().stream().filter(inOrder::contains).toList();
        if (!found.equals(inOrder.stream().filter(found::contains).toList())) {
            words.add("modifiers of " + CODES + " in the wrong order");
        }
        return words;
    }

    private static String missing(Rule rule) {
        BigDecimal share = rule.factor();
        return rule.modifier() + " is missing on " + CODES + ": "
                + (share == null
                        ? "the payer may refuse it"
                        : "without it " + BilledLines.plain(share.movePointRight(2)) + " % is paid");
    }

    private static String name(Program program) {
        return program == Program.WH ? "work hardening" : "work conditioning";
    }

    private List<String> asked(String code) {
        return of(code).stream()
                .filter(rule -> rule.asks(contract))
                .map(Rule::modifier)
                .toList();
    }

    /** {@code WH:CA}; by code where they differ. Without a rule the program's own where the other's was billed. */
    String due(Collection<String> codes, BilledLines once) {
        boolean wrong = once.lines().stream().anyMatch(line -> line.bears(StandingLine.other(program)));
        return byCode(codes, code -> {
            List<String> asked = asked(code);
            return asked.isEmpty() && wrong ? program.name() : String.join(":", asked);
        });
    }

    static String billed(BilledLines once) {
        return byCode(
                once.units().keySet(),
                code -> once.of(code).lines().stream()
                        .map(line -> String.join(":", line.modifiers()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String byCode(Collection<String> codes, Function<String, String> text) {
        List<String> different = codes.stream().map(text).distinct().toList();
        return different.size() < 2
                ? String.join("", different)
                : codes.stream()
                        .map(code -> (code + " " + text.apply(code)).strip())
                        .collect(Collectors.joining("; "));
    }
}
