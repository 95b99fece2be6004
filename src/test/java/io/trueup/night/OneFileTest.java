package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.RunWords;
import io.trueup.money.Money;
import io.trueup.remittance.Edi835;
import io.trueup.report.RunSummary;
import io.trueup.source.InputFile;
import io.trueup.source.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is the matter with one file stays with that file, and is said of it; the others are taken. */
class OneFileTest {

    private static final String PAID = "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void oneDay() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
    }

    private static String paid() {
        return Edi835.file()
                .amount("600.00")
                .segments(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00").segments())
                .text();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    // 57

    @Test
    void fault_57_files_beside_the_folders_and_of_another_kind_are_named_with_the_folder_they_belong_into() {
        night.remittance("paid.835", paid())
                .remittance("days.csv", LogDays.of().day("2025-03-04", 6).csv())
                .write("inbox/program-logs/pay.csv", paid().replace("CHK1", "CHK2"))
                .write("inbox/root.835", paid().replace("CHK1", "CHK3"))
                .write("inbox/Remittances/old.835", paid().replace("CHK1", "CHK4"))
                .write(
                        "inbox/old/2024/list.csv",
                        LogDays.of().day("2025-03-05", 6).csv())
                .write("inbox/readme.txt", "hello")
                .write("inbox/worklists/pay.835", paid().replace("CHK1", "CHK5"))
                .write("inbox/desktop.ini", "[x]");
        night.run();

        assertThat(night.rejects())
                .containsExactly(
                        "UNRECOGNISED readme.txt a text that is neither an 835 nor a table",
                        "WRONG_FOLDER Remittances/old.835 an 835",
                        "WRONG_FOLDER days.csv a program log",
                        "WRONG_FOLDER old/2024/list.csv a program log",
                        "WRONG_FOLDER pay.835 an 835",
                        "WRONG_FOLDER pay.csv an 835",
                        "WRONG_FOLDER root.835 an 835");
        assertThat(night.findings()).containsExactly(PAID);
    }

    // 96

    @Test
    void fault_96_whatever_unexpected_happens_while_one_file_is_read_stays_with_that_file() {
        night.remittance("a.835", paid().replace("PCN1", "BOOM").replace("CHK1", "CHK0"))
                .remittance("b.835", paid());
        night.jdbc()
                .sql("ALTER TABLE claim_payment ADD CONSTRAINT boom CHECK (patient_control_number <> 'BOOM')")
                .update();
        try {
            night.run();
        } finally {
            night.jdbc().sql("ALTER TABLE claim_payment DROP CONSTRAINT boom").update();
        }
        assertThat(night.rejects())
                .singleElement()
                .asString()
                .startsWith("FILE_FAILED a.835")
                .contains("23514");
        assertThat(night.findings()).containsExactly(PAID);
        assertThat(night.tieOut()).hasSize(1);
    }

    // 76

    @Test
    void fault_76_a_file_that_ended_run_after_run_is_set_aside_until_it_has_another_name() throws IOException {
        night.remittance("a.835", paid());
        night.jdbc()
                .sql("INSERT INTO file_attempt VALUES ('remittances', 'a.835', :sha, 6)")
                .param(
                        "sha",
                        InputFile.of(night.file("inbox/remittances/a.835")).sha256())
                .update();
        night.run();
        assertThat(night.rejects()).containsExactly("SET_ASIDE a.835 ");
        assertThat(night.tieOut()).isEmpty();

        Files.move(night.file("inbox/remittances/a.835"), night.file("inbox/remittances/b.835"));
        night.run();
        assertThat(night.rejects()).isEmpty();
        assertThat(night.findings()).containsExactly(PAID);
    }

    @Test
    void a_file_that_came_to_its_end_leaves_no_attempt_behind() {
        night.remittance("a.835", paid()).remittance("b.835", "ISA*00*cut");
        night.run();
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM file_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_835_of_which_nothing_is_kept_is_a_rejected_file() {
        night.remittance("cut.835", paid().substring(0, paid().indexOf("CAS") + 3));
        assertThat(night.run().counts().rejectedFiles()).isEqualTo(1);
    }

    @Test
    void a_zip_is_one_file_whose_members_are_read_in_their_order_and_named() throws IOException {
        night.write(
                "inbox/remittances/era.zip",
                zip(
                        "2025/b.835", paid(),
                        "2025/Thumbs.db", "x",
                        "__MACOSX/._b.835", "x",
                        "a.pdf", "%PDF-1.4",
                        "inner.zip", new String(zip("c.835", "x"), StandardCharsets.ISO_8859_1)));
        night.write(
                "inbox/program-logs/logs.zip",
                zip(
                        "1.csv", LogDays.of().day("2025-03-04", 6).csv(),
                        "2.csv", LogDays.of().day("2025-03-05", 6).csv()));
        night.run();

        assertThat(night.rejects()).contains("UNRECOGNISED era.zip/a.pdf a PDF").hasSize(2);
        assertThat(night.findings()).contains(PAID);
        assertThat(night.findings())
                .extracting(finding -> finding.substring(0, 14))
                .containsExactly("C-1 2025-03-03", "C-1 2025-03-04", "C-1 2025-03-05");
    }

    // 61

    @Test
    void fault_61_a_night_of_which_every_file_was_rejected_says_nowhere_that_all_ties_out() throws IOException {
        Path workbook = Objects.requireNonNull(
                night.remittance("x.835", "%PDF-1.4").run().workbook());
        assertThat(summary(workbook))
                .contains("No payment was taken.", "no payment taken")
                .noneMatch(text -> text.contains("ties out.") || text.contains("balances to the cent"));
        assertThat(RunWords.payments(new RunSummary.Payments(0, Money.ZERO, List.of(), 0), 1))
                .isEqualTo("none taken");
    }

    @Test
    void fault_384_differences_both_ways_do_not_cancel_on_the_console() {
        List<Money> differences = List.of(Money.of("480.00"), Money.of("-480.00"));
        assertThat(RunWords.payments(new RunSummary.Payments(3, Money.of("960.00"), differences, 0), 0))
                .isEqualTo("3, $960.00 paid; 2 do not balance (difference $480.00 and -$480.00), kept as they are");
    }

    @Test
    void fault_61_beside_a_file_that_was_not_read_no_sentence_says_that_all_ties_out() throws IOException {
        Path workbook = Objects.requireNonNull(night.remittance("paid.835", paid())
                .remittance("x.835", "%PDF-1.4")
                .run()
                .workbook());
        assertThat(summary(workbook))
                .contains(
                        "1 file was not read: x.835. See Rejects.",
                        "What was read balances, but not all was read: see Rejects.",
                        "what was read ties out")
                .noneMatch(text -> text.contains("every payment ties out") || text.contains("balances to the cent"));
    }

    private static List<String> summary(Path workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            book.getSheet("Summary")
                    .forEach(row -> row.forEach(cell -> cells.add(
                            cell.getCellType() == CellType.FORMULA
                                            && cell.getCachedFormulaResultType() == CellType.STRING
                                    ? cell.getStringCellValue()
                                    : cell.toString())));
        }
        return cells;
    }

    // 56

    @Test
    void fault_56_names_in_any_encoding_are_taken_and_told() throws IOException {
        Path folder = Files.createDirectories(night.file("inbox/remittances"));
        Path latin = Path.of(URI.create(folder.toUri() + "p%E9.835"));
        Files.write(latin, paid().getBytes(StandardCharsets.UTF_8));
        night.remittance("\u00fc\u001b[31m.txt", "hello");
        night.run();

        assertThat(night.findings()).containsExactly(PAID);
        assertThat(night.rejects()).singleElement().asString().startsWith("UNRECOGNISED \u00fc\\u001b[31m.txt");
    }

    // 4

    @Test
    void a_gzip_named_zip_and_a_zip_named_835_are_what_they_are() throws IOException {
        night.write("inbox/remittances/a.zip", TestFiles.gzip(paid().getBytes(StandardCharsets.UTF_8)));
        night.write(
                "inbox/remittances/b.835",
                zip("x", paid().replace("CHK1", "CHK2").replace("PCN1", "PCN9")));
        night.remittance("c.txt", "hello").run();
        assertThat(night.payments()).hasSize(2);
        assertThat(night.rejects()).containsExactly("UNRECOGNISED c.txt a text that is neither an 835 nor a table");
    }
}
