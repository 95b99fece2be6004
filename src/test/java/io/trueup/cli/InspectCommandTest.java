package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Edi837;
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
        return inspected.lines().stream()
                .map(line -> line.strip().replaceAll("  +", " "))
                .toList();
    }

    @Test
    void an_835_is_summed_up_and_balances_to_the_cent() {
        Typed inspected = inspect(REMITTANCES + "prairie-star-2025-05-09.835");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        assertThat(inspected.err()).isEmpty();
        assertThat(figures(inspected))
                .containsSubsequence(
                        "prairie-star-2025-05-09.835",
                        "what it is an 835",
                        "folder remittances, where it lies",
                        "rows 88 can be taken, nothing rejected",
                        "The first rows, as understood",
                        "service_date 2025-03-10 2025-03-10 2025-03-11 2025-03-11",
                        "interchanges 1",
                        "transactions 3",
                        "claims paid 14205.00",
                        "provider adjustments 480.88",
                        "payment amount 13724.12",
                        "balanced yes");
        assertThat(inspected.out()).doesNotContain("Rejected").doesNotContain("Notices");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void machines_get_decimal_strings_and_the_problems_in_groups_with_the_place_of_the_first() {
        Typed inspected = inspect(REMITTANCES + "clearbridge-2025-05-02.edi", "--json");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        JsonNode said = inspected.json();
        JsonNode expected = new ObjectMapper().readTree("""
                {
                  "kind": "remittance", "folder": "remittances", "what": "an 835", "taken": 50, "rejected": 0,
                  "interchanges": 1, "transactions": 5, "claims": 18, "service_lines": 49,
                  "claims_paid": "13883.40", "payment_amount": "13893.40", "provider_adjustments": "0.00",
                  "balanced": false,
                  "oddities": ["component >", "reversal", "several ST"],
                  "problems": [{
                    "code": "NOT_BALANCED", "problem": "NOT_BALANCED", "severity": "notice", "count": 1,
                    "text": "1 segment: BPR: the amounts do not add up; kept as they are: \\"a difference of 10.00\\"; \
                expected: BPR02 is the sum of CLP04 less the sum of PLB; ask the payer what the difference is",
                    "line": 115, "place": "segment 115 BPR",
                    "found": "a difference of 10.00", "expected": "BPR02 is the sum of CLP04 less the sum of PLB",
                    "to_do": "ask the payer what the difference is"
                  }]
                }
                """);
        expected.propertyNames()
                .forEach(name -> assertThat(said.get(name)).as(name).isEqualTo(expected.get(name)));
        assertThat(said.get("first_rows")).hasSize(4);
    }

    @Test
    void of_bills_the_lines_are_shown_as_understood_and_all_of_them_counted() throws IOException {
        Path bills = Files.writeString(
                clinic.file("sent.837"),
                Edi837.file()
                        .patient()
                        .claim("PCN1", "200.00")
                        .claim("PCN1", "190.00", "7")
                        .segments("REF*F8*ICN1")
                        .line("97545:WH", "190.00", "1", "20250304")
                        .text());
        assertThat(figures(inspect(bills.toString())))
                .containsSubsequence(
                        "what it is an 837: bills as they were sent to payers",
                        "rows 2 can be taken, nothing rejected",
                        "patient_control_number PCN1 PCN1",
                        "payer_name TEST MUTUAL TEST MUTUAL",
                        "service_date 2025-03-03 2025-03-04",
                        "procedure_code 97545 97545",
                        "units 1 1",
                        "billed_amount 200.00 190.00",
                        "frequency original replacement",
                        "bills 2",
                        "service lines 2",
                        "replacements 1",
                        "billed amount 390.00");
        JsonNode said = inspect(bills.toString(), "--json").json();
        assertThat(said.get("kind").asString()).isEqualTo("bill");
        assertThat(said.get("bills").asInt()).isEqualTo(2);
        assertThat(said.get("billed_amount").asString()).isEqualTo("390.00");
        assertThat(said.get("first_rows")).hasSize(2);
    }

    @Test
    void of_answers_to_bills_the_refused_are_counted() throws IOException {
        Path answers = Files.writeString(
                clinic.file("answers.csv"),
                "patient_control_number,received_on,status,by,reason\n"
                        + "PCN1,2025-03-12,accepted,payer,\nPCN2,2025-03-12,refused,payer,no such claim\n");
        assertThat(figures(inspect(answers.toString())))
                .containsSubsequence(
                        "what it is a table of acknowledgments",
                        "status accepted refused",
                        "acknowledgments 2",
                        "accepted 1",
                        "refused 1");
    }

    @Test
    void a_table_is_read_with_the_headings_of_the_job_and_above_rejects_nothing_is_called_balanced() {
        Typed inspected = inspect(REMITTANCES + "pacific-ridge-2025-04.csv");
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(figures(inspected))
                .containsSubsequence(
                        "what it is a remittance table",
                        "rows 38 can be taken, 1 rejected",
                        "Rejected",
                        "1 row: paid_amount is \"$15O.00\"; understood here: dollars and cents, such as 1,234.50 or"
                                + " (1.00); write the amount in digits (line 24)",
                        "transactions 2",
                        "claims paid 7920.00",
                        "payment amount 8070.00");
        assertThat(inspected.out())
                .contains("  Examiner: a column nobody asked for; ignored; ")
                .doesNotContain("balanced");
        assertThat(inspect(REMITTANCES + "pacific-ridge-2025-04.csv", "--json")
                        .json()
                        .get("balanced")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void rows_that_are_wrong_alike_are_one_sentence_and_the_day_is_that_of_the_job() {
        StringBuilder log = new StringBuilder(
                "patient_id,patient_name,claim_number,payer_id,jurisdiction,program,service_date,attendance,hours\n");
        for (int day = 1; day <= 29; day++) {
            log.append("P1,\"Doe, John\",C-1,TXM,TX,WH,2025-03-%02d,%s,6\n".formatted(day, day < 5 ? "P" : "Q"));
        }
        log.append("P1,\"Doe, John\",C-1,TXM,TX,WH,2025-05-13,P,6\n");
        clinic.write("log-march.csv", log.toString());
        Typed inspected = inspect("log-march.csv");
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(figures(inspected))
                .containsSubsequence(
                        "what it is a program log",
                        "folder " + clinic.file("sample-data/inbox/program-logs"),
                        "rows 4 can be taken, 26 rejected",
                        "25 rows: attendance is \"Q\"; understood here: one of A (absent), L (left early), P (present);"
                                + " write one of these, or have it translated by columns: of the job file (trueup map)"
                                + " (first: line 6)",
                        "1 row: service_date is \"2025-05-13\"; understood here: a date not after today, 2025-05-12;"
                                + " write the date it was, as 2025-03-12 (line 31)");
        assertThat(clinic.types(
                                "inspect",
                                "--today",
                                "2025-05-13",
                                clinic.file("log-march.csv").toString())
                        .out())
                .doesNotContain("not after today");
    }

    @Test
    void without_the_job_file_nobody_knows_the_payers_headings() {
        Typed inspected = Typed.command(
                "inspect",
                "--job",
                clinic.file("jobs/none.yml").toString(),
                clinic.file(REMITTANCES + "pacific-ridge-2025-04.csv").toString());
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(figures(inspected))
                .contains(
                        "what it is a remittance table under headings of its own",
                        "next trueup map " + clinic.file(REMITTANCES + "pacific-ridge-2025-04.csv"));
    }

    @Test
    void a_job_file_with_errors_is_told_and_the_file_is_inspected_all_the_same() {
        clinic.edit("jobs/nightly.yml", "name: nightly", "nmae: nightly");
        Typed inspected = inspect(REMITTANCES + "prairie-star-2025-05-09.835");
        assertThat(inspected.status()).isEqualTo(ExitStatus.DONE);
        assertThat(inspected.err()).contains("nightly.yml has errors (trueup check names them)");
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
        List<String> plain = figures(inspect(REMITTANCES + "prairie-star-2025-05-09.835"));
        assertThat(figures(inspected)).containsAll(plain.subList(plain.indexOf("What stands in it"), plain.size()));
    }

    @Test
    void a_file_that_is_no_remittance_is_said_to_be_none() {
        clinic.write("letter.txt", "Dear clinic, your money is on its way.\n");
        Typed inspected = inspect("letter.txt", "--json");
        assertThat(inspected.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(inspected.json().get("kind").asString()).isEqualTo("unknown");
        assertThat(inspected.json().get("folder").asString()).isEmpty();
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
