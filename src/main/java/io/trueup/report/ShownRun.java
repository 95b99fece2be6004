package io.trueup.report;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The run whose state is shown, by the desk and in figures: the last one that placed items, or came to its end without any, and tried
 * nothing out.
 *
 * @param today its day
 */
public record ShownRun(long run, LocalDate today) {

    /** Empty before the first run. */
    static Optional<ShownRun> of(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT r.id AS run, r.today
                FROM run r
                WHERE NOT r.trial
                AND (r.status = 'DONE' OR EXISTS (SELECT FROM item_priority p WHERE p.run_id = r.id))
                ORDER BY r.id DESC
                LIMIT 1""").query(ShownRun.class).optional();
    }
}
