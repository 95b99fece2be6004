package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How items stand before a run looks at them again: what the team said of them, and of the lists that ask for them. */
final class Standings {

    private final JdbcClient jdbc;
    private final long run;

    Standings(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    /**
     * By item. Sent on is what the team wrote, else the day of the run that first heard "Appealed" since the last loss.
     *
     * @param last how items stood that are there no more, by item
     */
    Map<String, Standing> of(Collection<String> items, Map<String, Standing> last) {
        Map<String, Standing> standings = new HashMap<>();
        jdbc.sql("""
                SELECT x.item, i.id IS NOT NULL AS there,
                    coalesce(nullif(i.level, ''), g.level, e.level, '') AS level,
                    coalesce(nullif(n.owner, ''), d.owner, '') AS owner,
                    coalesce(nullif(i.letter, ''), g.letter, e.letter, '') AS letter,
                    coalesce(i.demand, '') AS demand,
                    coalesce(n.sent_on, d.sent_on, a.appealed_on) AS sent_on
                FROM unnest(:items) AS x (item)
                LEFT JOIN item i ON i.id = x.item
                LEFT JOIN item g ON i.demand <> '' AND g.id = i.demand
                LEFT JOIN LATERAL (
                    SELECT level, letter
                    FROM done_item
                    WHERE item = x.item
                    ORDER BY run_id DESC
                    LIMIT 1) e ON TRUE
                LEFT JOIN item_note n ON n.item = x.item
                LEFT JOIN item_note d ON i.demand <> '' AND d.item = i.demand
                LEFT JOIN LATERAL (
                    SELECT min(r.today) AS appealed_on
                    FROM item_word w
                    JOIN run r ON r.id = w.run_id
                    WHERE w.item IN (x.item, i.demand)
                    AND w.status = 'Appealed'
                    AND NOT EXISTS (
                        SELECT
                        FROM item_word l
                        WHERE l.item = w.item
                        AND l.status = 'Lost'
                        AND l.id > w.id)) a ON TRUE""").param("items", items.toArray(String[]::new)).query(row -> {
            String item = row.getString("item");
            Standing before = last.getOrDefault(item, Standing.unknown(run));
            standings.put(item, row.getBoolean("there") ? there(row) : gone(row, before));
        });
        return standings;
    }

    private Standing there(ResultSet row) throws SQLException {
        return new Standing(
                run,
                row.getString("level"),
                row.getString("owner"),
                row.getString("letter"),
                row.getString("demand"),
                ResultColumns.date(row, "sent_on"));
    }

    private Standing gone(ResultSet row, Standing before) throws SQLException {
        String owner = row.getString("owner");
        return new Standing(
                run,
                before.level().isEmpty() ? row.getString("level") : before.level(),
                owner.isEmpty() ? before.owner() : owner,
                before.letter().isEmpty() ? row.getString("letter") : before.letter(),
                before.demand(),
                before.sentOn() == null ? ResultColumns.date(row, "sent_on") : before.sentOn());
    }
}
