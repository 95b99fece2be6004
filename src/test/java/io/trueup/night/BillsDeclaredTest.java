package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job declares of bills, and the calendar, change what is asked for on days that nobody billed. Texas: 95 days to bill. */
class BillsDeclaredTest {

    private static final String AWAITING = "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00";
    private static final String NOT_BILLED = "C-1 2025-03-03 NOT_BILLED 600.00 0.00 0.00";
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 6);

    @TempDir
    private Path home;

    private NightFixture clinic() {
        return NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
    }

    private static NightFixture declare(NightFixture night, String bills) {
        return night.write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                reports: reports
                reference: jobs/reference
                tolerance: { amount: 0.00, percent: 0.0 }
                """ + bills);
    }

    private static List<String> touched(NightFixture night) {
        return night.jdbc()
                .sql("SELECT unit FROM touched_unit WHERE run_id = (SELECT max(id) FROM run)")
                .query(String.class)
                .list();
    }

    @Test
    void another_declaration_looks_at_everything_again_and_the_same_at_nothing() {
        NightFixture night = clinic();
        night.run();
        assertThat(night.findings()).containsExactly(AWAITING);

        declare(night, "bills: { from: 2025-01-01, payers: all }\n").run();
        assertThat(night.findings()).containsExactly(NOT_BILLED);
        night.run();
        assertThat(touched(night)).isEmpty();

        declare(night, "bills: { from: 2025-01-01, payers: [TESTMUT] }\n").run();
        assertThat(touched(night)).hasSize(1);
        declare(night, "bills: { from: 2025-03-04, payers: [TESTMUT] }\n").run();
        assertThat(night.findings()).containsExactly(AWAITING);

        declare(night, "bills: { from: 2025-01-01, payers: all }\n").run();
        declare(night, "").run();
        assertThat(night.findings()).containsExactly(AWAITING);
        night.run();
        assertThat(touched(night)).isEmpty();
    }

    @Test
    void the_day_after_the_last_day_to_bill_looks_at_it_once_and_so_does_an_earlier_one() {
        NightFixture night = declare(clinic(), "bills: { from: 2025-01-01, payers: all }\n");
        night.run();
        assertThat(night.jdbc()
                        .sql("SELECT deadline FROM item")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LAST_DAY);
        night.run(LAST_DAY);
        assertThat(touched(night)).isEmpty();

        night.run(LAST_DAY.plusDays(1));
        assertThat(touched(night)).hasSize(1);
        night.run(LAST_DAY.plusDays(2));
        assertThat(touched(night)).isEmpty();

        night.run(LAST_DAY);
        assertThat(touched(night)).hasSize(1);
        assertThat(night.findings()).containsExactly(NOT_BILLED);
    }
}
