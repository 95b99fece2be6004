package io.trueup.report;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.FindingTable;
import io.trueup.ledger.OpenItem;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import io.trueup.workbook.AwaitingSheet;
import io.trueup.workbook.ChangesSheet;
import io.trueup.workbook.FindingsSheet;
import io.trueup.workbook.RatesSheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the sheets that are made of findings. */
final class FindingRows {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private static final String WAS_AND_NOW = """
            SELECT coalesce(n.claim_number, w.claim_number) AS claim_number,
                coalesce(n.service_date, w.service_date) AS service_date,
                w.outcome AS was, n.outcome AS now, w.expected AS expected_was, n.expected AS expected_now,
                w.paid AS paid_was, n.paid AS paid_now
            """;

    private static final String OF_PERIOD = """
            EXISTS (SELECT FROM unnest(n.payment_dates) paid_on WHERE paid_on BETWEEN :from AND :to)
            """;

    private static final String CHANGES = WAS_AND_NOW + """
            FROM (
                SELECT *
                FROM finding
                WHERE run_id BETWEEN :first AND :run
                AND superseded_run IS NULL
                AND NOT trial) n
            FULL JOIN (
                SELECT *
                FROM finding
                WHERE run_id < :first
                AND superseded_run BETWEEN :first AND :run
                AND NOT trial) w ON w.key = n.key
            WHERE n.state IS DISTINCT FROM w.state
            AND EXISTS (SELECT FROM touched_unit t WHERE t.run_id = :run AND t.unit IN (n.unit, w.unit))
            AND (n.id IS NULL OR\s""" + OF_PERIOD + """
            )
            ORDER BY 1, 2""";

    private static final String CHANGES_OF_TRIAL = WAS_AND_NOW + """
            FROM finding n
            LEFT JOIN finding w ON w.key = n.key AND w.superseded_run IS NULL AND NOT w.trial
            WHERE n.run_id = :run
            AND n.trial
            AND n.state IS DISTINCT FROM w.state
            AND\s""" + OF_PERIOD + """
            ORDER BY 1, 2""";

    private final JdbcClient jdbc;
    private final FindingScope scope;
    private final PayerTitles titles;

    FindingRows(JdbcClient jdbc, FindingScope scope, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    void findings(Consumer<FindingsSheet.Row> rows) {
        jdbc.sql(
                        "SELECT f.*, coalesce((SELECT nullif(i.demand, '') FROM item i WHERE i.id = f.item AND i.unit = f.unit),"
                                + " f.item) AS shown_item "
                                + scope.withOpenItems() + " ORDER BY f.claim_number, f.service_date, f.program, f.key")
                .params(scope.parameters())
                .query(row -> {
                    rows.accept(findingRow(row));
                });
    }

    private FindingsSheet.Row findingRow(ResultSet row) throws SQLException {
        int minutes = FindingTable.MINUTES.intOf(row);
        Money expected = FindingTable.EXPECTED.orNone(row);
        Money paid = FindingTable.PAID.of(row);
        return new FindingsSheet.Row(
                FindingTable.CLAIM_NUMBER.of(row),
                FindingTable.CONTROL_NUMBER.of(row),
                FindingTable.PATIENT.of(row),
                titles.of(FindingTable.PAYER.of(row)),
                FindingTable.CONTRACT.of(row),
                FindingTable.PROGRAM.orNone(row),
                FindingTable.SERVICE_DATE.orNone(row),
                FindingTable.DAYS.intOf(row) == 0
                        ? null
                        : BigDecimal.valueOf(minutes).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP),
                FindingTable.BILLED.orNone(row),
                FindingTable.ALLOWED.orNone(row),
                expected,
                paid,
                FindingTable.RECOUPED.of(row),
                expected == null ? null : paid.minus(expected),
                FindingTable.OUTCOME.of(row),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                String.join("; ", FindingTable.REASON_CODES.of(row)),
                FindingTable.RATE_SOURCE.of(row),
                Confidence.ofWord(FindingTable.CONFIDENCE.of(row)),
                FindingTable.RULE.of(row),
                FindingTable.DERIVATION.of(row),
                FindingTable.DENIAL_RULE.of(row),
                row.getString("shown_item"),
                receipt(row).day() == null ? "" : receipt(row).text(FindingTable.KIND.of(row)),
                FindingTable.RECOVERABLE.of(row),
                row.getBoolean("this_run"));
    }

    void awaiting(LocalDate today, Consumer<AwaitingSheet.Row> rows) {
        jdbc.sql("""
                SELECT f.kind, f.claim_number, f.patient, f.payer, f.service_date, f.expected, f.bill_received_on, f.receipt_source,
                    f.due_date, coalesce(o.shown, '') AS shown_item
                FROM finding f
                LEFT\s""" + OpenItem.OF_FINDING + """
                WHERE f.superseded_run IS NULL
                AND NOT f.trial
                AND f.outcome IN (:unanswered)
                ORDER BY f.service_date, f.claim_number, f.key""")
                .param("unanswered", names(Outcome.UNANSWERED))
                .param("run", scope.run())
                .query(row -> {
            LocalDate day = FindingTable.SERVICE_DATE.of(row);
            LocalDate due = FindingTable.DUE_DATE.orNone(row);
            rows.accept(new AwaitingSheet.Row(
                    FindingTable.CLAIM_NUMBER.of(row),
                    FindingTable.PATIENT.of(row),
                    titles.of(FindingTable.PAYER.of(row)),
                    day,
                    FindingTable.EXPECTED.orNone(row),
                    (int) ChronoUnit.DAYS.between(day, today),
                    due,
                    due == null ? "" : receipt(row).text(FindingTable.KIND.of(row)),
                    row.getString("shown_item")));
        });
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(FindingTable.RECEIPT_SOURCE.of(row), FindingTable.BILL_RECEIVED_ON.orNone(row));
    }

    private static List<String> names(Set<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::name).toList();
    }

    void rates(RateTerms terms, Consumer<RatesSheet.Row> rows) {
        jdbc.sql("""
                SELECT f.contract, f.basis, f.rate_source, f.confidence, count(*) AS times
                """ + scope.withOpenItems() + """
                WHERE f.contract <> ''
                GROUP BY f.contract, f.basis, f.rate_source, f.confidence
                ORDER BY f.contract, f.rate_source""").params(scope.parameters()).query(row -> {
            rows.accept(new RatesSheet.Row(
                    FindingTable.CONTRACT.of(row),
                    FindingTable.BASIS.of(row),
                    terms.effective(FindingTable.CONTRACT.of(row)),
                    FindingTable.RATE_SOURCE.of(row),
                    Confidence.ofWord(FindingTable.CONFIDENCE.of(row)),
                    row.getLong("times"),
                    terms.rate(FindingTable.CONTRACT.of(row), FindingTable.RATE_SOURCE.of(row)),
                    titles.of(terms.payer(FindingTable.CONTRACT.of(row)))));
        });
    }

    /**
     * What this rerun changed: each finding of the period against its state before. Asked again after its workbook failed, a rerun
     * tells what both changed.
     */
    void changes(Consumer<ChangesSheet.Row> rows) {
        var query = jdbc.sql(scope.trial() ? CHANGES_OF_TRIAL : CHANGES).params(scope.parameters());
        (scope.trial() ? query : query.param("first", firstOfOrder())).query(row -> {
            rows.accept(new ChangesSheet.Row(
                    FindingTable.CLAIM_NUMBER.of(row),
                    FindingTable.SERVICE_DATE.orNone(row),
                    ResultColumns.code(row, "was", Outcome.class),
                    ResultColumns.code(row, "now", Outcome.class),
                    ResultColumns.money(row, "expected_was"),
                    ResultColumns.money(row, "expected_now"),
                    ResultColumns.money(row, "paid_was"),
                    ResultColumns.money(row, "paid_now")));
        });
    }

    /** This run, or the first of those with its order that failed since one came to its end. */
    private long firstOfOrder() {
        return jdbc.sql("""
                WITH same AS (
                    SELECT r.id, r.status
                    FROM run me
                    JOIN run r USING (job, kind, period_from, period_to, payer, trial)
                    WHERE me.id = :run
                    AND r.id <= me.id)
                SELECT min(id)
                FROM same
                WHERE id = :run
                OR status = 'FAILED'
                AND id > (SELECT coalesce(max(id), 0) FROM same WHERE status = 'DONE')""").param("run", scope.run()).query(Long.class).single();
    }
}
