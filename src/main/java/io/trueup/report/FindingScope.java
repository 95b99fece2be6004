package io.trueup.report;

import io.trueup.ledger.Runs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a workbook is about: those of the units its run recomputed; for a rerun, those with money of the period; under
 * other rates, those kept apart as a trial.
 *
 * @param from first payment date; null for a nightly run, as {@code to}
 * @param payers names of the payer asked for, upper case; empty = all
 */
record FindingScope(
        long run,
        boolean trial,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Collection<String> payers) {

    private static final String OF_RUN = """
            FROM finding f
            JOIN touched_unit t ON t.run_id = :run AND t.unit = f.unit
            WHERE %s
            AND NOT f.trial
            """;

    private static final String OF_TRIAL = """
            FROM finding f
            WHERE f.run_id = :run
            AND f.trial
            """;

    private static final String OF_PERIOD = """
            AND EXISTS (SELECT FROM unnest(f.payment_dates) paid_on WHERE paid_on BETWEEN :from AND :to)
            AND (:anyPayer OR upper(f.payer) IN (:payers))
            """;

    /** Of what is to be done or waits by the word of the run, on a list of its payer and cause too. */
    private static final String OF_OPEN_ITEMS = """
            FROM (
                SELECT *
                FROM item_priority p
                WHERE p.run_id = :run
            %s    OFFSET 0) p
            JOIN item i ON i.id = p.item AND i.unit = p.unit
            LEFT JOIN item_priority list ON list.run_id = p.run_id AND list.item = i.demand AND i.demand <> ''
            JOIN finding f ON f.unit = p.unit AND f.item = p.item
            WHERE coalesce(list.place, p.place) IN ('NOW', 'WAITING')
            AND f.superseded_run IS NULL
            AND NOT f.trial
            """;

    /** Items of units whose findings the run recomputed all; on a first load that is every item, and none of their days is looked up. */
    private static final String BUT_OF_RUN = """
                AND NOT EXISTS (SELECT FROM touched_unit t WHERE t.run_id = :run AND t.unit = p.unit)
            """;

    static FindingScope of(Runs.Run run, Collection<String> payers) {
        Runs.Order order = run.order();
        return new FindingScope(run.id(), order.isTrial(), order.from(), order.to(), payers);
    }

    /** From and where of a query over {@code f}. */
    String sql() {
        return sql(StoodThen.NOW);
    }

    /** The same, of findings that stood then. */
    String sql(StoodThen then) {
        return (trial ? OF_TRIAL : OF_RUN.formatted(then.of("f"))) + (from == null ? "" : OF_PERIOD);
    }

    /** From of a query over {@code f}: the same, and every finding that something open is about; {@code f.this_run} tells them apart. */
    String withOpenItems() {
        return "FROM (SELECT f.*, TRUE AS this_run " + sql() + "UNION ALL SELECT f.*, FALSE " + ofOpenItems() + ") f ";
    }

    /** From and where of findings of open items that the run did not recompute, or that are not of its period. */
    private String ofOpenItems() {
        if (trial) {
            return OF_OPEN_ITEMS.formatted("") + "AND NOT EXISTS (" + ofTrial() + ")";
        }
        return from == null
                ? OF_OPEN_ITEMS.formatted(BUT_OF_RUN)
                : OF_OPEN_ITEMS.formatted("")
                        + "AND NOT EXISTS (SELECT FROM touched_unit t WHERE t.run_id = :run AND t.unit = f.unit "
                        + OF_PERIOD + ")";
    }

    /** Whether the trial has the day of the finding f. */
    private String ofTrial() {
        return "SELECT FROM (SELECT f.key AS day) stands, finding f WHERE f.run_id = :run AND f.trial AND f.key = stands.day "
                + (from == null ? "" : OF_PERIOD);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("run", run);
        if (from != null && to != null) {
            parameters.put("from", from);
            parameters.put("to", to);
            parameters.put("anyPayer", payers.isEmpty());
            parameters.put("payers", payers.isEmpty() ? List.of("") : payers);
        }
        return parameters;
    }
}
