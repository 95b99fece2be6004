package io.trueup.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a batch of slots may reach. A patient has some twenty days and a claim a few lines, but nothing says so: what is read at
 * once must fit in memory however much a single claim has.
 */
public final class BatchLimit {

    /** Days and lines at once; more than a batch has in a clinic as they are. */
    static final int ROWS = 20_000;

    private final JdbcClient jdbc;

    public BatchLimit(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The last slot up to {@code to} that affected claims can be read to, with all their lines; {@code from} at least. */
    public long ofAffectedClaims(long run, long from, long to) {
        return last("""
                SELECT a.slot, (SELECT count(*) FROM service_line l WHERE l.claim_payment_id = a.claim_payment_id) AS size
                FROM affected_claim a
                WHERE a.run_id = :run
                AND a.slot BETWEEN :from AND :to""", run, from, to);
    }

    /** The last slot up to {@code to} that affected bills can be read to, with all their lines; {@code from} at least. */
    public long ofAffectedBills(long run, long from, long to) {
        return last("""
                SELECT a.slot, (SELECT count(*) FROM billed_line l WHERE l.bill_id = a.bill_id) AS size
                FROM affected_bill a
                WHERE a.run_id = :run
                AND a.slot BETWEEN :from AND :to""", run, from, to);
    }

    /** The last slot up to {@code to} that units can be read to, with all their days and lines; {@code from} at least. */
    public long ofUnits(long run, long from, long to) {
        return last("""
                SELECT t.slot,
                    (SELECT count(*) FROM line_match m WHERE m.unit = t.unit AND m.unit <> '')
                    + (SELECT count(*) FROM bill_match m WHERE m.unit = t.unit AND m.unit <> '')
                    + CASE
                        WHEN t.unit LIKE 'C:%'
                        THEN (SELECT count(*) FROM log_row d WHERE d.account = substr(t.unit, 3))
                        ELSE 0
                    END AS size
                FROM touched_unit t
                WHERE t.run_id = :run
                AND t.slot BETWEEN :from AND :to""", run, from, to);
    }

    private long last(String sizes, long run, long from, long to) {
        return jdbc.sql("""
                SELECT coalesce(max(slot), :from)
                FROM (SELECT slot, sum(size) OVER (ORDER BY slot) AS size FROM (%s) each) up_to
                WHERE size <= :rows""".formatted(sizes))
                .param("run", run)
                .param("from", from)
                .param("to", to)
                .param("rows", ROWS)
                .query(Long.class)
                .single();
    }
}
