package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.packet.PacketReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets of a night, on disk. */
class PacketsOfANightTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void two_days_denied_and_one_paid_short() {
        night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("WC-1", "PCN1")
                                .day("2025-03-03", 6)
                                .day("2025-03-04", 6)
                                .day("2025-03-05", 6))
                .remittance(
                        "denied.835",
                        Check.of("T-99", "2025-03-20", "500.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .line("97545", "2025-03-03", "600.00", "0.00", "CO*197")
                                        .line("97545", "2025-03-04", "600.00", "0.00", "CO*197")
                                        .day("2025-03-05", "500.00"))
                                .text());
    }

    private List<Path> packets(String folder) throws IOException {
        try (Stream<Path> files = Files.list(night.file("reports").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static PacketReader read(Path packet) throws IOException {
        return PacketReader.of(Files.readAllBytes(packet));
    }

    private static String packetColumn(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook()))
                .rows("Appeals")
                .get(0)
                .get("Packet");
    }

    private List<String> stored() {
        return night.jdbc()
                .sql("SELECT packet FROM item WHERE is_appeal")
                .query(String.class)
                .list();
    }

    @Test
    void each_appeal_has_one_packet_beside_its_letter_that_only_its_owner_can_read() throws IOException {
        Runner.Result run = night.run();

        assertThat(packets("packets-1")).singleElement().satisfies(packet -> {
            assertThat(packet.getFileName().toString())
                    .isEqualTo(packets("letters-1").stream()
                            .map(letter -> letter.getFileName().toString().replace(".docx", ".pdf"))
                            .filter(name -> name.equals(packet.getFileName().toString()))
                            .findFirst()
                            .orElse("no letter of that name"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(packet)))
                    .isEqualTo("rw-------");
            PacketReader read = read(packet);
            assertThat(read.index())
                    .extracting(PacketReader.Entry::name)
                    .contains("Letter", "Explanation of payment T-99 of March 20, 2025")
                    .contains("Daily logs of 2 days, March 3, 2025 to March 4, 2025");
            assertThat(read.text())
                    .contains("03/03/2025 97545", "CO-197 $600.00")
                    .doesNotContain("03/05/2025");
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(night.file("reports/packets-1"))))
                .isEqualTo("rwx------");
        assertThat(packetColumn(run)).isEqualTo("Packet");
    }

    @Test
    void what_was_taken_of_a_paid_day_has_a_packet_beside_the_letter_that_asks_for_it() throws IOException {
        night.remittance(
                "taken.835",
                Check.of("T-100", "2025-04-10", "-200.00")
                        .plb("WO:ICN1", "200.00")
                        .text());
        night.run();

        assertThat(night.jdbc()
                        .sql("SELECT packet <> '' FROM item WHERE outcome = 'UNDERPAID' AND letter <> ''")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void a_night_with_nothing_new_writes_no_packet_and_the_workbook_still_leads_to_the_first() throws IOException {
        night.run();
        Runner.Result second = night.run();

        assertThat(night.file("reports/packets-2")).doesNotExist();
        assertThat(packetColumn(second)).isEqualTo("Packet");
        assertThat(stored()).singleElement().asString().startsWith("packets-1/");
    }

    @Test
    void a_rerun_writes_the_same_packet_again_in_its_own_folder() throws IOException {
        night.run();
        night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));

        Path first = packets("packets-1").get(0);
        Path again = packets("packets-2").get(0);
        assertThat(again.getFileName()).isEqualTo(first.getFileName());
        assertThat(again).hasSameBinaryContentAs(first);
    }

    @Test
    void a_job_may_want_packets_of_letters_that_are_ready_or_none() throws IOException {
        String job = Files.readString(night.file("jobs/nightly.yml"));
        night.write("jobs/nightly.yml", job + "packets: ready\n").run();
        assertThat(night.file("reports/packets-1")).doesNotExist();
        assertThat(packets("letters-1")).isNotEmpty();
        assertThat(stored()).containsExactly("");
    }

    @Test
    void fault_147_packets_of_a_run_that_fails_before_its_workbook_are_gone_and_the_next_night_writes_them()
            throws IOException {
        Path inTheWay = night.file("reports/nightly-2025-04-15-1.xlsx");
        Files.createDirectories(inTheWay.resolve("folder"));
        assertThat(night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY))
                        .isDone())
                .isFalse();
        assertThat(night.file("reports/packets-1")).doesNotExist();
        assertThat(night.file("reports/.packets-1.part")).doesNotExist();
        assertThat(stored()).containsExactly("");
        Files.createDirectories(night.file("reports/.packets-1.part"));
        night.write("reports/.packets-1.part/W-1_TESTMUT_WC-1.pdf", "half a packet");

        night.run();

        assertThat(night.file("reports/.packets-1.part")).doesNotExist();
        assertThat(packets("packets-2")).hasSize(1);
        assertThat(stored()).singleElement().asString().startsWith("packets-2/");
    }
}
