package io.trueup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.night.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may open the desk, in the database. */
class DeskUsersTest {

    private static final Instant NOON = Instant.parse("2025-05-12T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private DeskUsers users;

    @BeforeEach
    void nobodyYet() {
        users = new DeskUsers(TestServer.emptied().dataSource());
    }

    private DeskUser found(String name) {
        return users.find(name).orElseThrow();
    }

    @Test
    void a_user_is_found_in_whatever_case_the_name_is_typed() {
        users.add("Maria", Role.WORKER, "hash", NOON);
        assertThat(found("mARIA"))
                .isEqualTo(new DeskUser("Maria", Role.WORKER, "hash", 1, List.of(), null, NOON, null));
        assertThat(users.find("mari")).isEmpty();
        assertThat(users.find("Mar%")).isEmpty();
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void a_known_name_gets_the_new_role_and_password_and_another_version() {
        users.add("maria", Role.VIEWER, "old", NOON);
        users.isIn("maria", NOON);
        users.add("MARIA", Role.ADMIN, "new", NOON.plusSeconds(1));
        assertThat(found("maria")).isEqualTo(new DeskUser("MARIA", Role.ADMIN, "new", 2, List.of(), null, NOON, NOON));
        assertThat(users.giveRole("maria", Role.VIEWER)).isTrue();
        assertThat(found("maria").version()).isEqualTo(3);
        assertThat(found("maria").hash()).isEqualTo("new");
    }

    @Test
    void who_was_removed_is_nobody_until_added_again_and_no_old_version_comes_back() {
        users.add("maria", Role.ADMIN, "old", NOON);
        assertThat(users.remove("Maria", NOON)).isTrue();
        assertThat(users.find("maria")).isEmpty();
        assertThat(users.all()).isEmpty();
        assertThat(users.remove("maria", NOON)).isFalse();
        assertThat(users.giveRole("maria", Role.ADMIN)).isFalse();
        assertThat(users.unlock("maria")).isFalse();
        assertThat(users.tries("maria", NOON)).isFalse();
        users.add("maria", Role.VIEWER, "new", NOON.plusSeconds(5));
        assertThat(found("maria").version()).isEqualTo(3);
        assertThat(found("maria").created()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void names_are_plain() {
        for (String name : List.of("", "maria ortiz", "é", "-rf", "a\nb", "x".repeat(65), "<b>")) {
            assertThat(DeskUsers.isName(name)).as(name).isFalse();
            assertThatThrownBy(() -> users.add(name, Role.VIEWER, "", NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(DeskUsers.isName("maria.ortiz+desk@clinic-1.example")).isTrue();
    }

    @Test
    void the_fifth_try_locks_and_a_log_in_or_an_unlock_forgets() {
        users.add("maria", Role.WORKER, "hash", NOON);
        for (int second = 0; second < 4; second++) {
            assertThat(users.tries("maria", NOON.plusSeconds(second))).isTrue();
        }
        assertThat(found("maria").failures()).hasSize(4);
        users.isIn("maria", NOON.plusSeconds(4));
        assertThat(found("maria").failures()).isEmpty();
        for (int second = 5; second < 10; second++) {
            assertThat(users.tries("maria", NOON.plusSeconds(second))).isTrue();
        }
        assertThat(users.tries("maria", NOON.plusSeconds(10))).isFalse();
        assertThat(found("maria").isLocked(NOON.plusSeconds(10))).isTrue();
        assertThat(found("maria").lockedUntil()).isEqualTo(NOON.plusSeconds(9).plus(LogIn.LOCKED_FOR));
        assertThat(users.tries("maria", NOON.plusSeconds(9).plus(LogIn.LOCKED_FOR)))
                .isTrue();
        assertThat(users.unlock("Maria")).isTrue();
        assertThat(found("maria").lockedUntil()).isNull();
    }

    @Test
    void fault_221_many_tries_at_the_same_moment_are_no_more_than_five() {
        users.add("maria", Role.WORKER, "hash", NOON);
        long compared = IntStream.range(0, 40)
                .parallel()
                .filter(one -> users.tries("maria", NOON))
                .count();
        assertThat(compared).isEqualTo(LogIn.FAILURES);
    }

    @Test
    void wrong_passwords_of_a_quarter_of_an_hour_ago_no_longer_count() {
        LogIn.Standing standing = LogIn.Standing.CLEAN;
        for (int time = 0; time < 20; time++) {
            standing = standing.tried(NOON.plus(Duration.ofMinutes(4L * time)));
            assertThat(standing.isLocked(NOON.plus(Duration.ofMinutes(4L * time))))
                    .isFalse();
        }
        for (int time = 0; time < 3; time++) {
            standing = standing.tried(NOON.plus(Duration.ofMinutes(77)));
        }
        assertThat(standing.isLocked(NOON.plus(Duration.ofMinutes(78)))).isTrue();
        assertThat(standing.isLocked(NOON.plus(Duration.ofMinutes(92)))).isFalse();
    }
}
