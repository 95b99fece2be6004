package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.Recourse;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorklistPriority;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collector of a clinic of 3,000 days finds on top at eight o'clock. */
class MorningWorklistTest {

    private static final LocalDate TODAY = BusyClinic.TODAY;
    private static final int FIRST_ROWS = 25;

    private final WorklistPriority priority = new WorklistPriority(AppealPlaybook.standard());

    /** A row of the sheet: the overdue days of one payer are one, because one call settles them. */
    private record Row(
            String name,
            Outcome outcome,
            Money atStake,
            int chance,
            @Nullable LocalDate deadline,
            Recourse recourse) {

        boolean isDue(int days) {
            return deadline != null && !deadline.isBefore(TODAY) && ChronoUnit.DAYS.between(TODAY, deadline) <= days;
        }

        boolean isOver() {
            LocalDate open = recourse.openUntil();
            return deadline != null
                    && deadline.isBefore(TODAY)
                    && !recourse.owedStill()
                    && (open == null || open.isBefore(TODAY));
        }
    }

    private long score(Row row) {
        return priority.score(row.outcome, row.atStake, row.chance, row.deadline, row.recourse, TODAY);
    }

    private List<Row> worklist(List<WorkItem> items) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (WorkItem item : items) {
            boolean overdue = item.outcome() == Outcome.PAYMENT_OVERDUE;
            Row row = new Row(
                    overdue ? item.payer() : item.id(),
                    item.outcome(),
                    item.atStake(),
                    item.chancePercent(),
                    item.deadline(),
                    item.recourse());
            rows.merge(row.name, row, MorningWorklistTest::together);
        }
        return rows.values().stream()
                .sorted(Comparator.comparingLong(this::score)
                        .reversed()
                        .thenComparing(Row::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::name))
                .toList();
    }

    private static Row together(Row one, Row other) {
        LocalDate first = one.deadline;
        LocalDate second = other.deadline;
        LocalDate earlier = first == null || second != null && second.isBefore(first) ? second : first;
        return new Row(one.name, one.outcome, one.atStake.plus(other.atStake), one.chance, earlier, one.recourse);
    }

    private List<Row> morning(long seed) {
        return worklist(BusyClinic.of(seed).items());
    }

    @Test
    void the_clinic_has_its_three_thousand_days_and_every_kind_of_trouble() {
        BusyClinic clinic = BusyClinic.of(1);

        assertThat(clinic.days()).isBetween(2_900, 3_100);
        assertThat(clinic.items())
                .extracting(WorkItem::outcome)
                .contains(Outcome.PAYMENT_OVERDUE, Outcome.UNDERPAID, Outcome.DENIED, Outcome.PARTLY_DENIED);
        assertThat(worklist(clinic.items())).hasSizeGreaterThan(60);
        assertThat(worklist(clinic.items())).anyMatch(Row::isOver).anyMatch(row -> row.isDue(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void fault_155_every_denial_of_500_dollars_that_is_lost_in_ten_days_is_among_the_first_25_rows(long seed) {
        List<Row> rows = morning(seed);

        assertThat(rows.subList(0, FIRST_ROWS))
                .containsAll(rows.stream()
                        .filter(row -> Outcome.DENIALS.contains(row.outcome))
                        .filter(row -> row.atStake.compareTo(Money.of("500.00")) >= 0 && row.isDue(10))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothing_that_is_over_stands_above_something_open_that_is_worth_as_much(long seed) {
        List<Row> rows = morning(seed);

        for (Row over : rows.stream().filter(Row::isOver).toList()) {
            assertThat(rows.subList(rows.indexOf(over), rows.size()))
                    .filteredOn(row -> !row.isOver() && row.atStake.compareTo(over.atStake) >= 0)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void small_sums_paid_short_again_and_again_leave_the_first_page_to_what_is_lost_soon(long seed) {
        assertThat(morning(seed).subList(0, FIRST_ROWS))
                .filteredOn(row -> row.outcome == Outcome.UNDERPAID && !row.isDue(14))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void overdue_payers_have_a_row_each_and_leave_two_thirds_of_the_page_to_others(long seed) {
        assertThat(morning(seed).subList(0, FIRST_ROWS))
                .filteredOn(row -> row.outcome == Outcome.PAYMENT_OVERDUE)
                .hasSizeBetween(1, FIRST_ROWS / 3);
    }

    @Test
    void twenty_thousand_dollars_in_sixty_days_stand_above_fifty_in_two() {
        assertThat(score(denial("20000.00", 20, 60))).isGreaterThan(score(denial("50.00", 90, 2)));
    }

    @Test
    void five_hundred_dollars_on_the_last_day_stand_above_five_thousand_in_two_months() {
        assertThat(score(denial("500.00", 45, 0))).isGreaterThan(score(denial("5000.00", 45, 60)));
    }

    @Test
    void of_equal_money_the_nearer_day_stands_first_and_beyond_the_horizon_all_days_are_one() {
        List<Integer> daysLeft = List.of(0, 1, 7, 10, 11, 30, 60, 89, 90);

        assertThat(daysLeft.stream().map(left -> score(denial("480.00", 50, left))))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(score(denial("480.00", 50, 91))).isEqualTo(score(denial("480.00", 50, 300)));
    }

    @Test
    void a_last_day_that_is_over_counts_by_the_next_one_or_not_at_all_where_it_is_owed() {
        LocalDate over = TODAY.minusDays(3);
        Row next = new Row("n", Outcome.DENIED, Money.of("480.00"), 50, over, new Recourse(TODAY.plusDays(9), false));
        Row owed = new Row("o", Outcome.DENIED, Money.of("480.00"), 50, over, new Recourse(null, true));
        Row lost = new Row("l", Outcome.DENIED, Money.of("480.00"), 50, over, Recourse.NONE);
        Row late = new Row("m", Outcome.PAYMENT_OVERDUE, Money.of("480.00"), 50, over, Recourse.NONE);

        assertThat(score(next)).isEqualTo(score(denial("480.00", 50, 9)));
        assertThat(score(owed)).isEqualTo(score(late)).isEqualTo(score(denial("480.00", 50, 60)));
        assertThat(score(lost)).isPositive().isLessThan(score(denial("480.00", 20, 365)));
    }

    @Test
    void the_order_does_not_depend_on_the_order_in_which_items_were_found() {
        List<WorkItem> items = new ArrayList<>(BusyClinic.of(3).items());
        List<Row> rows = worklist(items);

        Collections.shuffle(items, new Random(9));

        assertThat(worklist(items))
                .extracting(Row::name)
                .isEqualTo(rows.stream().map(Row::name).toList());
    }

    @Test
    void a_row_says_why_it_stands_there() {
        assertThat(words(denial("4992.00", 45, 9))).isEqualTo("4,992.00 x 45 %, 9 days left");
        assertThat(words(denial("4992.00", 45, 0))).isEqualTo("4,992.00 x 45 %, last day today");
        assertThat(words(denial("480.00", 45, -1))).isEqualTo("480.00 x 45 %, last day over");
        assertThat(words(new Row(
                        "n",
                        Outcome.DENIED,
                        Money.of("480.00"),
                        45,
                        TODAY.minusDays(1),
                        new Recourse(TODAY.plusDays(1), false))))
                .isEqualTo("480.00 x 45 %, last day over, another way: 1 day left");
        assertThat(words(new Row(
                        "n", Outcome.PAYMENT_OVERDUE, Money.of("480.00"), 90, TODAY.minusDays(1), Recourse.NONE)))
                .isEqualTo("480.00 x 90 %, last day over, but owed still");
        assertThat(words(new Row("n", Outcome.UNDERPAID, Money.of("480.00"), 70, null, Recourse.NONE)))
                .isEqualTo("480.00 x 70 %, no last day");
    }

    private String words(Row row) {
        return WorklistPriority.words(row.outcome, row.atStake, row.chance, row.deadline, row.recourse, TODAY);
    }

    private static Row denial(String dollars, int chance, int daysLeft) {
        return new Row("d", Outcome.DENIED, Money.of(dollars), chance, TODAY.plusDays(daysLeft), Recourse.NONE);
    }
}
