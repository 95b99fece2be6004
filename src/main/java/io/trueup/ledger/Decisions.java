package io.trueup.ledger;

import io.trueup.appeal.LostLevel;
import io.trueup.postgres.ResultColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was won and lost, as the team reported it: one row for each decision, kept for good. A later word of the same workbook may
 * withdraw one.
 */
public final class Decisions {

    private final JdbcClient jdbc;

    public Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a word comes from.
     *
     * @param run that took the workbook
     * @param fromRun that wrote it
     */
    record Report(long run, long fromRun, long fileId) {}

    /**
     * Takes a status of a returned worklist. Lost counts once for each workbook that showed the item as open at its level, however
     * often that workbook comes back; Won counts once.
     *
     * @param subject what the item is about, or was when it was last open
     */
    void report(String item, String status, Report report, ItemSubjects.Subject subject) {
        withdraw(item, status, report);
        if (status.equals("Won") && !isWon(item)) {
            add(item, status, report, subject);
        } else if (status.equals("Lost") && isNewLoss(item, report)) {
            add(item, status, report, subject);
        }
    }

    /** A loss that the same workbook takes back, and a win that is none any more. */
    private void withdraw(String item, String status, Report report) {
        jdbc.sql("""
                UPDATE item_decision
                SET withdrawn_by = :file
                WHERE item = :item
                AND withdrawn_by IS NULL
                AND ((decision = 'Lost' AND from_run = :from AND :status NOT IN ('Lost', 'Open'))
                    OR (decision = 'Won' AND :status NOT IN ('Won', 'Closed')))""")
                .param("file", report.fileId())
                .param("item", item)
                .param("from", report.fromRun())
                .param("status", status)
                .update();
    }

    private boolean isWon(String item) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT
                    FROM item_decision
                    WHERE item = :item
                    AND decision = 'Won'
                    AND withdrawn_by IS NULL)""").param("item", item).query(Boolean.class).single();
    }

    /** Not one that a workbook older than the last loss tells again, nor one of an item that was shown as lost already. */
    private boolean isNewLoss(String item, Report report) {
        return jdbc.sql("""
                SELECT NOT EXISTS (
                        SELECT
                        FROM item_decision
                        WHERE item = :item
                        AND decision = 'Lost'
                        AND withdrawn_by IS NULL
                        AND run_id > :from)
                    AND NOT EXISTS (
                        SELECT
                        FROM item_note n
                        WHERE n.item = :item
                        AND n.status = 'Lost'
                        AND NOT EXISTS (SELECT FROM item i WHERE i.id = n.item AND i.level <> '' AND NOT i.no_level_left))""")
                .param("item", item)
                .param("from", report.fromRun())
                .query(Boolean.class)
                .single();
    }

    /** With the item, or who is on the list, as it stands before this run looks at it again. */
    private void add(String item, String decision, Report report, ItemSubjects.Subject subject) {
        jdbc.sql("""
                INSERT INTO item_decision (item, decision, decided_on, level, denial_class, authorized, payer, at_stake,
                    run_id, from_run, file_id, parts)
                SELECT :item, :decision, r.today, coalesce(i.level, ''), :class,
                    coalesce(i.authorized, FALSE), :payer, :stake,
                    r.id, :from, :file,
                    ARRAY(SELECT DISTINCT o.item FROM on_list o WHERE o.demand = :item)
                FROM run r
                LEFT JOIN LATERAL (SELECT * FROM item WHERE id = :item LIMIT 1) i ON TRUE
                WHERE r.id = :run""")
                .param("item", item)
                .param("decision", decision)
                .param("class", subject.denialClass())
                .param("payer", subject.payer())
                .param("stake", subject.atStake().cents())
                .param("from", report.fromRun())
                .param("file", report.fileId())
                .param("run", report.run())
                .update();
    }

    /** Levels lost by item, alone or by the list of its payer while it was on it, oldest first. */
    Map<String, List<LostLevel>> lost(Collection<String> items) {
        Map<String, List<LostLevel>> lost = new HashMap<>();
        jdbc.sql("""
                SELECT i.item, d.decided_on, d.level
                FROM unnest(:items) AS i (item)
                LEFT JOIN demand_part p ON p.item = i.item
                JOIN item_decision d ON d.item IN (i.item, p.demand)
                WHERE d.decision = 'Lost'
                AND d.withdrawn_by IS NULL
                AND (d.item = i.item OR d.parts IS NULL OR i.item = ANY(d.parts))
                ORDER BY d.id""").param("items", items.toArray(String[]::new)).query(row -> {
            lost.computeIfAbsent(row.getString("item"), i -> new ArrayList<>())
                    .add(new LostLevel(ResultColumns.requiredDate(row, "decided_on"), row.getString("level")));
        });
        return lost;
    }
}
