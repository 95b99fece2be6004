package io.trueup.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/**
 * Numbers of several sequences, taken in one question and several at a time: those of a run's job, its steps and its partitions. What
 * is left over is never used.
 */
final class NumbersAhead {

    private final JdbcTemplate jdbc;
    private final Map<String, Integer> atATime = new LinkedHashMap<>();
    private final Map<String, Deque<Long>> ahead = new LinkedHashMap<>();

    NumbersAhead(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @param many how many numbers of it one run is likely to need */
    DataFieldMaxValueIncrementer of(String sequence, int many) {
        atATime.put(sequence, many);
        ahead.put(sequence, new ArrayDeque<>());
        return new OfSequence(sequence);
    }

    private synchronized long next(String sequence) {
        Deque<Long> own = ahead.get(sequence);
        if (own == null) {
            throw new IllegalArgumentException("no sequence " + sequence);
        }
        if (own.isEmpty()) {
            ask();
        }
        return own.remove();
    }

    /** Whatever has none left gets some. */
    private void ask() {
        String question = ahead.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(one -> "SELECT '%1$s', nextval('%1$s'::regclass) FROM generate_series(1, %2$d)"
                        .formatted(one.getKey(), atATime.get(one.getKey())))
                .collect(Collectors.joining(" UNION ALL "));
        jdbc.query(question, row -> {
            Deque<Long> own = ahead.get(row.getString(1));
            if (own != null) {
                own.add(row.getLong(2));
            }
        });
    }

    private final class OfSequence implements DataFieldMaxValueIncrementer {

        private final String sequence;

        OfSequence(String sequence) {
            this.sequence = sequence;
        }

        @Override
        public long nextLongValue() {
            return next(sequence);
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
}
