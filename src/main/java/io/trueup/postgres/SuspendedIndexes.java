package io.trueup.postgres;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes that a large load puts aside: each costs some 4 microseconds a row while rows go in, and a tenth of that when one sort builds
 * it afterwards (docs/decisions/0063). What is dropped is kept in {@code suspended_index} in the same transaction, and is built
 * again by whoever comes next, whatever became of the run.
 */
public final class SuspendedIndexes {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate part;

    public SuspendedIndexes(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.part = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Index(String name, String definition) {}

    /** Puts these aside, as a part of the transaction around it; not where somebody reads their table for longer than a second. */
    public void suspend(List<String> names) {
        try {
            part.executeWithoutResult(status -> drop(names));
        } catch (DataAccessException inUse) {
            System.getLogger(SuspendedIndexes.class.getName())
                    .log(System.Logger.Level.DEBUG, "indexes stay where they are", inUse);
        }
    }

    private void drop(List<String> names) {
        Statements together = new Statements(dataSource);
        together.add("SET LOCAL lock_timeout = '1s'");
        List<String> there = new ArrayList<>();
        together.sql("""
                INSERT INTO suspended_index (name, definition)
                SELECT c.relname, pg_get_indexdef(c.oid, 0, TRUE)
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relname = ANY(:names)
                AND n.nspname = current_schema()
                ON CONFLICT (name) DO UPDATE SET definition = EXCLUDED.definition
                RETURNING name""").param("names", names.toArray(String[]::new)).ask(row -> there.add(row.getString("name")));
        together.send();
        if (!there.isEmpty()) {
            together.add("DROP INDEX " + String.join(", ", there));
        }
        together.add("SET LOCAL lock_timeout = 0");
        together.send();
    }

    /** Builds again what was put aside, in the transaction around it. */
    public void restore() {
        List<Index> missing = jdbc.sql("DELETE FROM suspended_index RETURNING name, definition")
                .query(Index.class)
                .list();
        Statements together = new Statements(dataSource);
        missing.forEach(index -> together.add(index.definition().replaceFirst(" INDEX ", " INDEX IF NOT EXISTS ")));
        together.send();
    }
}
