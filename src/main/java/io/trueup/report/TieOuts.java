package io.trueup.report;

import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.TieOutSheet;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where every cent of a payment went, and the equations that must hold before a workbook is published (INTERFACES.md 6). */
public final class TieOuts {

    /** What claims and provider adjustments of the payments in {@code scope} add up to, told once however many files told it. */
    private static final String SUMS = """
            ),
            claims AS (
                SELECT q.canonical_id, sum(c.paid) AS paid
                FROM scope
                JOIN payment q ON q.canonical_id = scope.canonical_id
                JOIN claim_payment c ON c.payment_id = q.id AND NOT c.duplicate
                GROUP BY q.canonical_id),
            adjustments AS (
                SELECT q.canonical_id, sum(a.amount) AS amount
                FROM scope
                JOIN payment q ON q.canonical_id = scope.canonical_id
                JOIN provider_adjustment a ON a.payment_id = q.id AND NOT a.duplicate
                GROUP BY q.canonical_id)
            """;

    private final JdbcClient jdbc;

    public TieOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A payment and what its claims and provider adjustments leave of it, without where the money went.
     *
     * @param difference claims less provider adjustments less amount
     * @param conflict whether it is not counted, because another file has another amount for the same claims
     */
    record Balance(Money amount, Money difference, boolean conflict) {}

    List<Balance> balances(PaymentScope scope) {
        return jdbc.sql("WITH scope AS (" + scope.sql() + SUMS + """
                SELECT p.amount,
                    coalesce(claims.paid, 0) - coalesce(adjustments.amount, 0) - p.amount AS difference,
                    p.conflict_with IS NOT NULL AS conflict
                FROM scope
                JOIN payment p ON p.id = scope.canonical_id
                LEFT JOIN claims ON claims.canonical_id = p.id
                LEFT JOIN adjustments ON adjustments.canonical_id = p.id""")
                .params(scope.parameters())
                .query((row, n) -> new Balance(
                        ResultColumns.requiredMoney(row, "amount"),
                        ResultColumns.requiredMoney(row, "difference"),
                        row.getBoolean("conflict")))
                .list();
    }

    public void rows(PaymentScope scope, Consumer<TieOutSheet.Row> rows) {
        rows(scope, PayerTitles.of(jdbc), rows);
    }

    void rows(PaymentScope scope, PayerTitles titles, Consumer<TieOutSheet.Row> rows) {
        jdbc.sql("WITH scope AS (" + scope.sql() + SUMS + """
                , lines AS (
                    SELECT q.canonical_id,
                        sum(l.counted) FILTER (WHERE m.disposition = 'MATCHED') AS matched,
                        sum(l.counted) FILTER (WHERE m.disposition = 'OUTSIDE') AS outside,
                        sum(l.counted) FILTER (WHERE m.disposition IN ('UNMATCHED', 'REVIEW')) AS unmatched
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id
                    JOIN claim_payment c ON c.payment_id = q.id AND NOT c.duplicate
                    JOIN service_line l ON l.claim_payment_id = c.id
                    LEFT JOIN line_match m ON m.claim_payment_id = c.id AND m.number = l.number
                    GROUP BY q.canonical_id),
                files AS (
                    SELECT q.canonical_id, array_agg(DISTINCT i.name ORDER BY i.name) AS names
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id
                    JOIN input_file i ON i.id = q.file_id
                    GROUP BY q.canonical_id),
                -- a table without adjustments says nothing about the balance of its claims
                unbalanced AS (
                    SELECT q.canonical_id, array_agg(c.patient_control_number ORDER BY c.id) AS claims,
                        array_agg(c.difference ORDER BY c.id) AS differences
                    FROM scope
                    JOIN payment q ON q.canonical_id = scope.canonical_id
                    JOIN claim_payment c ON c.payment_id = q.id AND NOT c.duplicate
                    WHERE c.difference <> 0
                    AND (c.difference <> c.charge - c.paid OR q.form <> 'TABLE')
                    GROUP BY q.canonical_id)
                SELECT p.payer_id, p.payer_name, p.trace, p.payment_date, p.amount, other.amount AS other_amount,
                    unbalanced.claims AS unbalanced_claims, unbalanced.differences,
                    coalesce(claims.paid, 0) AS claims_paid,
                    coalesce(adjustments.amount, 0) AS adjustments,
                    coalesce(lines.matched, 0) AS matched,
                    coalesce(lines.outside, 0) AS outside,
                    coalesce(lines.unmatched, 0) AS unmatched,
                    files.names AS files, bank.deposited, bank.deposited_on
                FROM scope
                JOIN payment p ON p.id = scope.canonical_id
                LEFT JOIN claims ON claims.canonical_id = p.id
                LEFT JOIN adjustments ON adjustments.canonical_id = p.id
                LEFT JOIN lines ON lines.canonical_id = p.id
                LEFT JOIN files ON files.canonical_id = p.id
                LEFT JOIN unbalanced ON unbalanced.canonical_id = p.id
                LEFT JOIN payment other ON other.id = p.conflict_with
                LEFT JOIN payment_deposit bank ON bank.payment_id = p.id
                ORDER BY p.payment_date, p.payer_key, p.trace, p.occurrence, p.id""")
                .params(scope.parameters())
                .query(row -> {
                    rows.accept(row(row, titles));
                });
    }

    private static TieOutSheet.Row row(ResultSet row, PayerTitles titles) throws SQLException {
        Money told = ResultColumns.requiredMoney(row, "amount");
        Money other = ResultColumns.money(row, "other_amount");
        Money amount = other == null ? told : Money.ZERO;
        Money claimsPaid = ResultColumns.requiredMoney(row, "claims_paid");
        Money adjustments = ResultColumns.requiredMoney(row, "adjustments");
        String name = row.getString("payer_name");
        return new TieOutSheet.Row(
                titles.of(name.isBlank() ? row.getString("payer_id") : name),
                row.getString("trace"),
                ResultColumns.requiredDate(row, "payment_date"),
                amount,
                claimsPaid,
                adjustments,
                ResultColumns.requiredMoney(row, "matched"),
                ResultColumns.requiredMoney(row, "outside"),
                ResultColumns.requiredMoney(row, "unmatched"),
                claimsPaid.minus(adjustments).minus(amount),
                ResultColumns.texts(row, "files"),
                unbalancedClaims(row),
                other == null ? "" : told + " not counted: the same claims were told with " + other,
                ResultColumns.money(row, "deposited"),
                ResultColumns.date(row, "deposited_on"));
    }

    private static List<TieOutSheet.UnbalancedClaim> unbalancedClaims(ResultSet row) throws SQLException {
        List<String> claims = ResultColumns.texts(row, "unbalanced_claims");
        Array differences = row.getArray("differences");
        if (differences == null) {
            return List.of();
        }
        Long[] cents = (Long[]) differences.getArray();
        return IntStream.range(0, cents.length)
                .mapToObj(i -> new TieOutSheet.UnbalancedClaim(claims.get(i), Money.ofCents(cents[i])))
                .toList();
    }

    /**
     * What does not add up among the payments and units of a run.
     *
     * @param misplaced payments whose claims paid are not in the three places together
     * @param matched lines matched with days and episodes, less the findings of those
     * @param unmatched the other lines, less the other findings
     */
    public record Contradictions(List<TieOutSheet.Row> misplaced, Money matched, Money unmatched) {

        public boolean isNone() {
            return misplaced.isEmpty() && matched.isZero() && unmatched.isZero();
        }

        /** The same units, and these payments. */
        public Contradictions with(List<TieOutSheet.Row> payments) {
            return new Contradictions(payments, matched, unmatched);
        }
    }

    static boolean isMisplaced(TieOutSheet.Row row) {
        return !row.placed().equals(row.claimsPaid());
    }

    public Contradictions contradictions(long run) {
        List<TieOutSheet.Row> misplaced = new ArrayList<>();
        rows(PaymentScope.ofRun(run), row -> {
            if (isMisplaced(row)) {
                misplaced.add(row);
            }
        });
        return ofUnits(run).with(misplaced);
    }

    /** Of the units alone: the payments of a run are looked at where they are asked for anyway. */
    public Contradictions ofUnits(long run) {
        return jdbc.sql("""
                WITH line AS (
                    SELECT coalesce(sum(l.counted) FILTER (WHERE m.disposition = 'MATCHED'), 0) AS matched,
                        coalesce(sum(l.counted) FILTER (WHERE m.disposition <> 'MATCHED'), 0) AS unmatched
                    FROM touched_unit t
                    JOIN line_match m ON m.unit = t.unit AND m.unit <> ''
                    JOIN claim_payment c ON c.id = m.claim_payment_id AND NOT c.duplicate
                    JOIN service_line l ON l.claim_payment_id = m.claim_payment_id AND l.number = m.number
                    WHERE t.run_id = :run),
                found AS (
                    SELECT coalesce(sum(f.paid + f.recouped) FILTER (WHERE f.kind IN ('DAY', 'EPISODE')), 0) AS matched,
                        coalesce(sum(f.paid + f.recouped) FILTER (WHERE f.kind NOT IN ('DAY', 'EPISODE')), 0) AS unmatched
                    FROM touched_unit t
                    JOIN finding f ON f.unit = t.unit AND f.superseded_run IS NULL AND NOT f.trial
                    WHERE t.run_id = :run)
                SELECT line.matched - found.matched AS matched, line.unmatched - found.unmatched AS unmatched
                FROM line, found""")
                .param("run", run)
                .query((row, n) -> new Contradictions(
                        List.of(),
                        ResultColumns.requiredMoney(row, "matched"),
                        ResultColumns.requiredMoney(row, "unmatched")))
                .single();
    }
}
