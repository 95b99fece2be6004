package io.trueup.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/** Numbers of a sequence, taken several at a time: those of a run's steps and partitions. What is left over is never used. */
final class NumbersAhead implements DataFieldMaxValueIncrementer {

    /** As many as the steps of a night and the partitions of one of them. */
    private static final int AT_A_TIME = 24;

    private final JdbcTemplate jdbc;
    private final String sequence;
    private final Deque<Long> ahead = new ArrayDeque<>();

    NumbersAhead(DataSource dataSource, String sequence) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sequence = sequence;
    }

    @Override
    public synchronized long nextLongValue() {
        if (ahead.isEmpty()) {
            ahead.addAll(jdbc.queryForList(
                    "SELECT nextval(?::regclass) FROM generate_series(1, ?)", Long.class, sequence, AT_A_TIME));
        }
        return ahead.remove();
    }

    @Override
    public int nextIntValue() {
        return Math.toIntExact(nextLongValue());
    }

    @Override
    public String nextStringValue() {
        return Long.toString(nextLongValue());
    }
}
