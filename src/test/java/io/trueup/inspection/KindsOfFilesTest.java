package io.trueup.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.remittance.CodeReading;
import io.trueup.source.InputFile;
import io.trueup.source.InputKind;
import io.trueup.source.ProblemGroup;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said of any file a person may have: the table {@code inspection/kinds.txt}, and the files that are no text. */
class KindsOfFilesTest {

    private static final String LOG = """
            patient_id,patient_name,claim_number,payer_id,jurisdiction,program,service_date,attendance,hours
            P1,"DOE, JOHN",C-1,TXM,Texas,Work Hardening,3/3/2025,Present,3.75 h
            P1,"DOE, JOHN",C-1,TXM,Texas,Work Hardening,3/4/2025,Q,3.75 h
            """;

    @TempDir
    private Path home = Path.of("");

    private record Case(String name, String told, String content) {}

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String table = Files.readString(Path.of("src/test/resources/inspection/kinds.txt"));
        for (String block : table.split("(?m)^== ")) {
            if (block.startsWith("#")) {
                continue;
            }
            int end = block.indexOf('\n');
            String[] head = block.substring(0, end).split(" \\| ", 2);
            cases.add(new Case(head[0], head[1], block.substring(end + 1).stripTrailing()));
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> each_file_is_what_the_table_says() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    String content =
                            one.content().isEmpty() ? "" : one.content().replace("\\t", "\t") + "\n";
                    Inspection inspection = inspect(TestFiles.write(home, one.name(), content));
                    assertThat(told(inspection)).isEqualTo(one.told());
                    assertThat(inspection.problems().stream().filter(ProblemGroup::isReject))
                            .allSatisfy(
                                    group -> assertThat(group.first().toDo()).isNotBlank());
                }));
    }

    private static Inspection inspect(InputFile file) throws IOException {
        return new Inspector(ColumnMaps.NONE.on(LocalDate.of(2025, 5, 12)), CodeReading.STANDARD).inspect(file);
    }

    /** As the table says it. */
    private static String told(Inspection inspection) {
        String folder = inspection.kind().folder();
        return String.join(
                " | ",
                inspection.kind().word(),
                folder.isEmpty() ? "-" : folder,
                String.valueOf(inspection.taken()),
                String.valueOf(inspection.rejected()),
                inspection.what());
    }

    private String told(String name, byte[] bytes) throws IOException {
        return told(inspect(TestFiles.write(home, name, bytes)));
    }

    private static byte[] bytes(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : bytes) {
            out.write(b);
        }
        out.writeBytes(new byte[600]);
        return out.toByteArray();
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

    /** A workbook of these rows, cells between commas. */
    private static byte[] workbook(String... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Sheet1");
            for (int r = 0; r < rows.length; r++) {
                XSSFRow row = sheet.createRow(r);
                String[] cells = rows[r].split(",");
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] oldOffice(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            office.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            office.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_office_programs_write_is_told_apart() throws IOException {
        String log = "patient_id,patient_last_name,patient_first_name,claim_number,payer_id,jurisdiction,program,"
                + "service_date,attendance,hours";
        assertThat(told("log.xlsx", workbook(log, "P1,DOE,JOHN,C-1,TXM,TX,WH,2025-03-03,P,6")))
                .isEqualTo("program-log | program-logs | 1 | 0 | a program log");
        assertThat(told("visits.xlsx", workbook("Visit,Client,Session", "3/3/2025,Doe,6")))
                .isEqualTo("unknown | - | 0 | 1 | a workbook whose headings are those of no table here");
        assertThat(told("old.xls", oldOffice("Workbook")))
                .isEqualTo("unknown | - | 0 | 1 | an old Excel workbook (.xls)");
        assertThat(told("locked.xlsx", oldOffice("EncryptedPackage")))
                .isEqualTo("unknown | - | 0 | 1 | a workbook or document with a password");
        assertThat(told("letter.docx", zip("[Content_Types].xml", "x", "word/document.xml", "x")))
                .isEqualTo("unknown | - | 0 | 1 | a Word document");
        assertThat(told("binary.xlsb", zip("[Content_Types].xml", "x", "xl/workbook.bin", "x")))
                .isEqualTo("unknown | - | 0 | 1 | a binary workbook (.xlsb)");
        assertThat(told("scan.png", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)))
                .isEqualTo("unknown | - | 0 | 1 | a picture");
    }

    @Test
    void a_mainframes_characters_are_told_and_so_is_what_is_packed_twice() throws IOException {
        byte[] ebcdic = "ISA*00*          *00*          *ZZ*SENDER".getBytes(Charset.forName("IBM037"));
        assertThat(told("era.835", ebcdic))
                .isEqualTo("unknown | - | 0 | 1 | an X12 file in EBCDIC, the characters of a mainframe");
        assertThat(told("twice.gz", TestFiles.gzip(TestFiles.gzip(ebcdic))))
                .isEqualTo("unknown | - | 0 | 1 | a file that cannot be read");
    }

    @Test
    void gzip_makes_no_difference() throws IOException {
        assertThat(told("log.csv.gz", TestFiles.gzip(LOG.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("program-log | program-logs | 1 | 1 | a program log");
    }

    @Test
    void of_a_zip_each_member_is_told_and_its_kind_is_theirs_when_they_agree() throws IOException {
        Inspection same = inspect(TestFiles.write(home, "logs.zip", zip("1.csv", LOG, "2.csv", LOG)));
        assertThat(told(same)).isEqualTo("program-log | program-logs | 2 | 2 | a zip");
        assertThat(same.members()).extracting(Inspection::file).containsExactly("logs.zip/1.csv", "logs.zip/2.csv");
        Inspection mixed = inspect(TestFiles.write(home, "all.zip", zip("1.csv", LOG, "fax.pdf", "%PDF-1.7")));
        assertThat(told(mixed)).isEqualTo("unknown | - | 1 | 3 | a zip of files that belong into different folders");
        assertThat(mixed.members()).extracting(Inspection::what).containsExactly("a program log", "a PDF");
    }

    @Test
    void a_table_that_lacks_a_heading_is_what_it_is_meant_to_be_and_one_that_lacks_most_is_near() throws IOException {
        Inspection meant = inspect(TestFiles.write(home, "log.csv", LOG.replace("jurisdiction", "State")));
        assertThat(meant.problems().get(0).text())
                .startsWith("jurisdiction (nearest heading: State): a required column is missing");
        Inspection near = inspect(TestFiles.write(home, "receipts.csv", """
                patient_control_number,by,letters,pages
                PCN1,payer,x,2
                """));
        assertThat(near.kind().word()).isEqualTo("unknown");
        assertThat(near.near().get(0))
                .isEqualTo(new NearKind(
                        InputKind.ACKNOWLEDGMENT,
                        "a table of acknowledgments",
                        2,
                        4,
                        List.of("received_on", "status")));
    }

    @Test
    void a_table_under_headings_of_its_own_is_shown_as_map_would_have_it_understood() throws IOException {
        Inspection inspection = inspect(TestFiles.write(home, "visits.csv", """
                DOS,Pt Name,Claim,Hrs,Attended,Pgm,St
                3/10/2025,"Doe, John",C-1,3.75 hours,Y,Work Hardening,TX
                """));
        assertThat(inspection.kind().word()).isEqualTo("program-log");
        assertThat(inspection.taken()).isZero();
        assertThat(inspection.problems())
                .singleElement()
                .extracting(ProblemGroup::text)
                .asString()
                .startsWith("a program log under headings of its own; trueup map");
        assertThat(inspection.near().get(0).missing()).contains("payer_id");
        assertThat(inspection.first())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("service_date", "2025-03-10")
                        .containsEntry("claim_number", "C-1")
                        .containsEntry("attendance", "P")
                        .containsEntry("program", "WH")
                        .containsEntry("jurisdiction", "TX")
                        .doesNotContainKey("payer_id"));
    }

    @Test
    void the_first_rows_are_shown_as_they_are_understood_and_what_is_not_with_a_question_mark() throws IOException {
        List<FirstRow> rows = inspect(TestFiles.write(home, "log.csv", LOG)).first();
        assertThat(rows).extracting(FirstRow::line).containsExactly(2L, 3L);
        assertThat(rows.get(0).cells())
                .containsEntry("patient_last_name", "DOE")
                .containsEntry("patient_first_name", "JOHN")
                .containsEntry("jurisdiction", "TX")
                .containsEntry("program", "WH")
                .containsEntry("service_date", "2025-03-03")
                .containsEntry("attendance", "P")
                .containsEntry("hours", "225 min");
        assertThat(rows.get(1).cells()).containsEntry("attendance", "Q ?");
    }
}
