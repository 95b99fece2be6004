package io.trueup.ledger;

import io.trueup.postgres.Statements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which units a run must reconcile: those of new and rematched lines, changed logs, changed contracts and the calendar. */
public final class TouchedUnits {

    private final JdbcClient jdbc;
    private final Statements statements;

    public TouchedUnits(DataSource dataSource) {
        this(JdbcClient.create(dataSource), new Statements(dataSource));
    }

    /** @param statements that go together with what else the caller adds, when the caller sends them, or they are numbered */
    public TouchedUnits(JdbcClient jdbc, Statements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** Claims with new log rows, episodes or authorizations. */
    public void byNewLogs(long run) {
        statements.add("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, 'C:' || account
                FROM (
                    SELECT account
                    FROM log_row
                    WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'program-logs')
                    UNION ALL
                    SELECT i.account
                    FROM episode
                    JOIN account_identity i USING (number_key)
                    WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'episodes')
                    UNION ALL
                    SELECT i.account
                    FROM program_authorization o
                    JOIN account_identity i USING (number_key)
                    WHERE authorization_number IN (
                        SELECT authorization_number
                        FROM program_authorization
                        WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'authorizations'))) changed
                ON CONFLICT DO NOTHING""", Map.of("run", run));
    }

    /**
     * Units of bills that share a number with a new one: what was said of them may be said of it. Those of the new bill itself are
     * found when it is matched.
     */
    public void byNewBills(long run) {
        byNumbers(run, """
                SELECT DISTINCT k.key
                FROM (SELECT id FROM input_file WHERE NOT settled AND folder = 'bills') f
                CROSS JOIN LATERAL (SELECT id FROM bill WHERE file_id = f.id OFFSET 0) b
                CROSS JOIN LATERAL (SELECT key FROM bill_key WHERE bill_id = b.id AND key ~ '^[PD]:' OFFSET 0) k""");
    }

    /** Units of the bills that new acknowledgments may speak of. */
    public void byAcknowledgments(long run) {
        byNumbers(run, """
                SELECT DISTINCT k.key
                FROM (SELECT id FROM input_file WHERE NOT settled AND folder = 'acknowledgments') f
                CROSS JOIN LATERAL (SELECT id FROM acknowledgment WHERE file_id = f.id OFFSET 0) a
                CROSS JOIN LATERAL (SELECT key FROM acknowledgment_key WHERE acknowledgment_id = a.id OFFSET 0) k""");
    }

    /** Looks each bill up by its number, however many there are. */
    private void byNumbers(long run, String keys) {
        statements.add("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, m.unit
                FROM (%s) n
                CROSS JOIN LATERAL (SELECT bill_id FROM bill_key WHERE key = n.key OFFSET 0) k
                CROSS JOIN LATERAL (SELECT unit FROM bill_match WHERE bill_id = k.bill_id AND unit <> '' OFFSET 0) m
                ON CONFLICT DO NOTHING""".formatted(keys), Map.of("run", run));
    }

    /** Units that a withdrawn file left, and those of claims that came to count or ceased to. */
    public void byRevisits(long run) {
        statements.add("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, r.unit
                FROM revisit r
                WHERE r.unit <> ''
                UNION
                SELECT DISTINCT :run, m.unit
                FROM revisit r
                JOIN line_match m ON m.claim_payment_id = r.claim_payment_id
                WHERE m.unit <> ''
                UNION
                SELECT DISTINCT :run, m.unit
                FROM revisit r
                JOIN bill_match m ON m.bill_id = r.bill_id
                WHERE m.unit <> ''
                ON CONFLICT DO NOTHING""", Map.of("run", run));
    }

    /**
     * What changes with the calendar: findings whose day has come, those that a run with a later day called overdue when their day has
     * not come after all, and claims with a thing to do whose last day has passed since they were looked at, or not passed after all.
     */
    public void byCalendar(long run, LocalDate today) {
        statements.add("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, unit
                FROM finding
                WHERE superseded_run IS NULL
                AND NOT trial
                AND (recheck_on <= :today
                    OR outcome = 'PAYMENT_OVERDUE' AND due_date >= :today)
                UNION
                SELECT DISTINCT :run, i.unit
                FROM item i
                JOIN run r ON r.id = i.run_id
                WHERE left(i.unit, 2) NOT IN ('A:', 'D:', 'P:', 'G:')
                AND ((i.deadline < r.today) <> (i.deadline < :today)
                    OR (i.open_until < r.today) <> (i.open_until < :today))
                ON CONFLICT DO NOTHING""", Map.of("run", run, "today", today));
    }

    /**
     * What runs changed whose workbook failed, since the last night that told all it knew, and what reruns changed outside of their
     * periods: the next workbook tells it.
     *
     * @param night the last before this run that came to its end; 0 before the first
     */
    public void byUntoldRuns(long run, long night) {
        statements
                .sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, t.unit
                FROM run r
                JOIN touched_unit t ON t.run_id = r.id
                WHERE r.id > :night
                AND r.id < :run
                AND r.status = 'FAILED'
                AND NOT r.trial
                UNION
                SELECT :run, f.unit
                %s
                ON CONFLICT DO NOTHING""".formatted(EarlierRuns.OUTSIDE_PERIODS))
                .param("run", run)
                .param("night", night)
                .add();
    }

    /**
     * Items that moved to another level, because a worklist that came back says so; those on the list of a payer move with
     * it. Items of provider adjustments and deposits have none.
     */
    public void byDecisions(long run) {
        statements.add("""
                WITH moved AS MATERIALIZED (
                    SELECT item
                    FROM item_decision
                    WHERE decision = 'Lost'
                    AND (file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'worklists')
                        OR withdrawn_by IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'worklists')))
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, i.unit
                FROM item i
                LEFT JOIN demand_part p ON p.item = i.id
                WHERE left(i.unit, 2) NOT IN ('A:', 'D:', 'P:', 'G:')
                AND (i.id IN (SELECT item FROM moved) OR p.demand IN (SELECT item FROM moved))
                ON CONFLICT DO NOTHING""", Map.of("run", run));
    }

    /**
     * Claims of payers whose contracts changed, and findings under those contracts.
     *
     * @param payers their keys
     */
    public void byContracts(long run, Collection<String> contracts, Collection<String> payers) {
        if (contracts.isEmpty() && payers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, 'C:' || account
                FROM account_identity
                WHERE payer_key IN (:payers)
                UNION
                SELECT DISTINCT :run, 'C:' || i.account
                FROM episode e
                JOIN account_identity i USING (number_key)
                WHERE e.contract_id IN (:contracts)
                UNION
                SELECT DISTINCT :run, unit
                FROM finding
                WHERE contract IN (:contracts)
                AND superseded_run IS NULL
                AND NOT trial
                ON CONFLICT DO NOTHING""")
                .param("run", run)
                .param("payers", payers.isEmpty() ? List.of("") : payers)
                .param("contracts", contracts.isEmpty() ? List.of("") : contracts)
                .update();
    }

    /** Everything, when the job declares the bills of other payers or dates than it did for the last finished run. */
    public void byDeclaredBills(long run) {
        everything(run, """
                EXISTS (
                    SELECT
                    FROM run n
                    JOIN run o ON o.id = (
                        SELECT max(id)
                        FROM run
                        WHERE id < :run
                        AND kind = 'run'
                        AND status = 'DONE')
                    WHERE n.id = :run
                    AND (n.bills_from, coalesce(n.bills_payers, '{}'))
                        IS DISTINCT FROM (o.bills_from, coalesce(o.bills_payers, '{}')))""");
    }

    /** Everything that has findings or bills: the rules of denials or appeals changed. What was purged has no unit any more. */
    public void everything(long run) {
        everything(run, "TRUE");
    }

    /** @param when a condition of no row, asked once: when it does not hold nothing is read */
    private void everything(long run, String when) {
        statements.add("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, unit
                FROM finding
                WHERE unit <> ''
                AND superseded_run IS NULL
                AND NOT trial
                AND %1$s
                UNION
                SELECT DISTINCT :run, unit
                FROM bill_match
                WHERE unit <> ''
                AND %1$s
                ON CONFLICT DO NOTHING""".formatted(when), Map.of("run", run));
    }

    /** Units with a payment, or a recoupment, of the period. */
    public void byPeriod(long run, LocalDate from, LocalDate to, Collection<String> payers) {
        jdbc.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, m.unit
                FROM payment p
                JOIN claim_payment c ON c.payment_id = p.id AND NOT c.duplicate
                JOIN line_match m ON m.claim_payment_id = c.id AND m.unit <> ''
                WHERE p.payment_date BETWEEN :from AND :to
                AND (:anyPayer OR p.payer_key IN (:payers))
                UNION
                SELECT DISTINCT :run, m.unit
                FROM payment p
                JOIN provider_adjustment a ON a.payment_id = p.id AND NOT a.duplicate
                JOIN recoupment r ON r.provider_adjustment_id = a.id
                JOIN line_match m ON m.claim_payment_id = r.claim_payment_id AND m.number = r.number AND m.unit <> ''
                WHERE p.payment_date BETWEEN :from AND :to
                AND (:anyPayer OR p.payer_key IN (:payers))
                ON CONFLICT DO NOTHING""")
                .param("run", run)
                .param("from", from)
                .param("to", to)
                .param("anyPayer", payers.isEmpty())
                .param("payers", payers.isEmpty() ? List.of("") : payers)
                .update();
    }

    /** Numbers the units, so that they can be shared out; sends what was kept. */
    public void number(long run) {
        statements.add("""
                UPDATE touched_unit t
                SET slot = numbered.slot
                FROM (
                    SELECT unit, row_number() OVER (ORDER BY unit) AS slot
                    FROM touched_unit
                    WHERE run_id = :run) numbered
                WHERE t.run_id = :run
                AND t.unit = numbered.unit""", Map.of("run", run));
        statements.send();
    }

    public long count(long run) {
        return jdbc.sql("SELECT count(*) FROM touched_unit WHERE run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
