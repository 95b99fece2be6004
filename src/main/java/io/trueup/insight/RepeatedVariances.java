package io.trueup.insight;

import io.trueup.contract.RateBook;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.CodePayments;
import io.trueup.pattern.PaidAlike;
import io.trueup.pattern.Pattern;
import io.trueup.pattern.PatternFinder;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** Which days with the same amounts a pattern has, until the end of the transaction. */
    private record Member(long alike, long place, boolean hourly) {}

    private static final Table<Member> MEMBERS = new Table<>("pattern_member");

    static {
        MEMBERS.number("alike", Member::alike);
        MEMBERS.number("place", Member::place);
        MEMBERS.flag("hourly", Member::hourly);
    }

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Statements later;
    private final PatternFinder finder;
    private final CopyTable<Placed> patterns = new CopyTable<>(TABLE);
    private final CopyTable<Member> members = new CopyTable<>(MEMBERS);
    private final Map<PaidAlike, Long> ofContract = new IdentityHashMap<>();
    private final List<PaidAlike> inOrder = new ArrayList<>();

    RepeatedVariances(DataSource dataSource, RateBook rates, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.jdbc = Streaming.of(dataSource);
        this.finder = new PatternFinder(rates);
    }

    /** Leaves the temporary tables {@code variance_day} and {@code pattern_member} to {@link DemandGroups}. */
    void keep(long run) {
        gatherDays();
        later.send();
        jdbc.sql("""
                SELECT alike, contract, program, minutes, billed, expected, paid, paid_by_code, left_to_patient, jurisdiction,
                    min(payer) AS payer, count(*) AS days, min(service_date) AS since
                FROM variance_day
                GROUP BY alike, contract, program, minutes, billed, expected, paid, paid_by_code, left_to_patient, jurisdiction
                ORDER BY contract, alike""").query(row -> {
            PaidAlike days = paidAlike(row);
            if (!inOrder.isEmpty() && !inOrder.get(0).contractId().equals(days.contractId())) {
                tell(run);
            }
            inOrder.add(days);
            ofContract.put(days, row.getLong("alike"));
        });
        tell(run);
        later.add(patterns, dataSource);
        later.add(members, dataSource);
        later.sql("ANALYZE pattern_member").add();
    }

    /** Days that nobody calls over, alone or in the list of their payer, each with the number of those paid alike. */
    private void gatherDays() {
        later.sql("DROP TABLE IF EXISTS variance_day, pattern_member").add();
        later.sql("""
                CREATE TEMPORARY TABLE pattern_member (
                    alike  BIGINT PRIMARY KEY,
                    place  BIGINT NOT NULL,
                    hourly BOOLEAN NOT NULL) ON COMMIT DROP""").add();
        later.sql("""
                CREATE TEMPORARY TABLE variance_day ON COMMIT DROP AS
                SELECT *,
                    dense_rank() OVER (
                        ORDER BY contract, program, minutes, billed, expected, paid, paid_by_code, left_to_patient,
                            jurisdiction) AS alike
                FROM (
                    SELECT f.key, f.unit, f.item, f.payer, f.service_date, f.contract, f.program, f.minutes, f.billed,
                        f.expected, f.paid, f.paid_by_code, f.denial_class = :leftToPatient AS left_to_patient,
                        coalesce(l.jurisdiction, '') AS jurisdiction
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
                    AND f.paid_by_code <> '{}'
                    AND NOT EXISTS (
                        SELECT
                        FROM item_note n
                        WHERE n.item = f.item
                        AND n.status = ANY(:ended))
                    AND NOT EXISTS (
                        SELECT
                        FROM demand_part p
                        JOIN item_note n ON n.item = p.demand
                        WHERE p.item = f.item
                        AND n.status = ANY(:ended))) open""")
                .param("leftToPatient", DenialClass.PATIENT_RESPONSIBILITY.name())
                .param("variances", Insight.names(Outcome.VARIANCES))
                .param("day", Finding.Kind.DAY.name())
                .param(
                        "ended",
                        WorklistStatus.ENDED.stream().map(WorklistStatus::word).toArray(String[]::new))
                .add();
        later.sql("ANALYZE variance_day (key, alike)").add();
    }

    private void tell(long run) {
        for (PatternFinder.Found found : finder.find(inOrder)) {
            long place = patterns.rows();
            patterns.add(new Placed(run, place, found.pattern()));
            found.days().forEach(days -> {
                Long alike = ofContract.get(days);
                if (alike != null) {
                    members.add(new Member(alike, place, found.hourly()));
                }
            });
        }
        inOrder.clear();
        ofContract.clear();
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
}
