package io.trueup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import io.trueup.postgres.SchemaExchange;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The access log is only added to, and six years are kept whatever anybody asks. */
class AccessLogTest {

    private static final Instant NOW = Instant.now();

    @SuppressWarnings("NullAway.Init")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private AccessLog log;

    @BeforeEach
    void empty() {
        source = TestServer.emptied().dataSource();
        jdbc = JdbcClient.create(source);
        log = new AccessLog(source);
        log.add(AccessLog.Entry.of(NOW, "maria", Role.WORKER, Action.LOOKED, "item")
                .about("abc")
                .from("127.0.0.1"));
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM access_log").query(Long.class).single();
    }

    @Test
    void fault_222_the_access_log_is_neither_changed_nor_emptied() {
        for (String forged : List.of(
                "UPDATE access_log SET who = 'somebody else'",
                "DELETE FROM access_log",
                "TRUNCATE access_log",
                "SET LOCAL trueup.purge = 'access log'; DELETE FROM access_log")) {
            assertThatThrownBy(() -> jdbc.sql(forged).update())
                    .as(forged)
                    .hasStackTraceContaining("the access log is only added to");
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void fault_226_rows_of_six_years_stay_whatever_is_asked_and_older_ones_go() {
        for (int months : List.of(71, 73, 200)) {
            log.add(AccessLog.Entry.of(
                    NOW.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant(),
                    "maria",
                    Role.WORKER,
                    Action.LOOKED,
                    "item"));
        }
        assertThat(log.old()).isEqualTo(2);
        assertThatThrownBy(() -> new TransactionTemplate(new DataSourceTransactionManager(source))
                        .executeWithoutResult(status -> {
                            jdbc.sql("SET LOCAL trueup.purge = 'access log'").update();
                            jdbc.sql("DELETE FROM access_log WHERE at < now() - INTERVAL '5 years'")
                                    .update();
                        }))
                .hasStackTraceContaining("the access log is only added to");
        assertThat(log.removeOld()).isEqualTo(2);
        assertThat(log.removeOld()).isZero();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void it_is_asked_by_day_name_and_action_and_page_by_page() {
        log.add(AccessLog.Entry.of(NOW, "Joe", Role.ADMIN, Action.WITHDREW, "files")
                .saying("x".repeat(500)));
        OffsetDateTime at = NOW.atOffset(ZoneOffset.UTC);
        AccessLog.Asked all = new AccessLog.Asked(at.minusDays(1), at.plusDays(1), "", "", Long.MAX_VALUE);
        List<AccessLog.Row> rows = log.rows(all, 10);
        assertThat(rows).extracting(AccessLog.Row::who).containsExactly("Joe", "maria");
        assertThat(rows.get(0).detail()).hasSize(AccessLog.LONGEST);
        assertThat(rows.get(1).subject()).isEqualTo("abc");
        assertThat(log.rows(new AccessLog.Asked(all.from(), all.to(), "JOE", "", Long.MAX_VALUE), 10))
                .hasSize(1);
        assertThat(log.rows(new AccessLog.Asked(all.from(), all.to(), "", "looked at", Long.MAX_VALUE), 10))
                .extracting(AccessLog.Row::who)
                .containsExactly("maria");
        assertThat(log.rows(
                        new AccessLog.Asked(
                                all.from(), all.to(), "", "", rows.get(0).id()),
                        10))
                .containsExactly(rows.get(1));
        assertThat(log.rows(new AccessLog.Asked(all.from(), at, "", "", Long.MAX_VALUE), 10))
                .isEmpty();
        assertThat(log.rows(all, 1)).hasSize(1);
    }

    @Test
    void tables_that_a_restore_put_in_place_are_guarded_as_before() throws SQLException {
        try (Database database =
                Database.open(TestServer.newDatabase("guarded_log"), Path.of(""), TestServer.environment())) {
            SchemaExchange exchange = new SchemaExchange(database.dataSource());
            exchange.begin("58");
            exchange.bringUpToDate();
            exchange.carryOut();
            JdbcClient restored = JdbcClient.create(database.dataSource());
            new AccessLog(database.dataSource()).add(AccessLog.Entry.ofStranger(NOW, Action.LOGGED_IN, "login"));
            for (String forged : List.of("DELETE FROM access_log", "TRUNCATE access_log")) {
                assertThatThrownBy(() -> restored.sql(forged).update())
                        .hasStackTraceContaining("the access log is only added to");
            }
        }
    }
}
