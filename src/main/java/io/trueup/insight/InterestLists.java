package io.trueup.insight;

import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandSteps;
import io.trueup.ledger.LateInterest;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Puts interest that is owed for late money and did not come on the lists of its payers: what is sure on one, what depends on a receipt
 * or on a kind of payer that nobody wrote down on another. A list that was sent keeps its payments; less than a dollar is no list.
 */
final class InterestLists {

    /** Below this nobody writes a letter, in cents. */
    static final long LEAST_CENTS = 100;

    /** Payments with late money of units at which is looked again. */
    private static final String LATE_PAYMENTS = """
            SELECT DISTINCT p.canonical_id
            FROM interest_unit u
            CROSS JOIN LATERAL (
                SELECT claim_payment_id
                FROM late_payment
                WHERE unit = u.unit
                AND owed > 0
                OFFSET 0) l
            JOIN claim_payment c ON c.id = l.claim_payment_id
            JOIN payment p ON p.id = c.payment_id
            """;

    /** Of which what is owed or paid in interest may be other than when lists were made last; before the first time all. */
    private static final String UNITS = """
            CREATE TEMPORARY TABLE interest_unit ON COMMIT DROP AS
            WITH done AS (SELECT :before::bigint AS id),
            new_payment AS (
                SELECT p.id, p.canonical_id
                FROM done
                JOIN input_file f ON f.run_id > done.id AND f.run_id <= :run AND f.folder = 'remittances'
                CROSS JOIN LATERAL (SELECT id, canonical_id FROM payment WHERE file_id = f.id OFFSET 0) p)
            SELECT t.unit
            FROM done
            JOIN touched_unit t ON t.run_id > done.id AND t.run_id <= :run
            UNION
            SELECT l.unit
            FROM new_payment n
            JOIN payment q ON q.canonical_id = n.canonical_id
            CROSS JOIN LATERAL (SELECT id FROM claim_payment WHERE payment_id = q.id OFFSET 0) c
            CROSS JOIN LATERAL (SELECT unit FROM late_payment WHERE claim_payment_id = c.id OFFSET 0) l
            UNION
            SELECT m.unit
            FROM new_payment n
            JOIN provider_adjustment a ON a.payment_id = n.id AND a.reason = 'L6' AND a.naming = 'CLAIM'
            JOIN provider_adjustment_key ak ON ak.provider_adjustment_id = a.id
            CROSS JOIN LATERAL (SELECT claim_payment_id FROM claim_key WHERE key = ak.key OFFSET 0) ck
            CROSS JOIN LATERAL (SELECT unit FROM line_match WHERE claim_payment_id = ck.claim_payment_id OFFSET 0) m
            UNION
            SELECT unit
            FROM late_payment
            WHERE NOT EXISTS (SELECT FROM demand_interest)""";

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
    private final DemandNames names;
    private final Statements later;

    InterestLists(DataSource dataSource, DemandNames names, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.names = names;
    }

    /**
     * Within the run that looked at the units: years of late money are not gone through each night.
     *
     * @param lastDone the last run before that came to its end; 0 before the first
     */
    void keep(long run, long lastDone) {
        gather(run, lastDone);
        keepClosed();
        later.sql("""
                CREATE TEMPORARY TABLE interest_before ON COMMIT DROP AS
                SELECT payer_key, sure, min(demand) AS demand
                FROM demand_interest
                WHERE demand <> ''
                AND demand NOT IN (%s)
                GROUP BY payer_key, sure""".formatted(DemandGroups.closed())).add();
        later.sql("""
                DELETE FROM demand_interest
                WHERE unit IN (SELECT unit FROM interest_unit)
                AND demand NOT IN (%s)""".formatted(DemandGroups.closed())).add();
        later.sql("""
                INSERT INTO demand_interest (demand, payer_key, payer, sure, unit, claim_payment_id, claim_number, patient,
                    service_date, trace, paid_on, paid, due_date, days_late, rate, computation, law, counted_from, owed, missing)
                SELECT '', *
                FROM interest_owed""").add();
        List<Open> lists = new ArrayList<>();
        later.sql("""
                SELECT o.payer_key, min(o.payer) AS payer, o.sure, coalesce(min(b.demand), '') AS before,
                    sum(o.missing) >= :least AS enough
                FROM demand_interest o
                LEFT JOIN interest_before b ON b.payer_key = o.payer_key AND b.sure = o.sure
                WHERE o.demand NOT IN (%s)
                GROUP BY o.payer_key, o.sure
                ORDER BY o.payer_key, o.sure""".formatted(DemandGroups.closed()))
                .param("least", LEAST_CENTS)
                .ask(row -> lists.add(new Open(
                        row.getString("payer_key"),
                        row.getString("payer"),
                        row.getBoolean("sure"),
                        row.getString("before"),
                        row.getBoolean("enough"))));
        later.send();
        join(lists);
    }

    /**
     * Payments of one payer that are on no closed list.
     *
     * @param before the open list on which they were; blank before the first
     * @param enough whether they are worth a letter
     */
    private record Open(String payerKey, String payer, boolean sure, String before, boolean enough) {}

    private void join(List<Open> lists) {
        List<DemandNames.Named> named = new ArrayList<>();
        Map<Open, String> ids = new HashMap<>();
        lists.stream().filter(Open::enough).forEach(list -> {
            DemandNames.Named one = named(list);
            named.add(one);
            ids.put(list, one.id());
        });
        names.keep(named);
        later.sql("""
                UPDATE demand_interest d
                SET demand = list.demand
                FROM unnest(:payers, :sure, :demands) AS list (payer, sure, demand)
                WHERE d.payer_key = list.payer
                AND d.sure = list.sure
                AND d.demand <> list.demand
                AND d.demand NOT IN (%s)""".formatted(DemandGroups.closed()))
                .param("payers", lists.stream().map(Open::payerKey).toArray(String[]::new))
                .param("sure", lists.stream().map(Open::sure).toArray(Boolean[]::new))
                .param(
                        "demands",
                        lists.stream().map(list -> ids.getOrDefault(list, "")).toArray(String[]::new))
                .add();
    }

    private DemandNames.Named named(Open list) {
        DemandKey key =
                new DemandKey(DemandCause.INTEREST, list.payerKey(), "", list.sure() ? "" : DemandSteps.UNSURE, "");
        boolean known = !list.before().isEmpty() && names.taken().add(list.before());
        String id = known ? list.before() : names.next(key);
        return new DemandNames.Named(id, key, names.payer(list.payerKey(), list.payer()));
    }

    /** What is on a closed list stays there as long as it is owed, and is on no other. */
    private void keepClosed() {
        later.sql("""
                DELETE FROM demand_interest d
                WHERE d.demand IN (%s)
                AND d.unit IN (SELECT unit FROM interest_unit)
                AND NOT EXISTS (
                    SELECT
                    FROM interest_owed o
                    WHERE (o.unit, o.claim_payment_id, o.service_date) = (d.unit, d.claim_payment_id, d.service_date))""".formatted(DemandGroups.closed())).add();
        later.sql("""
                UPDATE demand_interest d
                SET missing = o.missing
                FROM interest_owed o
                WHERE (o.unit, o.claim_payment_id, o.service_date, o.owed) = (d.unit, d.claim_payment_id, d.service_date, d.owed)
                AND d.missing <> o.missing
                AND d.demand IN (%s)""".formatted(DemandGroups.closed())).add();
        later.sql("""
                DELETE FROM interest_owed o
                USING demand_interest d
                WHERE (o.unit, o.claim_payment_id, o.service_date) = (d.unit, d.claim_payment_id, d.service_date)
                AND d.demand IN (%s)""".formatted(DemandGroups.closed())).add();
    }

    /** All that is owed to the units and did not come, into a table of this transaction. */
    private void gather(long run, long lastDone) {
        later.sql("DROP TABLE IF EXISTS interest_owed, interest_unit, interest_before")
                .add();
        later.sql(UNITS).param("run", run).param("before", lastDone).add();
        later.sql("ANALYZE interest_unit").add();
        later.sql("""
                CREATE TEMPORARY TABLE interest_owed ON COMMIT DROP AS
                SELECT payer_key, payer, sure, unit, claim_payment_id, claim_number, patient, service_date, trace, paid_on, paid,
                    due_date, days_late, rate, computation, law, counted_from, owed, missing
                FROM demand_interest
                WITH NO DATA""").add();
        later.sql("ALTER TABLE interest_owed ALTER COLUMN patient SET DEFAULT ''")
                .add();
        later.send();
        CopyTable<Owed> table = new CopyTable<>(TABLE);
        new LateInterest(Streaming.of(dataSource)).rows(LATE_PAYMENTS, Map.of(), late -> {
            if (late.missing().isPositive()) {
                table.add(new Owed(late, names.payer(late.payerKey(), late.payer())));
                if (table.hasEnough()) {
                    table.send(dataSource);
                }
            }
        });
        later.add(table, dataSource);
        // such a payment has money of other units too, of which not all was read
        later.sql("""
                DELETE FROM interest_owed o
                WHERE NOT EXISTS (
                    SELECT
                    FROM interest_unit u
                    WHERE u.unit = o.unit)""").add();
        later.sql("""
                UPDATE interest_owed o
                SET patient = f.patient
                FROM finding f
                WHERE f.unit = o.unit
                AND f.service_date = o.service_date
                AND f.superseded_run IS NULL
                AND NOT f.trial""").add();
        later.sql("ANALYZE interest_owed").add();
    }
}
