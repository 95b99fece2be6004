package io.trueup.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.DataInvariants;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of clinics with every story there is. */
class GeneratedViewsTest {

    @TempDir
    private Path folder;

    @Test
    void fault_186_ranges_twins_reversals_and_money_without_a_day_are_in_the_views_with_every_cent_once()
            throws IOException {
        new SyntheticClinic(400, 20, 20_260_301).writeTo(folder);
        RunOfClinic clinic = new RunOfClinic(folder);
        clinic.night();
        // FAULTS.md 276: without it the next line takes a minute
        assertThat(clinic.jdbc()
                        .sql("SELECT DISTINCT tablename::text FROM pg_stats")
                        .query(String.class)
                        .list())
                .contains("finding");
        DataInvariants.assertHold(clinic.jdbc());
        assertThat(clinic.jdbc().sql("""
            SELECT concat_ws(',', claim_number, service_date, outcome, coalesce(denial_class, ''),
                coalesce(expected::text, ''), paid)
            FROM trueup.findings\
            """).query(String.class).list()).hasSameElementsAs(RunOfClinic.truth(folder));
    }

    @Test
    void bills_and_deposits_are_there_once_and_tell_what_the_truth_tells() throws IOException {
        new BilledClinic(200, 20_260_302).writeTo(folder);
        RunOfClinic clinic = new RunOfClinic(folder);
        clinic.night();
        DataInvariants.assertHold(clinic.jdbc());
        assertThat(clinic.jdbc().sql("""
            SELECT count(*) FILTER (WHERE claim_id IS NULL)
            FROM trueup.bills\
            """).query(Long.class).single()).isZero();
    }
}
