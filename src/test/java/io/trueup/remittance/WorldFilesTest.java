package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.source.FileChanged;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 835s as banks, clearinghouses and old systems deliver them. */
class WorldFilesTest {

    @TempDir
    Path folder;

    private int files;

    private Recorder read(String text) {
        return Recorder.of(TestFiles.write(folder, "f" + ++files + ".835", text));
    }

    private static String lisa() {
        return Edi835.file()
                .amount("160")
                .claim("A1", "100", "80")
                .claim("A2", "100", "80")
                .text()
                .replace("DOE*JANE", "DOE*LISA*M***MI*123456789")
                .replace("TEST CLINIC", "ISA HOUSE*LUISA*MARISA")
                .replace("\n", "");
    }

    private static String wrapped(String text, int width, String lineEnd) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += width) {
            lines.append(text, i, Math.min(text.length(), i + width)).append(lineEnd);
        }
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_file_wrapped_at_any_width_is_put_together_wherever_the_lines_break(String lineEnd) {
        for (int width = 20; width <= 140; width++) {
            Recorder read = read(wrapped(lisa(), width, lineEnd));
            assertThat(read.claims()).as("width %d", width).hasSize(2);
            assertThat(read.problems()).as("width %d", width).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"*:_~,2", "*:__~_,2", "*_~,2", "*~,2", "*:_~_,1"})
    void blanks_around_the_terminator_and_a_missing_ISA16_do_no_harm(String end, int claims) {
        String text = lisa().replaceFirst("\\*:~", end.replace('_', ' '));
        assertThat(read(claims == 1 ? text.replace("~", "~ ") : text).claims()).hasSize(2);
    }

    @Test
    void a_control_character_may_be_the_terminator() {
        for (char end : new char[] {0x15, 0x1C, 0x1D, 0x1E, 0x1F, 0x85}) {
            byte[] text = lisa().replace('~', end).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Recorder.of(TestFiles.write(folder, "c.835", text)).claims())
                    .as("%x", (int) end)
                    .hasSize(2);
        }
    }

    private static String record(String text) {
        return (text + " ".repeat(94)).substring(0, 94);
    }

    private static List<String> entry(String edi) {
        List<String> records = new ArrayList<>();
        records.add(record("62209100001977305510000048000EFT1"));
        for (int i = 0; i * 80 < edi.length(); i++) {
            String piece = edi.substring(i * 80, Math.min(edi.length(), i * 80 + 80));
            records.add("705" + (piece + " ".repeat(80)).substring(0, 80) + "%04d%07d".formatted(i + 1, 1));
        }
        return records;
    }

    private static List<String> bankFile(String... interchanges) {
        List<String> records = new ArrayList<>();
        records.add(record("101 091000019 1234567892505010900A094101BANK OF SOMEWHERE"));
        for (String edi : interchanges) {
            records.add(record("5200TEST MUTUAL"));
            records.addAll(entry(edi));
            records.add(record("8200"));
        }
        records.add(record("9000001"));
        records.add("9".repeat(94));
        return records;
    }

    private static String one(String trace, String control) {
        return Edi835.file()
                .amount("80")
                .trace(trace)
                .claim(control, "100", "80")
                .text()
                .replace("\n", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void the_835s_of_a_bank_file_are_read_out_of_its_addenda(String lineEnd) {
        List<String> records = bankFile(one("T1", "A1"), one("T2", "A2"));
        Recorder read = read(String.join(lineEnd, records));

        assertThat(read.payments()).extracting(taken -> taken.payment().trace()).containsExactly("T1", "T2");
        assertThat(read.codes()).containsExactly(ProblemCode.FROM_BANK_FILE);
        assertThat(read.claims().get(0).place().line()).isEqualTo(7L);
    }

    @Test
    void an_addendum_cut_within_an_element_or_a_name_is_put_together_wherever_it_is_cut() {
        for (int shift = 0; shift < 80; shift++) {
            String text =
                    one("T".repeat(1 + shift % 40), "A".repeat(1 + shift / 2)).replace("DOE*JANE", "DOE*LISA*M");
            Recorder read = read(String.join("\n", bankFile(text)));
            assertThat(read.claims()).as("shift %d", shift).hasSize(1);
        }
    }

    @Test
    void a_bank_file_without_an_835_is_named_as_what_it_is() {
        assertThat(read(String.join("\n", bankFile("TRN*1*12345*1512345678~"))).problems())
                .extracting(Problem::code, Problem::found)
                .containsExactly(
                        tuple(ProblemCode.UNRECOGNISED, "a bank's ACH file (NACHA) without an 835 in its addenda"));
    }

    @ParameterizedTest
    @CsvSource({
        "DTM*472*D8*20250310,2025-03-10,2025-03-10",
        "DTM*472*RD8*20250310-20250311,2025-03-10,2025-03-11",
        "DTM*472*20250310-20250311,2025-03-10,2025-03-11",
        "DTM*472*20250310 - 20250310,2025-03-10,2025-03-10",
        "DTP*472*D8*20250310,2025-03-10,2025-03-10",
        "DTM*150*D8*20250310,2025-03-10,2025-03-10",
        "DTM*472****RD8*20250310-20250311,2025-03-10,2025-03-11",
        "DTM*472*2025 03 10,2025-03-10,2025-03-10",
        "DTM*472*202503100000,2025-03-10,2025-03-10"
    })
    void a_service_date_is_read_in_whatever_form_has_one_meaning(String dtm, LocalDate from, LocalDate to) {
        Recorder read = read(Edi835.file()
                .amount("80")
                .segments("CLP*A1*1*100*80**WC*ICN1", "SVC*HC:97545:WH*100*80**1", dtm, "CAS*CO*45*20")
                .text());

        assertThat(read.onlyClaim().lines().get(0).dates()).isEqualTo(new DateRange(from, to));
        assertThat(read.rejects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HC:97545:WH,97545,WH",
        "97545,97545,''",
        "97545:WH:CA,97545,WHCA",
        "CPT:97545:WH,97545,WH",
        "HC:97545-WH,97545,WH",
        "HC:97545 WH,97545,WH",
        "HC:97545WH,97545,WH",
        "HC:97545WHCA,97545,WHCA",
        "HC:97545-WH:CA,97545,WHCA",
        "HC>97545>WH,97545,WH",
        "ZZ:W0620,W0620,''",
        "ER:97545:WH,97545,WH",
        "NU:0420,0420,''",
        "N4:12345-6789-01,12345678901,''",
        "HC:975 45:WH,97545,WH",
        "HC:99080-73,99080,73"
    })
    void a_procedure_is_read_however_it_is_qualified(String svc01, String code, String modifiers) {
        Recorder read = read(one("T1", "A1").replace("HC:97545:WH", svc01));

        assertThat(read.rejects()).isEmpty();
        assertThat(read.onlyClaim().lines().get(0).adjudicated().code()).isEqualTo(code);
        assertThat(String.join("", read.onlyClaim().lines().get(0).adjudicated().modifiers()))
                .isEqualTo(modifiers);
    }

    @Test
    void segments_in_small_letters_and_codes_with_zeros_before_them_are_those_they_mean() {
        Recorder read = read(one("T1", "A1").replace("CAS*CO*45", "cas*co*045").replace("SVC*", "svc*"));

        assertThat(read.rejects()).isEmpty();
        assertThat(read.onlyClaim().lines().get(0).adjustments())
                .extracting(Adjustment::group, Adjustment::carc)
                .containsExactly(tuple("CO", "45"));
    }

    @Test
    void a_date_of_zeros_is_none_so_that_the_claims_date_serves() {
        Recorder read = read(Edi835.file()
                .amount("80")
                .segments("CLP*A1*1*100*80**WC*ICN1", "DTM*232*20250310", "SVC*HC:97545:WH*100*80**1")
                .segments("DTM*472*00000000", "CAS*CO*45*20")
                .text());

        assertThat(read.rejects()).isEmpty();
        assertThat(read.accepted()).isEqualTo(Money.of("80"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HC",
                "HC:",
                "HC:97545?",
                "HC:97545 97546",
                "HC:#N/A",
                "HC:97.545",
                "HC:9754S:WH",
                "97S4S",
                "HC:WH:97545",
                "HC:097545"
            })
    void a_procedure_code_that_cannot_be_read_rejects_its_claim_with_its_money(String svc01) {
        Recorder read = read(one("T1", "A1").replace("HC:97545:WH", svc01));

        assertThat(read.claims()).isEmpty();
        assertThat(read.rejects())
                .extracting(Problem::code, Problem::amount)
                .containsExactly(tuple(ProblemCode.BAD_CODE, Money.of("80")));
    }

    @Test
    void who_the_patient_is_and_by_which_numbers_is_kept() {
        ClaimPayment claim = read(one("T1", "A1")
                        .replace(
                                "NM1*QC*1*DOE*JANE",
                                "NM1*QC*1*DOE*JANE****MI*M1~NM1*IL*1*ROE*RICH****MI*M2~NM1*74*1*DOE-POE*JANE****C*M1"
                                        + "~REF*SY*123456789~REF*6P*G1"))
                .onlyClaim();
        ClaimPayment insured = read(one("T1", "A1").replace("NM1*QC*1*DOE*JANE", "NM1*IL*1*ROE*RICH****34*123456789"))
                .onlyClaim();

        assertThat(claim.patient()).isEqualTo(new PersonName("DOE", "JANE"));
        assertThat(claim.corrected()).isEqualTo(new PersonName("DOE-POE", "JANE"));
        assertThat(claim.memberIds()).containsExactly("M1", "M2");
        assertThat(claim.references("6P")).containsExactly("G1");
        assertThat(insured.patient()).isEqualTo(new PersonName("ROE", "RICH"));
        assertThat(insured.memberIds()).isEmpty();
    }

    @Test
    void a_suffix_is_behind_the_last_name_and_a_correction_keeps_what_it_does_not_name() {
        ClaimPayment claim = read(one("T1", "A1").replace("NM1*QC*1*DOE*JANE", "NM1*QC*1*DOE*JOHN***Jr~NM1*74*1*ROE"))
                .onlyClaim();
        assertThat(claim.patient()).isEqualTo(new PersonName("DOE Jr", "JOHN"));
        assertThat(claim.corrected()).isEqualTo(new PersonName("ROE", "JOHN"));
        assertThat(read(one("T1", "A1").replace("DOE*JANE", "DOE JR*JOHN***JR"))
                        .onlyClaim()
                        .patient())
                .isEqualTo(new PersonName("DOE JR", "JOHN"));
        assertThat(read(one("T1", "A1").replace("DOE*JANE", "DOE, JANE"))
                        .onlyClaim()
                        .patient())
                .isEqualTo(new PersonName("DOE", "JANE"));
    }

    // 72

    @ParameterizedTest
    @CsvSource({"CLP*A1*,CLP01", "TRN*1*T1,TRN02", "NM1*QC*1*DOE,NM103", "N1*PR*TEST MUTUAL,N102", "*TESTMUT,TRN03"})
    void fault_72_an_element_of_any_length_is_a_reject_that_names_it(String start, String element) {
        for (int length : new int[] {1_200, 30_000}) {
            String bare = start.endsWith("*") ? start.substring(0, start.length() - 1) : start;
            Recorder read = read(one("T1", "A1").replace(bare, bare + "X".repeat(length)));

            assertThat(read.claims()).isEmpty();
            assertThat(read.rejects()).first().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LONG);
                assertThat(problem.place().spot()).endsWith("element " + element.substring(element.length() - 2));
                assertThat(problem.found()).contains(" characters");
            });
        }
    }

    // 73

    @Test
    void fault_73_amounts_that_would_add_up_beyond_64_bits_are_rejected_claim_by_claim() {
        Edi835 file = Edi835.file().amount("80").claim("GOOD", "100", "80");
        for (int i = 0; i < 15; i++) {
            file.segments("CLP*B" + i + "*1*9999999999999999.99*9999999999999999.99**WC*I" + i);
        }
        Recorder read = read(file.text());

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("GOOD");
        assertThat(read.rejects())
                .hasSizeGreaterThanOrEqualTo(15)
                .extracting(Problem::code)
                .containsOnly(ProblemCode.BAD_AMOUNT);
    }

    // 84

    @Test
    void fault_84_control_characters_in_elements_are_shown_as_text() {
        assertThat(read(one("T1", "A1").replace("DOE*JANE", "D\u0000OE*JA\u001b[31mNE"))
                        .onlyClaim()
                        .patient())
                .isEqualTo(new PersonName("D\\u0000OE", "JA\\u001b[31mNE"));
    }

    @Test
    void quotes_of_windows_in_a_name_are_quotes() {
        byte[] text =
                one("T1", "A1").replace("DOE*JANE", "O\u2019BRIEN*JOS\u00c9").getBytes(Charset.forName("windows-1252"));
        assertThat(Recorder.of(TestFiles.write(folder, "w.835", text))
                        .onlyClaim()
                        .patient())
                .isEqualTo(new PersonName("O\u2019BRIEN", "JOS\u00c9"));
    }

    @Test
    void UTF_16_is_read_with_and_without_a_byte_order_mark() {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
            assertThat(Recorder.of(TestFiles.write(folder, "w.835", lisa().getBytes(wide)))
                            .claims())
                    .hasSize(2);
        }
    }

    // 55

    @Test
    void fault_55_a_file_that_is_cut_while_it_is_read_is_never_read_as_the_whole() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] bytes = lisa().getBytes(StandardCharsets.UTF_8);
            InputFile file = TestFiles.write(folder, "c" + packed, packed ? TestFiles.gzip(bytes) : bytes);
            Files.write(
                    file.path(),
                    packed
                            ? TestFiles.gzip(one("T9", "A9").getBytes(StandardCharsets.UTF_8))
                            : one("T9", "A9").getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> Recorder.of(file)).isInstanceOf(FileChanged.class);
        }
    }

    @Test
    void a_cut_file_does_not_balance() throws IOException {
        InputFile cut = TestFiles.write(folder, "cut.835", lisa().substring(0, lisa().length() - 60));
        assertThat(Remittances.read(cut, ColumnMaps.NONE, new Recorder()).balanced())
                .isFalse();
        InputFile end = TestFiles.write(folder, "end.835", lisa().replaceAll("IEA.*", ""));
        assertThat(Remittances.read(end, ColumnMaps.NONE, new Recorder()).balanced())
                .isFalse();
    }
}
