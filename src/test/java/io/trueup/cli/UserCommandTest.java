package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.AccessLog;
import io.trueup.access.DeskUsers;
import io.trueup.access.LogIn;
import io.trueup.access.Passwords;
import io.trueup.access.Role;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code user}, as a person types it while a server of the clinic is up. */
class UserCommandTest {

    private static final String PASSWORD = "seven green lamps";

    private final FirstNight night = FirstNight.made();
    private final DeskUsers users = new DeskUsers(night.database().dataSource());

    @TempDir
    private Path home = Path.of("");

    @AfterEach
    void nobody() {
        users.all().forEach(user -> users.remove(user.name(), Instant.now()));
    }

    private Typed types(String... words) {
        List<String> all = new ArrayList<>(List.of("user"));
        all.addAll(List.of(words));
        all.addAll(List.of("--job", night.clinic().file("jobs/nightly.yml").toString()));
        return Typed.command(all.toArray(String[]::new));
    }

    private Typed typesWith(String input, String... words) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return types(words);
        } finally {
            System.setIn(before);
        }
    }

    private static void isRefused(Typed typed, String sentence) {
        assertThat(typed.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).isEqualToIgnoringNewLines("trueup: " + sentence);
    }

    @Test
    void a_user_is_added_changed_listed_and_removed() {
        assertThat(types("list").out())
                .startsWith("Nobody may open the desk yet; add somebody with trueup user add --job ");
        Typed added = typesWith(PASSWORD + "\n", "add", "maria", "--role", "worker");
        assertThat(added.status()).isEqualTo(ExitStatus.DONE);
        assertThat(added.out()).isEqualToIgnoringNewLines("maria may open the desk as worker.");
        String hash = users.find("maria").orElseThrow().hash();
        assertThat(new Passwords().matches(PASSWORD, hash)).isTrue();
        assertThat(types("add", "Maria", "--role", "ADMIN", "--keep-password").out())
                .isEqualToIgnoringNewLines("Maria is now admin; sessions of before are over.");
        assertThat(users.find("maria").orElseThrow().hash()).isEqualTo(hash);
        assertThat(users.find("maria").orElseThrow().version()).isGreaterThan(1);
        types("add", "ann@clinic.example", "--role", "viewer", "--oidc");
        assertThat(types("list").lines())
                .containsExactly(
                        "name                role    last log-in",
                        "ann@clinic.example  viewer  never             signs in elsewhere",
                        "maria               admin   never");
        assertThat(types("remove", "MARIA").out()).isEqualToIgnoringNewLines("MARIA may no longer open the desk.");
        assertThat(users.find("maria")).isEmpty();
        isRefused(types("remove", "maria"), "Nobody is known as maria. The nearest is ann@clinic.example.");
        isRefused(
                types("remove", "ann@clinic.exmple"),
                "Nobody is known as ann@clinic.exmple. The nearest is ann@clinic.example.");
    }

    @Test
    void a_password_comes_from_the_first_line_of_a_file() {
        night.clinic().write("secret.txt", PASSWORD + "\r\nsecond line\n");
        String file = night.clinic().file("secret.txt").toString();
        assertThat(types("add", "maria", "--role", "viewer", "--password-file", file)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(new Passwords()
                        .matches(PASSWORD, users.find("maria").orElseThrow().hash()))
                .isTrue();
        isRefused(
                types("add", "maria", "--role", "viewer", "--password-file", file + "x"),
                "The password cannot be read from " + file + "x; is it there, and in UTF-8?");
    }

    @Test
    void what_cannot_be_a_password_or_name_or_role_changes_nothing() {
        isRefused(typesWith("short\n", "add", "maria", "--role", "worker"), "A password has at least 12 characters.");
        isRefused(typesWith("", "add", "maria", "--role", "worker"), "A password has at least 12 characters.");
        isRefused(
                typesWith("password1234\n", "add", "maria", "--role", "worker"),
                "That password is among the first that are guessed; choose another.");
        isRefused(
                typesWith(PASSWORD, "add", "maria ortiz", "--role", "worker"),
                "A name has letters and digits without accents, and . _ @ + - after the first; at most 64.");
        isRefused(
                types("add", "maria", "--role", "worker", "--keep-password"),
                "Nobody is known as maria, so there is no password to keep.");
        assertThat(types("add", "maria", "--role", "boss").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(types("add", "maria", "--role", "viewer", "--oidc", "--keep-password")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        isRefused(Typed.command("user"), "Say what: trueup user add, list, remove or unlock.");
        assertThat(users.all()).isEmpty();
    }

    @Test
    void a_locked_name_is_told_and_unlocked() {
        users.add("maria", Role.WORKER, "x", Instant.now());
        for (int time = 0; time < LogIn.FAILURES; time++) {
            users.tries("maria", Instant.now());
        }
        assertThat(types("list").out()).contains("maria  worker  never             locked until 20");
        assertThat(types("unlock", "maria").out()).isEqualToIgnoringNewLines("maria may try again.");
        assertThat(types("list").out()).doesNotContain("locked");
    }

    @Test
    void what_it_changes_is_in_the_access_log_without_the_password() {
        typesWith(PASSWORD + "\n", "add", "lee", "--role", "worker");
        types("unlock", "lee");
        types("remove", "lee");
        OffsetDateTime now = OffsetDateTime.now();
        List<AccessLog.Row> rows = new AccessLog(night.database().dataSource())
                .rows(new AccessLog.Asked(now.minusHours(1), now.plusHours(1), "", "", Long.MAX_VALUE), 3);
        assertThat(rows)
                .extracting(AccessLog.Row::action)
                .containsExactly("user removed", "user unlocked", "user added");
        assertThat(rows.get(2).detail()).startsWith("lee, worker, by ").endsWith(" of this machine");
        assertThat(rows.toString()).doesNotContain(PASSWORD).doesNotContain("$2a$");
    }

    @Test
    void before_the_first_run_nobody_is_known_and_asking_makes_nothing() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        String job = clinic.file("jobs/nightly.yml").toString();
        isRefused(
                Typed.command("user", "list", "--job", job),
                "Nobody may open the desk yet; add somebody with trueup user add --job " + job + ".");
        assertThat(clinic.file("data")).doesNotExist();
    }
}
