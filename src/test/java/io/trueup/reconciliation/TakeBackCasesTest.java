package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.NextSteps;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.StateAppealRules;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.TakeBacks;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorkItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.ContractLine;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.DenialClassifier;
import io.trueup.denial.DenialRules;
import io.trueup.denial.Denials;
import io.trueup.letter.TakeBackWording;
import io.trueup.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of take-backs.txt: what is said against money that was taken back, and of money that may be. */
class TakeBackCasesTest {

    private static final Tolerance TOLERANCE = new Tolerance(Money.of("1.00"), BigDecimal.ZERO);
    private static final TakeBacks TAKE_BACKS =
            new TakeBacks(StateLimits.standard().takeBack(), TOLERANCE);

    @ParameterizedTest
    @MethodSource("cases")
    void fault_140_and_143_each_take_back_is_held_against_its_limit_the_log_and_the_price(String row) {
        List<String> lines = List.of(row.split("\n"));
        List<String> columns = List.of(lines.get(0).split("\\s{2,}"));
        String says = lines.get(1).substring("says".length()).strip();

        List<WorkItem> items = items(columns);

        assertThat(items.stream().map(WorkItem::nextStep).toList())
                .isEqualTo(says.equals("nothing to do") ? List.of() : List.of(says));
        assertThat(items.stream().map(item -> String.valueOf(item.deadline())).toList())
                .as(items.stream().map(WorkItem::deadlineSource).toList().toString())
                .isEqualTo(
                        says.equals("nothing to do")
                                ? List.of()
                                : List.of(columns.get(4).equals("-") ? "null" : columns.get(4)));
    }

    @Test
    void days_that_were_taken_late_and_days_that_were_taken_in_time_are_answered_apart() {
        AccountSketch account = AccountSketch.account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05")
                .under(ContractDraft.hourlyRate("80.00").takeBackDays(60))
                .today("2025-06-20");
        for (String day : List.of("2025-03-03", "2025-03-04", "2025-03-05")) {
            String taken = day.equals("2025-03-05") ? "2025-05-31" : "2025-06-10";
            account.remitted(
                    LineSketch.line("97545").served(day).paid("480.00").on("2025-04-01"), takes(day, "480.00", taken));
        }

        List<WorkItem> items = items(account);

        assertThat(items).hasSize(2);
        assertThat(items.get(0).nextStep())
                .startsWith("Late: answer the take-back of 960.00 on 2025-06-10: the payment of 2025-04-01")
                .contains("the log has 12.00 hours and the price is right");
        assertThat(items.get(1).nextStep()).startsWith("Wrong: answer the take-back of 480.00 on 2025-05-31");
        assertThat(items).extracting(WorkItem::id).doesNotHaveDuplicates();
    }

    @Test
    void what_is_paid_too_much_is_looked_at_again_when_nobody_can_ask_for_it_any_more() {
        AccountSketch account = AccountSketch.account()
                .with(DaySketch.day("2025-03-03").in("VA"))
                .remitted(LineSketch.line("97545").paid("576.00").on("2025-04-01"));
        ClassifiedFinding finding = new ClassifiedFinding(account.judgement(), null);

        assertThat(recheckOn(TAKE_BACKS.rechecked(finding, LocalDate.of(2026, 4, 1))))
                .isEqualTo("2026-04-02");
        assertThat(recheckOn(TAKE_BACKS.rechecked(finding, LocalDate.of(2026, 4, 2))))
                .isNull();
    }

    @Test
    void a_letter_says_of_a_take_back_what_is_sure_of_each_of_its_days() {
        List<String> late = List.of("TX", "-", "pays 480.00 on 2025-04-01, plb 480.00 on 2025-12-09", "2025-12-10");
        List<String> inTime = List.of("TX", "-", "pays 480.00 on 2025-04-01, takes 480.00 on 2025-06-10", "2025-06-11");
        List<String> agreed =
                List.of("AK", "60", "pays 600.00 on 2025-04-01, takes 600.00 on 2025-06-01", "2025-06-11");

        assertThat(facts(late))
                .containsExactly(
                        Map.entry("taken_back", "$480.00"),
                        Map.entry("takeback_disputed", "yes"),
                        Map.entry("takeback_reasons", ""),
                        Map.entry("takeback_limit", "240 days from the service date (28 TAC 133.260)"),
                        Map.entry(
                                "takeback_late",
                                "The last day to ask for this money was October 29, 2025; it was taken on December 9,"
                                        + " 2025, 41 days later. Only an audit that ended on or after November 9, 2025"
                                        + " would change this; if there was one, please send its notice."),
                        Map.entry(
                                "payment_supported",
                                "The daily program log shows 6.00 hours of service. The amount due for them is $480.00,"
                                        + " and that is what had been paid."));
        assertThat(facts(inTime))
                .containsOnlyKeys("taken_back", "takeback_disputed", "takeback_reasons", "payment_supported");
        assertThat(facts(agreed))
                .containsExactly(
                        Map.entry("taken_back", "$600.00"),
                        Map.entry("takeback_disputed", "yes"),
                        Map.entry("takeback_reasons", ""),
                        Map.entry("takeback_limit", "60 days from the payment (our agreement)"),
                        Map.entry(
                                "takeback_late",
                                "The last day to ask for this money was May 31, 2025; it was taken on June 1, 2025, 1"
                                        + " day later."));
    }

    private static Map<String, String> facts(List<String> columns) {
        return TakeBackWording.facts(classified(account(columns)), TAKE_BACKS);
    }

    private static @Nullable LocalDate recheckOn(ClassifiedFinding classified) {
        return classified.judgement().finding().recheckOn();
    }

    private static List<WorkItem> items(List<String> columns) {
        return items(account(columns));
    }

    private static AccountSketch account(List<String> columns) {
        ContractDraft contract = ContractDraft.hourlyRate("80.00");
        if (columns.get(1).equals("auto")) {
            contract.line(ContractLine.AUTO);
        } else if (!columns.get(1).equals("-")) {
            contract.takeBackDays(Integer.parseInt(columns.get(1)));
        }
        AccountSketch account = AccountSketch.account()
                .with(DaySketch.day("2025-03-03").in(columns.get(0)))
                .under(contract)
                .today(columns.get(3));
        List<LineSketch> remitted = new ArrayList<>();
        for (String act : columns.get(2).split(", ")) {
            String[] words = act.split(" ");
            String date = words[words.length - 1];
            switch (words[0]) {
                case "pays" ->
                    remitted.add(LineSketch.line("97545")
                            .billed("1000.00")
                            .paid(words[1])
                            .on(date)
                            .trace(words[2].equals("by") ? words[3] : "T" + remitted.size()));
                case "takes" -> remitted.add(takes("2025-03-03", words[1], date));
                case "refuses" -> {
                    remitted.add(takes("2025-03-03", words[1], date));
                    remitted.add(LineSketch.line("97545")
                            .billed("1000.00")
                            .adjusted("CO-50", "1000.00")
                            .on(date)
                            .trace("T" + remitted.size()));
                }
                case "plb" -> remitted.get(0).recouped(words[1], date);
                default -> throw new AssertionError(act);
            }
        }
        return account.remitted(remitted.toArray(LineSketch[]::new));
    }

    private static LineSketch takes(String day, String dollars, String date) {
        return LineSketch.line("97545")
                .served(day)
                .status("22")
                .billed("-1000.00")
                .paid("-" + dollars)
                .on(date)
                .trace("R" + date);
    }

    private static List<WorkItem> items(AccountSketch account) {
        AppealPlaybook playbook = AppealPlaybook.standard();
        return new WorkItems(
                        playbook,
                        StateAppealRules.standard(),
                        StateLimits.standard(),
                        NextSteps.standard(),
                        new RebillWorksheet(account.rates()),
                        new WorklistPriority(playbook),
                        TAKE_BACKS,
                        account.reconciliation().today())
                .of(classified(account), ItemHistory.NONE, Map.of());
    }

    private static List<ClassifiedFinding> classified(AccountSketch account) {
        Denials denials = new Denials(new DenialClassifier(DenialRules.standard(), AdjustmentReasonCodes.standard()));
        return account.judgements().stream().map(denials::classify).toList();
    }

    /** A row, with what it says below it. */
    static Stream<String> cases() throws IOException {
        List<String> cases = new ArrayList<>();
        BillStory.rows("/reconciliation/take-backs.txt").forEach(row -> {
            if (row.startsWith("says ")) {
                cases.set(cases.size() - 1, cases.get(cases.size() - 1) + "\n" + row);
            } else {
                cases.add(row);
            }
        });
        return cases.stream();
    }
}
