package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.generator.SyntheticClinic;
import io.trueup.packet.PacketReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every packet of the sample clinic and of a generated one, read as a payer reads it. */
class EveryPacketTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void every_packet_of_the_sample_is_whole_and_of_one_patient() throws IOException {
        SampleNight night = SampleNight.in(home);
        assertThat(night.run().failure()).isEmpty();

        readAll(night.jdbc(), home.resolve("reports"), 8);
    }

    @Test
    void every_packet_of_a_generated_clinic_is_whole_and_of_one_patient() throws IOException {
        new SyntheticClinic(240, 12, 20_260_301).writeTo(home);
        NightFixture night = NightFixture.of(home);
        JobFile job = night.job();
        night.run(Objects.requireNonNull(job.today()));

        readAll(night.jdbc(), job.reports(), 5);
    }

    private static void readAll(JdbcClient jdbc, Path reports, int least) throws IOException {
        List<String> patients = jdbc.sql("SELECT DISTINCT patient FROM finding WHERE patient <> ''")
                .query(String.class)
                .list();
        List<Path> packets;
        try (Stream<Path> files = Files.list(reports.resolve("packets-1"))) {
            packets = files.sorted().toList();
        }
        assertThat(packets).hasSizeGreaterThan(least);
        for (Path packet : packets) {
            PacketReader read = PacketReader.of(Files.readAllBytes(packet));
            assertPagesAreTrue(packet, read);
            assertOnePatient(packet, read, patients);
            String letter = packet.getFileName().toString().replace(".pdf", ".docx");
            assertEnclosed(packet, read, enclosures(reports.resolve("letters-1").resolve(letter)));
            assertThat(Files.size(packet)).as("%s", packet).isLessThan(60_000);
        }
    }

    private static void assertPagesAreTrue(Path packet, PacketReader read) {
        int count = read.pages().size();
        for (int i = 0; i < count; i++) {
            assertThat(read.pages().get(i)).as("%s", packet).contains("Page " + (i + 1) + " of " + count);
        }
        assertThat(read.index()).as("%s", packet).hasSizeGreaterThan(1);
        for (PacketReader.Entry entry : read.index()) {
            String page = read.pages().get(entry.page() - 1);
            assertThat(page).as("%s: %s", packet, entry).contains(heading(entry.name()));
            if (entry.name().startsWith("Explanation of payment ")
                    && !entry.name().contains("payment of ")) {
                assertThat(page)
                        .as("%s: %s", packet, entry)
                        .contains(entry.name().split(" ")[3]);
            }
        }
    }

    /** The title of the pages that an entry of the index leads to. */
    private static String heading(String entry) {
        return Stream.of(
                        "Explanation of payment",
                        "Daily log",
                        "Approved authorization",
                        "Contract terms",
                        "Fee schedule")
                .filter(entry::startsWith)
                .findFirst()
                .orElse(entry.contains("ill ") ? "Bill as sent" : "");
    }

    private static void assertOnePatient(Path packet, PacketReader read, List<String> patients) {
        String text = read.text().replaceAll("\\s+", " ");
        assertThat(patients.stream().filter(text::contains).toList())
                .as("%s", packet)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(text).as("%s", packet).doesNotContainIgnoringCase("confidence", "assumed", "look it up");
    }

    private static void assertEnclosed(Path packet, PacketReader read, List<String> enclosures) {
        String cover =
                read.text().substring(0, read.text().indexOf("Page 1 of")).replaceAll("\\s+", " ");
        for (String enclosure : enclosures) {
            String kind = enclosure.toLowerCase(Locale.US).split(" ", 2)[0];
            boolean listed = cover.contains(enclosure)
                    || read.index().stream()
                            .anyMatch(
                                    entry -> entry.name().toLowerCase(Locale.US).contains(kind));
            assertThat(listed).as("%s encloses %s", packet, enclosure).isTrue();
        }
    }

    /** What the letter lists at its end. */
    private static List<String> enclosures(Path letter) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(letter);
                XWPFDocument document = new XWPFDocument(in)) {
            boolean below = false;
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                String text = paragraph.getText().strip();
                if (below && !text.isEmpty() && !text.startsWith("[")) {
                    lines.add(text);
                }
                below |= text.equals("Enclosures");
            }
        }
        assertThat(lines).as("%s", letter).isNotEmpty();
        return lines;
    }
}
