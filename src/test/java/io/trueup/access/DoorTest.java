package io.trueup.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.TestServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who is let in, who is not, and what is written down of it. */
class DoorTest {

    private static final String RIGHT = "seven green lamps";
    private static final BCryptPasswordEncoder QUICK = new BCryptPasswordEncoder(4);
    private static final Passwords PASSWORDS = new Passwords(QUICK, String.valueOf(QUICK.encode("nobody's")));
    private static final String HASH = PASSWORDS.hash(RIGHT);

    private Instant now = Instant.parse("2025-05-12T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private DeskUsers users;

    @SuppressWarnings("NullAway.Init")
    private AccessLog log;

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @BeforeEach
    void maria() {
        source = TestServer.emptied().dataSource();
        users = new DeskUsers(source);
        log = new AccessLog(source);
        users.add("maria", Role.WORKER, HASH, now);
        door = new Door(PASSWORDS, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private Door.Decision opened(String name, String password) {
        return door.open(source, name, password, "192.0.2.7").decision();
    }

    private List<String> logged() {
        return log
                .rows(
                        new AccessLog.Asked(
                                OffsetDateTime.parse("2000-01-01T00:00Z"),
                                OffsetDateTime.parse("2100-01-01T00:00Z"),
                                "",
                                "",
                                Long.MAX_VALUE),
                        100)
                .stream()
                .map(row ->
                        row.who() + "|" + row.role() + "|" + row.action() + "|" + row.address() + "|" + row.detail())
                .toList();
    }

    @Test
    void name_and_password_let_in_and_anything_else_does_not() {
        assertThat(opened("Maria ", RIGHT)).isEqualTo(Door.Decision.IN);
        assertThat(opened("maria", "Seven green lamps")).isEqualTo(Door.Decision.WRONG);
        assertThat(opened("mario", RIGHT)).isEqualTo(Door.Decision.WRONG);
        assertThat(opened("", "")).isEqualTo(Door.Decision.WRONG);
        assertThat(logged())
                .containsExactly(
                        "||log-in refused|192.0.2.7|nobody of that name",
                        "||log-in refused|192.0.2.7|nobody of that name",
                        "maria|worker|log-in refused|192.0.2.7|",
                        "maria|worker|logged in|192.0.2.7|");
        assertThat(users.find("maria").orElseThrow().lastLogIn()).isEqualTo(now);
    }

    @Test
    void fault_224_five_wrong_passwords_lock_a_name_also_one_that_nobody_has() {
        for (String name : List.of("maria", "nobody")) {
            for (int time = 0; time < LogIn.FAILURES; time++) {
                assertThat(opened(name, "wrong")).as(name).isEqualTo(Door.Decision.WRONG);
            }
            assertThat(opened(name, RIGHT)).as(name).isEqualTo(Door.Decision.LOCKED);
        }
        now = now.plus(LogIn.LOCKED_FOR);
        assertThat(opened("maria", RIGHT)).isEqualTo(Door.Decision.IN);
        assertThat(opened("nobody", RIGHT)).isEqualTo(Door.Decision.WRONG);
        assertThat(logged()).contains("maria|worker|locked out|192.0.2.7|");
    }

    @Test
    void fault_225_an_address_that_tries_many_names_is_answered_no_more() {
        List<Door.Decision> decisions = new ArrayList<>();
        for (int time = 0; time < 22; time++) {
            decisions.add(opened("guess" + time, "wrong"));
        }
        assertThat(decisions.subList(0, 20)).containsOnly(Door.Decision.WRONG);
        assertThat(decisions.subList(20, 22)).containsOnly(Door.Decision.TOO_MANY);
        assertThat(opened("maria", RIGHT)).isEqualTo(Door.Decision.TOO_MANY);
        assertThat(door.open(source, "maria", RIGHT, "192.0.2.8").decision()).isEqualTo(Door.Decision.IN);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(opened("maria", RIGHT)).isEqualTo(Door.Decision.IN);
    }

    @Test
    void who_is_signed_in_elsewhere_has_no_password_here() {
        users.add("maria", Role.WORKER, "", now);
        assertThat(opened("maria", "")).isEqualTo(Door.Decision.WRONG);
        assertThat(opened("maria", RIGHT)).isEqualTo(Door.Decision.WRONG);
    }

    @Test
    void what_was_typed_as_a_name_is_not_written_down() {
        opened(RIGHT, "maria");
        assertThat(logged()).noneMatch(row -> row.contains("lamps"));
    }
}
