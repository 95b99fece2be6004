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

    private final JdbcClient jdbc;
    private final FindingScope scope;
    private final PayerTitles titles;

    FindingRows(JdbcClient jdbc, FindingScope scope, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    void findings(Consumer<FindingsSheet.Row> rows) {
        jdbc.sql("""
                SELECT f.kind, f.claim_number, f.patient_control_number, f.patient, f.payer, f.contract, f.program, f.service_date,
                    f.days, f.minutes, f.billed, f.allowed, f.expected, f.paid, f.recouped, f.outcome, f.denial_class,
                    f.reason_codes, f.rate_source, f.confidence, f.rule, f.derivation, f.denial_rule, f.receipt_source,
                    f.bill_received_on, f.recoverable, f.this_run,
                    CASE WHEN f.item <> '' THEN coalesce(
                        (SELECT nullif(i.demand, '') FROM item i WHERE i.id = f.item AND i.unit = f.unit), f.item)
                        ELSE '' END AS shown_item
                """ + scope.withOpenItems() + " ORDER BY f.claim_number, f.service_date, f.program, f.key")
                .params(scope.parameters())
                .query(row -> {
                    rows.accept(findingRow(row));
                });
    }

    /** Days of one item: those it asks for, or asked for when it was last a thing to do. */
    void ofItem(String item, Consumer<FindingsSheet.Row> rows) {
        jdbc.sql("""
                SELECT f.*, f.item AS shown_item, TRUE AS this_run
                FROM finding f
                JOIN (
                    SELECT o.unit, o.key
                    FROM item i
                    JOIN finding o ON o.unit = i.unit AND o.item = i.id AND o.superseded_run IS NULL AND NOT o.trial
                    WHERE i.id = :item
                    UNION
                    SELECT o.unit, o.finding
                    FROM item_opening o
                    WHERE o.item = :item) own ON own.unit = f.unit AND own.key = f.key
                WHERE f.superseded_run IS NULL
                AND NOT f.trial
                ORDER BY f.service_date, f.program, f.key""").param("item", item).query(row -> {
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
}
