package io.trueup.ledger;

import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When jobs are due, as the scheduler keeps it: there once a server has been up for the job. */
public final class Timetable {

    private final JdbcClient jdbc;

    public Timetable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param taken whether a server is carrying it out */
    public record Due(OffsetDateTime time, boolean taken) {}

    public Optional<Due> of(String job) {
        return jdbc.sql("SELECT execution_time AS time, picked AS taken FROM scheduled_tasks WHERE task_name = :job")
                .param("job", job)
                .query(Due.class)
                .optional();
    }
}
