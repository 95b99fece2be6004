package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring Batch's own tables tell what ran, what it was asked to do, and how much each part of it read and wrote. */
class BatchTablesTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void the_tables_of_spring_batch_alone_tell_what_ran_and_how_much_was_read_and_written() throws IOException {
        SampleNight night = SampleNight.in(home);
        assertThat(night.run().failure()).isEmpty();
        assertThat(night.rerun("2025-04-01", "2025-04-30", "PACRIM").failure()).isEmpty();

        JdbcClient jdbc = night.jdbc();
        assertThat(parameters(jdbc, "nightly")).isEqualTo(Map.of("run", "1", "job", "nightly", "today", "2025-05-12"));
        assertThat(parameters(jdbc, "rerun"))
                .isEqualTo(Map.of(
                        "run", "2",
                        "job", "nightly",
                        "today", "2025-05-12",
                        "from", "2025-04-01",
                        "to", "2025-04-30",
                        "payer", "Pacific Ridge Insurance"));
        assertThat(steps(jdbc, "nightly"))
                .containsExactly(
                        "list",
                        "ingest",
                        "prepare",
                        "matchBills",
                        "match",
                        "recoup",
                        "deposit",
                        "reconcile",
                        "insight",
                        "letters",
                        "workbook",
                        "archive");
        assertThat(steps(jdbc, "rerun"))
                .containsExactly("prepare", "reconcile", "insight", "letters", "workbook", "close");
        long claims = count(jdbc, "SELECT count(*) FROM claim_payment");
        assertThat(counted(jdbc, "nightly", "matchPart")).isEqualTo(List.of(claims, 0L, claims, 0L));
        long units = count(jdbc, "SELECT count(*) FROM touched_unit WHERE run_id = 1");
        assertThat(counted(jdbc, "nightly", "reconcilePart"))
                .as("each unit is read, and written or filtered")
                .satisfies(counts -> {
                    assertThat(counts.get(0)).isEqualTo(units);
                    assertThat(counts.get(1) + counts.get(2)).isEqualTo(units);
                    assertThat(counts.get(3)).isZero();
                });
    }

    @Test
    void a_job_with_more_threads_than_the_machine_has_cores_has_a_connection_for_each() {
        NightFixture night = NightFixture.in(home).write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                reports: reports
                reference: jobs/reference
                threads: 16
                """);
        for (int day = 10; day < 30; day++) {
            night.log("log-" + day + ".csv", LogDays.of().day("2025-03-" + day, 6));
        }
        assertThat(night.run().failure()).isEmpty();
        assertThat(night.findings()).hasSize(20);
        assertThat(count(night.jdbc(), "SELECT count(*) FROM batch_step_execution WHERE step_name LIKE 'ingestPart:%'"))
                .isEqualTo(20);
    }

    private static Map<String, String> parameters(JdbcClient jdbc, String job) {
        Map<String, String> parameters = new HashMap<>();
        jdbc.sql("""
                SELECT p.parameter_name, p.parameter_value
                FROM batch_job_execution_params p
                JOIN batch_job_execution e USING (job_execution_id)
                JOIN batch_job_instance i USING (job_instance_id)
                WHERE i.job_name = :job""").param("job", job).query(row -> {
            parameters.put(row.getString(1), row.getString(2));
        });
        return parameters;
    }

    /** Without the parts of partitioned ones. */
    private static List<String> steps(JdbcClient jdbc, String job) {
        return jdbc.sql("""
                SELECT s.step_name
                FROM batch_step_execution s
                JOIN batch_job_execution e USING (job_execution_id)
                JOIN batch_job_instance i USING (job_instance_id)
                WHERE i.job_name = :job
                AND s.step_name NOT LIKE '%:%'
                AND s.status = 'COMPLETED'
                ORDER BY s.step_execution_id""").param("job", job).query(String.class).list();
    }

    /** Read, filtered, written and skipped in all parts of a step. */
    private static List<Long> counted(JdbcClient jdbc, String job, String parts) {
        return jdbc.sql("""
                SELECT sum(s.read_count), sum(s.filter_count), sum(s.write_count),
                    sum(s.read_skip_count + s.process_skip_count + s.write_skip_count)
                FROM batch_step_execution s
                JOIN batch_job_execution e USING (job_execution_id)
                JOIN batch_job_instance i USING (job_instance_id)
                WHERE i.job_name = :job
                AND s.step_name LIKE :parts || ':%'""")
                .param("job", job)
                .param("parts", parts)
                .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
