package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.postgres.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code withdraw}, as a person types it (FAULTS.md 68). */
class WithdrawCommandTest {

    private static final String FILE = "prairie-star-2025-05-09.835";

    @TempDir
    private Path home = Path.of("");

    @Test
    void without_yes_and_nobody_to_ask_it_says_what_would_go_and_nothing_goes() {
        ClinicFolder clinic = FirstNight.made().clinic();
        for (int time = 0; time < 2; time++) {
            Typed told = clinic.types("withdraw", FILE);
            assertThat(told.status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(told.lines().get(0)).startsWith("Would take back remittances/" + FILE + " of ");
            assertThat(told.lines()).contains("Nothing was taken back; --yes does it.");
        }
    }

    @Test
    void a_name_that_does_not_exist_is_answered_with_the_nearest_that_does() {
        Typed told = FirstNight.made().clinic().types("withdraw", "prairie-star-2025-05-08.835", "--yes");
        assertThat(told.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(told.err())
                .isEqualToIgnoringNewLines(
                        "trueup: No file prairie-star-2025-05-08.835 was taken. The nearest is " + FILE + ".");
    }

    @Test
    void before_any_run_there_is_nothing_to_withdraw() {
        Typed told = ClinicFolder.copiedTo(home).types("withdraw", FILE);
        assertThat(told.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(told.err()).contains("no run has been made yet");
    }

    @Test
    void with_yes_it_is_gone_stays_where_it_is_and_can_be_dropped_anew() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        try (Database kept = clinic.server()) {
            assertThat(kept.dataSource()).isNotNull();
            clinic.types("run");
            Typed told = clinic.types("withdraw", "sample-data/inbox/remittances/" + FILE, "--yes");
            assertThat(told.status()).isEqualTo(ExitStatus.DONE);
            assertThat(told.out())
                    .startsWith("Took back remittances/" + FILE)
                    .contains("It still stands in the inbox as remittances/" + FILE);
            Typed again = clinic.types("withdraw", FILE, "--yes");
            assertThat(again.status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(again.err()).contains(FILE + " was taken back already.");
            assertThat(clinic.types("run").out()).contains("Files     0 taken");
            clinic.edit("sample-data/inbox/remittances/" + FILE, "ISA*", "ISA*");
            assertThat(clinic.types("run").out()).contains("Files     1 taken");
        }
    }
}
