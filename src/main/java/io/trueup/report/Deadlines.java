package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.PayerTitles;
import io.trueup.letter.DeadlineCalendar;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import io.trueup.reconciliation.Outcome;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines and days to follow up, for people's calendars. */
public final class Deadlines {

    private final DataSource dataSource;
    private final PayerTitles titles;

    public Deadlines(DataSource dataSource, PayerTitles titles) {
        this.dataSource = dataSource;
        this.titles = titles;
    }

    /**
     * Pushes the deadline of every item that is to be done into a calendar, and of what was sent the day to follow up instead, the
     * nearest first; within a transaction, so that they are streamed.
     */
    public void ofOpenItems(long run, Consumer<DeadlineCalendar.Entry> calendar) {
        JdbcClient jdbc = Streaming.of(dataSource);
        jdbc.sql("""
                SELECT i.id, i.outcome, i.denial_class, i.payer, i.at_stake, i.level, i.deadline_source, p.waits_until,
                    coalesce(p.waits_until, i.deadline) AS day
                FROM item_priority p
                JOIN item i ON i.id = p.item AND i.unit = p.unit
                WHERE p.run_id = :run
                AND p.place IN ('NOW', 'WAITING')
                AND (p.waits_until IS NOT NULL OR i.deadline IS NOT NULL)
                ORDER BY coalesce(p.waits_until, i.deadline), i.id, i.unit""").param("run", run).query(row -> {
            calendar.accept(new DeadlineCalendar.Entry(
                    row.getString("id"),
                    ResultColumns.requiredCode(row, "outcome", Outcome.class),
                    ResultColumns.code(row, "denial_class", DenialClass.class),
                    titles.of(row.getString("payer")),
                    ResultColumns.requiredMoney(row, "at_stake"),
                    ResultColumns.requiredDate(row, "day"),
                    row.getString("level"),
                    row.getString("deadline_source"),
                    ResultColumns.date(row, "waits_until") == null
                            ? DeadlineCalendar.Kind.DEADLINE
                            : DeadlineCalendar.Kind.FOLLOW_UP));
        });
    }
}
