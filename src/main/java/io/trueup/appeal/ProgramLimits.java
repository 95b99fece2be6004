package io.trueup.appeal;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.few.Few;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long states let a program last (FACTS.md 1.1). Words for people only: no amount and no outcome rests on them. Immutable. */
public final class ProgramLimits {

    /** Name of the file, in the program and in the reference folder; its key is the state. */
    public static final String FILE = "program-limits.csv";

    private static final String COLUMNS =
            "state program weeks? days_a_week? hours_a_day? effective_from? effective_to? note? source confidence";
    private static final int LONGEST_WEEKS = 520;
    private static final Map<String, Program> PROGRAMS = WrittenValue.words(Program.values());

    private final List<Rule> rules;

    private ProgramLimits(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** One row; weeks 0 where none are said, from and to null where open. */
    private record Rule(
            String state,
            Program program,
            int weeks,
            String daysAWeek,
            String hoursADay,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            Confidence confidence) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        String text() {
            String limits = Stream.of(
                            weeks == 0 ? "" : "up to " + weeks + " weeks",
                            daysAWeek.isBlank() ? "" : daysAWeek + " days a week",
                            hoursADay.isBlank() ? "" : hoursADay + " hours a day")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return state + " has " + limits + " (" + source + ", confidence " + confidence.word() + ")";
        }
    }

    /** The limits that come with the program. */
    public static ProgramLimits standard() {
        return ShippedFile.read(ProgramLimits.class, FILE, ProgramLimits::read);
    }

    /** The limits of a text, or every problem in it. */
    public static RuleReading<ProgramLimits> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        List<Rule> rules = Few.each(table.below(), ProgramLimits::rule);
        return table.reading(() -> new ProgramLimits(rules));
    }

    private static Rule rule(RuleRow row) {
        return new Rule(
                row.required("state").text("").toUpperCase(Locale.ROOT),
                row.required("program").word(PROGRAMS, Program.WH),
                row.field("weeks").whole(0, 1, LONGEST_WEEKS),
                row.text("days_a_week"),
                row.text("hours_a_day"),
                row.field("effective_from").date(),
                row.field("effective_to").date(),
                row.required("source").text(""),
                row.required("confidence").word(Confidence.WORDS, Confidence.LOW));
    }

    /**
     * The weeks that a state's rule allows.
     *
     * @param rule {@code "LAC 40:I.5127"}
     */
    public record Weeks(String state, int weeks, String rule, Confidence confidence) {

        /** By rules of low confidence nothing is held against a payer. */
        boolean isSure() {
            return confidence != Confidence.LOW;
        }
    }

    /** Of a day whose contract agrees no weeks of its own; null when no rule says how many. */
    @Nullable
    Weeks weeks(@Nullable Contract contract, ProgramDay day) {
        if (contract != null && (contract.programLimitWeeks() != null || !contract.isWorkersComp())) {
            return null;
        }
        Rule rule = rule(day.jurisdiction(), day.program(), day.serviceDate());
        return rule == null || rule.weeks() == 0
                ? null
                : new Weeks(rule.state(), rule.weeks(), rule.source(), rule.confidence());
    }

    /** The same where it can be held against a payer. */
    public @Nullable Weeks sureWeeks(@Nullable Contract contract, ProgramDay day) {
        Weeks weeks = weeks(contract, day);
        return weeks != null && weeks.isSure() ? weeks : null;
    }

    /** Whether a day is within the weeks agreed, else within those of the state. */
    boolean isWithin(DeniedDay day) {
        ProgramDay log = day.log();
        Contract contract = day.contract();
        Integer agreed = contract == null ? null : contract.programLimitWeeks();
        Weeks ofState = log == null ? null : sureWeeks(contract, log);
        int limit = agreed != null ? agreed : ofState == null ? 0 : ofState.weeks();
        return day.episode().weeksBefore(day.serviceDate()) < limit;
    }

    private @Nullable Rule rule(String state, Program program, LocalDate day) {
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        return Few.first(rules, rule -> rule.state().equals(wanted) && rule.program() == program && rule.holdsOn(day));
    }

    /** {@code "LA has up to 8 weeks, 5 days a week, 4-8 hours a day (LAC 40:I.5127, confidence high)"}; blank when not known. */
    String text(String state, Program program, LocalDate day) {
        Rule rule = rule(state, program, day);
        return rule == null ? "" : rule.text();
    }
}
