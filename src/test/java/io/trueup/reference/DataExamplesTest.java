package io.trueup.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trueup.export.DataExport;
import io.trueup.export.DataView;
import io.trueup.export.ExportFormat;
import io.trueup.export.Period;
import io.trueup.night.SampleData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The examples of docs/data-examples do what they say, on the sample clinic; {@code -Dgolden.write=true} writes the answers anew. */
class DataExamplesTest {

    private static final Path EXAMPLES = Path.of("docs/data-examples");
    private static final Path ANSWERS = Path.of("src/test/resources/sample/data-questions.txt");
    private static final Pattern TYPED = Pattern.compile("\\{\"(\\w+)\", ([\\w. ]+)}");

    private static final Map<String, String> TYPES = Map.of(
            "type text", "text",
            "type date", "date",
            "Int64.Type", "integer|bigint",
            "type number", "numeric.*",
            "Currency.Type", "numeric\\(14,2\\)");

    @TempDir
    private static Path folder;

    private static SampleData sample;

    @BeforeAll
    static void firstNight() throws IOException {
        sample = SampleData.afterTheFirstNight(folder);
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(sample.dataSource());
    }

    @Test
    void ten_questions_have_the_answers_of_the_sample() throws IOException {
        StringBuilder answers = new StringBuilder();
        for (String question : DataPage.questions()) {
            answers.append(question.lines().findFirst().orElse("")).append('\n');
            jdbc().sql(question.strip().replaceFirst(";$", "")).query(row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String cell = row.getString(i);
                    answers.append(i == 1 ? "" : "|").append(cell == null ? "" : cell);
                }
                answers.append('\n');
            });
            answers.append('\n');
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(ANSWERS, answers);
        }
        assertThat(DataPage.questions()).hasSize(10);
        assertThat(answers.toString()).isEqualTo(Files.readString(ANSWERS));
    }

    @ParameterizedTest
    @CsvSource({"findings-from-csv.m,findings", "payments-from-database.m,payments"})
    void power_query_names_columns_that_are_there_with_types_that_they_have(String file, String view)
            throws IOException {
        List<MatchResult> named = TYPED.matcher(Files.readString(EXAMPLES.resolve(file)))
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(9);
        for (MatchResult column : named) {
            assertThat(jdbc().sql("""
                SELECT format_type(atttypid, atttypmod)
                FROM pg_attribute
                WHERE attrelid = ('trueup.' || :view)::regclass
                AND attname = :column\
                """)
                            .param("view", view)
                            .param("column", column.group(1))
                            .query(String.class)
                            .optional()
                            .orElse("no column"))
                    .as(column.group())
                    .matches(TYPES.getOrDefault(column.group(2), "a type that nobody knows"));
        }
    }

    @ParameterizedTest
    @CsvSource({"with_pandas.py,CSV,pandas", "with_duckdb.py,PARQUET,duckdb"})
    void a_script_finds_in_the_files_what_the_view_says(String script, ExportFormat format, String module)
            throws IOException, SQLException, InterruptedException {
        String python = pythonWith(module);
        assumeTrue(!python.isEmpty(), "no Python with " + module + " here; -Dpython=PATH names one");
        Path files = folder.resolve("files");
        new DataExport(sample.dataSource(), files, format).write(new Period(null, null));
        assertThat(said(python, EXAMPLES.resolve(script).toString(), files.toString())
                        .lines())
                .containsExactlyElementsOf(jdbc().sql("""
                    SELECT concat_ws('|', payer_name, count(*), coalesce(sum(expected), 0.00), sum(paid),
                        coalesce(sum(-variance) FILTER (WHERE variance < 0
                            AND outcome IN ('UNDERPAID', 'DENIED', 'PARTLY_DENIED', 'TAKEN_BACK')), 0.00))
                    FROM trueup.findings
                    GROUP BY payer_name
                    ORDER BY payer_name COLLATE "C"\
                    """).query(String.class).list());
    }

    @Test
    void parquet_and_csv_hold_the_same_rows_for_another_program()
            throws IOException, SQLException, InterruptedException {
        String python = pythonWith("duckdb");
        assumeTrue(!python.isEmpty(), "no Python with duckdb here; -Dpython=PATH names one");
        Path files = folder.resolve("both");
        for (ExportFormat format : ExportFormat.values()) {
            new DataExport(sample.dataSource(), files, format).write(new Period(null, null));
        }
        String script = """
            import duckdb, sys
            for view in sys.argv[2:]:
                columns = duckdb.sql(f"SELECT * FROM '{sys.argv[1]}/{view}.parquet' LIMIT 0")
                types = dict(zip(columns.columns, map(str, columns.types)))
                csv = f"SELECT * FROM read_csv('{sys.argv[1]}/{view}.csv', header=true, columns={types})"
                both = f"SELECT * FROM '{sys.argv[1]}/{view}.parquet'"
                print(view, duckdb.sql(f"SELECT count(*) FROM ({csv} EXCEPT ALL {both})").fetchone()[0],
                      duckdb.sql(f"SELECT count(*) FROM ({both} EXCEPT ALL {csv})").fetchone()[0])
            """;
        List<String> views =
                Stream.of(DataView.values()).map(DataView::viewName).toList();
        List<String> command = Stream.concat(Stream.of(python, "-c", script, files.toString()), views.stream())
                .toList();
        assertThat(said(command.toArray(String[]::new)).lines())
                .containsExactlyElementsOf(
                        views.stream().map(view -> view + " 0 0").toList());
    }

    private static String pythonWith(String module) throws IOException, InterruptedException {
        for (String python : List.of(System.getProperty("python", ""), "/usr/bin/python3", "python3")) {
            if (!python.isEmpty() && ends(python, "-c", "import " + module)) {
                return python;
            }
        }
        return "";
    }

    private static boolean ends(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
