package io.trueup.billing;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.Terms;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which modifiers the states want on the program codes of a bill. Immutable. */
public final class ModifierRules {

    /** Name of the file, in the program and in the reference folder; its key is the state. */
    public static final String FILE = "modifiers-due.csv";

    private static final String COLUMNS = "state program? codes modifier when? order? factor? note? source confidence";
    private static final Map<String, Program> PROGRAMS = WrittenValue.words(Program.values(), Program::name);
    private static final Map<String, When> WHEN = WrittenValue.words(When.values());
    private static final NumberRange SHARE = NumberRange.of("0", "1");
    private static final int LAST = 4;

    private final List<Rule> rules;

    private ModifierRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    private enum When {
        ALWAYS,
        ACCREDITED
    }

    /**
     * One row.
     *
     * @param program null = both
     * @param factor share that is paid without the modifier; null when the rule gives none
     */
    record Rule(
            String state,
            @Nullable Program program,
            List<String> codes,
            String modifier,
            When when,
            int order,
            @Nullable BigDecimal factor) {

        boolean tellsAccreditation() {
            return when == When.ACCREDITED;
        }

        /** Accreditation is told where the state's schedule is the price; an agreed rate of one's own does not ask for it. */
        boolean asks(@Nullable Contract contract) {
            return !tellsAccreditation()
                    || (contract != null && contract.accredited() && contract.terms() instanceof Terms.FeeSchedule);
        }
    }

    /** The rules that come with the program. */
    public static ModifierRules standard() {
        return ShippedFile.read(ModifierRules.class, FILE, ModifierRules::read);
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<ModifierRules> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        List<Rule> rules = table.below().stream().map(ModifierRules::rule).toList();
        return table.reading(() -> new ModifierRules(rules));
    }

    private static Rule rule(RuleRow row) {
        WrittenValue program = row.field("program");
        String modifier = row.required("modifier").text("").toUpperCase(Locale.ROOT);
        if (!modifier.matches("[A-Z0-9]{2}|")) {
            row.problem(ConfigurationCode.SYNTAX, "modifier should be two letters or digits, not " + modifier);
        }
        row.required("source");
        row.required("confidence").word(Confidence.WORDS, Confidence.LOW);
        BigDecimal factor = row.field("factor").number(BigDecimal.ONE, SHARE);
        return new Rule(
                row.required("state").text("").toUpperCase(Locale.ROOT),
                program.isPresent() ? program.word(PROGRAMS, Program.WH) : null,
                row.required("codes").parts(),
                modifier,
                row.field("when").word(WHEN, When.ALWAYS),
                row.field("order").whole(LAST, 1, LAST),
                row.field("factor").isPresent() ? factor : null);
    }

    /** What a state says of a code's modifiers, in their order; nothing outside workers' compensation. */
    List<Rule> of(String state, Program program, String code, @Nullable Contract contract) {
        if (contract != null && !contract.isWorkersComp()) {
            return List.of();
        }
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.state().equals(wanted))
                .filter(rule -> rule.program() == null || rule.program() == program)
                .filter(rule -> rule.codes().contains(code))
                .sorted(Comparator.comparingInt(Rule::order))
                .toList();
    }
}
