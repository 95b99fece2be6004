package io.trueup.intake;

import io.trueup.postgres.Statements;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claim payments, or the bills, whose lines a run must match: those of new files, and those whose days may be others now. */
public final class LinesToMatch {

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Tables tables;

    private LinesToMatch(JdbcClient jdbc, Statements statements, Tables tables) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.tables = tables;
    }

    public static LinesToMatch ofPayments(DataSource dataSource) {
        return ofPayments(JdbcClient.create(dataSource), new Statements(dataSource));
    }

    static LinesToMatch ofPayments(JdbcClient jdbc, Statements statements) {
        return new LinesToMatch(jdbc, statements, Tables.OF_PAYMENTS);
    }

    public static LinesToMatch ofBills(DataSource dataSource) {
        return ofBills(JdbcClient.create(dataSource), new Statements(dataSource));
    }

    static LinesToMatch ofBills(JdbcClient jdbc, Statements statements) {
        return new LinesToMatch(jdbc, statements, Tables.OF_BILLS);
    }

    private enum Tables {
        OF_PAYMENTS(
                "affected_claim",
                "claim_to_match",
                "claim_payment",
                "claim_payment_id",
                "claim_key",
                "line_match",
                "remittances",
                """
                SELECT c.id
                FROM payment p
                JOIN claim_payment c ON c.payment_id = p.id
                WHERE p.file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'remittances')""",
                """
                SELECT id
                FROM claim_payment
                WHERE NOT purged"""),
        OF_BILLS("affected_bill", "bill_to_match", "bill", "bill_id", "bill_key", "bill_match", "bills", """
                SELECT id
                FROM bill
                WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'bills')""", """
                SELECT id
                FROM bill""");

        private final String affected;
        private final String found;
        private final String whole;
        private final String id;
        private final String keys;
        private final String matches;
        private final String folder;
        private final String ofNewFiles;
        private final String all;

        Tables(
                String affected,
                String found,
                String whole,
                String id,
                String keys,
                String matches,
                String folder,
                String ofNewFiles,
                String all) {
            this.affected = affected;
            this.found = found;
            this.whole = whole;
            this.id = id;
            this.keys = keys;
            this.matches = matches;
            this.folder = folder;
            this.ofNewFiles = ofNewFiles;
            this.all = all;
        }
    }

    /**
     * Before any is added: they are gathered in a temporary table and get their slots on the way from there, each row written once. What
     * a try that was cut short found is found again, or left here.
     */
    void begin(long run) {
        statements.add("""
                CREATE TEMPORARY TABLE %s ON COMMIT DROP AS
                SELECT %s AS id
                FROM %s
                WHERE run_id = :run""".formatted(tables.found, tables.id, tables.affected), Map.of("run", run));
    }

    /** A condition of no row: without files of before, all there are came with new files, and there is no other to be found. */
    String ifOthersAreThere() {
        return "EXISTS (SELECT FROM input_file WHERE settled AND folder = '" + tables.folder + "')";
    }

    void addOfNewFiles() {
        add(tables.ofNewFiles);
    }

    /** Every one: contracts changed what counts as a program line, or which episodes take any date. */
    void addAll() {
        add(tables.all);
    }

    /** What a file that was taken back leaves to be looked at again. */
    void addRevisited() {
        add("SELECT r.%1$s FROM revisit r JOIN (%2$s) a ON a.id = r.%1$s".formatted(tables.id, tables.all));
    }

    /** @param units a query of units whose lines may leave them */
    void addOfUnits(String units) {
        add("SELECT m.%s FROM (%s) u JOIN %s m ON m.unit = u.unit AND m.unit <> ''"
                .formatted(tables.id, units, tables.matches));
    }

    /**
     * Those with one of the keys; a name affects only what numbers did not settle.
     *
     * @param keys a table of keys
     */
    void addWithKeys(String keys) {
        add("""
                SELECT k.%1$s
                FROM %2$s k
                JOIN %3$s USING (key)
                WHERE %5$s
                AND (k.key NOT LIKE 'N:%%'
                    OR EXISTS (SELECT FROM %4$s m WHERE m.%1$s = k.%1$s AND m.by_name))""".formatted(tables.id, tables.keys, keys, tables.matches, ifOthersAreThere()));
    }

    /** @param ids a query of ids; it runs in the run's transaction, and once more after a crash */
    void add(String ids) {
        statements.add("INSERT INTO %s SELECT DISTINCT id FROM (%s) AS found (id)".formatted(tables.found, ids));
    }

    /** What was found so far: without, the planner reads every key and claim payment there is. */
    void analyze() {
        statements.add("ANALYZE " + tables.found);
    }

    /** Gives them their slots, in an order that keeps those of one patient together. */
    void number(long run) {
        forget(run);
        statements.add("""
                INSERT INTO %1$s (run_id, %2$s, slot)
                SELECT :run, c.id, row_number() OVER (ORDER BY c.patient_control_number, c.id)
                FROM (SELECT DISTINCT id FROM %4$s) x
                JOIN %3$s c ON c.id = x.id""".formatted(tables.affected, tables.id, tables.whole, tables.found), Map.of("run", run));
        // left from the night before, its statistics have the planner read every key and claim payment there is
        statements.add("ANALYZE " + tables.affected);
    }

    public long count(long run) {
        return jdbc.sql("SELECT count(*) FROM " + tables.affected + " WHERE run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    void forget(long run) {
        statements.add("DELETE FROM " + tables.affected + " WHERE run_id = :run", Map.of("run", run));
    }
}
