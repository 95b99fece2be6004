package io.trueup.books;

import io.trueup.ledger.Runs;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the books: each run adds what it changed, and its cost follows what is new. Within the transaction of the step that publishes
 * the workbook, so that a run that fails books and closes nothing, and one that goes on after a crash does it once.
 */
public final class Books {

    private static final String FIRST_NIGHT =
            "SELECT today FROM run WHERE kind = 'run' AND NOT trial ORDER BY id LIMIT 1";

    private final JdbcClient jdbc;
    private final CloseDay closeDay;
    private final Statements later;

    /** @param later gets what is written */
    public Books(JdbcClient jdbc, CloseDay closeDay, Statements later) {
        this.later = later;
        this.jdbc = jdbc;
        this.closeDay = closeDay;
    }

    /**
     * One booking.
     *
     * @param runs the run and those before it that failed and were not booked
     * @param first the month of the first night ever
     * @param open the first month that is not closed
     * @param isFirst nothing was booked before: what is older than the first month is the opening balance
     */
    record Booking(long run, LocalDate today, List<Long> runs, YearMonth first, YearMonth open, boolean isFirst) {

        Long[] runIds() {
            return runs.toArray(Long[]::new);
        }
    }

    /** Books what the run changed, and closes the months whose day has come; nothing when that was done, or rates are tried out. */
    public void settle(Runs.Run run) {
        if (run.order().isTrial()) {
            return;
        }
        Booking booking = booking(run);
        if (!booking.runs().contains(run.id())) {
            return;
        }
        new EarnedMonths(later).book(booking);
        new PaidMonths(later).book(booking);
        new WriteOffs(later).book(booking);
        new JournalPosts(later, booking).post();
        later.sql("UPDATE run SET booked = TRUE WHERE id = ANY(:runs)")
                .param("runs", booking.runIds())
                .add();
        if (!run.order().isRerun()) {
            new MonthCloses(later).close(booking, closeDay);
        }
    }

    /** What the books say so far, asked at once. */
    private Booking booking(Runs.Run run) {
        LocalDate today = run.order().today();
        return jdbc.sql("SELECT (" + FIRST_NIGHT + """
                ) AS first_night, ARRAY(
                        SELECT id
                        FROM run
                        WHERE NOT booked
                        AND NOT trial
                        AND id <= :run
                        ORDER BY id) AS runs,
                    (SELECT max(month) FROM closed_month) AS closed,
                    NOT EXISTS (SELECT FROM run WHERE booked) AS is_first""")
                .param("run", run.id())
                .query((row, n) -> {
                    LocalDate firstNight = ResultColumns.date(row, "first_night");
                    LocalDate closed = ResultColumns.date(row, "closed");
                    YearMonth first = YearMonth.from(firstNight == null ? today : firstNight);
                    return new Booking(
                            run.id(),
                            today,
                            List.of((Long[]) row.getArray("runs").getArray()),
                            first,
                            closed == null ? first : YearMonth.from(closed).plusMonths(1),
                            row.getBoolean("is_first"));
                })
                .single();
    }

    /** The month of the first night; what is older is history. */
    public static Optional<YearMonth> firstMonth(JdbcClient jdbc) {
        return jdbc.sql(FIRST_NIGHT).query(LocalDate.class).optional().map(YearMonth::from);
    }
}
