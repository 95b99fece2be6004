package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.BAD_NUMBER;
import static io.trueup.configuration.ConfigurationCode.DUPLICATE_ID;
import static io.trueup.configuration.ConfigurationCode.MISSING_COLUMN;
import static io.trueup.configuration.ConfigurationCode.MISSING_VALUE;
import static io.trueup.configuration.ConfigurationCode.SYNTAX;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.appeal.AppealLevel.Dispute;
import io.trueup.appeal.AppealLevel.Target;
import io.trueup.codes.CsvTable;
import io.trueup.codes.CsvTable.Row;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Confidence;
import io.trueup.denial.RuleReading;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads state-appeal-rules.csv; collects every problem instead of stopping at the first. */
final class StateRuleParser {

    private static final List<String> REQUIRED = List.of("state", "order", "level", "days", "months", "counted_from");
    private static final Map<String, CountedFrom> COUNTED_FROM =
            Map.of("payment-date", CountedFrom.PAYMENT_DATE, "service-date", CountedFrom.SERVICE_DATE);

    private static final Map<String, Target> TARGETS = Map.of("payer", Target.PAYER, "state", Target.STATE);
    private static final Map<String, Dispute> DISPUTES =
            Map.of("any", Dispute.ANY, "fee", Dispute.FEE, "necessity", Dispute.NECESSITY);
    private static final Map<String, LastDayRule> CALENDARS =
            Stream.of(LastDayRule.values()).collect(Collectors.toMap(LastDayRule::word, Function.identity()));

    private final String file;
    private final ConfigurationProblems problems;

    StateRuleParser(String file) {
        this.file = file;
        this.problems = new ConfigurationProblems(file);
    }

    RuleReading<StateAppealRules> read(String text) {
        List<AppealLevel> levels = new ArrayList<>();
        try {
            List<Row> rows = CsvTable.rows(file, text);
            checkColumns(rows);
            rows.forEach(row -> levels.add(level(row, levels)));
        } catch (IllegalArgumentException unreadable) {
            problems.add(SYNTAX, 0, String.valueOf(unreadable.getMessage()));
        }
        levels.sort(Comparator.comparing(AppealLevel::state).thenComparing(AppealLevel::order));
        return new RuleReading<>(problems.errors() == 0 ? new StateAppealRules(levels) : null, problems.list());
    }

    private void checkColumns(List<Row> rows) {
        if (rows.isEmpty()) {
            problems.add(MISSING_VALUE, 0, "no rows");
            return;
        }
        for (String column : REQUIRED) {
            if (!rows.get(0).cells().containsKey(column)) {
                problems.add(MISSING_COLUMN, 0, "no column " + column);
            }
        }
    }

    private AppealLevel level(Row row, List<AppealLevel> before) {
        String state = row.text("state").toUpperCase(Locale.ROOT);
        Integer order = number(row, "order");
        if (state.isEmpty() || row.text("level").isEmpty() || order == null) {
            problems.add(MISSING_VALUE, row.line(), "state, order and level must be there");
        }
        AppealLevel level = new AppealLevel(
                state,
                order == null ? 0 : order,
                row.text("level"),
                word(row, "decided_by", TARGETS, order != null && order == 1 ? Target.PAYER : Target.STATE),
                word(row, "dispute", DISPUTES, Dispute.ANY),
                clocks(row),
                word(row, "calendar", CALENDARS, LastDayRule.PLAIN),
                row.text("note"),
                row.text("source"),
                confidence(row));
        if (before.stream().anyMatch(b -> b.state().equals(state) && b.order() == level.order())) {
            problems.add(DUPLICATE_ID, row.line(), state + " has level " + level.order() + " twice");
        }
        return level;
    }

    private List<AppealClock> clocks(Row row) {
        List<AppealClock> clocks = new ArrayList<>();
        Integer days = number(row, "days");
        Integer months = number(row, "months");
        if (days != null && months != null) {
            problems.add(SYNTAX, row.line(), "days or months, not both");
        }
        if (days != null) {
            clocks.add(new AppealClock(Period.ofDays(days), countedFrom(row, "counted_from")));
        } else if (months != null) {
            clocks.add(new AppealClock(Period.ofMonths(months), countedFrom(row, "counted_from")));
        }
        Integer orDays = number(row, "or_days");
        if (orDays != null) {
            clocks.add(new AppealClock(Period.ofDays(orDays), countedFrom(row, "or_counted_from")));
        }
        return clocks;
    }

    private CountedFrom countedFrom(Row row, String column) {
        CountedFrom from = COUNTED_FROM.get(row.text(column));
        if (from == null) {
            problems.add(UNKNOWN_WORD, row.line(), column + " should be payment-date or service-date");
            return CountedFrom.PAYMENT_DATE;
        }
        return from;
    }

    /** The word of an optional column; blank or without the column, what it means by default. */
    private <T> T word(Row row, String column, Map<String, T> words, T otherwise) {
        String text = row.text(column);
        T found = text.isEmpty() ? otherwise : words.get(text);
        if (found == null) {
            problems.add(
                    UNKNOWN_WORD,
                    row.line(),
                    column + " should be " + String.join(" or ", new TreeSet<>(words.keySet())) + ", not \"" + text
                            + "\"");
            return otherwise;
        }
        return found;
    }

    private Confidence confidence(Row row) {
        String word = row.text("confidence");
        for (Confidence confidence : Confidence.values()) {
            if (confidence.word().equals(word)) {
                return confidence;
            }
        }
        problems.add(UNKNOWN_WORD, row.line(), "confidence should be high, medium or low, not \"" + word + "\"");
        return Confidence.LOW;
    }

    private @Nullable Integer number(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,3}")) {
            problems.add(BAD_NUMBER, row.line(), column + " should be a whole number from 1 to 9999, not " + text);
            return null;
        }
        return Integer.valueOf(text);
    }
}
