package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.programlog.Authorization;
import io.trueup.programlog.Authorization.Status;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether an approved authorization covers a day, and whether it was used up before it. */
class AuthorizedDaysTest {

    private static Authorization authorization(
            String number, String to, @Nullable Integer days, @Nullable String hours, Status status) {
        return new Authorization(
                number,
                "WC-1",
                Program.WH,
                LocalDate.of(2025, 3, 3),
                LocalDate.parse(to),
                days,
                hours == null ? null : new BigDecimal(hours),
                status);
    }

    private static Judgement.Evidence lastDay(AccountSketch account) {
        var all = account.judgements();
        return all.get(all.size() - 1).evidence();
    }

    private static @Nullable String covering(AccountSketch account) {
        Authorization covering = lastDay(account).coveringAuthorization();
        return covering == null ? null : covering.number();
    }

    @Test
    void an_approved_authorization_covers_the_days_from_its_first_to_its_last() {
        Authorization march = authorization("A", "2025-03-05", null, null, Status.APPROVED);
        assertThat(covering(account().attended("2025-03-05").authorized(march))).isEqualTo("A");
        assertThat(covering(account().attended("2025-03-06").authorized(march))).isNull();
    }

    @Test
    void a_pending_or_denied_one_covers_nothing() {
        for (Status status : new Status[] {Status.PENDING, Status.DENIED}) {
            Authorization asked = authorization("A", "2025-12-31", null, null, status);
            assertThat(covering(account().attended("2025-03-05").authorized(asked)))
                    .isNull();
        }
    }

    @Test
    void days_are_used_up_before_a_day_when_as_many_were_attended_before_it() {
        Authorization two = authorization("A", "2025-12-31", 2, null, Status.APPROVED);
        assertThat(lastDay(account().attended("2025-03-03", "2025-03-04").authorized(two))
                        .authorizationUsedUp())
                .isFalse();
        assertThat(lastDay(account()
                                .attended("2025-03-03", "2025-03-04", "2025-03-05")
                                .authorized(two))
                        .authorizationUsedUp())
                .isTrue();
    }

    @Test
    void missed_days_and_days_before_it_began_use_nothing_up() {
        Authorization one = authorization("A", "2025-12-31", 1, null, Status.APPROVED);
        assertThat(lastDay(account()
                                .attended("2025-02-28")
                                .missed("2025-03-03")
                                .attended("2025-03-04")
                                .authorized(one))
                        .authorizationUsedUp())
                .isFalse();
    }

    @Test
    void hours_are_used_up_by_delivered_time() {
        AccountSketch days = account().attended("2025-03-03", "2025-03-04");
        assertThat(lastDay(days.authorized(authorization("A", "2025-12-31", null, "6.5", Status.APPROVED)))
                        .authorizationUsedUp())
                .isFalse();
        assertThat(lastDay(account()
                                .attended("2025-03-03", "2025-03-04")
                                .authorized(authorization("A", "2025-12-31", null, "6", Status.APPROVED)))
                        .authorizationUsedUp())
                .isTrue();
    }

    @Test
    void days_of_an_earlier_episode_count_too() {
        assertThat(lastDay(account()
                                .attended("2025-03-03", "2025-03-04", "2025-06-02")
                                .episode("2025-03-03", "2025-03-31")
                                .episode("2025-06-02", null)
                                .authorized(authorization("A", "2025-12-31", 2, null, Status.APPROVED)))
                        .authorizationUsedUp())
                .isTrue();
    }

    @Test
    void one_with_days_left_is_named_before_one_used_up() {
        AccountSketch days = account()
                .attended("2025-03-03", "2025-03-04")
                .authorized(authorization("A", "2025-12-31", 1, null, Status.APPROVED))
                .authorized(authorization("B", "2025-12-31", 9, null, Status.APPROVED));
        assertThat(covering(days)).isEqualTo("B");
        assertThat(lastDay(days).authorizationUsedUp()).isFalse();
    }

    @Test
    void fault_322_days_use_up_the_authorization_that_ends_first_and_then_the_next() {
        Authorization march = authorization("A", "2025-03-31", 2, null, Status.APPROVED);
        Authorization april = authorization("B", "2025-04-30", 2, null, Status.APPROVED);
        AccountSketch fourth = account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06")
                .authorized(april)
                .authorized(march);
        assertThat(covering(fourth)).isEqualTo("B");
        assertThat(lastDay(fourth).authorizationUsedUp()).isFalse();
        AccountSketch fifth = account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07")
                .authorized(april)
                .authorized(march);
        assertThat(lastDay(fifth).authorizationUsedUp()).isTrue();
    }

    @Test
    void fault_322_what_a_day_has_beyond_the_hours_left_is_taken_from_the_next() {
        AccountSketch days = account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05")
                .authorized(authorization("A", "2025-03-31", null, "4", Status.APPROVED))
                .authorized(authorization("B", "2025-04-30", null, "2", Status.APPROVED));
        assertThat(lastDay(days).authorizationUsedUp()).isTrue();
    }
}
