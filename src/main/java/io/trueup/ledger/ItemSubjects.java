package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What items are about. */
final class ItemSubjects {

    /** What an item is about, or was when it was last open. */
    record Subject(String payer, String denialClass, Money atStake) {}

    private final JdbcClient jdbc;

    ItemSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The items that are known, open or settled, with what they are or were about. */
    Map<String, Subject> of(Collection<String> items) {
        Map<String, Subject> subjects = new HashMap<>();
        jdbc.sql("""
                SELECT id AS item, payer, denial_class, at_stake
                FROM item
                WHERE id = ANY(:items)""").param("items", items.toArray(String[]::new)).query(row -> {
            put(subjects, row);
        });
        String[] others =
                items.stream().filter(item -> !subjects.containsKey(item)).toArray(String[]::new);
        if (others.length > 0) {
            jdbc.sql("""
                    SELECT item, min(payer) AS payer, max(denial_class) AS denial_class,
                        sum(greatest(coalesce(expected - paid, 0), 0)) AS at_stake
                    FROM (
                        SELECT DISTINCT ON (item, key) item, key, payer, denial_class, expected, paid
                        FROM finding
                        WHERE item = ANY(:items)
                        AND NOT trial
                        ORDER BY item, key, id DESC) last
                    GROUP BY item
                    UNION ALL
                    SELECT m.id, m.payer, '', 0
                    FROM demand m
                    WHERE m.id = ANY(:items)
                    AND NOT EXISTS (SELECT FROM done_item d WHERE d.item = m.id)
                    UNION ALL
                    SELECT a.item, min(p.payer_name), '', 0
                    FROM provider_adjustment a
                    JOIN payment p ON p.id = a.payment_id
                    WHERE a.item = ANY(:items)
                    GROUP BY a.item
                    UNION ALL
                    SELECT d.item, d.payer, '', d.at_stake
                    FROM done_item d
                    WHERE d.item = ANY(:items)
                    AND d.unit ~ '^[DPG]:'""").param("items", others).query(row -> {
                put(subjects, row);
            });
        }
        return subjects;
    }

    private static void put(Map<String, Subject> subjects, ResultSet row) throws SQLException {
        subjects.put(
                row.getString("item"),
                new Subject(
                        row.getString("payer"),
                        row.getString("denial_class"),
                        ResultColumns.requiredMoney(row, "at_stake")));
    }
}
