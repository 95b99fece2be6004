package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.trueup.ledger.Runs;
import io.trueup.night.TestServer;
import io.trueup.report.TieOuts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What happens to a database that an older or a newer program made. */
class SchemaTest {

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        TestServer.lendServer(data);
        server = EmbeddedServer.open(data);
    }

    @BeforeEach
    void aDatabaseWithoutASchema() {
        try (HikariDataSource pool = connect()) {
            JdbcClient.create(pool)
                    .sql("DROP SCHEMA IF EXISTS trueup CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public")
                    .update();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private HikariDataSource connect() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user().name());
        pool.setPassword(server.user().password());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private Database open() {
        return Database.open(
                server.url(),
                data,
                Map.of(
                        "TRUEUP_DATABASE_USER",
                        server.user().name(),
                        "TRUEUP_DATABASE_PASSWORD",
                        server.user().password()));
    }

    @Test
    void fault_42_a_schema_newer_than_the_program_is_refused_with_one_sentence_and_left_alone() {
        open().close();
        try (HikariDataSource pool = connect()) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    SELECT max(installed_rank) + 1, '999', 'from the future', 'SQL', 'V999__future.sql', 1, 'x', 1, TRUE
                    FROM flyway_schema_history""").update();
            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageMatching(
                            "The schema of jdbc:postgresql://127\\.0\\.0\\.1:\\d+/postgres was made by a newer"
                                    + " version of TrueUp; use that version\\.");
        }
    }

    @Test
    void a_database_of_the_first_version_with_data_in_it_is_brought_up_to_date_and_loses_nothing() throws Exception {
        try (HikariDataSource pool = connect()) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .target("1")
                    .load()
                    .migrate();
            String rows = new String(
                    Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/store/version-1.sql"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            try (var connection = pool.getConnection()) {
                ScriptUtils.executeSqlScript(connection, new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
            }
            String money = "SELECT string_agg(claim_number || ' ' || coalesce(service_date::text, '') || ' ' || outcome"
                    + " || ' ' || paid, '; ' ORDER BY claim_number, service_date, paid) FROM finding"
                    + " WHERE superseded_run IS NULL";
            String before =
                    JdbcClient.create(pool).sql(money).query(String.class).single();
            try (Database database = open()) {
                JdbcClient jdbc = JdbcClient.create(database.dataSource());
                assertThat(jdbc.sql(money).query(String.class).single())
                        .isEqualTo(before)
                        .isNotBlank();
                assertThat(jdbc.sql("SELECT unit || ' ' || key FROM finding WHERE kind = 'DAY' ORDER BY key LIMIT 1")
                                .query(String.class)
                                .single())
                        .as("a claim is payer, patient and number now")
                        .isEqualTo("C:0000041-25|NOCON|P0 D|0000041-25|NOCON|P0|WH|2025-01-15");
                assertThat(jdbc.sql("""
                                SELECT count(*)
                                FROM claim_payment c
                                CROSS JOIN finding f
                                WHERE coalesce(c.bill_received_on, c.explained_on, c.known_bill_received_on,
                                    c.known_explained_on, f.bill_received_on) IS NOT NULL""").query(Long.class).single())
                        .as("days of receipt that nobody has read")
                        .isZero();
                assertThat(new TieOuts(jdbc).contradictions(1).isNone()).isTrue();
                assertThat(jdbc.sql("SELECT count(*) FROM flyway_schema_history WHERE success")
                                .query(Long.class)
                                .single())
                        .isGreaterThan(4);
                assertThat(new Runs(database.dataSource()).last(1))
                        .singleElement()
                        .satisfies(run -> assertThat(run.isDone()).isTrue());
            }
        }
    }

    @Test
    void fault_261_the_tables_of_a_new_database_and_their_history_are_those_that_flyway_makes() {
        open().close();
        Object ours = shape();
        try (HikariDataSource pool = connect()) {
            JdbcClient.create(pool)
                    .sql("DROP SCHEMA IF EXISTS trueup CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public")
                    .update();
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        open().close();

        assertThat(ours).isEqualTo(shape());
    }

    /** Columns, indexes, constraints and functions of the tables, and what the history says; Flyway finds nothing to complain of. */
    private List<String> shape() {
        try (HikariDataSource pool = connect()) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .validate();
            return JdbcClient.create(pool).sql("""
                    SELECT format('%s.%s %s %s %s', c.table_name, c.column_name, c.data_type, c.is_nullable, c.column_default)
                    FROM information_schema.columns c
                    WHERE c.table_schema = 'public'
                    UNION ALL
                    SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                    UNION ALL
                    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                    FROM pg_constraint
                    WHERE connamespace = 'public'::regnamespace
                    UNION ALL
                    SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
                    UNION ALL
                    SELECT format('%s %s %s %s %s %s %s', installed_rank, version, description, type, script, checksum, success)
                    FROM flyway_schema_history
                    ORDER BY 1""").query(String.class).list();
        }
    }
}
