package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What receivers of bills say, in 277CAs, 999s and tables. */
class AcknowledgmentsTest {

    private static final String TAKEN = "STC*A2:20*20250312*WQ*800";
    private static final String NOT_TAKEN = "STC*A7:562:85*20250312*U*800";
    private static final String OF_BATCH = "STC*A1:19:PR*20250312*WQ*1600";

    @TempDir
    private Path folder = Path.of("");

    private AcknowledgmentRecorder read(Edi277 report) {
        return read(report.text());
    }

    private AcknowledgmentRecorder read(String text) {
        return AcknowledgmentRecorder.of(TestFiles.write(folder, "answer.txt", text));
    }

    static Stream<String> statuses() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/bill/claim-statuses.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void a_status_says_who_took_the_bill_or_sent_it_back_and_why(String line) {
        List<String> columns = List.of(line.split("\\s{2,}"));
        Edi277 report =
                columns.get(0).equals("-") ? Edi277.report() : Edi277.report().from(columns.get(0));
        Acknowledgment word = read(report.batch("B1")
                        .provider()
                        .claim("P-1", columns.get(1).split(" / ")))
                .only();
        assertThat(word.by().name().toLowerCase(Locale.ROOT) + (word.accepted() ? " accepted" : " refused"))
                .isEqualTo(columns.get(2));
        assertThat(word.reason().isEmpty() ? "-" : word.reason()).isEqualTo(columns.get(3));
        assertThat(word.receivedOn()).isEqualTo("2025-03-12");
    }

    @Test
    void fault_292_a_word_received_after_today_is_rejected_and_the_others_are_kept() {
        String text = Edi277.report()
                .batch("B1")
                .provider()
                .claim("P-1", TAKEN)
                .claim("P-2", TAKEN.replace("20250312", "20520312"))
                .text();
        AcknowledgmentRecorder read = AcknowledgmentRecorder.of(
                TestFiles.write(folder, "answer.txt", text), ColumnMaps.NONE.on(LocalDate.of(2025, 3, 12)));

        assertThat(read.only().patientControlNumber()).isEqualTo("P-1");
        assertThat(read.problems())
                .extracting(Problem::code, Problem::found, Problem::expected)
                .containsExactly(
                        tuple(ProblemCode.BAD_DATE, "2052-03-12", "a day of receipt not after today, 2025-03-12"));
    }

    @Test
    void a_claims_word_has_every_number_by_which_the_bill_and_the_report_are_found() {
        Acknowledgment word = read(Edi277.report()
                        .from("PR")
                        .batch("B1", OF_BATCH)
                        .provider()
                        .claim(
                                "P-1",
                                TAKEN,
                                "REF*1K*PC-77",
                                "REF*D9*CH-9",
                                "REF*BLT*831",
                                "DTP*472*RD8*20250303-20250307"))
                .only();
        assertThat(word.patientControlNumber()).isEqualTo("P-1");
        assertThat(word.payerId()).isEqualTo("TESTMUT");
        assertThat(word.payerClaimNumber()).isEqualTo("PC-77");
        assertThat(word.charge()).isEqualTo(Money.of("800"));
        assertThat(word.serviceDates()).isEqualTo(new DateRange(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 7)));
        assertThat(word.bills()).isEqualTo(new Bill.Sending("B1", "", "", "CH-9"));
        assertThat(word.codes()).containsExactly("A2:20");
        assertThat(word.trace()).isEqualTo("TRACE1");
        assertThat(word.place().line()).isEqualTo(18);
    }

    @Test
    void a_clearinghouse_names_no_payer() {
        assertThat(read(Edi277.report().from("AY").batch("B1").claim("P-1", TAKEN))
                        .only()
                        .payerId())
                .isEmpty();
    }

    @Test
    void a_day_is_the_statuss_else_the_day_the_sender_received_or_processed_it_else_the_reports() {
        assertThat(day(Edi277.report().from("PR").batch("B1").claim("P-1", "STC*A2:20*20250314*WQ")))
                .isEqualTo("2025-03-14");
        assertThat(day(Edi277.report().from("PR").batch("B1").claim("P-1", "STC*A2:20**WQ")))
                .isEqualTo("2025-03-12");
        assertThat(day(Edi277.report().batch("B1").claim("P-1", "STC*A2:20*00000000*WQ")))
                .isEqualTo("2025-03-13");
    }

    private LocalDate day(Edi277 report) {
        return read(report).only().receivedOn();
    }

    @Test
    void several_claims_of_a_patient_and_patients_of_a_provider_each_have_their_word() {
        AcknowledgmentRecorder said = read(Edi277.report()
                .from("PR")
                .batch("B1", OF_BATCH)
                .provider()
                .claim("P-1", TAKEN)
                .segments("TRN*2*P-2", NOT_TAKEN)
                .claim("P-3", TAKEN));
        assertThat(said.words())
                .extracting(Acknowledgment::patientControlNumber, Acknowledgment::accepted)
                .containsExactly(tuple("P-1", true), tuple("P-2", false), tuple("P-3", true));
        assertThat(said.problems()).isEmpty();
    }

    @Test
    void a_batch_without_claims_has_one_word_for_all_of_them() {
        Acknowledgment refused =
                read(Edi277.report().from("AY").batch("B1", "STC*A3:24:41**U")).only();
        assertThat(refused.isOfWholeFile()).isTrue();
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.bills().batchReference()).isEqualTo("B1");
        assertThat(refused.receivedOn()).isEqualTo("2025-03-12");
        assertThat(refused.reason())
                .isEqualTo("sent back unprocessed: the sender is not enrolled for electronic bills");
        assertThat(read(Edi277.report().from("PR").batch("B1", OF_BATCH)).only())
                .matches(Acknowledgment::accepted)
                .matches(Acknowledgment::isOfWholeFile);
    }

    @Test
    void what_is_said_of_a_batch_with_claims_is_said_of_each_claim_by_its_own_word() {
        AcknowledgmentRecorder said =
                read(Edi277.report().from("PR").batch("B1", OF_BATCH).provider().claim("P-1", NOT_TAKEN));
        assertThat(said.only().patientControlNumber()).isEqualTo("P-1");
    }

    @Test
    void a_provider_sent_back_without_claims_takes_its_batch_with_it() {
        AcknowledgmentRecorder said = read(Edi277.report()
                .from("PR")
                .batch("B1", OF_BATCH)
                .provider()
                .claim("P-1", TAKEN)
                .provider("TRN*2*0009", "STC*A3:24:85*20250312*U*150"));
        assertThat(said.words())
                .extracting(Acknowledgment::patientControlNumber, Acknowledgment::accepted)
                .containsExactlyInAnyOrder(tuple("P-1", true), tuple("", false));
    }

    @Test
    void senders_of_one_report_are_told_apart() {
        AcknowledgmentRecorder said = read(Edi277.report()
                .from("AY")
                .batch("B1")
                .claim("P-1", TAKEN)
                .from("PR")
                .batch("B2")
                .claim("P-2", TAKEN));
        assertThat(said.words())
                .extracting(Acknowledgment::by, word -> word.bills().batchReference())
                .containsExactly(tuple(Acknowledgment.By.CLEARINGHOUSE, "B1"), tuple(Acknowledgment.By.PAYER, "B2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"004040X167", "003070X070", "004010"})
    void earlier_versions_of_the_report_are_read(String guide) {
        assertThat(read(Edi277.of(guide).from("PR").batch("B1").claim("P-1", TAKEN))
                        .numbers())
                .containsExactly("P-1");
    }

    @Test
    void a_999_takes_or_sends_back_a_file_or_its_transactions() {
        assertThat(files("AK1*HC*77*005010X222A1", "AK9*A*3*3*3")).containsExactly("77/ accepted ");
        assertThat(files("AK1*HC*77", "AK2*837*0001", "IK5*A", "AK2*837*0002", "IK5*R*5", "AK9*P*2*2*1"))
                .containsExactly(
                        "77/0001 accepted ", "77/0002 refused the file's part 0002 sent back: segments are wrong");
        assertThat(files("AK1*HC*77", "AK2*837*0001", "IK5*A", "AK2*837*0002", "IK5*R*5", "AK9*R*2*2*1*5"))
                .containsExactly(
                        "77/ refused the whole file sent back: its count of transactions is wrong; segments are wrong");
        assertThat(files("AK1*HC*77", "AK2*837*0001", "IK3*REF*10**3", "IK5*E", "AK9*E*1*1*1"))
                .containsExactly(
                        "77/0001 accepted the file's part 0001 taken, with errors: REF in segment 10: it is missing");
        assertThat(files("AK1*HC*77", "AK2*837*0001", "AK5*R*5")).hasSize(1);
    }

    @Test
    void a_999_says_where_the_error_is_and_in_which_bill() {
        assertThat(files(
                        "AK1*HC*77",
                        "AK2*837*0001",
                        "IK3*CLM*22**8",
                        "CTX*CLM01:P-1",
                        "IK4*2*782*1",
                        "IK3*NM1*35**5",
                        "IK5*R*5",
                        "AK9*P*1*1*0"))
                .containsExactly(
                        "77/0001 refused the file's part 0001 sent back: CLM in segment 22: an element is wrong (bill P-1),"
                                + " element 2: it is missing; NM1 in segment 35: it comes too often");
    }

    private List<String> files(String... segments) {
        AcknowledgmentRecorder said = read(Edi277.ofFiles().segments(segments));
        assertThat(said.problems()).isEmpty();
        assertThat(said.words()).allSatisfy(word -> {
            assertThat(word.by()).isEqualTo(Acknowledgment.By.CLEARINGHOUSE);
            assertThat(word.receivedOn()).isEqualTo("2025-03-11");
            assertThat(word.trace()).isEqualTo("000000005");
        });
        return said.words().stream()
                .map(word -> word.bills().groupNumber() + "/" + word.bills().transactionNumber()
                        + (word.accepted() ? " accepted " : " refused ") + word.reason())
                .toList();
    }

    @Test
    void fault_104_what_is_whole_before_the_end_of_a_file_counts_and_the_claim_under_way_does_not() {
        String whole = Edi277.report()
                .from("PR")
                .batch("B1", OF_BATCH)
                .provider()
                .claim("P-1", TAKEN)
                .claim("P-2", NOT_TAKEN)
                .text();
        for (int end = whole.indexOf("TRN*2*P-2"); end < whole.indexOf("SE*"); end++) {
            AcknowledgmentRecorder said = read(whole.substring(0, end));
            assertThat(said.numbers()).as("cut at %d", end).containsExactly("P-1");
            assertThat(said.codes()).as("cut at %d", end).contains(ProblemCode.TRUNCATED);
        }
        assertThat(read(whole.replace("\n", "\r\n").replace("~", "~\n   ")).numbers())
                .containsExactly("P-1", "P-2");
        assertThat(read(whole.replace("*", "|").replace(":", ">")).numbers()).containsExactly("P-1", "P-2");
        assertThat(read(whole.replaceFirst("SE\\*\\d+", "SE*99")).codes()).containsExactly(ProblemCode.WRONG_COUNT);
        assertThat(read(whole.substring(whole.indexOf("ST*")).replaceFirst("(?s)GE\\*.*", ""))
                        .numbers())
                .containsExactly("P-1", "P-2");
    }

    @Test
    void fault_105_a_status_that_says_neither_yes_nor_no_is_rejected_alone() {
        AcknowledgmentRecorder said = read(Edi277.report()
                .from("PR")
                .batch("B1")
                .claim("P-1", "STC*Q9:20*20250312**800")
                .claim("P-2")
                .claim("P-3", TAKEN));
        assertThat(said.numbers()).containsExactly("P-3");
        assertThat(said.problems())
                .extracting(Problem::code, Problem::found)
                .containsExactly(tuple(ProblemCode.BAD_WORD, "Q9:20"), tuple(ProblemCode.BAD_WORD, "no STC"));
        assertThat(read(Edi277.ofFiles().segments("AK1*HC*77", "AK2*837*0001", "IK5*Z", "AK9*P*1*1*0"))
                        .codes())
                .containsExactly(ProblemCode.BAD_WORD);
        assertThat(read(Edi277.ofFiles().segments("AK1*HC*77", "AK9*P*2*2*1")).codes())
                .containsExactly(ProblemCode.MISSING_SEGMENT);
    }

    @Test
    void fault_106_a_word_that_names_no_bill_or_day_is_rejected_alone_and_bad_amounts_cost_nothing() {
        AcknowledgmentRecorder said = read(Edi277.report()
                .from("PR")
                .batch("B1")
                .claim("00000000", TAKEN)
                .claim("0000", TAKEN, "REF*D9*CH-9")
                .claim("P-3", "STC*A7:562:85*2025XX12*U*8OO", "DTP*472*D8*20250231")
                .claim("P".repeat(300), TAKEN));
        assertThat(said.numbers()).containsExactly("CH-9", "P-3");
        assertThat(said.codes()).containsExactly(ProblemCode.MISSING_VALUE, ProblemCode.TOO_LONG);
        assertThat(said.words().get(1).receivedOn()).isEqualTo("2025-03-12");
        assertThat(said.words().get(1).charge()).isNull();
        assertThat(read(Edi277.report().from("AY").batch("", "STC*A3:24:41**U")).codes())
                .containsExactly(ProblemCode.MISSING_VALUE);
        assertThat(read(Edi277.ofFiles().segments("AK1*HC", "AK9*A*1*1*1")).codes())
                .containsExactly(ProblemCode.MISSING_VALUE);
    }

    @Test
    void fault_107_what_answers_no_bills_is_told_and_skipped() {
        String claims =
                Edi277.report().from("PR").batch("B1").claim("P-1", TAKEN).text();
        AcknowledgmentRecorder mixed =
                read(claims + claims.replace("005010X214", "005010X212").replace("000000005", "000000006"));
        assertThat(mixed.numbers()).containsExactly("P-1");
        assertThat(mixed.codes()).containsExactly(ProblemCode.NOT_OF_THIS_FOLDER);
        assertThat(read(claims.replace("005010X214", "005010X212")).codes()).containsExactly(ProblemCode.UNRECOGNISED);
        assertThat(read(claims.replace("005010X214", "005010").replace("BHT*0085*08", "BHT*0010*08"))
                        .codes())
                .containsExactly(ProblemCode.UNRECOGNISED);
        assertThat(read(claims.replace("277*0001*005010X214", "835*0001")).codes())
                .containsExactly(ProblemCode.WRONG_FOLDER);
        assertThat(read(Edi277.ofFiles().segments("AK1*FA*5", "AK9*A*1*1*1")).codes())
                .containsExactly(ProblemCode.NOT_OF_THIS_FOLDER);
        assertThat(read(Edi277.ofFiles().segments("AK1*HC*5", "AK2*276*0001", "IK5*R", "AK9*P*1*1*0"))
                        .codes())
                .containsExactly(ProblemCode.NOT_OF_THIS_FOLDER);
    }

    @Test
    void fault_107_a_TA1_names_no_bill_and_says_which_file_to_send_again() {
        String ta1 = Edi277.ofFiles().segments("AK1*HC*77", "AK9*A*1*1*1").text();
        AcknowledgmentRecorder taken = read(ta1.replace("GS*FA", "TA1*000000007*250310*1023*A*000~\nGS*FA"));
        assertThat(taken.words()).hasSize(1);
        assertThat(taken.problems()).extracting(Problem::found).containsExactly("interchange 000000007 accepted");
        AcknowledgmentRecorder refused =
                read(ta1.replaceFirst("(?s)GS\\*.*GE\\*1\\*5~\n", "TA1*000000007*250310*1023*R*025~\n")
                        .replace("IEA*1", "IEA*0"));
        assertThat(refused.words()).isEmpty();
        assertThat(refused.codes()).containsExactly(ProblemCode.INTERCHANGE_ANSWERED);
        assertThat(refused.problems().get(0).found())
                .isEqualTo("interchange 000000007 refused: its number came before");
        assertThat(refused.problems().get(0).toDo()).contains("send it again");
    }

    /** Fault 104: whatever happens to a file, it is read to its end, and each claim is told at most once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void fault_104_damage_of_any_kind_is_a_problem_and_no_failure(int seed) {
        Random random = new Random(seed);
        String claims = Edi277.report()
                .from("PR")
                .batch("B1", OF_BATCH)
                .provider()
                .claim("P-1", TAKEN, "REF*1K*PC-77", "DTP*472*RD8*20250303-20250307")
                .claim("P-2", NOT_TAKEN, "SVC*HC:97545:WH*800", "STC*A3:453**U")
                .text();
        String files = Edi277.ofFiles()
                .segments("AK1*HC*77", "AK2*837*0001", "IK3*CLM*22**8", "IK4*2*782*1", "IK5*R*5", "AK9*P*1*1*0")
                .text();
        for (int i = 0; i < 40; i++) {
            StringBuilder damaged = new StringBuilder(claims + files);
            for (int times = random.nextInt(8); times >= 0; times--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> damaged.deleteCharAt(at);
                    default -> damaged.insert(at, "*~:\n^A0".charAt(random.nextInt(7)));
                }
            }
            AcknowledgmentRecorder said = read(damaged.toString());
            assertThat(said.words().size() + said.problems().size())
                    .as("seed %d", seed)
                    .isPositive();
            assertThat(said.words().stream()
                            .filter(word -> word.patientControlNumber().equals("P-1")))
                    .as("seed %d, %s", seed, damaged)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_table_tells_the_same_in_peoples_words() {
        AcknowledgmentRecorder said = table(
                "patient_control_number,payer_id,received_on,status,by,reason,payer_claim_number",
                "P-1,TESTMUT,2025-03-12,Accepted,Payer,,PC-77",
                "P-2,,3/12/2025,rejected,clearinghouse,A7:562:85,",
                "P-3,,2025-03-12,Rejected by payer,carrier,patient not found (A3:33:IL),",
                "P-4,,2025-03-12,Denied at clearinghouse,CH,Duplicate claim,");
        assertThat(said.problems()).isEmpty();
        assertThat(said.words())
                .extracting(Acknowledgment::by, Acknowledgment::accepted, Acknowledgment::reason)
                .containsExactly(
                        tuple(Acknowledgment.By.PAYER, true, ""),
                        tuple(Acknowledgment.By.CLEARINGHOUSE, false, "sent back, wrong: NPI of the billing provider"),
                        tuple(Acknowledgment.By.PAYER, false, "patient not found (A3:33:IL)"),
                        tuple(Acknowledgment.By.CLEARINGHOUSE, false, "Duplicate claim"));
        assertThat(said.words().get(0).payerClaimNumber()).isEqualTo("PC-77");
        assertThat(said.words().get(2).codes()).containsExactly("A3:33:IL");
        assertThat(said.words()).extracting(Acknowledgment::isAsDuplicate).containsExactly(false, false, false, true);
    }

    private AcknowledgmentRecorder table(String... lines) {
        return AcknowledgmentRecorder.of(TestFiles.write(folder, "answers.csv", String.join("\n", lines)));
    }

    @Test
    void a_job_file_says_who_speaks_in_a_table_that_does_not() {
        ColumnMaps columns = new ColumnMaps(
                List.of(new ColumnMap("acknowledgments/*.csv", Map.of(), Map.of(), Map.of("by", "clearinghouse"))));
        AcknowledgmentRecorder said = AcknowledgmentRecorder.of(
                TestFiles.write(
                        folder, "answers.csv", "patient_control_number,received_on,status\nP-1,2025-03-12,accepted\n"),
                columns);
        assertThat(said.only().by()).isEqualTo(Acknowledgment.By.CLEARINGHOUSE);
    }

    @Test
    void a_bad_row_of_a_table_is_rejected_alone() {
        AcknowledgmentRecorder said = table(
                "patient_control_number,received_on,status,by",
                "P-1,2025-02-31,accepted,payer",
                "P-2,2025-03-12,perhaps,payer",
                "P-3,2025-03-12,accepted,somebody",
                ",2025-03-12,accepted,payer",
                "P-5,2025-03-12,accepted,payer");
        assertThat(said.numbers()).containsExactly("P-5");
        assertThat(said.codes())
                .containsExactly(
                        ProblemCode.BAD_DATE, ProblemCode.BAD_WORD, ProblemCode.BAD_WORD, ProblemCode.MISSING_VALUE);
    }
}
