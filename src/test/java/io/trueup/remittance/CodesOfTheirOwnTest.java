package io.trueup.remittance;

import static io.trueup.source.ProblemCode.CODE_TRANSLATED;
import static io.trueup.source.ProblemCode.REMARK_IN_WORDS;
import static io.trueup.source.ProblemCode.UNKNOWN_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.codes.CodeLists;
import io.trueup.codes.CodeTranslations;
import io.trueup.configuration.Overlay;
import io.trueup.configuration.ShippedFile;
import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the cells of reasons and remarks, in official codes or a carrier's own. */
class CodesOfTheirOwnTest {

    @TempDir
    private Path folder = Path.of("");

    private static final String OWN = """
            code,payer,state,group,carc
            224,Acme,,,29
            224,ACME,TX,,18
            Q1,ACME,,PI,45
            Q1,,TX,,50
            Q1,,,,97
            """;
    private static final String HEAD =
            "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,procedure_code,"
                    + "billed_amount,paid_amount,adjustments,remark_codes,jurisdiction,bill_reviewer\n";

    private static final CodeReading CODES = new CodeReading(lists(), CodeReading.STANDARD.payers());

    private static CodeLists lists() {
        CodeLists standard = CodeLists.standard();
        String shipped = ShippedFile.text(CodeLists.class, CodeTranslations.FILE);
        String text = Overlay.table(CodeTranslations.FILE, shipped, OWN, "code payer state")
                .text();
        return new CodeLists(
                standard.groups(),
                standard.reasons(),
                standard.remarks(),
                standard.statuses(),
                standard.providerAdjustments(),
                CodeTranslations.read(CodeTranslations.FILE, text, standard.reasons(), standard.remarks())
                        .sound());
    }

    static Stream<String> cases() throws IOException {
        return Files.lines(Path.of("src/test/resources/remittance/codes-of-their-own.txt"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void each_case_is_read_as_it_says(String line) {
        List<String> columns = Arrays.stream((line + " ").split("(?<!\\\\)\\|", -1))
                .map(column -> column.strip().replace("\\|", "|"))
                .toList();
        List<String> who = List.of(columns.get(0).split(" "));
        String state = who.stream()
                .filter(word -> word.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
        String reviewer = who.contains("SmartAdvisor") ? "smartadvisor" : "";
        String payer = who.stream()
                .filter(word -> word.matches("[A-Z]{3,}"))
                .findFirst()
                .orElse("NOBODY");
        String[] cells = columns.get(1).split("&", -1);
        List<String> remarks =
                cells.length == 1 ? List.of() : List.of(cells[1].strip().split(";"));
        ReasonCells read =
                ReasonCells.of(cells[0].strip(), remarks, CODES.lists(), CODES.printer(payer, "", reviewer, state));
        String[] amounts = columns.get(2).split(" +");
        assertThat(read == null ? "rejected" : told(read, Money.of(amounts[0]), Money.of(amounts[1])))
                .isEqualTo(columns.get(3));
    }

    private static String told(ReasonCells read, Money billed, Money paid) {
        return Stream.concat(
                        read.adjustments(billed, paid).stream()
                                .map(a -> a.code() + ":" + a.amount().dollars().toPlainString()),
                        read.remarks().stream())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private Recorder read(String rows) {
        Recorder recorder = new Recorder();
        Remittances.read(TestFiles.write(folder, "eor.csv", HEAD + rows), ColumnMaps.NONE, CODES, recorder);
        return recorder;
    }

    private static String row(String control, String adjustments, String remarks, String state) {
        return "PAC,T1,2025-03-20,0.00,%s,2025-03-03,97545,100.00,0.00,%s,%s,%s,\n"
                .formatted(control, adjustments, remarks, state);
    }

    @Test
    void fault_284_a_remark_in_words_is_no_code_and_is_kept_and_told_once() {
        Recorder read = read(row("A", "CO-197:100.00", "No auth on file", "")
                + row("B", "CO-197:100.00", "No auth on file", "")
                + row("C", "CO-16:100.00", "N706: strain of L4-L5", ""));

        assertThat(read.claims())
                .extracting(claim -> claim.lines().get(0).remarkCodes())
                .containsExactly(List.of(), List.of(), List.of("N706"));
        assertThat(read.claims().get(0).lines().get(0).unmodelled())
                .contains("remark_codes as written: No auth on file");
        assertThat(read.problems())
                .extracting(Problem::code, p -> p.place().line(), Problem::found)
                .containsExactly(
                        tuple(REMARK_IN_WORDS, 2L, "No auth on file"),
                        tuple(REMARK_IN_WORDS, 4L, "N706: strain of L4-L5"));
    }

    @Test
    void a_translation_is_told_once_and_what_was_written_is_kept() {
        Recorder read = read(row("A", "X50:100.00", "", "") + row("B", "X50", "G2", "CA"));

        assertThat(read.problems())
                .extracting(Problem::code, p -> p.place().line(), Problem::found)
                .containsExactly(
                        tuple(CODE_TRANSLATED, 2L, "X50 read as CO-50 by code-translations.csv (bill reviewer)"),
                        tuple(
                                CODE_TRANSLATED,
                                3L,
                                "G2 read as CO-P12 and N448 by code-translations.csv (California DWC code)"));
        assertThat(read.claims())
                .extracting(claim -> claim.lines().get(0).unmodelled())
                .containsExactly(
                        List.of("adjustments as written: X50:100.00"),
                        List.of("adjustments as written: X50", "remark_codes as written: G2"));
    }

    @Test
    void a_code_without_a_translation_loses_no_row_and_the_notice_says_what_to_do() {
        Recorder read = read(row("A", "X99:100.00", "", "") + row("B", "G1", "", "NV"));

        assertThat(read.claims()).hasSize(2);
        assertThat(read.problems())
                .extracting(Problem::code, Problem::found, Problem::expected)
                .containsExactly(
                        tuple(
                                UNKNOWN_CODE,
                                "adjustment reason X99",
                                "an official code; where it is the payer's own, say in code-translations.csv what it"
                                        + " stands for, withdraw the file and give it again"),
                        tuple(
                                UNKNOWN_CODE,
                                "adjustment reason G1",
                                "code-translations.csv has it for state CA; say so in the table's column"
                                        + " bill_reviewer or jurisdiction"));
    }

    @Test
    void what_is_wrong_in_a_translation_is_told_with_its_line() {
        CodeLists standard = CodeLists.standard();
        assertThat(CodeTranslations.read("mine.csv", """
                                code,payer,state,carc,rarc,group
                                X1,,,,
                                X2,,,9999,
                                X3,,,16,N706;Q706
                                197,,,50,
                                197,ACME,,50,
                                N706,,CA,,M127
                                X4,,,50,
                                x4,,,51,
                                X5,,,PI-50,
                                X6,,,50,,ZZ
                                """, standard.reasons(), standard.remarks())
                        .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "mine.csv:2: error: code X1 has neither carc nor rarc",
                        "mine.csv:3: error: carc 9999 is no reason of carc.csv",
                        "mine.csv:4: error: rarc Q706 is no remark of rarc.csv",
                        "mine.csv:5: error: 197 is an official code; name the payer, the bill reviewer or the state"
                                + " that means another by it",
                        "mine.csv:9: error: code X4 stands twice, first in line 8",
                        "mine.csv:11: error: group ZZ is none of CO, PI, OA, PR, CR");
    }
}
