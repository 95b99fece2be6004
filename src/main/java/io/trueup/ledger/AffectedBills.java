package io.trueup.ledger;

import io.trueup.intake.BillTable;
import io.trueup.intake.BilledLineTable;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.reconciliation.RemittedLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills that a run must match: a bill says whose it is as a payment does. */
final class AffectedBills implements Matchable {

    private final JdbcClient jdbc;

    AffectedBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A bill while its lines are read. */
    private record Draft(long slot, RemittedClaim bill, List<Matches.Line> lines) {}

    @Override
    public LineMatchTable table() {
        return LineMatchTable.OF_BILLS;
    }

    @Override
    public List<Matches.Claim> read(long run, long from, long to) {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.slot, b.id, b.patient_control_number, b.claim_numbers, b.patient_last_name, b.patient_first_name,
                    b.payer_key, l.number, l.code, l.modifiers, l.from_date, l.to_date
                FROM affected_bill a
                JOIN bill b ON b.id = a.bill_id
                JOIN billed_line l ON l.bill_id = b.id
                WHERE a.run_id = :run
                AND a.slot BETWEEN :from AND :to
                ORDER BY a.slot, l.number""").param("run", run).param("from", from).param("to", to).query(row -> {
            long id = BillTable.ID.of(row);
            Draft draft = drafts.get(id);
            if (draft == null) {
                draft = new Draft(row.getLong("slot"), BillTable.remitted(row), new ArrayList<>());
                drafts.put(id, draft);
            }
            draft.lines().add(line(row));
        });
        List<Matches.Claim> bills = new ArrayList<>();
        drafts.forEach((id, draft) -> bills.add(new Matches.Claim(draft.slot(), id, draft.bill(), draft.lines())));
        return bills;
    }

    /** It bears a date and neither money nor a refusal. */
    private static Matches.Line line(ResultSet row) throws SQLException {
        return new Matches.Line(
                BilledLineTable.NUMBER.intOf(row),
                new RemittedLine(
                        BilledLineTable.CODE.of(row),
                        BilledLineTable.MODIFIERS.of(row),
                        BilledLineTable.dates(row),
                        RemittedLine.Word.UNDECIDED));
    }
}
