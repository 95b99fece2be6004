package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.NextSteps;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.StateAppealRules;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorkItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.ContractLine;
import io.trueup.denial.DenialClassifier;
import io.trueup.denial.DenialRules;
import io.trueup.denial.Denials;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of next-steps-cases.txt: what a biller reads of days that were paid short, refused, or not answered. */
class NextStepsTest {

    /** What a cell of the worklist shows at one look, with room for two contracts. */
    private static final int LONGEST = 320;

    @ParameterizedTest
    @MethodSource("cases")
    void fault_156_the_next_step_says_rate_source_days_and_amount_and_what_is_left_when_late(String row) {
        String[] columns = row.split("\\s{2,}", 4);

        List<WorkItem> items = items(columns[0], columns[1], columns[2]);

        assertThat(items).extracting(WorkItem::nextStep).containsExactly(columns[3].split(" \\| "));
        assertThat(items).allSatisfy(item -> assertThat(item.nextStep()).hasSizeLessThan(LONGEST));
    }

    static List<WorkItem> items(String contracts, String today, String days) {
        AccountSketch account = account().today("2025-" + today);
        account.under(
                Stream.of(contracts.split(" and ")).map(NextStepsTest::contract).toArray(ContractDraft[]::new));
        for (String day : days.split(" / ")) {
            add(account, day);
        }
        AppealPlaybook playbook = AppealPlaybook.standard();
        Denials denials = new Denials(new DenialClassifier(DenialRules.standard(), AdjustmentReasonCodes.standard()));
        return new WorkItems(
                        playbook,
                        StateAppealRules.standard(),
                        StateLimits.standard(),
                        NextSteps.standard(),
                        new RebillWorksheet(account.rates()),
                        new WorklistPriority(playbook),
                        account.takeBacks(),
                        account.reconciliation().today())
                .of(account.judgements().stream().map(denials::classify).toList(), ItemHistory.NONE, Map.of());
    }

    private static ContractDraft contract(String words) {
        String[] parts = words.split("; ");
        String[] terms = parts[0].split(" ", 2);
        ContractDraft draft = switch (terms[0]) {
            case "hourly" -> ContractDraft.hourlyRate(terms[1]);
            case "daily" -> ContractDraft.dailyRate(terms[1]);
            case "case" -> ContractDraft.caseRate(terms[1]);
            case "percent" -> ContractDraft.percentOfCharge(terms[1]);
            case "codes" -> ContractDraft.codes(terms[1].split(" ")[0], terms[1].split(" ")[1]);
            case "components" -> ContractDraft.components(terms[1]);
            default -> throw new AssertionError(words);
        };
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] option = part.split(" ", 2);
            switch (option[0]) {
                case "from" -> draft.named("from-" + option[1]).inForce("2025-" + option[1], null);
                case "until" -> draft.inForce("2025-01-01", "2025-" + option[1]);
                case "less" -> draft.less(option[1]);
                case "ask" -> draft.reconsideration(Integer.parseInt(option[1]));
                case "auto" -> draft.line(ContractLine.AUTO);
                case "by" -> draft.source(option[1]);
                default -> throw new AssertionError(words);
            }
        }
        return draft;
    }

    /** {@code 03-03 360 97545 150.00 CO-45:10.00; 97546 300.00}: date, minutes, and a line for each code that was answered. */
    private static void add(AccountSketch account, String written) {
        String[] words = written.split(" ", 3);
        if (words[0].equals("discharged")) {
            account.episode("2025-" + words[1], "2025-" + words[2]);
            return;
        }
        String date = "2025-" + words[0];
        account.with(DaySketch.day(date).minutes(Integer.parseInt(words[1])));
        if (words.length > 2) {
            Stream.of(words[2].split("; ")).map(l -> remitted(date, l)).forEach(account::remitted);
        }
    }

    private static LineSketch remitted(String date, String written) {
        String[] words = written.split(" ");
        LineSketch line = line(words[0]).served(date).paid(words[1]);
        for (String word : List.of(words).subList(2, words.length)) {
            String[] parts = word.split(":");
            switch (parts[0]) {
                case "units" -> line.units(parts[1]);
                case "on" -> line.on("2025-" + parts[1]);
                case "billed" -> line.billed(parts[1]);
                case "remark" -> line.remark(parts[1]);
                default -> line.adjusted(parts[0], parts[1]);
            }
        }
        return line;
    }

    static Stream<String> cases() throws IOException {
        return BillStory.rows("/reconciliation/next-steps-cases.txt");
    }
}
