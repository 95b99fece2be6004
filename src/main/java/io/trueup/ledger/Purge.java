package io.trueup.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes the patients of closed years and keeps their money: payments stay whole, each remitted claim keeps its cents by
 * disposition and its fingerprint, and findings are added up by payer and outcome, so that every equation holds as before
 * (docs/decisions/0015).
 */
public final class Purge {

    /** Tables that lose rows, or words of rows. */
    private static final List<String> SWEPT = List.of(
            "log_row",
            "episode",
            "program_authorization",
            "account_key",
            "account_identity",
            "claim_payment",
            "service_line",
            "claim_key",
            "line_match",
            "bill",
            "billed_line",
            "bill_key",
            "bill_match",
            "acknowledgment",
            "acknowledgment_key",
            "provider_adjustment",
            "provider_adjustment_key",
            "bank_line",
            "recoupment",
            "finding",
            "item",
            "item_note",
            "item_word",
            "desk_word",
            "item_priority",
            "item_opening",
            "recovery",
            "done_item",
            "prevention_risk",
            "week_task",
            "rebill_line",
            "late_payment",
            "unpaid_amount",
            "billing_difference",
            "book_money",
            "book_write_off",
            "demand_part",
            "demand_interest",
            "touched_unit",
            "withdrawn_day",
            "reject");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PurgedMoney money;
    private final PurgedBills bills;
    private final PurgedNotes notes;

    public Purge(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.money = new PurgedMoney(jdbc);
        this.bills = new PurgedBills(jdbc);
        this.notes = new PurgedNotes(jdbc);
    }

    /** A file that holds nothing any more but what was purged. */
    public record EmptiedFile(String folder, String name, LocalDate takenOn) {}

    /**
     * What a purge removes.
     *
     * @param counts rows by what they are, in the order in which a person reads them
     * @param files originals that hold nothing else
     * @param workbooks of runs before the day
     */
    public record Removed(Map<String, Long> counts, List<EmptiedFile> files, List<String> workbooks) {

        public boolean isNothing() {
            return counts.values().stream().allMatch(count -> count == 0);
        }

        /** "3 claims, 41 program days". */
        public String words() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> String.format("%,d %s", entry.getValue(), entry.getKey()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What would be removed: the same statements, rolled back. */
    public Removed tryOut(LocalDate before) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return remove(before);
        });
    }

    /** Removes it, in one transaction, and notes that it was done. */
    public Removed carryOut(LocalDate before, OffsetDateTime now) {
        Removed removed = transaction.execute(status -> {
            Removed inside = remove(before);
            jdbc.sql("INSERT INTO purge (before_day, purged_at, removed) VALUES (:before, :now, :removed)")
                    .param("before", before)
                    .param("now", now)
                    .param("removed", inside.words())
                    .update();
            return inside;
        });
        vacuum();
        return removed;
    }

    private Removed remove(LocalDate before) {
        new ClosedClaims(jdbc).find(before);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("claims", count("SELECT count(*) FROM closed_unit"));
        counts.put("program days", deleteOfClaims("log_row"));
        deleteOfClaims("account_identity");
        counts.put(
                "episodes",
                deleteWithoutLog("episode", "greatest(start_date, discharge_date, planned_end_date)", before));
        counts.put("authorizations", deleteWithoutLog("program_authorization", "from_date", before));
        deleteOfClaims("account_key");
        deleteOfClaims("prevention_risk");
        deleteOfClaims("week_task");
        long acknowledgments = bills.deleteAcknowledgments(before);
        counts.put("bills", bills.delete());
        counts.put("acknowledgments", acknowledgments);
        counts.put("remittance lines", money.reduceRemittances());
        counts.put("provider adjustments", money.forgetNamesOfAdjustments(before));
        counts.put("bank lines", forgetWordsOfLines(before));
        deleteOfUnits("demand_interest", "unit");
        counts.put("notes", notes.delete());
        counts.put("findings", money.reduceFindings());
        money.forgetNamesOfRecoveries();
        counts.put("items", deleteOfUnits("item", "unit"));
        deleteOfUnits("item_priority", "unit");
        deleteDone(before);
        deleteOfUnits("rebill_line", "reconciliation_unit");
        deleteOfUnits("touched_unit", "unit");
        deleteOfUnits("withdrawn_day", "unit");
        deleteOfUnits("late_payment", "unit");
        deleteOfUnits("unpaid_amount", "unit");
        deleteOfUnits("billing_difference", "unit");
        deleteOfUnits("book_write_off", "unit");
        money.forgetNamesOfBookedMoney();
        counts.put("rejected rows", forgetRejects(before));
        return new Removed(counts, emptiedFiles(), workbooks(before));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long deleteOfClaims(String table) {
        return jdbc.sql("DELETE FROM " + table + " t USING closed_unit u WHERE u.unit = 'C:' || t.account")
                .update();
    }

    /** Papers of claim numbers that no claim of the log has any more. */
    private long deleteWithoutLog(String table, String day, LocalDate before) {
        return jdbc.sql("DELETE FROM " + table + " t WHERE " + day + " < :before"
                        + " AND NOT EXISTS (SELECT FROM account_identity i WHERE i.number_key = t.number_key)")
                .param("before", before)
                .update();
    }

    private long deleteOfUnits(String table, String column) {
        return jdbc.sql("DELETE FROM " + table + " t USING closed_unit u WHERE u.unit = t." + column)
                .update();
    }

    /** Also those of payments and of the bank, which are of no claim. */
    private void deleteDone(LocalDate before) {
        deleteOfUnits("done_item", "unit");
        jdbc.sql("DELETE FROM done_item WHERE ended_on < :before")
                .param("before", before)
                .update();
    }

    /** What a bank says of a line may name a patient; its amount and day stay, and by what it is known when it comes again. */
    private long forgetWordsOfLines(LocalDate before) {
        return jdbc.sql("""
                UPDATE bank_line l
                SET description = '', reference = '', purged = TRUE
                WHERE l.bank_date < :before
                AND NOT l.purged
                AND NOT EXISTS (
                    SELECT
                    FROM item i
                    LEFT JOIN item_note n ON n.item = i.id
                    WHERE i.unit = 'D:' || l.id
                    AND (n.status IS NULL OR n.status NOT IN ('Won', 'Lost', 'Written off', 'Closed')))""").param("before", before).update();
    }

    /** What was found in a row may name a patient; that it was rejected, and why, stays. */
    private long forgetRejects(LocalDate before) {
        return jdbc.sql("""
                UPDATE reject r
                SET found = '', place = ''
                FROM run
                WHERE run.id = r.run_id
                AND run.today < :before
                AND (r.found <> '' OR r.place <> '')""").param("before", before).update();
    }

    private List<EmptiedFile> emptiedFiles() {
        return jdbc.sql("""
                SELECT f.folder, f.name, r.today AS taken_on
                FROM input_file f
                JOIN run r ON r.id = f.run_id
                WHERE f.status = 'TAKEN'
                AND f.folder NOT IN ('worklists', 'deposits')
                AND NOT EXISTS (SELECT FROM bill b WHERE b.file_id = f.id)
                AND NOT EXISTS (SELECT FROM acknowledgment k WHERE k.file_id = f.id)
                AND NOT EXISTS (SELECT FROM log_row l WHERE l.file_id = f.id)
                AND NOT EXISTS (SELECT FROM episode e WHERE e.file_id = f.id)
                AND NOT EXISTS (SELECT FROM program_authorization a WHERE a.file_id = f.id)
                AND NOT EXISTS (SELECT FROM bank_line b WHERE b.file_id = f.id AND NOT b.purged)
                AND NOT EXISTS (
                    SELECT
                    FROM payment p
                    JOIN claim_payment c ON c.payment_id = p.id
                    WHERE p.file_id = f.id
                    AND NOT c.purged)
                AND (f.folder <> 'remittances' OR EXISTS (
                    SELECT
                    FROM payment p
                    JOIN claim_payment c ON c.payment_id = p.id
                    WHERE p.file_id = f.id))
                ORDER BY f.id""").query(EmptiedFile.class).list();
    }

    private List<String> workbooks(LocalDate before) {
        return jdbc.sql("SELECT workbook FROM run WHERE today < :before AND workbook <> '' ORDER BY id")
                .param("before", before)
                .query(String.class)
                .list();
    }

    /** A deleted row is in its table's file until it is swept. */
    private void vacuum() {
        for (String table : SWEPT) {
            jdbc.sql("VACUUM (ANALYZE) " + table).update();
        }
    }
}
