package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to do harm, in every folder of the inbox: refused, while the night goes on and nothing outside is touched. */
class HostileFilesTest {

    private static final String SOUND = "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void oneDay() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
    }

    private void assertRefused(String file) {
        assertThat(night.run().counts().rejects()).isPositive();
        assertThat(night.rejects()).anySatisfy(reject -> assertThat(reject).contains(file));
        assertThat(night.findings()).containsExactly(SOUND);
    }

    private static byte[] workbook(String sheet, String... more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="Worklist" sheetId="1" r:id="r1"/></sheets></workbook>""");
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
            for (String name : more) {
                put(zip, name, "harm");
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String doctype, String cell) {
        return "<?xml version=\"1.0\"?>" + doctype
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c></row>"
                + "</sheetData></worksheet>";
    }

    private static Stream<String> folders() {
        return Stream.of(
                "program-logs",
                "episodes",
                "authorizations",
                "bills",
                "acknowledgments",
                "remittances",
                "deposits",
                "worklists");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_workbook_with_an_entity_of_another_file_is_refused_and_that_file_is_not_read(String folder)
            throws IOException {
        Path secret = Files.writeString(home.resolve("secret.txt"), "TOP-SECRET");
        String doctype = "<!DOCTYPE x [<!ENTITY harm SYSTEM \"" + secret.toUri() + "\">]>";
        night.write("inbox/" + folder + "/entity.xlsx", workbook(sheet(doctype, "&harm;")));
        assertRefused("entity.xlsx");
        assertThat(night.rejects()).noneSatisfy(reject -> assertThat(reject).contains("TOP-SECRET"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_workbook_whose_entities_multiply_is_refused_before_they_do(String folder) throws IOException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            doctype.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        night.write("inbox/" + folder + "/laughs.xlsx", workbook(sheet(doctype + "]>", "&e39;")));
        assertRefused("laughs.xlsx");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_workbook_that_expands_without_end_is_refused_in_every_folder(String folder) throws IOException {
        char[] blanks = new char[20_000_000];
        Arrays.fill(blanks, ' ');
        night.write("inbox/" + folder + "/bomb.xlsx", workbook(sheet("", new String(blanks))));
        assertRefused("bomb.xlsx");
    }

    @Test
    void entries_of_a_zip_that_lead_out_of_it_are_written_nowhere() throws IOException {
        night.write(
                "inbox/remittances/out.xlsx",
                workbook(sheet("", "nothing"), "../../../escaped.txt", "/absolute-escaped.txt"));
        assertRefused("out.xlsx");
        try (var all = Files.walk(home)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("escaped"));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_link_that_leads_out_of_the_inbox_is_refused_in_every_folder(String folder) throws IOException {
        Path outside = Files.writeString(home.resolve("outside.csv"), "patient_id,claim_number\n1,STOLEN\n");
        Path link = home.resolve("inbox").resolve(folder).resolve("link.csv");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, outside);
        assertRefused("link.csv");
        assertThat(outside).exists();
    }

    @Test
    void the_archive_replaces_no_file_follows_no_link_and_never_takes_what_only_has_the_name() throws IOException {
        night.write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                archive: archive
                reports: reports
                reference: jobs/reference
                """);
        Path victim = Files.writeString(home.resolve("victim.txt"), "mine");
        Path folder = Files.createDirectories(
                home.resolve("archive").resolve(NightFixture.TODAY.toString()).resolve("program-logs"));
        Files.createSymbolicLink(folder.resolve("log.csv"), victim);
        night.run();
        assertThat(victim).hasContent("mine");
        assertThat(folder.resolve("log.csv")).isSymbolicLink();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("log.csv", "1-log.csv");
        }
        assertThat(home.resolve("inbox/program-logs/log.csv")).doesNotExist();
    }

    @Test
    void a_gzip_bomb_is_refused_and_the_night_goes_on() throws IOException {
        byte[] packed = TestFiles.gzip(new byte[300_000_000]);
        night.write("inbox/remittances/bomb.835.gz", packed);
        night.run();
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(night.rejects()).isNotEmpty();
    }
}
