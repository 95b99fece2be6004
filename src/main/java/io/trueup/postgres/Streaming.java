package io.trueup.postgres;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements whose rows are fetched some at a time, so that memory stays flat however many there are; only within a transaction. */
public final class Streaming {

    private static final int ROWS_AT_A_TIME = 2_000;

    private Streaming() {}

    public static JdbcClient of(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(ROWS_AT_A_TIME);
        return JdbcClient.create(template);
    }
}
