package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LargeLoadTest {

    private static final long LARGE = 5_000_000;

    private final Database database = TestServer.emptied();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final TransactionTemplate step =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    private final LargeLoad load = new LargeLoad(database.dataSource());
    private long run;

    @BeforeEach
    void begin() {
        run = new Runs(database.dataSource())
                .begin(
                        Runs.Order.nightly("nightly", LocalDate.of(2026, 2, 27)),
                        OffsetDateTime.parse("2026-02-27T02:30:00Z"))
                .id();
    }

    /** Other tests have the same database. */
    @AfterEach
    void restore() {
        within(load::over);
    }

    @Test
    void fault_268_indexes_that_a_large_load_puts_aside_are_there_again_as_they_were() {
        Map<String, String> before = indexes();
        file(1, LARGE, false);
        within(load::beforeIngest, load::beforeMatch, load::beforeReconcile);
        assertThat(indexes()).hasSizeLessThan(before.size() - 15).containsKey("finding_unit");

        within(load::over);

        assertThat(indexes()).isEqualTo(before);
        assertThat(suspended()).isZero();
    }

    @Test
    void a_night_that_brings_less_than_is_there_leaves_every_index() {
        file(1, LARGE, true);
        file(2, LARGE - 1, false);
        Map<String, String> before = indexes();

        within(load::beforeIngest, load::beforeMatch, load::beforeReconcile);

        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void a_step_that_fails_after_it_put_indexes_aside_leaves_them() {
        Map<String, String> before = indexes();
        file(1, LARGE, false);

        step.executeWithoutResult(status -> {
            load.beforeReconcile();
            status.setRollbackOnly();
        });

        assertThat(indexes()).isEqualTo(before);
        assertThat(suspended()).isZero();
    }

    @Test
    void indexes_that_somebody_reads_by_stay_and_the_step_goes_on() throws SQLException {
        Map<String, String> before = indexes();
        file(1, LARGE, false);
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM finding").close();

            within(load::beforeReconcile, () -> file(2, 1, false));

            reader.rollback();
        }
        assertThat(indexes()).isEqualTo(before);
        assertThat(jdbc.sql("SELECT count(*) FROM input_file").query(Long.class).single())
                .isEqualTo(2);
    }

    private void within(Runnable... parts) {
        step.executeWithoutResult(status -> List.of(parts).forEach(Runnable::run));
    }

    private void file(long id, long size, boolean settled) {
        jdbc.sql("""
                INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled)
                VALUES (:id, :run, 'remittances', 'f' || :id, 'f' || :id, :size, 'TAKEN', :settled)""")
                .param("id", id)
                .param("run", run)
                .param("size", size)
                .param("settled", settled)
                .update();
    }

    private long suspended() {
        return jdbc.sql("SELECT count(*) FROM suspended_index")
                .query(Long.class)
                .single();
    }

    private Map<String, String> indexes() {
        Map<String, String> indexes = new TreeMap<>();
        jdbc.sql("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()")
                .query(row -> {
                    indexes.put(row.getString(1), row.getString(2));
                });
        return indexes;
    }
}
