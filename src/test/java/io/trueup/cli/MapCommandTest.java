package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.night.NightFixture;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of the trade through {@code map --write} and {@code run} (exports.txt). */
class MapCommandTest {

    private static final Path EXPORTS = Path.of("src/test/resources/mapping");

    @TempDir
    private Path home;

    private NightFixture night;

    /** One line of exports.txt. */
    record Export(String file, String folder, List<String> said, int rows, List<String> columns) {

        static Export of(String line) {
            String[] cells = line.split("\\|");
            List<String> said = new ArrayList<>();
            for (String one : cells[2].split(",")) {
                if (!one.isBlank()) {
                    said.add("--set");
                    said.add(one.strip());
                }
            }
            return new Export(
                    cells[0].strip(),
                    cells[1].strip(),
                    said,
                    Integer.parseInt(cells[3].strip()),
                    List.of(cells[4].strip().split("; ")));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Export> exports() throws IOException {
        return Files.readAllLines(EXPORTS.resolve("exports.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Export::of)
                .toList();
    }

    @BeforeEach
    void aClinic() {
        night = NightFixture.in(home);
    }

    private Typed map(String file, List<String> more) {
        List<String> words = new ArrayList<>(List.of("map", file, "--job", home.resolve("jobs/nightly.yml") + ""));
        words.addAll(more);
        return Typed.command(words.toArray(String[]::new));
    }

    private static String bytesOf(String name) {
        try {
            return Files.readString(EXPORTS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void an_export_is_known_by_its_words_and_values(Export export) {
        Typed typed = map(EXPORTS.resolve(export.file()).toString(), export.said());

        assertThat(typed.status()).as(typed.out() + typed.err()).isZero();
        assertThat(typed.out())
                .contains("(folder " + export.folder() + ")")
                .contains("Read with it: " + export.rows() + " rows, none rejected.");
        for (String one : export.columns()) {
            int end = one.lastIndexOf('=');
            assertThat(typed.out())
                    .contains("\"" + one.substring(0, end) + "\" is "
                            + one.substring(end + 1).replace(" ", " and "));
        }
    }

    @Test
    void what_was_written_is_what_a_run_reads() throws IOException {
        List<Export> exports = exports();
        for (Export export : exports) {
            List<String> said = new ArrayList<>(export.said());
            said.add("--write");
            Typed typed = map(EXPORTS.resolve(export.file()).toString(), said);
            assertThat(typed.out()).as(typed.err()).contains("Written to ");
            night.write("inbox/" + export.folder() + "/" + export.file(), bytesOf(export.file()));
        }
        Typed check =
                Typed.command("check", "--job", home.resolve("jobs/nightly.yml").toString());
        assertThat(check.status()).as(check.out()).isZero();

        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));

        assertThat(night.jdbc()
                        .sql("SELECT problem || ' ' || file || ' ' || place || ' ' || found FROM reject"
                                + " WHERE severity = 'REJECT'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("log_row")).isEqualTo(rows(exports, "program-logs"));
        assertThat(count("service_line")).isEqualTo(rows(exports, "remittances"));
        assertThat(count("episode")).isEqualTo(rows(exports, "episodes"));
        assertThat(count("program_authorization")).isEqualTo(rows(exports, "authorizations"));
        assertThat(night.findings()).anyMatch(finding -> finding.startsWith("WC-1001 2025-03-10 "));
    }

    private int count(String table) {
        return night.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private static int rows(List<Export> exports, String folder) {
        return exports.stream()
                .filter(export -> export.folder().equals(folder))
                .mapToInt(Export::rows)
                .sum();
    }

    @Test
    void a_list_of_charges_without_a_day_of_billing_is_told_to_lack_it() {
        night.write(
                "charges.csv",
                "Patient,DOS,CPT,Mod,Units,Charge,Insurance,Claim #,State\n"
                        + "\"Alvarez, Maria\",3/3/2025,97545,WH,1,$190.00,TESTMUT,WC-1,TX\n");
        String file = home.resolve("charges.csv").toString();

        Typed typed = map(file, List.of("--write"));

        assertThat(typed.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(typed.out())
                .contains("(folder bills)", "sent_on: the day on which the bill was sent to the payer.")
                .contains("--set sent_on=2025-03-12")
                .contains("Nothing was written");
        assertThat(map(file, List.of("--set", "sent_on=2025-03-05", "--write")).out())
                .contains("Read with it: 1 row, none rejected.", "files: \"charges.csv\"");
    }

    @Test
    void a_list_of_charges_of_nobody_is_told_to_be_no_table_of_ours() {
        night.write(
                "charges.csv",
                "Patient,DOS,CPT,Mod,Units,Charge,State\n" + "\"Alvarez, Maria\",3/3/2025,97545,WH,1,$190.00,TX\n");

        Typed typed = map(home.resolve("charges.csv").toString(), List.of());

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err()).contains(ProblemCode.CHARGES_ONLY.meaning(), ProblemCode.CHARGES_ONLY.toDo());
    }

    @Test
    void fault_397_a_list_of_weeks_is_no_list_of_days() {
        night.write(
                "weeks.csv",
                "Patient ID,Patient,Claim #,Payer,State,Program,Week Ending,Days Attended,Hours\n"
                        + "1,\"Alvarez, Maria\",WC-1,TESTMUT,TX,WH,3/7/2025,3,12.0\n");

        Typed typed = map(home.resolve("weeks.csv").toString(), List.of());

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.err())
                .contains(ProblemCode.DAYS_ADDED_UP.meaning(), ProblemCode.DAYS_ADDED_UP.toDo(), "Week Ending");
    }

    @Test
    void fault_398_an_entry_for_a_bank_s_list_is_written() {
        night.write(
                "inbox/deposits/bank.csv", "Date,What,Amount\n3/7/2025,ACME 71001,480.00\n3/8/2025,TRANSFER,-20.00\n");

        Typed typed = map(
                home.resolve("inbox/deposits/bank.csv").toString(), List.of("--map", "What=description", "--write"));

        assertThat(typed.out()).as(typed.err()).contains("2 rows, none rejected", "Written to ");
        assertThat(map("sample-data/inbox/deposits/first-prairie-bank-2025-05.csv", List.of())
                        .status())
                .isZero();
    }

    @Test
    void a_log_that_says_nothing_of_time_is_told_so() {
        night.write(
                "visits.csv",
                "Patient,DOS,Program,Came?,Insurance,Claim #,State\n"
                        + "\"Alvarez, Maria\",3/3/2025,WH,Y,TESTMUT,WC-1,TX\n");

        assertThat(map(home.resolve("visits.csv").toString(), List.of()).out())
                .contains("hours (or start_time and end_time, or minutes by discipline): how long each day was.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Cancel Reason,Time In,Time Out; ,8:00,14:00; Sick,8:00,14:00; attendance: who came",
                "Status,In,Lunch Out,Lunch In,Out; P,8:00,12:00,13:00,15:00; A,,,,; hours (or start_time"
            })
    void fault_279_and_282_what_is_not_certain_is_told_with_exit_3_and_nothing_is_written(
            String headings, String first, String second, String told) {
        String start = "\"Alvarez, Maria\",WH,TESTMUT,WC-1,TX,3/%d/2025,";
        night.write(
                "visits.csv",
                "Patient,Program,Insurance,Claim #,State,DOS," + headings + "\n" + start.formatted(3) + first + "\n"
                        + start.formatted(4) + second + "\n");

        Typed typed = map(home.resolve("visits.csv").toString(), List.of("--write"));

        assertThat(typed.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(typed.out()).contains(told, "    not certain: \"", "Nothing was written");
    }

    @Test
    void what_is_missing_is_named_with_what_to_type_and_nothing_is_written() throws IOException {
        String before = Files.readString(home.resolve("jobs/nightly.yml"));

        Typed typed = map(EXPORTS.resolve("webpt-visits-2025-03.csv").toString(), List.of("--write"));

        assertThat(typed.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(typed.out()).contains("--set jurisdiction=TX").contains("Nothing was written");
        assertThat(home.resolve("jobs/nightly.yml")).hasContent(before);
    }

    @Test
    void a_value_nobody_knows_is_asked_for_and_can_be_said() throws IOException {
        String log = bytesOf("march-log.csv").replace("Y,4 hrs", "Zz,4 hrs");
        Path file = Files.writeString(home.resolve("log-1.csv"), log);

        assertThat(map(file.toString(), List.of()).out())
                .contains(
                        "\"Zz\" (1 row) is not known; say what it means: --value \"attendance:Zz=A\", or L, P for A; skip leaves");

        Typed typed = map(file.toString(), List.of("--value", "attendance:Zz=L", "--write"));
        assertThat(typed.out()).contains("none rejected");
        assertThat(Files.readString(home.resolve("jobs/nightly.yml"))).contains("Zz: L");

        Path next = Files.writeString(home.resolve("log-2.csv"), bytesOf("march-log.csv"));
        map(next.toString(), List.of("--write"));
        assertThat(Files.readString(home.resolve("jobs/nightly.yml")))
                .contains("L")
                .containsOnlyOnce("log-*.csv");
        assertThat(map(file.toString(), List.of()).out()).contains("none rejected");
    }

    @ParameterizedTest
    @CsvSource({
        "--set, jursdiction=TX, the nearest is jurisdiction",
        "--set, jurisdiction=Texico, 'a state, in two letters'",
        "--map, Clint=patient_name, the nearest is client",
        "--map, Client=pat_name, the nearest is patient_name",
        "--value, attendance:Y=Q, 'A, L, P'",
        "--set, TX, should be --set COLUMN=VALUE"
    })
    void what_cannot_be_is_told_with_the_nearest_that_can(String option, String word, String told) {
        Typed typed = map(EXPORTS.resolve("march-log.csv").toString(), List.of(option, word));

        assertThat(typed.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(typed.err()).contains(told);
    }

    @Test
    void a_file_without_headings_is_said_to_have_none() throws IOException {
        Path file = Files.writeString(home.resolve("odd.csv"), "1,2,3\n4,5,6\n");

        Typed typed = map(file.toString(), List.of());

        assertThat(typed.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(typed.err()).contains("no row of headings among the first 30");
    }
}
