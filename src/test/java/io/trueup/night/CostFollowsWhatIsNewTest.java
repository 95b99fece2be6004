package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.trueup.batch.JobFile;
import io.trueup.bill.Edi837;
import io.trueup.generator.SyntheticClinic;
import io.trueup.ledger.DemandDays;
import io.trueup.ledger.DemandLists;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.postgres.Questions;
import io.trueup.postgres.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night reads what is new and what it touches, however much is stored; counted in rows that PostgreSQL read, not in time. */
class CostFollowsWhatIsNewTest {

    @TempDir
    private Path home;

    /** Rows that a night and a rerun of a month read, by table or index. */
    private record Cost(Map<String, Long> night, Map<String, Long> rerun) {}

    @Test
    @EnabledIfSystemProperty(
            named = "history",
            matches = "true",
            disabledReason = "-Dhistory=true; on a small database the planner may find a whole index the cheaper way")
    void the_same_night_and_the_same_rerun_read_as_many_rows_on_ten_times_the_history() throws Exception {
        Cost short_ = on(20, home.resolve("short"));
        Cost long_ = on(200, home.resolve("long"));

        assertThat(sum(long_.night()))
                .as("night: %s, was %s", long_.night(), short_.night())
                .isLessThan(1.2 * sum(short_.night()));
        assertThat(sum(long_.rerun()))
                .as("rerun: %s, was %s", long_.rerun(), short_.rerun())
                .isLessThan(1.2 * sum(short_.rerun()));
    }

    @Tag("thorough")
    @Test
    void a_night_with_ten_new_bills_reads_none_of_a_hundred_thousand_others() throws Exception {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 6))
                .write("inbox/bills/first.837", bills("BATCH1", 1));
        night.run();
        layBills(night.jdbc());

        night.write("inbox/bills/second.837", bills("BATCH2", 10))
                .write("inbox/acknowledgments/said.csv", """
                        patient_control_number,payer_id,received_on,status,by
                        B-1,TESTMUT,2025-03-11,accepted,payer
                        """)
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("B-1", "ICN1").patient("", "").day("2025-03-03", "600.00"))
                                .text());
        Map<String, Long> before = rowsRead(night.database());
        night.run();
        Map<String, Long> read = since(before, rowsRead(night.database()));

        read.keySet().removeIf(way -> !way.matches("(bill|acknowledgment|claim_key).*"));
        assertThat(sum(read)).as("%s", read).isBetween(1.0, 2_000.0);
        assertThat(night.findings()).containsExactly("WC-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    /** FAULTS.md 266: every statement about lists is of one list or of all, never of all items for each list. */
    @Test
    void lists_of_payers_are_read_by_their_own_items_among_thousands_of_others() throws Exception {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 6));
        night.run(LocalDate.of(2025, 12, 30));
        layLists(night.jdbc());

        Map<String, Long> before = rowsRead(night.database());
        Statements later = new Statements(night.database().dataSource());
        List<DemandLists.Open> open = new ArrayList<>();
        new DemandLists(later).toWrite(open::add);
        later.send();
        DemandDays days = new DemandDays(Questions.later(later));
        days.askForItems(open.stream().map(DemandLists.Open::id).toList(), 50);
        later.send();
        open.forEach(list -> assertThat(days.of(list.id())).hasSize(1));
        Map<String, Long> read = since(before, rowsRead(night.database()));

        read.keySet().removeIf(way -> !way.matches("(item|finding).*"));
        assertThat(open).hasSize(100);
        assertThat(sum(read)).as("%s", read).isBetween(100.0, 50_000.0);
    }

    /** 100 lists of one item each, and 5,000 items that are on none; each item has one day. */
    private static void layLists(JdbcClient jdbc) {
        for (String rows : List.of("""
                INSERT INTO finding OVERRIDING SYSTEM VALUE
                SELECT copy.*
                FROM (SELECT * FROM finding LIMIT 1) f
                CROSS JOIN generate_series(1, 5100) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::finding, to_jsonb(f) || jsonb_build_object(
                        'id', f.id + k, 'key', 'X-' || k, 'unit', 'C:X-' || k, 'item', 'X-' || k)) copy""", """
                INSERT INTO item
                SELECT copy.*
                FROM (SELECT * FROM item WHERE unit NOT LIKE 'G:%' LIMIT 1) i
                CROSS JOIN generate_series(1, 5100) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::item, to_jsonb(i) || jsonb_build_object(
                        'id', 'X-' || k, 'unit', 'C:X-' || k, 'demand', CASE WHEN k <= 100 THEN 'L-' || k ELSE '' END)) copy""", """
                INSERT INTO item
                SELECT copy.*
                FROM (SELECT * FROM item WHERE unit LIKE 'G:%' LIMIT 1) i
                CROSS JOIN generate_series(1, 100) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::item, to_jsonb(i) || jsonb_build_object('id', 'L-' || k, 'unit', 'G:L-' || k, 'letter', '')) copy""", """
                INSERT INTO demand
                SELECT copy.*
                FROM (SELECT * FROM demand LIMIT 1) d
                CROSS JOIN generate_series(1, 100) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::demand, to_jsonb(d) || jsonb_build_object('id', 'L-' || k)) copy""", "ANALYZE")) {
            jdbc.sql(rows).update();
        }
    }

    /** All of one day: the same bill with other numbers. */
    private static String bills(String batch, int count) {
        Edi837 file = Edi837.file().reference(batch).patient();
        for (int i = 1; i <= count; i++) {
            file.claim("B-" + i, "600.00");
        }
        return file.text();
    }

    /** Bills of other patients in 500 batches, each accepted, and all of it years ago. */
    private static void layBills(JdbcClient jdbc) {
        for (String rows : List.of(
                """
                INSERT INTO bill
                SELECT copy.*
                FROM (SELECT * FROM bill LIMIT 1) b
                CROSS JOIN generate_series(1, 100000) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::bill, to_jsonb(b) || jsonb_build_object('id', b.id + k * 100, 'file_id', 1000 + k % 500, 'patient_control_number', 'OLD-' || k)) copy""",
                """
                INSERT INTO billed_line
                SELECT copy.*
                FROM (SELECT * FROM billed_line LIMIT 1) l
                CROSS JOIN generate_series(1, 100000) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::billed_line, to_jsonb(l) || jsonb_build_object('bill_id', l.bill_id + k * 100)) copy""",
                """
                INSERT INTO bill_match
                SELECT copy.*
                FROM (SELECT * FROM bill_match LIMIT 1) m
                CROSS JOIN generate_series(1, 100000) k
                CROSS JOIN LATERAL jsonb_populate_record(
                    NULL::bill_match, to_jsonb(m) || jsonb_build_object('bill_id', m.bill_id + k * 100, 'unit', 'C:OLD-' || k)) copy""",
                """
                INSERT INTO bill_key
                SELECT b.id, key
                FROM bill b
                CROSS JOIN LATERAL (
                    VALUES ('P:' || patient_control_number), ('C:' || patient_control_number), ('N:' || patient_control_number),
                        ('B:OLD' || b.id / 100 % 500)) keys (key)
                WHERE patient_control_number LIKE 'OLD-%'""",
                """
                INSERT INTO acknowledgment
                SELECT k, 1000 + k % 500, 1, 'PAYER', TRUE, '2020-01-01', 'OLD-' || k, '', '', NULL, NULL, NULL, '', '', '', '', '', '', ''
                FROM generate_series(1, 100000) k""",
                "INSERT INTO acknowledgment_key SELECT id, 'P:' || patient_control_number FROM acknowledgment",
                "ANALYZE")) {
            jdbc.sql(rows).update();
        }
    }

    private static double sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Cost on(int copies, Path clinic) throws Exception {
        new SyntheticClinic(300, 24, 11).writeTo(clinic);
        Path late = held(clinic);
        NightFixture night = NightFixture.of(clinic);
        JobFile job = night.job();
        LocalDate today = Objects.requireNonNull(job.today());
        attempt(night, Runs.Order.nightly(job.name(), today));
        History.lay(night.jdbc(), copies);
        Files.move(late, clinic.resolve("inbox/remittances").resolve(late.getFileName()));

        Map<String, Long> before = rowsRead(night.database());
        attempt(night, Runs.Order.nightly(job.name(), today));
        Map<String, Long> between = rowsRead(night.database());
        LocalDate from = today.withDayOfMonth(1);
        attempt(night, new Runs.Order(job.name(), "rerun", from, from.plusMonths(1), "", null, today));
        return new Cost(since(before, between), since(between, rowsRead(night.database())));
    }

    private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> read = new TreeMap<>();
        after.forEach((table, rows) -> read.put(table, rows - before.getOrDefault(table, 0L)));
        read.values().removeIf(rows -> rows == 0);
        return read;
    }

    /** The clinic's last remittance, kept back for the second night. */
    private static Path held(Path clinic) throws IOException {
        try (Stream<Path> files = Files.list(clinic.resolve("inbox/remittances"))) {
            Path last = files.sorted().reduce((a, b) -> b).orElseThrow();
            return Files.move(last, clinic.resolve(last.getFileName()));
        }
    }

    private static void attempt(NightFixture night, Runs.Order order) {
        assertThat(night.attempt(order).failure()).isEmpty();
    }

    /** A connection tells what it read when it closes at the latest: all are closed, and none is kept ready meanwhile. */
    private static Map<String, Long> rowsRead(Database database) throws SQLException {
        HikariDataSource pool = database.dataSource().unwrap(HikariDataSource.class);
        JdbcClient jdbc = JdbcClient.create(pool);
        int ready = pool.getMinimumIdle();
        pool.getHikariConfigMXBean().setMinimumIdle(0);
        do {
            pool.getHikariPoolMXBean().softEvictConnections();
        } while (jdbc.sql("""
                        SELECT count(*)
                        FROM pg_stat_activity
                        WHERE datname = current_database()
                        AND backend_type = 'client backend'
                        AND pid <> pg_backend_pid()""").query(Long.class).single() > 0);
        pool.getHikariConfigMXBean().setMinimumIdle(ready);
        Map<String, Long> read = new TreeMap<>();
        jdbc.sql("""
                SELECT relname || ' scanned' AS way, seq_tup_read AS rows
                FROM pg_stat_user_tables
                UNION ALL
                SELECT indexrelname, idx_tup_read
                FROM pg_stat_user_indexes""").query(row -> {
            read.put(row.getString("way"), row.getLong("rows"));
        });
        return read;
    }
}
