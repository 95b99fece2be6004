package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.night.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers of one moment, on a real server. */
class SharedSnapshotTest {

    private final Database database = TestServer.emptied();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final List<List<Integer>> seen = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void makeTable() {
        jdbc.sql("CREATE TABLE told (number INT)").update();
        write(1);
    }

    @AfterEach
    void dropTable() {
        jdbc.sql("DROP TABLE told").update();
    }

    private void write(int number) {
        jdbc.sql("INSERT INTO told VALUES (:number)").param("number", number).update();
    }

    private void read() {
        seen.add(jdbc.sql("SELECT number FROM told ORDER BY 1")
                .query(Integer.class)
                .list());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    @Test
    void all_see_what_had_been_committed_and_nothing_that_the_transaction_writes_or_that_comes_later() {
        Thread other = new Thread(() -> write(3));
        transaction().executeWithoutResult(status -> {
            write(2);
            try (SharedSnapshot snapshot = SharedSnapshot.of(database.dataSource())) {
                other.start();
                join(other);
                snapshot.execute(this::read);
                snapshot.execute(this::read);
            }
            read();
        });
        assertThat(seen).containsExactly(List.of(1), List.of(1), List.of(1, 2, 3));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readers_do_not_write() {
        transaction().executeWithoutResult(status -> {
            SharedSnapshot snapshot = SharedSnapshot.of(database.dataSource());
            snapshot.execute(() -> write(9));
            assertThatThrownBy(snapshot::close).rootCause().hasMessageContaining("read-only transaction");
        });
        read();
        assertThat(seen).containsExactly(List.of(1));
    }

    @Test
    void where_the_server_has_no_more_connections_nothing_is_read() {
        DelegatingDataSource oneOnly = new DelegatingDataSource(database.dataSource()) {
            private boolean isGiven;

            @Override
            public Connection getConnection() throws SQLException {
                if (isGiven) {
                    throw new SQLException("too many clients already");
                }
                isGiven = true;
                return super.getConnection();
            }
        };
        new TransactionTemplate(new JdbcTransactionManager(oneOnly)).executeWithoutResult(status -> {
            try (SharedSnapshot snapshot = SharedSnapshot.of(oneOnly)) {
                snapshot.execute(this::read);
            }
        });
        assertThat(seen).isEmpty();
    }

    @Test
    void a_connection_that_the_guard_does_not_let_in_is_told() {
        DelegatingDataSource guarded = new DelegatingDataSource(database.dataSource()) {
            private boolean isGiven;

            @Override
            public Connection getConnection() throws SQLException {
                if (isGiven) {
                    throw new IllegalStateException("the lock of the run is lost");
                }
                isGiven = true;
                return super.getConnection();
            }
        };
        new TransactionTemplate(new JdbcTransactionManager(guarded)).executeWithoutResult(status -> {
            SharedSnapshot snapshot = SharedSnapshot.of(guarded);
            snapshot.execute(this::read);
            assertThatThrownBy(snapshot::close).hasMessage("the lock of the run is lost");
        });
        assertThat(seen).isEmpty();
    }
}
