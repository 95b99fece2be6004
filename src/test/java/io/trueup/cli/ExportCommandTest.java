package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.export.DataView;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code export}, as a person types it, and what another program reads in its files. */
class ExportCommandTest {

    private static final CSVFormat WITH_HEADINGS =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    private Path folder = Path.of("");

    private Typed export(String... words) {
        return FirstNight.made()
                .clinic()
                .types(
                        "export",
                        Stream.concat(Stream.of("--out", folder.resolve("out").toString()), Arrays.stream(words))
                                .toArray(String[]::new));
    }

    private List<CSVRecord> rows(DataView view) {
        try (Reader text = Files.newBufferedReader(
                        folder.resolve("out/" + view.viewName() + ".csv"), StandardCharsets.UTF_8);
                CSVParser csv = WITH_HEADINGS.parse(text)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(FirstNight.made().database().dataSource());
    }

    private static BigDecimal sum(List<CSVRecord> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void every_view_is_a_file_that_holds_its_rows_and_columns_and_opens_for_its_owner_alone() throws IOException {
        Typed told = export();
        assertThat(told.err()).isEmpty();
        assertThat(told.status()).isEqualTo(ExitStatus.DONE);
        assertThat(told.out()).contains("123  findings").endsWith("The files hold patients; only you can open them.\n");
        for (DataView view : DataView.values()) {
            Path file = folder.resolve("out/" + view.viewName() + ".csv");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat((long) rows(view).size())
                    .isEqualTo(jdbc().sql("SELECT count(*) FROM trueup." + view.viewName())
                            .query(Long.class)
                            .single());
            assertThat(Files.readAllLines(file).get(0).split(","))
                    .containsExactlyElementsOf(jdbc().sql("""
                        SELECT column_name
                        FROM information_schema.columns
                        WHERE table_schema = 'trueup'
                        AND table_name = :view
                        ORDER BY ordinal_position\
                        """)
                            .param("view", view.viewName())
                            .query(String.class)
                            .list());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out"))))
                .isEqualTo("rwx------");
        assertThat(sum(rows(DataView.FINDINGS), "paid").add(sum(rows(DataView.FINDINGS), "recouped")))
                .isEqualByComparingTo(
                        sum(rows(DataView.PAYMENTS), "matched").add(sum(rows(DataView.PAYMENTS), "unmatched")));
        assertThat(rows(DataView.RUNS).get(0).get("trial")).isEqualTo("false");
    }

    @Test
    void a_period_takes_the_rows_of_its_days_and_those_without_a_day() {
        assertThat(export("--from", "2025-04-01", "--to", "4/30/2025").status()).isEqualTo(ExitStatus.DONE);
        assertThat(rows(DataView.PAYMENTS))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("payment_date")).startsWith("2025-04"));
        assertThat(rows(DataView.FINDINGS))
                .allSatisfy(row -> assertThat(row.get("service_date")).matches("|2025-04-.."));
        assertThat(rows(DataView.REJECTS)).hasSize(7);
    }

    @Test
    void fault_185_an_export_that_fails_leaves_the_files_of_before_and_no_half_ones() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("findings.csv"), "of before");
        Files.createDirectories(out.resolve(".rejects.csv.part/in-the-way"));
        Typed told = export();
        assertThat(told.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(told.err()).startsWith("trueup: ");
        assertThat(out.resolve("findings.csv")).hasContent("of before");
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("findings.csv", ".rejects.csv.part");
        }
    }

    @Test
    void what_cannot_be_used_is_refused_and_nothing_is_written() {
        assertThat(export("--from", "2025-05-01", "--to", "2025-04-01").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(export("--format", "xlsx").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(ClinicFolder.copiedTo(folder)
                        .types("export", "--out", folder.resolve("out").toString())
                        .status())
                .isEqualTo(ExitStatus.FAILED);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
