package io.trueup.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, Ahead> sequences = new LinkedHashMap<>();

    NumbersAhead(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Numbers of one sequence, and how many of them are taken at a time. */
    private record Ahead(int many, Deque<Long> numbers) {}

    /** @param many how many numbers of it one run is likely to need */
    DataFieldMaxValueIncrementer of(String sequence, int many) {
        sequences.put(sequence, new Ahead(many, new ArrayDeque<>()));
        return new OfSequence(sequence);
    }

    private synchronized long next(String sequence) {
        Deque<Long> own = ahead(sequence);
        if (own.isEmpty()) {
            ask();
        }
        return own.remove();
    }

    private Deque<Long> ahead(String sequence) {
        return Objects.requireNonNull(sequences.get(sequence), "a sequence that is known")
                .numbers();
    }

    /** Whatever has none left gets some. */
    private void ask() {
        String question = sequences.entrySet().stream()
                .filter(one -> one.getValue().numbers().isEmpty())
                .map(one -> "SELECT '%1$s', nextval('%1$s'::regclass) FROM generate_series(1, %2$d)"
                        .formatted(one.getKey(), one.getValue().many()))
                .collect(Collectors.joining(" UNION ALL "));
        jdbc.query(question, row -> {
            ahead(row.getString(1)).add(row.getLong(2));
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
