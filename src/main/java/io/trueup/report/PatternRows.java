package io.trueup.report;

import io.trueup.contract.RateBook;
import io.trueup.ledger.CodePayments;
import io.trueup.pattern.PaidAlike;
import io.trueup.pattern.Pattern;
import io.trueup.pattern.PatternFinder;
import io.trueup.postgres.ResultColumns;
import io.trueup.programlog.Program;
import io.trueup.workbook.PatternsSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of Patterns, from what is paid too little or too much now: a contract at a time, days with the same amounts counted. */
final class PatternRows {

    private final JdbcClient jdbc;
    private final PatternFinder finder;

    PatternRows(JdbcClient jdbc, RateBook rates) {
        this.jdbc = jdbc;
        this.finder = new PatternFinder(rates);
    }

    /** Worth most first. */
    void patterns(Consumer<PatternsSheet.Row> rows) {
        List<Pattern> found = new ArrayList<>();
        List<PaidAlike> ofContract = new ArrayList<>();
        jdbc.sql("""
                SELECT f.contract, f.program, f.minutes, f.billed, f.expected, f.paid, f.paid_by_code,
                    f.denial_class = 'PATIENT_RESPONSIBILITY' AS left_to_patient,
                    coalesce(l.jurisdiction, '') AS jurisdiction,
                    min(f.payer) AS payer, count(*) AS days, min(f.service_date) AS since
                FROM finding f
                LEFT JOIN LATERAL (
                    SELECT jurisdiction
                    FROM log_row
                    WHERE claim_number = f.claim_number
                    AND program = f.program
                    AND service_date = f.service_date
                    AND NOT superseded
                    ORDER BY line
                    LIMIT 1) l ON TRUE
                WHERE f.superseded_run IS NULL
                AND NOT f.trial
                AND f.outcome IN ('UNDERPAID', 'OVERPAID')
                AND f.kind = 'DAY'
                AND f.contract <> ''
                AND f.expected > 0
                AND f.paid > 0
                AND f.recouped = 0
                AND NOT EXISTS (
                    SELECT
                    FROM item_note n
                    WHERE n.item = f.item
                    AND n.status IN ('Won', 'Lost', 'Written off', 'Closed'))
                GROUP BY f.contract, f.program, f.minutes, f.billed, f.expected, f.paid, f.paid_by_code, left_to_patient,
                    l.jurisdiction
                ORDER BY f.contract""").query(row -> {
            PaidAlike days = paidAlike(row);
            if (!ofContract.isEmpty() && !ofContract.get(0).contractId().equals(days.contractId())) {
                found.addAll(finder.find(ofContract));
                ofContract.clear();
            }
            ofContract.add(days);
        });
        found.addAll(finder.find(ofContract));
        found.sort(Comparator.comparing(Pattern::atStake)
                .reversed()
                .thenComparing(Pattern::payer)
                .thenComparing(Pattern::since));
        found.forEach(pattern -> rows.accept(patternRow(pattern)));
    }

    private static PaidAlike paidAlike(ResultSet row) throws SQLException {
        return new PaidAlike(
                row.getString("payer"),
                row.getString("contract"),
                Program.valueOf(row.getString("program")),
                row.getString("jurisdiction"),
                ResultColumns.requiredDate(row, "since"),
                row.getInt("days"),
                row.getInt("minutes"),
                ResultColumns.money(row, "billed"),
                ResultColumns.requiredMoney(row, "expected"),
                ResultColumns.requiredMoney(row, "paid"),
                CodePayments.read(ResultColumns.texts(row, "paid_by_code")),
                row.getBoolean("left_to_patient"));
    }

    private static PatternsSheet.Row patternRow(Pattern pattern) {
        return new PatternsSheet.Row(
                pattern.payer(),
                pattern.contractId(),
                String.join("; ", pattern.codes()),
                pattern.since(),
                pattern.days(),
                pattern.expectedRate(),
                pattern.paidRate(),
                pattern.cause(),
                pattern.atStake());
    }
}
