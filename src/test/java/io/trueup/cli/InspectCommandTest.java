package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code inspect}, as a person types it. */
class InspectCommandTest {

    private static final String REMITTANCES = "sample-data/inbox/remittances/";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ClinicFolder clinic;

    @BeforeEach
    void a_clinic_that_has_not_run() {
        clinic = ClinicFolder.copiedTo(home);
    }

    private Typed inspect(String file, String... words) {
        return words.length == 0
                ? clinic.types("inspect", clinic.file(file).toString())
                : clinic.types("inspect", words[0], clinic.file(file).toString());
    }

    /** "name value" of each figure, without the blanks between. */
    private static List<String> figures(Typed inspected) {
        return inspected.lines().subList(1, 9).stream()
                .map(line -> line.strip().replaceAll("  +", " "))
                .toList();
    }

    @Test
    void an_835_is_summed_up_and_balances_to_the_cent() {
        Typed inspected = inspect(REMITTANCES + "prairie-star-2025-05-09.835");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        assertThat(inspected.err()).isEmpty();
        assertThat(inspected.lines().get(0)).isEqualTo("prairie-star-2025-05-09.835");
        assertThat(figures(inspected))
                .contains(
                        "interchanges 1",
                        "transactions 3",
                        "claims paid 14205.00",
                        "provider adjustments 480.88",
                        "payment amount 13724.12",
                        "balanced yes");
        assertThat(inspected.out()).doesNotContain("Problems");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void machines_get_decimal_strings_and_every_problem_with_its_place() {
        Typed inspected = inspect(REMITTANCES + "clearbridge-2025-05-02.edi", "--json");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        JsonNode expected = new ObjectMapper().readTree("""
                {
                  "interchanges": 1, "transactions": 5, "claims": 18, "service_lines": 49,
                  "claims_paid": "13883.40", "payment_amount": "13893.40", "provider_adjustments": "0.00",
                  "balanced": false,
                  "oddities": ["component >", "reversal", "several ST"],
                  "problems": [{
                    "problem": "NOT_BALANCED", "severity": "notice", "line": 115, "place": "segment 115 BPR",
                    "found": "a difference of 10.00", "expected": "BPR02 is the sum of CLP04 less the sum of PLB"
                  }]
                }
                """);
        assertThat(inspected.json()).isEqualTo(expected);
    }

    @Test
    void a_table_is_read_with_the_headings_of_the_job_and_what_cannot_be_taken_is_status_3() {
        Typed inspected = inspect(REMITTANCES + "pacific-ridge-2025-04.csv");
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(figures(inspected))
                .contains(
                        "transactions 2",
                        "claims paid 7920.00",
                        "payment amount 8070.00",
                        "balanced no: claims paid - provider adjustments is not the payment");
        assertThat(inspected.lines())
                .containsSubsequence(
                        "Problems (2)",
                        "  notice line 1      UNKNOWN_COLUMN         column Examiner: Examiner",
                        "  reject line 24     BAD_AMOUNT             column paid_amount: $15O.00"
                                + " (expected dollars and cents, such as 1,234.50 or (1.00))");
    }

    @Test
    void without_the_job_file_nobody_knows_the_payers_headings() {
        Typed inspected = Typed.command(
                "inspect",
                "--job",
                clinic.file("jobs/none.yml").toString(),
                clinic.file(REMITTANCES + "pacific-ridge-2025-04.csv").toString());
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(inspected.out()).contains("UNRECOGNISED").contains("EFT No");
    }

    @Test
    void a_workbook_is_read_like_a_table() {
        Typed inspected = inspect(REMITTANCES + "red-rock-and-canyon-2025-05.xlsx", "--json");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        JsonNode sums = inspected.json();
        assertThat(sums.get("transactions").asInt()).isEqualTo(2);
        assertThat(sums.get("claims_paid").asString()).isEqualTo("3596.00");
        assertThat(sums.get("payment_amount").asString()).isEqualTo("3596.00");
        assertThat(sums.get("balanced").asBoolean()).isTrue();
        assertThat(sums.get("problems")).isEmpty();
    }

    @Test
    void gzip_makes_no_difference() throws IOException {
        Path zipped = clinic.file("prairie.835.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(clinic.file(REMITTANCES + "prairie-star-2025-05-09.835"), out);
        }
        Typed inspected = inspect("prairie.835.gz");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        assertThat(figures(inspected)).isEqualTo(figures(inspect(REMITTANCES + "prairie-star-2025-05-09.835")));
    }

    @Test
    void a_file_that_is_no_remittance_is_said_to_be_none() {
        clinic.write("letter.txt", "Dear clinic, your money is on its way.\n");
        Typed inspected = inspect("letter.txt", "--json");
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(inspected
                        .json()
                        .get("problems")
                        .valueStream()
                        .map(problem -> problem.get("problem").asString() + " "
                                + problem.get("severity").asString()))
                .containsExactly("UNRECOGNISED reject");
    }

    @Test
    void a_file_that_is_not_there_is_a_wrong_use() {
        Typed refused = inspect("nowhere.835");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("trueup: There is no file " + clinic.file("nowhere.835") + ".");
    }
}
