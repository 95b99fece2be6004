package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that docs and packaging tell people to use, in an environment with nothing in it. */
class BareEnvironmentTest {

    private static final Pattern CRON = Pattern.compile("(?m)^30 2 \\* \\* \\* (cd /srv/trueup .*)$");
    private static final Pattern UNIT = Pattern.compile("(?m)^ExecStart=(.*)$");
    private static final Pattern UNIT_ENVIRONMENT = Pattern.compile("(?m)^Environment=(.*)$");

    @TempDir
    private Path home = Path.of("");

    @Tag("thorough")
    @Test
    void fault_95_the_cron_line_the_unit_and_the_container_run_without_any_language_or_home() throws Exception {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Files.copy(
                clinic.file("sample-data/inbox/remittances/prairie-star-2025-05-09.835"),
                clinic.file("sample-data/inbox/remittances/again, k\u00e4se.835"));
        String cron = found(CRON, Path.of("docs/operations.md"));
        assertThat(run(cron.replace("/srv/trueup", home.toString()))).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(clinic.file("reports/nightly-2025-05-12-1.xlsx")).exists();

        Path unit = Path.of("packaging/systemd/trueup.service");
        assertThat(run("cd " + home + " && " + found(UNIT_ENVIRONMENT, unit) + " " + found(UNIT, unit)))
                .isEqualTo(ExitStatus.DONE);

        assertThat(Files.readString(Path.of("Dockerfile"))).contains("ENV LC_ALL=C.UTF-8");
        String entrypoint = Files.readString(Path.of("packaging/entrypoint.sh"));
        assertThat(run("cd " + home + "\nset -- run\nexport LC_ALL=C.UTF-8\n" + entrypoint))
                .isEqualTo(ExitStatus.DONE);
        assertThat(clinic.file("reports/nightly-2025-05-12-3.xlsx")).exists();
    }

    private static String found(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(1);
    }

    /** By a shell, as cron does it; with the classes of this build instead of the jar. */
    private static int run(String line) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String here = line.replace("/usr/bin/java", java.toString())
                .replace("exec java", "exec " + java)
                .replace(
                        "-jar /opt/trueup/trueup.jar",
                        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                                + "' io.trueup.cli.TrueUp");
        ProcessBuilder shell = new ProcessBuilder(List.of("/bin/sh", "-c", here)).inheritIO();
        shell.environment().clear();
        Process process = shell.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
