package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Small clinics made after what payers, clearinghouses, banks and spreadsheets really send, each with what must come out: a folder of
 * src/test/resources/world, its name what it is about. A case with nights has their files dropped one night after the other.
 */
class WorldTest {

    private static final Path CASES = Path.of("src/test/resources/world");

    /** Job, contract and schedule of a case that has none of its own. */
    private static final Path JOB = Path.of("src/test/resources/world-job");

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2025, 5, 12);

    @TempDir
    Path home;

    static List<String> cases() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_out_right(String name) throws IOException {
        Path folder = CASES.resolve(name);
        over(JOB, home);
        over(folder, home);
        Files.createDirectories(home.resolve("inbox"));
        NightFixture night = NightFixture.of(home);
        JobFile job = night.job();
        long rejects = 0;
        if (Files.exists(folder.resolve("nights"))) {
            for (int k = 1; Files.exists(folder.resolve("nights/" + k)); k++) {
                over(folder.resolve("nights/" + k), home);
                rejects = rejects(night, job.name(), FIRST_NIGHT.plusDays(k - 1));
            }
        } else {
            rejects = rejects(night, job.name(), Objects.requireNonNull(job.today()));
        }
        WorldCase found = new WorldCase(night, rejects);
        assertThat(found.differences(new ObjectMapper().readTree(Files.readString(folder.resolve("expect.json")))))
                .as("findings %s, rejects %s", night.findings(), night.rejects())
                .isEmpty();
    }

    private static void over(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static long rejects(NightFixture night, String job, LocalDate today) {
        Runner.Result result = night.attempt(Runs.Order.nightly(job, today));
        assertThat(result.failure()).isEmpty();
        return result.counts().rejects();
    }
}
