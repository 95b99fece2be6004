package io.trueup.insight;

import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandSteps;
import io.trueup.ledger.LateInterest;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts interest that is owed for late money and did not come on the lists of its payers: what is sure on one, what depends on a receipt
 * or on a kind of payer that nobody wrote down on another. A list that was sent keeps its payments; less than a dollar is no list.
 */
final class InterestLists {

    /** Below this nobody writes a letter, in cents. */
    static final long LEAST_CENTS = 100;

    private static final String EVERY_LATE_PAYMENT = """
            SELECT DISTINCT p.canonical_id
            FROM late_payment l
            JOIN claim_payment c ON c.id = l.claim_payment_id
            JOIN payment p ON p.id = c.payment_id
            WHERE l.owed > 0
            """;

    private record Owed(LateInterest.Row late, String payer) {

        /** What is counted from an assumed receipt is the most that may be owed; what depends on the payer may be something else. */
        private boolean isSure() {
            return !late.countedFrom().endsWith(": at most") && !late.rate().contains("depending on the payer");
        }
    }

    private static final Table<Owed> TABLE = new Table<>("interest_owed");

    static {
        TABLE.text("payer_key", o -> o.late().payerKey());
        TABLE.text("payer", Owed::payer);
        TABLE.flag("sure", Owed::isSure);
        TABLE.text("unit", o -> o.late().unit());
        TABLE.number("claim_payment_id", o -> o.late().claimPayment());
        TABLE.text("claim_number", o -> o.late().claimNumber());
        TABLE.date("service_date", o -> o.late().serviceDate());
        TABLE.text("trace", o -> o.late().trace());
        TABLE.date("paid_on", o -> o.late().paidOn());
        TABLE.money("paid", o -> o.late().paid());
        TABLE.date("due_date", o -> o.late().due());
        TABLE.number("days_late", o -> o.late().daysLate());
        TABLE.text("rate", o -> o.late().rate());
        TABLE.text("computation", o -> o.late().computation());
        TABLE.text("law", o -> o.late().law());
        TABLE.text("counted_from", o -> o.late().countedFrom());
        TABLE.money("owed", o -> o.late().owed());
        TABLE.money("missing", o -> o.late().missing());
    }

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final DemandNames names;

    InterestLists(DataSource dataSource, DemandNames names) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.names = names;
    }

    void keep() {
        gather();
        keepClosed();
        List<Open> lists = jdbc.sql("""
                SELECT o.payer_key, min(o.payer) AS payer, o.sure, coalesce(min(d.demand), '') AS before
                FROM (
                    SELECT payer_key, sure, min(payer) AS payer
                    FROM interest_owed
                    GROUP BY payer_key, sure
                    HAVING sum(missing) >= :least) o
                LEFT JOIN demand_interest d ON d.payer_key = o.payer_key AND d.sure = o.sure AND d.demand NOT IN (%s)
                GROUP BY o.payer_key, o.sure
                ORDER BY o.payer_key, o.sure""".formatted(DemandGroups.closed()))
                .param("least", LEAST_CENTS)
                .query(Open.class)
                .list();
        jdbc.sql("DELETE FROM demand_interest WHERE demand NOT IN (" + DemandGroups.closed() + ")")
                .update();
        lists.forEach(this::join);
    }

    /** Payments of one payer that are on no closed list, and the open list on which they were; blank before the first. */
    private record Open(String payerKey, String payer, boolean sure, String before) {}

    private void join(Open list) {
        DemandKey key =
                new DemandKey(DemandCause.INTEREST, list.payerKey(), "", list.sure() ? "" : DemandSteps.UNSURE, "");
        boolean known = !list.before().isEmpty() && names.taken().add(list.before());
        String id = known ? list.before() : names.next(key);
        names.keep(id, key, list.payer());
        jdbc.sql("""
                INSERT INTO demand_interest (demand, payer_key, payer, sure, unit, claim_payment_id, claim_number, patient,
                    service_date, trace, paid_on, paid, due_date, days_late, rate, computation, law, counted_from, owed, missing)
                SELECT :demand, *
                FROM interest_owed
                WHERE payer_key = :payer
                AND sure = :sure""")
                .param("demand", id)
                .param("payer", list.payerKey())
                .param("sure", list.sure())
                .update();
    }

    /** What is on a closed list stays there as long as it is owed, and is on no other. */
    private void keepClosed() {
        jdbc.sql("""
                DELETE FROM demand_interest d
                WHERE d.demand IN (%s)
                AND NOT EXISTS (
                    SELECT
                    FROM interest_owed o
                    WHERE (o.unit, o.claim_payment_id, o.service_date) = (d.unit, d.claim_payment_id, d.service_date))""".formatted(DemandGroups.closed())).update();
        jdbc.sql("""
                UPDATE demand_interest d
                SET missing = o.missing
                FROM interest_owed o
                WHERE (o.unit, o.claim_payment_id, o.service_date, o.owed) = (d.unit, d.claim_payment_id, d.service_date, d.owed)
                AND d.missing <> o.missing
                AND d.demand IN (%s)""".formatted(DemandGroups.closed())).update();
        jdbc.sql("""
                DELETE FROM interest_owed o
                USING demand_interest d
                WHERE (o.unit, o.claim_payment_id, o.service_date) = (d.unit, d.claim_payment_id, d.service_date)
                AND d.demand IN (%s)""".formatted(DemandGroups.closed())).update();
    }

    /** All that is owed and did not come, into a table of this transaction. */
    private void gather() {
        jdbc.sql("DROP TABLE IF EXISTS interest_owed").update();
        jdbc.sql("""
                CREATE TEMPORARY TABLE interest_owed ON COMMIT DROP AS
                SELECT payer_key, payer, sure, unit, claim_payment_id, claim_number, patient, service_date, trace, paid_on, paid,
                    due_date, days_late, rate, computation, law, counted_from, owed, missing
                FROM demand_interest
                WITH NO DATA""").update();
        jdbc.sql("ALTER TABLE interest_owed ALTER COLUMN patient SET DEFAULT ''")
                .update();
        CopyTable<Owed> table = new CopyTable<>(TABLE);
        new LateInterest(Streaming.of(dataSource)).rows(EVERY_LATE_PAYMENT, Map.of(), late -> {
            if (late.missing().isPositive()) {
                table.add(new Owed(late, names.payer(late.payerKey(), late.payer())));
                if (table.hasEnough()) {
                    table.send(dataSource);
                }
            }
        });
        table.send(dataSource);
        jdbc.sql("""
                UPDATE interest_owed o
                SET patient = f.patient
                FROM finding f
                WHERE f.unit = o.unit
                AND f.service_date = o.service_date
                AND f.superseded_run IS NULL
                AND NOT f.trial""").update();
        jdbc.sql("ANALYZE interest_owed").update();
    }
}
