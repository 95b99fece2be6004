package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.trueup.batch.Failures;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a database that does not do what it is asked. */
class DatabaseInWordsTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void aClinicWithOneDay() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
    }

    private Database open(String setting, Map<String, String> environment) {
        int port = night.jdbc()
                .sql("SELECT inet_server_port()")
                .query(Integer.class)
                .single();
        String options = setting.isEmpty() ? "" : "?options=-c%20" + setting;
        return Database.open("jdbc:postgresql://127.0.0.1:" + port + "/postgres" + options, home, environment);
    }

    private Runner.Result run(Database database) {
        try {
            return new Runner(database, Clock.systemUTC(), "test", Progress.NONE)
                    .run(
                            night.job(),
                            RuleBook.read(night.job().reference(), NightFixture.TODAY),
                            Runs.Order.nightly("nightly", NightFixture.TODAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fault_94_a_database_that_can_only_be_read_is_said_without_a_statement() {
        try (Database readOnly = open("default_transaction_read_only=on", TestServer.environment())) {
            Throwable refused = Objects.requireNonNull(catchThrowable(() -> run(readOnly)), "it cannot run");
            assertThat(Failures.words(refused, night.job().reports())).isEqualTo("the database can only be read");
        }
    }

    @Test
    void fault_94_a_full_limit_of_connections_is_named() {
        night.jdbc()
                .sql("CREATE ROLE crowded LOGIN PASSWORD 'crowded' CONNECTION LIMIT 0")
                .update();
        try {
            assertThatThrownBy(() ->
                            open("", Map.of("TRUEUP_DATABASE_USER", "crowded", "TRUEUP_DATABASE_PASSWORD", "crowded")))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("takes no more connections; its limit, or that of the role, is reached.");
        } finally {
            night.jdbc().sql("DROP ROLE crowded").update();
        }
    }

    @Test
    void fault_94_timeouts_that_a_role_has_for_people_do_not_end_a_night() {
        // Short enough that the connection that keeps the night's lock rests longer, long enough to connect on a busy
        // machine.
        for (String timeout : new String[] {
            "idle_session_timeout", "idle_in_transaction_session_timeout", "statement_timeout", "lock_timeout"
        }) {
            try (Database impatient = open(timeout + "=500", TestServer.environment())) {
                assertThat(JdbcClient.create(impatient.dataSource())
                                .sql("SHOW " + timeout)
                                .query(String.class)
                                .single())
                        .as(timeout)
                        .isEqualTo("0");
                assertThat(run(impatient).failure()).as(timeout).isEmpty();
            }
        }
    }
}
