package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.MISSING_VALUE;
import static io.trueup.configuration.ConfigurationCode.SYNTAX;

import io.trueup.appeal.AppealLevel.Hears;
import io.trueup.appeal.AppealLevel.Target;
import io.trueup.appeal.AppealLevel.Which;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Confidence;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rows of state-appeal-rules.csv mean. */
final class StateRuleParser {

    private static final String COLUMNS =
            "state order level decided_by? dispute? when? unless? days months counted_from or_days? "
                    + "or_counted_from? which? mail_days? earliest_days? calendar? answer_days? decision_days? fee? form? file_with? note? "
                    + "when_late? source? confidence";
    private static final int LONGEST = 9999;
    private static final Map<String, Target> TARGETS = WrittenValue.words(Target.values());
    private static final Map<String, Hears> DISPUTES = WrittenValue.words(Hears.values());
    private static final Map<String, Which> WHICH = WrittenValue.words(Which.values());

    private StateRuleParser() {}

    static RuleReading<StateAppealRules> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        if (table.below().isEmpty() && table.problems().errors() == 0) {
            table.problem(MISSING_VALUE, "no rows");
        }
        List<AppealLevel> levels = table.below().stream()
                .map(StateRuleParser::level)
                .sorted(Comparator.comparing(AppealLevel::state).thenComparing(AppealLevel::order))
                .toList();
        return table.reading(() -> new StateAppealRules(levels));
    }

    private static AppealLevel level(RuleRow row) {
        String state = row.required("state").text("").toUpperCase(Locale.ROOT);
        int order = row.required("order").whole(0, 1, LONGEST);
        AppealLevel level = new AppealLevel(
                state,
                order,
                row.required("level").text(""),
                row.field("decided_by").word(TARGETS, order == 1 ? Target.PAYER : Target.STATE),
                row.field("dispute").word(DISPUTES, Hears.ANY),
                row.field("when").conditions(LevelCondition::of, LevelCondition.WORDS),
                row.field("unless").conditions(LevelCondition::of, LevelCondition.WORDS),
                clocks(row),
                row.field("which").word(WHICH, Which.LATER),
                days(row, "mail_days"),
                row.field("calendar").word(LastDayRule.WORDS, LastDayRule.PLAIN),
                new LevelFiling(
                        row.text("form"),
                        row.text("file_with"),
                        row.text("fee"),
                        days(row, "earliest_days"),
                        days(row, "answer_days"),
                        days(row, "decision_days")),
                row.text("note"),
                row.text("when_late"),
                row.text("source"),
                row.required("confidence").word(Confidence.WORDS, Confidence.LOW));
        String dispute = row.text("dispute");
        row.once(state + " level " + order + " " + level.name() + (dispute.isBlank() ? "" : " for " + dispute));
        return level;
    }

    /** 0 when absent. */
    private static int days(RuleRow row, String column) {
        return row.field(column).whole(0, 1, LONGEST);
    }

    private static List<AppealClock> clocks(RuleRow row) {
        List<AppealClock> clocks = new ArrayList<>();
        if (row.field("days").isPresent() && row.field("months").isPresent()) {
            row.problem(SYNTAX, "days or months, not both");
        }
        for (String column : List.of("days", "months", "or_days")) {
            if (row.field(column).isPresent()) {
                int length = row.field(column).whole(1, 1, LONGEST);
                clocks.add(new AppealClock(
                        column.equals("months") ? Period.ofMonths(length) : Period.ofDays(length),
                        row.required(column.equals("or_days") ? "or_counted_from" : "counted_from")
                                .word(CountedFrom.WORDS, CountedFrom.PAYMENT_DATE)));
            }
        }
        return clocks;
    }
}
