package io.trueup.ledger;

import io.trueup.postgres.Statements;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Findings added up by payer, contract, program, month of service, outcome and denial class; those without a price, and those that no
 * fee schedule names, apart. A night's workbook judges payers on all that is known of them, not on
 * the few claims the night touched; so each run keeps what it added to the sums and took from them, and its cost follows what is
 * new. A rerun shows the sums of its period alone.
 */
public final class FindingTotals {

    private static final String SUMS = """
            count(*) AS findings, sum(f.days) AS days, sum(f.minutes) AS minutes,
                coalesce(sum(f.expected), 0) AS expected, coalesce(sum(coalesce(f.at_schedule, f.expected)), 0) AS at_schedule,
                sum(f.paid) AS paid, coalesce(sum(f.paid - f.expected), 0) AS variance,
                count(*) FILTER (WHERE f.outcome IN ('DENIED', 'PARTLY_DENIED')) AS denied,
                count(*) FILTER (WHERE cardinality(f.payment_dates) > 0) AS adjudicated,
                coalesce(sum(f.payment_dates[1] - f.service_date), 0) AS waited,
                count(f.payment_dates[1] - f.service_date) AS waits,
                coalesce(sum(greatest(f.expected - f.paid, 0))
                    FILTER (WHERE f.outcome NOT IN ('PAID_AS_EXPECTED', 'AWAITING_PAYMENT')), 0) AS at_stake
            """;

    private static final String GROUPED = """
            f.payer, f.contract, f.basis, date_trunc('month', f.service_date)::date AS month, f.program, f.outcome, f.denial_class,
                f.expected IS NOT NULL AS priced, f.at_schedule IS NOT NULL AS on_schedule,
            """;

    private static final String GROUPS = "GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9";

    private static final String WHAT_COUNTS = "AND f.kind IN ('DAY', 'EPISODE')\n";

    /**
     * Sums with the columns {@code payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule, findings,
     * days …}, one row or several for each group. {@code at_stake} is what is short of what was expected, without what is not due yet
     * or within the tolerance.
     *
     * @param sql a table expression without an alias
     */
    public record Source(String sql, Map<String, Object> parameters) {}

    private FindingTotals() {}

    /** Every current finding. */
    public static Source all() {
        return new Source("finding_total", Map.of());
    }

    /** @param from and where of a query over {@code f} */
    public static Source of(String from, Map<String, Object> parameters) {
        return new Source("(SELECT " + GROUPED + SUMS + from + WHAT_COUNTS + GROUPS + ")", new HashMap<>(parameters));
    }

    /** Keeps what a run added and took, and the failed runs before it; the same again when it is done again after a crash. */
    public static void settle(JdbcClient jdbc, long run, Statements later) {
        jdbc.sql("SELECT id FROM run WHERE NOT totalled AND NOT trial AND id <= :run ORDER BY id")
                .param("run", run)
                .query(Long.class)
                .list()
                .forEach(each -> settleOne(later, each));
    }

    private static void settleOne(Statements later, long run) {
        add(later, run, "", "f.run_id = :run");
        add(later, run, "-", "f.superseded_run = :run");
        later.sql("UPDATE run SET totalled = TRUE WHERE id = :run")
                .param("run", run)
                .add();
    }

    private static void add(Statements later, long run, String sign, String which) {
        String sums =
                "findings days minutes expected at_schedule paid variance denied adjudicated waited waits at_stake"
                        .replaceAll("(\\w+)", sign + "$1")
                        .replace(" ", ", ");
        later.sql("""
                INSERT INTO finding_total (run_id, payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule,
                    findings, days, minutes, expected, at_schedule, paid, variance, denied, adjudicated, waited, waits, at_stake)
                SELECT :run, payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule,\s"""
                        + sums + " FROM (SELECT " + GROUPED + SUMS + "FROM finding f WHERE " + which
                        + " AND NOT f.trial " + WHAT_COUNTS + GROUPS + ") summed")
                .param("run", run)
                .add();
    }
}
