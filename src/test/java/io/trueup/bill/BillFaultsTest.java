package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.remittance.Edi835;
import io.trueup.remittance.Recorder;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FAULTS.md rows 97-101: what an 837 can look like. What single bills say is {@link BillCasesTest}'s. */
class BillFaultsTest {

    @TempDir
    Path folder;

    private BillRecorder read(String text) {
        return BillRecorder.of(TestFiles.write(folder, "test.837", text));
    }

    private static Edi837 one() {
        return Edi837.file().patient().claim("A1", "150");
    }

    // 97

    @Test
    void a_bill_cut_in_the_middle_is_rejected_with_its_line_and_those_before_it_are_kept() {
        String text = one().claim("A2", "140").claim("A3", "130").text();
        BillRecorder read = read(text.substring(0, text.lastIndexOf("SV1*HC") + 9));

        assertThat(read.numbers()).containsExactly("A1", "A2");
        Problem cut = read.onlyProblem();
        assertThat(cut.code()).isEqualTo(ProblemCode.TRUNCATED);
        assertThat(cut.found()).startsWith("bill A3, at SV1*HC");
        assertThat(cut.place().line())
                .isEqualTo(text.substring(0, text.lastIndexOf("SV1*HC")).lines().count() + 1);
    }

    @Test
    void a_transaction_without_SE_loses_its_last_bill_and_the_next_is_read() {
        String text = one().claim("A2", "140")
                .nextTransaction()
                .patient()
                .claim("B1", "60")
                .text();
        BillRecorder read = read(text.replaceFirst("SE\\*\\d+\\*0001~\n", ""));

        assertThat(read.numbers()).containsExactly("A1", "B1");
        assertThat(read.codes()).containsExactly(ProblemCode.TRUNCATED);
    }

    // 98

    @Test
    void a_claim_of_a_hundred_thousand_lines_is_rejected_and_the_next_is_kept() {
        Edi837 file = one().claim("LONG", "1", "1");
        for (int i = 0; i < 100_000; i++) {
            file.segments("LX*" + i, "SV1*HC:97545*0*UN*1", "DTP*472*D8*20250303");
        }
        BillRecorder read = read(file.claim("A2", "140").text());

        assertThat(read.numbers()).containsExactly("A1", "A2");
        assertThat(read.codes()).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_number_of_a_megabyte_rejects_the_bills_it_is_said_of() {
        String endless = "9".repeat(1 << 20);
        BillRecorder read = read(one().claim(endless, "140")
                .claim("A2", "60", "1")
                .segments("REF*D9*" + endless)
                .line("97545", "60", "1", "20250303")
                .claim("A3", "140")
                .subscriber("P", "NM1*IL*1*DOE*JANE****MI*" + endless, "NM1*PR*2*TEST MUTUAL*****PI*TESTMUT")
                .claim("A4", "140")
                .patient()
                .claim("A5", "140")
                .text());

        assertThat(read.numbers()).containsExactly("A1", "A3", "A5");
        assertThat(read.codes()).containsOnly(ProblemCode.TOO_LONG).hasSize(3);
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.toDo()).doesNotContain("835"));
    }

    // 100

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\r\n", "~\n    ", "\n", "\r", "'", "\u001C"})
    void segments_may_be_terminated_in_any_way_with_and_without_an_interchange(String terminator) {
        String text = one().text("*", ":", terminator);
        assertThat(read(text).only().charge()).isEqualTo(Money.of("150"));

        String bare = text.substring(text.indexOf("ST*837"), text.indexOf("GE*1"));
        assertThat(read(bare).only().charge()).isEqualTo(Money.of("150"));
        assertThat(read("\uFEFF\n" + text).only().lines()).hasSize(1);
    }

    @Test
    void interchanges_groups_and_transactions_of_other_delimiters_follow_one_another() {
        BillRecorder read = read(one().text("|", ">", "\n")
                + "\n\n"
                + one().nextTransaction()
                        .patient()
                        .claim("B1", "60")
                        .text("*", "^", "'")
                        .replace("*^*00501", "*!*00501"));

        assertThat(read.numbers()).containsExactly("A1", "A1", "B1");
        assertThat(read.bills().stream().map(bill -> bill.lines().get(0).modifiers()))
                .containsOnly(List.of("WH"));
        assertThat(read.bills().stream().map(bill -> bill.sending().transactionNumber()))
                .containsExactly("0001", "0001", "0002");
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"004010X098A1", "004010X098", "005010X222", "005010X222A2", "005010X223A2"})
    void older_and_neighbouring_guides_are_read(String version) {
        assertThat(read(one().version(version).text()).only().patientControlNumber())
                .isEqualTo("A1");
    }

    @Test
    void wrong_counts_and_control_numbers_are_told_and_the_bills_kept() {
        BillRecorder read =
                read(one().text().replaceFirst("SE\\*\\d+\\*", "SE*99*").replace("GE*1*77", "GE*1*78"));

        assertThat(read.numbers()).containsExactly("A1");
        assertThat(read.codes()).containsExactly(ProblemCode.WRONG_COUNT, ProblemCode.WRONG_COUNT);
    }

    @Test
    void transactions_of_other_kinds_are_told_once_each_with_the_folder_that_reads_them() {
        String text = one().text();
        String others = "ST*835*0002~\nBPR*I*80~\nSE*3*0002~\nST*835*0003~\nBPR*I*80~\nSE*3*0003~\n"
                + "ST*277*0004*005010X214~\nBHT*0085*08*1~\nSE*3*0004~\nST*834*0005~\nBGN*00~\nSE*3*0005~\n";
        BillRecorder read = read(text.replace("GE*1*", others + "GE*5*"));

        assertThat(read.numbers()).containsExactly("A1");
        assertThat(read.problems())
                .extracting(Problem::code, Problem::found, Problem::toDo)
                .containsExactly(
                        tuple(
                                ProblemCode.NOT_OF_THIS_FOLDER,
                                "2 of 835",
                                "drop a copy of the file into remittances to have them read"),
                        tuple(
                                ProblemCode.NOT_OF_THIS_FOLDER,
                                "277CA",
                                "drop a copy of the file into acknowledgments to have them read"),
                        tuple(ProblemCode.NOT_OF_THIS_FOLDER, "834", "nothing to do"));
    }

    @Test
    void a_file_without_bills_is_told_for_what_it_is_in_either_folder() {
        BillRecorder read =
                read(Edi835.file().amount("80").claim("A1", "100", "80").text());
        Recorder remittance = Recorder.of(TestFiles.write(folder, "bills.txt", one().text()));

        assertThat(read.onlyProblem().code()).isEqualTo(ProblemCode.WRONG_FOLDER);
        assertThat(read.onlyProblem().toDo()).contains("remittances");
        assertThat(remittance.codes()).containsExactly(ProblemCode.WRONG_FOLDER);
        assertThat(read("%PDF-1.7 a bill as a picture").codes()).containsExactly(ProblemCode.UNRECOGNISED);
        assertThat(read("").codes()).containsExactly(ProblemCode.EMPTY_FILE);
    }

    // 101

    @ParameterizedTest
    @ValueSource(strings = {"", "20250230", "20250602", "250310"})
    void a_transaction_without_a_day_of_sending_is_rejected_once_and_the_next_is_read(String sentOn) {
        String text = one().claim("A2", "140")
                .sentOn(sentOn)
                .nextTransaction()
                .sentOn("20250310")
                .patient()
                .claim("B1", "60")
                .text();
        BillRecorder read = BillRecorder.of(
                TestFiles.write(folder, "test.837", text), ColumnMaps.NONE.on(LocalDate.of(2025, 6, 1)));

        assertThat(read.numbers()).containsExactly("B1");
        assertThat(read.onlyProblem().place().spot()).isEqualTo("segment 4 BHT, element 04");
        assertThat(read.onlyProblem().isReject()).isTrue();
    }

    @Test
    void a_transaction_without_BHT_is_rejected_once() {
        BillRecorder read = read(one().claim("A2", "140").text().replaceFirst("BHT[^~]*~\n", ""));

        assertThat(read.bills()).isEmpty();
        assertThat(read.codes()).contains(ProblemCode.MISSING_SEGMENT);
        assertThat(read.problems().stream().filter(Problem::isReject)).hasSize(1);
    }

    @Test
    void a_transaction_without_a_bill_is_told() {
        assertThat(read(Edi837.file().text()).onlyProblem().found()).isEqualTo("no CLM");
    }

    @Test
    void a_bill_outside_any_transaction_is_rejected() {
        assertThat(read(one().text().replaceFirst("ST\\*837[^~]*~\n", "")).codes())
                .contains(ProblemCode.MISPLACED_SEGMENT);
    }
}
