package io.trueup.ledger;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.WorkItem;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that stay as they are: of items that are over, and of what was sent and nobody answered. */
public final class KeptLetters {

    private final JdbcClient jdbc;

    public KeptLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter that may stay.
     *
     * @param file where it stands, relative to the reports folder; blank when it is over without one
     * @param missing what it lacked, joined by "; "
     * @param packet where its packet stands, likewise; blank when it has none
     * @param sentOn null when the team calls the item won, written off or closed
     */
    public record Kept(
            String file,
            String missing,
            String packet,
            About about,
            @Nullable LocalDate sentOn) {

        /**
         * Whether it still says what is to be said: that of an item that is over, unless its payer took money back since; and what was
         * sent, until it is answered or asks something else.
         */
        public boolean isFor(WorkItem item, Collection<LocalDate> decisions) {
            LocalDate sent = sentOn;
            if (sent == null) {
                return !item.answersTakeBack() || about.equals(About.of(item));
            }
            return about.equals(About.of(item)) && decisions.stream().noneMatch(day -> day.isAfter(sent));
        }
    }

    /** What a letter is about: when that changes, another is to be sent. */
    private record About(String level, String denialClass, String route, Money paid, String serviceDates) {

        private static About of(WorkItem item) {
            Appeal appeal = item.appeal();
            return new About(
                    item.appealLevel(),
                    item.denialClass(),
                    appeal == null ? "" : appeal.route(),
                    item.paid(),
                    item.serviceDates().stream().map(LocalDate::toString).collect(Collectors.joining("; ")));
        }

        /** @param row of an item; of one that is there no more there is nothing to hold another against */
        private static About of(ResultSet row) throws SQLException {
            return new About(
                    row.getString("level"),
                    row.getString("denial_class"),
                    row.getString("denial_route"),
                    ResultColumns.requiredMoney(row, "paid"),
                    row.getString("service_dates"));
        }
    }

    /** By item. */
    public Map<String, Kept> of(Collection<String> items) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("""
                SELECT n.item, coalesce(i.letter, d.letter, '') AS letter, coalesce(i.letter_missing, '') AS missing,
                    coalesce(i.packet, '') AS packet, coalesce(i.level, '') AS level, coalesce(i.denial_class, '') AS denial_class,
                    coalesce(i.denial_route, '') AS denial_route, coalesce(i.paid, 0) AS paid,
                    coalesce(i.service_dates, '') AS service_dates,
                    CASE WHEN NOT settled.over THEN coalesce(n.sent_on, n.said_on) END AS sent_on
                FROM item_said n
                CROSS JOIN LATERAL (SELECT n.status IN ('Won', 'Written off', 'Closed') AS over) settled
                LEFT JOIN item i ON i.id = n.item
                LEFT JOIN LATERAL (
                    SELECT letter
                    FROM done_item
                    WHERE item = n.item
                    ORDER BY run_id DESC
                    LIMIT 1) d ON TRUE
                WHERE n.item = ANY(:items)
                AND (settled.over
                    OR i.letter <> '' AND (n.sent_on IS NOT NULL OR n.status = 'Appealed'))""").param("items", items.toArray(String[]::new)).query(row -> {
            kept.put(
                    row.getString("item"),
                    new Kept(
                            row.getString("letter"),
                            row.getString("missing"),
                            row.getString("packet"),
                            About.of(row),
                            ResultColumns.date(row, "sent_on")));
        });
        return kept;
    }
}
