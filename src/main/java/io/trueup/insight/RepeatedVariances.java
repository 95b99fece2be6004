package io.trueup.insight;

import io.trueup.contract.RateBook;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.CodePayments;
import io.trueup.pattern.PaidAlike;
import io.trueup.pattern.Pattern;
import io.trueup.pattern.PatternFinder;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Patterns in what is paid too little or too much now: a contract at a time, days with the same amounts counted. */
final class RepeatedVariances {

    /** @param place in the order of finding */
    private record Placed(long run, long place, Pattern pattern) {}

    private static final Table<Placed> TABLE = new Table<>("pattern");

    static {
        TABLE.number("run_id", Placed::run);
        TABLE.number("place", Placed::place);
        Table<Pattern> pattern = TABLE.part(Placed::pattern);
        pattern.text("payer", Pattern::payer);
        pattern.text("contract", Pattern::contractId);
        pattern.texts("codes", Pattern::codes);
        pattern.date("since", Pattern::since);
        pattern.number("days", Pattern::days);
        pattern.money("expected_rate", Pattern::expectedRate);
        pattern.money("paid_rate", Pattern::paidRate);
        pattern.text("cause", Pattern::cause);
        pattern.money("at_stake", Pattern::atStake);
    }

    private final DataSource dataSource;
    private final PatternFinder finder;

    RepeatedVariances(DataSource dataSource, RateBook rates) {
        this.dataSource = dataSource;
        this.finder = new PatternFinder(rates);
    }

    void keep(long run) {
        CopyTable<Placed> table = new CopyTable<>(TABLE);
        List<PaidAlike> ofContract = new ArrayList<>();
        Streaming.of(dataSource)
                .sql("""
                SELECT f.contract, f.program, f.minutes, f.billed, f.expected, f.paid, f.paid_by_code,
                    f.denial_class = :leftToPatient AS left_to_patient,
                    coalesce(l.jurisdiction, '') AS jurisdiction,
                    min(f.payer) AS payer, count(*) AS days, min(f.service_date) AS since
                FROM finding f
                LEFT JOIN LATERAL (
                    SELECT jurisdiction
                    FROM log_row
                    WHERE account = substr(f.unit, 3)
                    AND program = f.program
                    AND service_date = f.service_date
                    AND NOT superseded
                    ORDER BY line
                    LIMIT 1) l ON TRUE
                WHERE f.superseded_run IS NULL
                AND NOT f.trial
                AND f.outcome = ANY(:variances)
                AND f.kind = :day
                AND f.contract <> ''
                AND f.expected > 0
                AND f.paid > 0
                AND f.recouped = 0
                AND NOT EXISTS (
                    SELECT
                    FROM item_note n
                    WHERE n.item = f.item
                    AND n.status = ANY(:ended))
                GROUP BY f.contract, f.program, f.minutes, f.billed, f.expected, f.paid, f.paid_by_code, left_to_patient,
                    l.jurisdiction
                ORDER BY f.contract""")
                .param("leftToPatient", DenialClass.PATIENT_RESPONSIBILITY.name())
                .param("variances", Insight.names(Outcome.VARIANCES))
                .param("day", Finding.Kind.DAY.name())
                .param(
                        "ended",
                        WorklistStatus.ENDED.stream().map(WorklistStatus::word).toArray(String[]::new))
                .query(row -> {
                    PaidAlike days = paidAlike(row);
                    if (!ofContract.isEmpty() && !ofContract.get(0).contractId().equals(days.contractId())) {
                        finder.find(ofContract).forEach(pattern -> add(table, run, pattern));
                        ofContract.clear();
                    }
                    ofContract.add(days);
                });
        finder.find(ofContract).forEach(pattern -> add(table, run, pattern));
        table.send(dataSource);
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

    private static void add(CopyTable<Placed> table, long run, Pattern pattern) {
        table.add(new Placed(run, table.rows(), pattern));
    }
}
