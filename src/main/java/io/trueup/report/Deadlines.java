package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.letter.DeadlineCalendar;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import io.trueup.reconciliation.Outcome;
import io.trueup.worklist.WorklistStatus;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Deadlines of everything that is open, for people's calendars. */
public final class Deadlines {

    private final DataSource dataSource;

    public Deadlines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Pushes the deadline of every open item into a calendar, the nearest first; within a transaction, so that they are streamed. */
    public void ofOpenItems(Consumer<DeadlineCalendar.Entry> calendar) {
        Streaming.of(dataSource)
                .sql("""
                SELECT i.id, i.outcome, i.denial_class, i.payer, i.at_stake, i.deadline, i.level, i.deadline_source
                FROM item i
                LEFT JOIN item_note n ON n.item = i.id
                WHERE i.deadline IS NOT NULL
                AND (n.status IS NULL OR n.status NOT IN (:over))
                ORDER BY i.deadline, i.id, i.unit""")
                .param("over", WorklistStatus.wordsOfOver())
                .query(row -> {
                    calendar.accept(new DeadlineCalendar.Entry(
                            row.getString("id"),
                            ResultColumns.requiredCode(row, "outcome", Outcome.class),
                            ResultColumns.code(row, "denial_class", DenialClass.class),
                            row.getString("payer"),
                            ResultColumns.requiredMoney(row, "at_stake"),
                            ResultColumns.requiredDate(row, "deadline"),
                            row.getString("level"),
                            row.getString("deadline_source")));
                });
    }
}
