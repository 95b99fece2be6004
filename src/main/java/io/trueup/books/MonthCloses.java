package io.trueup.books;

import io.trueup.postgres.Statements;
import java.time.YearMonth;

/** Closes months, oldest first, and keeps what each said then. */
final class MonthCloses {

    private final Statements later;

    MonthCloses(Statements later) {
        this.later = later;
    }

    /** Every month whose day has come, also those that no night came in time for. */
    void close(Books.Booking booking, CloseDay day) {
        for (YearMonth month = booking.open(); day.isReached(month, booking.today()); month = month.plusMonths(1)) {
            close(month, booking);
        }
    }

    private void close(YearMonth month, Books.Booking booking) {
        later.sql("INSERT INTO closed_month (month, run_id, closed_on) VALUES (:month, :run, :today)")
                .param("month", month.atDay(1))
                .param("run", booking.run())
                .param("today", booking.today())
                .add();
        later.sql("""
                INSERT INTO closed_month_payer (month, payer, opening, earned, paid, taken_back, written_off, unapplied, closing)
                SELECT :month, payer,
                    coalesce(sum(earned - paid - written_off) FILTER (WHERE month < :month), 0),
                    coalesce(sum(earned) FILTER (WHERE month = :month), 0),
                    coalesce(sum(paid) FILTER (WHERE month = :month), 0),
                    coalesce(sum(taken_back) FILTER (WHERE month = :month), 0),
                    coalesce(sum(written_off) FILTER (WHERE month = :month), 0),
                    coalesce(sum(unapplied) FILTER (WHERE month = :month), 0),
                    sum(earned - paid - written_off)
                FROM book_change
                WHERE month <= :month
                GROUP BY payer""").param("month", month.atDay(1)).add();
    }
}
