package io.trueup.appeal;

import static io.trueup.appeal.DeniedDays.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WorklistPriorityTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 15);

    private final WorklistPriority priority = new WorklistPriority(AppealPlaybook.standard());

    private long appeal(DenialClass denialClass, UnaryOperator<DeniedDay> change) {
        return priority.score(only(change, denialClass), TODAY);
    }

    @Test
    void more_money_comes_first() {
        assertThat(appeal(DenialClass.DOCUMENTATION, d -> DeniedDays.stake(d, "500.00")))
                .isGreaterThan(appeal(DenialClass.DOCUMENTATION, d -> DeniedDays.stake(d, "400.00")));
    }

    @Test
    void a_better_chance_comes_first_and_an_authorization_on_file_is_one() {
        assertThat(appeal(DenialClass.BILLING_ERROR, d -> d))
                .isGreaterThan(appeal(DenialClass.NOT_COMPENSABLE, d -> d));
        assertThat(appeal(DenialClass.AUTHORIZATION_OR_NECESSITY, d -> DeniedDays.authorized(d, "A-1")))
                .isGreaterThan(appeal(DenialClass.AUTHORIZATION_OR_NECESSITY, d -> d));
    }

    @Test
    void a_nearer_deadline_comes_first_and_a_passed_one_last() {
        Money stake = Money.of("100.00");
        List<Long> daysLeft = List.of(0L, 7L, 8L, 15L, 31L, 61L, -1L);

        assertThat(daysLeft.stream().map(d -> priority.score(stake, Outcome.UNDERPAID, TODAY.plusDays(d), TODAY)))
                .containsExactly(1000000L, 500000L, 466666L, 104477L, 30837L, 13282L, 856L);
        assertThat(priority.score(stake, Outcome.UNDERPAID, null, TODAY)).isEqualTo(13539L);
    }

    @Test
    void the_shipped_playbook_says_what_holds_where_a_playbook_says_nothing() {
        assertThat(AppealPlaybook.standard().time()).isEqualTo(TimeLeft.USUAL);
    }

    @Test
    void the_definition_gives_its_numbers() {
        assertThat(priority.definition())
                .anyMatch(l ->
                        l.contains("each day after the next 10 counts 10 times, and more than 90 days count as 90"));
    }
}
