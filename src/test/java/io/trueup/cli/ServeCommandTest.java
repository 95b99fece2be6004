package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** {@code serve} when it has nothing to serve; what it does with jobs is in {@link ServeIT}. */
class ServeCommandTest {

    @TempDir
    private Path home = Path.of("");

    /** A server logs; the tests after this one do not want to. */
    @AfterEach
    void the_log_is_as_before_anybody_asked() {
        new Logs().configure((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    @Test
    void a_folder_that_is_not_there_is_a_wrong_use() {
        Typed refused = Typed.command("serve", "--jobs", home.resolve("nowhere").toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines(
                        "trueup: There is no folder " + home.resolve("nowhere") + "; name one with --jobs.");
    }

    @Test
    void a_folder_without_jobs_is_a_wrong_use() {
        Typed refused = Typed.command("serve", "--port", "0", "--jobs", home.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("trueup: No job in " + home + " can be served; there is none.");
    }

    @Test
    void a_folder_in_which_no_job_can_run_is_a_wrong_use() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home).edit("jobs/nightly.yml", "0 30 2 * * *", "at night");
        Files.writeString(clinic.file("jobs/by-hand.yml"), """
                name: by-hand
                inbox: sample-data/inbox
                reference: jobs/reference
                """);
        Typed refused = clinic.types("serve", "--port", "0");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("trueup: No job in " + clinic.file("jobs")
                        + " can be served: each has an error or no schedule; ask trueup check.");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void a_desk_that_others_reach_without_tls_is_a_wrong_use_and_nothing_is_started() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Typed refused = clinic.types("serve", "--port", "0", "--desk-address", "0.0.0.0");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err())
                .startsWith("trueup: --desk-address 0.0.0.0 can be reached from other machines, which needs TLS");
        clinic.write("desk.yml", "server.port: 80\n");
        Files.setPosixFilePermissions(clinic.file("desk.yml"), PosixFilePermissions.fromString("rw-------"));
        refused = clinic.types("serve", "--port", "0");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("desk.yml says server.port; it may hold only");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void a_port_that_is_no_number_is_a_wrong_use() {
        Typed refused = Typed.command("serve", "--port", "http");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Invalid value for option '--port'");
    }
}
