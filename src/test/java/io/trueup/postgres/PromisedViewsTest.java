package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who makes the views, and who may read them. */
class PromisedViewsTest {

    private static final String VIEWS = "SELECT count(*) FROM pg_views WHERE schemaname = 'trueup'";

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedServer.open(data);
    }

    /** Nothing is left of the test before, not even the role of all databases. */
    @BeforeEach
    void aServerWithTwoUsers() throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS trueup WITH (FORCE)");
        execute("postgres", "DROP ROLE IF EXISTS trueup, analyst, trueup_reader");
        execute("postgres", """
            CREATE ROLE trueup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD 'secret';
            CREATE ROLE analyst LOGIN PASSWORD 'secret'\
            """);
        execute("postgres", "CREATE DATABASE trueup OWNER trueup");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private String url(String database) {
        return server.url().replaceFirst("/postgres$", "/" + database);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url(database), server.user().name(), server.user().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Database open() {
        return Database.open(
                url("trueup"), data, Map.of("TRUEUP_DATABASE_USER", "trueup", "TRUEUP_DATABASE_PASSWORD", "secret"));
    }

    private static long count(Database database, String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    @Test
    void
            fault_183_a_user_of_the_schemas_own_name_who_may_make_no_role_has_its_tables_where_they_were_and_the_views_beside()
                    throws SQLException {
        for (int time = 0; time < 3; time++) {
            try (Database database = open()) {
                assertThat(count(database, VIEWS)).isEqualTo(11);
                assertThat(count(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'trueup'"))
                        .isZero();
                assertThat(count(database, "SELECT count(*) FROM pg_tables WHERE tablename = 'flyway_schema_history'"))
                        .isOne();
                JdbcClient.create(database.dataSource())
                        .sql("CREATE TABLE IF NOT EXISTS made_later (id INT)")
                        .update();
            }
        }
        execute("postgres", "CREATE ROLE trueup_reader NOLOGIN; GRANT trueup_reader TO analyst");
        open().close();
        assertThat(analystReads("SELECT count(*) FROM trueup.findings")).isZero();
    }

    @Test
    void fault_183_where_its_user_may_make_no_schema_everything_else_works_and_an_administrator_can_make_it()
            throws SQLException {
        execute("trueup", """
            ALTER DATABASE trueup OWNER TO postgres;
            GRANT ALL ON SCHEMA public TO trueup\
            """);
        try (Database database = open()) {
            assertThat(count(database, VIEWS)).isZero();
            assertThat(count(database, "SELECT count(*) FROM finding")).isZero();
        }
        execute("trueup", "CREATE SCHEMA trueup AUTHORIZATION trueup");
        try (Database database = open()) {
            assertThat(count(database, VIEWS)).isEqualTo(11);
        }
    }

    @Test
    void fault_184_the_reader_reads_the_views_and_no_table_and_writes_nothing() throws SQLException {
        execute("trueup", "CREATE ROLE trueup_reader NOLOGIN; GRANT trueup_reader TO analyst");
        open().close();
        assertThat(analystReads("SELECT count(*) FROM trueup.service_lines")).isZero();
        for (String refused : new String[] {
            "SELECT count(*) FROM finding",
            "SELECT count(*) FROM item_note",
            "SELECT count(*) FROM reference_file",
            "UPDATE trueup.runs SET job = '' RETURNING 1",
            "UPDATE finding SET paid = 0 RETURNING 1",
            "CREATE TABLE trueup.mine (id INT)",
            "CREATE TABLE public.mine (id INT)"
        }) {
            assertThatThrownBy(() -> analystReads(refused))
                    .as(refused)
                    .hasMessageMatching("(?s).*(permission denied|cannot update view).*");
        }
    }

    @Test
    void a_view_that_is_gone_or_of_an_earlier_version_is_made_anew_and_what_others_built_stays() throws SQLException {
        open().close();
        execute("trueup", """
            DROP VIEW trueup.runs;
            CREATE VIEW public.mine AS SELECT paid FROM trueup.findings;
            GRANT SELECT ON public.mine TO trueup;
            COMMENT ON SCHEMA trueup IS 'of an earlier version'\
            """);
        try (Database database = open()) {
            assertThat(count(database, VIEWS)).isEqualTo(11);
            assertThat(count(database, "SELECT count(*) FROM public.mine")).isZero();
        }
    }

    private long analystReads(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("trueup"), "analyst", "secret");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
