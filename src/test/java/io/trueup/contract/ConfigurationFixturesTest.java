package io.trueup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FAULTS.md 41 and 151: one small file for each error, in src/test/resources/configuration with the table of what must be told. */
class ConfigurationFixturesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    /** A contract for the fixtures that are only a fee schedule. */
    private static final String SOUND_CONTRACT = """
            - id: a
              payer: [TXMUT]
              line: workers-comp
              effective: { from: 2025-01-01 }
              basis: fee-schedule
              terms: { schedule: TX-DWC }
            """;

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void every_error_of_a_file_is_told_with_its_line_and_what_was_probably_meant(String fixture) {
        assertThat(read(fixture).problems().stream()
                        .map(p -> fixture + (p.file().equals(ConfiguredRates.CONTRACTS) ? ".yml" : ".csv") + " | "
                                + p.line() + " | " + p.code() + " | " + p.suggestion()))
                .containsExactlyInAnyOrderElementsOf(expectedRows()
                        .filter(row -> row.startsWith(fixture + "."))
                        .toList());
    }

    @Test
    void no_code_lacks_a_fixture_but_those_of_job_file_and_folder() {
        Set<ConfigurationCode> codes = expectedRows()
                .map(row -> ConfigurationCode.valueOf(row.split(" \\| ")[2].strip()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConfigurationCode.class)));
        codes.addAll(List.of(
                ConfigurationCode.UNKNOWN_ZONE,
                ConfigurationCode.BAD_CRON,
                ConfigurationCode.NOT_THERE,
                ConfigurationCode.UNUSED_FILE,
                ConfigurationCode.REMARK_WITHOUT_RULE,
                ConfigurationCode.OUTDATED_LINE));
        assertThat(codes).containsExactly(ConfigurationCode.values());
    }

    @Test
    void a_problem_reads_like_a_compilers() {
        assertThat(read("unknown-key").problems())
                .first()
                .hasToString(
                        "contracts.yml:7: error: unknown key \"discont-percent\" in contract a (discount-percent?)");
        assertThat(read("contract-ending").problems())
                .first()
                .hasToString("contracts.yml:1: warning: contract a ends on 2025-07-31");
    }

    @Test
    void a_file_with_errors_gives_only_its_sound_contracts_and_says_that_it_has_errors() {
        ConfiguredRates rates = read("several");
        assertThat(rates.hasErrors()).isTrue();
        assertThat(rates.book().contracts()).isEmpty();
        assertThat(read("contract-ending").hasErrors()).isFalse();
    }

    private static ConfiguredRates read(String fixture) {
        String contracts = text(fixture + ".yml");
        String schedules = text(fixture + ".csv");
        return ConfiguredRates.read(
                contracts.isEmpty() && !fixture.equals("sound") ? SOUND_CONTRACT : contracts,
                fixture.equals("sound") ? "" : schedules,
                TODAY);
    }

    private static Stream<String> expectedRows() {
        return text("expected-problems.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.endsWith("|") ? line + " " : line)
                .map(line -> line.replaceAll(" *\\| *", " | "));
    }

    private static String text(String name) {
        try {
            Path file = folder().resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(ConfigurationFixturesTest.class.getResource("/configuration"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
