package io.trueup.ledger;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.DeclaredBills;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.reconciliation.Tolerance;
import io.trueup.written.InWords;
import io.trueup.written.NearestWord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code explain} asks: which units a number means, which runs decided their findings and by what, and the states before. */
public final class FindingHistory {

    private final JdbcClient jdbc;

    public FindingHistory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One state of a finding and the run that made it. */
    public record State(
            long run,
            LocalDate today,
            String claimNumber,
            @Nullable LocalDate serviceDate,
            Outcome outcome,
            String denialClass,
            String denialRoute,
            @Nullable Money expected,
            Money paid) {

        /** Whether a finding that came out again says the same. */
        public boolean tells(ClassifiedFinding classified) {
            Finding finding = classified.judgement().finding();
            Denial denial = classified.denial();
            return outcome == finding.outcome()
                    && denial().equals(
                                    denial == null ? "" : denial.classAndRoute().toString())
                    && Objects.equals(expected, finding.expected())
                    && paid.equals(finding.paid());
        }

        /** Class and route; blank when nothing was denied. */
        private String denial() {
            return denialRoute.isEmpty() ? denialClass : denialClass + ":" + denialRoute;
        }

        /** Class and route in words; blank when nothing was denied. */
        public String why() {
            return denialClass.isEmpty() ? "" : new DenialRoute(DenialClass.valueOf(denialClass), denialRoute).words();
        }

        /** "Denied, duration exceeded (units)  expected 600.00, paid 0.00". */
        public String words() {
            return InWords.of(outcome) + (why().isEmpty() ? "" : ", " + why()) + "  expected "
                    + (expected == null ? "not known" : expected) + ", paid " + paid;
        }
    }

    /**
     * What a run decided by.
     *
     * @param day it took for today
     * @param reference the state of the reference folder; null when none was kept
     * @param since the first run that had this state
     * @param tolerance null for runs of before it was kept
     * @param bills null for runs of before bills were read
     */
    public record Basis(
            long run,
            LocalDate day,
            @Nullable Long reference,
            long since,
            @Nullable Tolerance tolerance,
            @Nullable DeclaredBills bills) {}

    /**
     * A current finding.
     *
     * @param findingId as the views name it
     * @param runId the run that made its state
     * @param item blank when nothing needs doing
     * @param itemRun that last decided what to do; the run itself when nothing needs doing
     * @param deadline of the item; null when it has none
     */
    public record Decided(
            String unit,
            String key,
            String findingId,
            long runId,
            String item,
            long itemRun,
            @Nullable LocalDate deadline) {}

    /** Every payer of the log. */
    public List<String> payersOfTheLog() {
        return jdbc.sql("SELECT DISTINCT payer_id FROM account_identity ORDER BY payer_id")
                .query(String.class)
                .list();
    }

    /** Every name of a payer that payments or the log have, and the keys of payments. */
    public List<String> payers() {
        return jdbc.sql("""
                SELECT payer_id
                FROM account_identity
                UNION
                SELECT unnest(ARRAY[payer_id, payer_name, payer_key])
                FROM payment
                ORDER BY 1""").query(String.class).list();
    }

    /**
     * The keys of payments and of the log under which a payer stands that no contract names.
     *
     * @param names ids, names, keys and what people call it; upper case
     */
    public List<String> payerKeys(Collection<String> names) {
        return jdbc.sql("""
                WITH text AS (
                    SELECT unnest(ARRAY[:names]) AS name
                    UNION
                    SELECT upper(payer)
                    FROM payer_name
                    WHERE upper(name) IN (:names))
                SELECT p.payer_key
                FROM payment p
                JOIN text t ON t.name IN (upper(p.payer_id), upper(p.payer_name), p.payer_key)
                UNION
                SELECT i.payer_key
                FROM account_identity i
                JOIN text t ON t.name IN (upper(i.payer_id), i.payer_key)
                ORDER BY 1""").param("names", names).query(String.class).list();
    }

    /** Every id and name under which payments and the log have the payers with these keys, upper case. */
    public List<String> payerNames(Collection<String> keys) {
        return jdbc.sql("""
                SELECT upper(payer_id)
                FROM account_identity
                WHERE payer_key IN (:keys)
                UNION
                SELECT unnest(ARRAY[upper(payer_id), upper(payer_name), payer_key])
                FROM payment
                WHERE payer_key IN (:keys)""").param("keys", keys).query(String.class).list().stream()
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The number of a claim, else of a patient's account, that is nearest to one that nothing is stored for; blank when none is. */
    public String nearestClaim(String number) {
        return NearestWord.closest(
                number,
                jdbc.sql("""
                SELECT claim_number
                FROM finding
                WHERE superseded_run IS NULL
                AND NOT trial
                UNION
                SELECT patient_control_number
                FROM finding
                WHERE superseded_run IS NULL
                AND NOT trial
                ORDER BY 1""").query(String.class).list().stream()
                        .filter(known -> !known.isBlank())
                        .toList());
    }

    /** Units of a claim number, as written or without punctuation, or of a patient control number. */
    public List<String> units(String number) {
        Set<String> units = new TreeSet<>(jdbc.sql("""
                SELECT DISTINCT 'C:' || account
                FROM account_identity
                WHERE claim_number = :number
                UNION
                SELECT DISTINCT unit
                FROM finding
                WHERE claim_number = :number
                UNION
                SELECT DISTINCT 'C:' || account
                FROM account_key
                WHERE key IN (:claimKey, :controlKey)
                UNION
                SELECT DISTINCT m.unit
                FROM claim_key k
                JOIN line_match m ON m.claim_payment_id = k.claim_payment_id AND m.unit <> ''
                WHERE k.key IN (:claimKey, :controlKey)""")
                .param("number", number)
                .param("claimKey", RemittedClaim.claimNumberKey(number))
                .param("controlKey", RemittedClaim.controlNumberKey(number))
                .query(String.class)
                .list());
        return List.copyOf(units);
    }

    /** The current findings of units, by date; those without one last. */
    public List<Decided> decided(List<String> units) {
        return jdbc.sql("""
                SELECT f.unit, f.key, md5(f.key) AS finding_id, f.run_id, f.item, coalesce(i.run_id, f.run_id) AS item_run, i.deadline
                FROM finding f
                LEFT JOIN item i ON i.id = f.item AND i.unit = f.unit
                WHERE f.unit = ANY(:units)
                AND f.superseded_run IS NULL
                AND NOT f.trial
                ORDER BY f.unit, f.service_date, f.key""")
                .param("units", units.toArray(String[]::new))
                .query(Decided.class)
                .list();
    }

    public Basis basis(long run) {
        return jdbc.sql("""
                SELECT id, today, reference_id, tolerance_amount, tolerance_percent, bills_from, bills_payers,
                    (SELECT min(id) FROM run WHERE reference_id = r.reference_id) AS since
                FROM run r
                WHERE id = :run""").param("run", run).query((row, n) -> basis(row)).single();
    }

    private static Basis basis(ResultSet row) throws SQLException {
        Money amount = ResultColumns.money(row, "tolerance_amount");
        return new Basis(
                row.getLong("id"),
                ResultColumns.requiredDate(row, "today"),
                row.getObject("reference_id", Long.class),
                row.getLong("since"),
                amount == null ? null : new Tolerance(amount, row.getBigDecimal("tolerance_percent")),
                bills(row));
    }

    private static @Nullable DeclaredBills bills(ResultSet row) throws SQLException {
        return row.getArray("bills_payers") == null
                ? null
                : new DeclaredBills(ResultColumns.date(row, "bills_from"), ResultColumns.texts(row, "bills_payers"));
    }

    /** Every state of a finding, oldest first. */
    public List<State> states(String key) {
        return jdbc.sql("""
                SELECT f.*, r.today
                FROM finding f
                JOIN run r ON r.id = f.run_id
                WHERE f.key = :key
                AND NOT f.trial
                ORDER BY f.id""").param("key", key).query((row, n) -> state(row)).list();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                FindingTable.RUN_ID.of(row),
                ResultColumns.requiredDate(row, "today"),
                FindingTable.CLAIM_NUMBER.of(row),
                FindingTable.SERVICE_DATE.orNone(row),
                FindingTable.OUTCOME.of(row),
                FindingTable.DENIAL_CLASS.of(row),
                FindingTable.DENIAL_ROUTE.of(row),
                FindingTable.EXPECTED.orNone(row),
                FindingTable.PAID.of(row));
    }
}
