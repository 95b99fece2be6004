package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.postgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code purge}, as a person types it. Of the sample, two stays had come to their end by 10 May: TC25-1187 is one. */
class PurgeCommandTest {

    private static final String BEFORE = "2025-05-10";

    @TempDir
    private Path home = Path.of("");

    @Test
    void without_yes_it_says_what_would_go_and_nothing_goes() {
        ClinicFolder clinic = FirstNight.made().clinic();
        for (int time = 0; time < 2; time++) {
            Typed told = clinic.types("purge", "--before", BEFORE);
            assertThat(told.status()).isEqualTo(ExitStatus.DONE);
            assertThat(told.lines())
                    .startsWith(
                            "Would purge what came to its end before 2025-05-10:",
                            "           2  claims",
                            "          19  program days",
                            "           2  episodes")
                    .contains("Nothing was removed yet; --yes removes it. There is no way back but a backup.");
        }
        assertThat(clinic.types("explain", "--claim", "TC25-1187").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void with_yes_the_claims_are_gone_and_the_rest_is_as_it_was() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        try (Database kept = clinic.server()) {
            assertThat(kept.dataSource()).isNotNull();
            clinic.types("run");
            Typed other = clinic.types("explain", "--claim", "0007714-25");
            Typed told = clinic.types("purge", "--before", BEFORE, "--yes");
            assertThat(told.status()).isEqualTo(ExitStatus.DONE);
            assertThat(told.lines())
                    .startsWith(
                            "Purged what came to its end before 2025-05-10:",
                            "           2  claims",
                            "          19  program days")
                    .contains("Payments are kept with their cents, without patients; every one of them ties out as"
                            + " before.")
                    .noneMatch(line -> line.contains("--yes"));
            assertThat(clinic.types("explain", "--claim", "TC25-1187").status()).isNotEqualTo(ExitStatus.DONE);
            assertThat(clinic.types("explain", "--claim", "0007714-25")).isEqualTo(other);
            Typed again = clinic.types("purge", "--before", BEFORE, "--yes");
            assertThat(again.status()).isEqualTo(ExitStatus.DONE);
            assertThat(again.lines()).containsExactly("Nothing to purge: no claim came to its end before 2025-05-10.");
            AccessLog log = new AccessLog(kept.dataSource());
            for (int years : List.of(0, 5, 7)) {
                log.add(AccessLog.Entry.ofStranger(
                        OffsetDateTime.now(ZoneOffset.UTC).minusYears(years).toInstant(), Action.LOGGED_IN, "login"));
            }
            assertThat(clinic.types("purge", "--before", BEFORE).out())
                    .contains("Would purge 1 row of the access log older than six years.");
            assertThat(clinic.types("purge", "--before", BEFORE, "--yes").out())
                    .contains("Purged 1 row of the access log older than six years.");
            assertThat(log.old()).isZero();
        }
    }

    @Test
    void while_a_run_works_it_is_refused() throws Exception {
        FirstNight night = FirstNight.made();
        Connection run = new AdvisoryLock(night.database().dataSource()).lock().orElseThrow();
        try {
            Typed refused = night.clinic().types("purge", "--before", BEFORE, "--yes");
            assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines("trueup: A run is working on this database; purge when it is done.");
        } finally {
            AdvisoryLock.unlock(run);
        }
        assertThat(night.clinic().types("explain", "--claim", "TC25-1187").status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void before_the_first_run_there_is_nothing_to_purge() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Typed refused = clinic.types("purge", "--before", BEFORE);
        assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("trueup: There is nothing to purge: no run has been made yet.");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void a_day_that_has_not_come_is_a_wrong_use() {
        Typed refused = FirstNight.made().clinic().types("purge", "--before", "2025-05-13", "--yes");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isEqualToIgnoringNewLines("trueup: --before 2025-05-13 has not come yet.");
    }

    @Test
    void it_needs_a_day() {
        Typed refused = FirstNight.made().clinic().types("purge", "--yes");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required option: '--before=D'");
    }
}
