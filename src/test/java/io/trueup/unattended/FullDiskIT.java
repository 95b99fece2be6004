package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults 45 and 46: the disk is full, or nothing can be written where the workbook goes; the next night makes up for it. */
class FullDiskIT {

    private final Fixture fixture = Fixture.shared();

    @Test
    void fault_45_a_workbook_that_finds_the_disk_full_is_not_there_at_all_and_the_next_run_writes_it()
            throws SQLException, IOException, InterruptedException {
        String name = fixture.name();
        NightClinic clinic = fixture.nights().beforeSecondOutside(name);
        Path reports = clinic.path("reports");
        Path first = Files.move(clinic.workbook(1), clinic.path("aside.xlsx"));
        try (SmallDisk disk = SmallDisk.at(reports, "16k")) {
            LaunchedProgram night = fixture.nights().run(clinic);
            assertThat(night.await()).isEqualTo(1);
            assertThat(night.output())
                    .containsPattern("Step (reconcile|letters|workbook) failed: .*No space left on device")
                    .doesNotContain("Exception", "\tat ");
            assertThat(disk.files()).allMatch(left -> left.toString().matches(".*\\.(letters|packets)-2\\.part.*"));
        }
        Files.move(first, clinic.workbook(1));
        LaunchedProgram next = fixture.nights().run(clinic);
        assertThat(next.await()).as(next.output()).isZero();
        assertThat(clinic.workbook(3)).exists();
    }

    @Test
    void fault_45_an_embedded_database_on_a_full_disk_ends_the_night_with_one_sentence_and_the_next_one_goes_on()
            throws SQLException, IOException, InterruptedException {
        NightClinic clinic = fixture.nights().beforeSecondEmbedded(fixture.name());
        Path data = Files.move(clinic.path("data"), clinic.path("data-aside"));
        try (SmallDisk disk = SmallDisk.at(clinic.path("data"), "400m")) {
            new NightClinic(data).copiedInto(clinic.path("data"));
            disk.fillUpTo(300_000);
            LaunchedProgram night = fixture.nights().run(clinic);
            assertThat(night.await()).as(night.output()).isEqualTo(1);
            assertThat(night.output()).containsIgnoringCase("disk").doesNotContain("Exception", "\tat ");
            assertThat(clinic.workbook(2)).doesNotExist();
            disk.makeRoom();
            LaunchedProgram next = fixture.nights().run(clinic);
            assertThat(next.await()).as(next.output()).isZero();
            try (Database database = Database.open(Database.EMBEDDED, clinic.path("data"), Map.of());
                    Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void fault_46_something_in_the_workbooks_place_fails_the_run_with_one_sentence_and_leaves_no_half_workbook()
            throws IOException {
        String name = fixture.name();
        NightClinic clinic = fixture.nights().beforeSecondOutside(name);
        Path blocked = Files.createDirectories(clinic.workbook(2).resolve("somebody's"));
        LaunchedProgram night = fixture.nights().run(clinic);
        assertThat(night.await()).as(night.output()).isEqualTo(1);
        assertThat(night.output())
                .contains("Step workbook failed: cannot write")
                .contains("the next run goes on from here")
                .doesNotContain("Exception");
        assertThat(clinic.files()).noneMatch(file -> file.endsWith(".part"));
        Files.delete(blocked);
        Files.delete(blocked.getParent());
        LaunchedProgram next = fixture.nights().run(clinic);
        assertThat(next.await()).as(next.output()).isZero();
        assertThat(clinic.workbook(3)).exists();
    }

    @Test
    void fault_46_a_reports_folder_that_can_only_be_read_fails_the_run_with_one_sentence()
            throws IOException, InterruptedException {
        String name = fixture.name();
        NightClinic clinic = fixture.nights().beforeSecondOutside(name);
        Path aside = Files.move(clinic.path("reports"), clinic.path("reports-aside"));
        try (SmallDisk disk = SmallDisk.at(clinic.path("reports"), "1m")) {
            disk.readOnly();
            LaunchedProgram night = fixture.nights().run(clinic);
            assertThat(night.await()).as(night.output()).isEqualTo(1);
            assertThat(night.output())
                    .containsPattern("Step (reconcile|letters|workbook) failed: cannot write")
                    .doesNotContain("Exception");
        }
        Files.delete(clinic.path("reports"));
        Files.move(aside, clinic.path("reports"));
        LaunchedProgram next = fixture.nights().run(clinic);
        assertThat(next.await()).as(next.output()).isZero();
    }

    /** A file system in memory; only root can make one, elsewhere the test is left out and says so. */
    private record SmallDisk(Path at) implements AutoCloseable {

        static SmallDisk at(Path folder, String size) throws IOException, InterruptedException {
            Files.createDirectories(folder);
            assumeTrue(
                    command("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + size, "tmpfs", folder.toString()),
                    "a full disk can only be made by root: mount -t tmpfs");
            return new SmallDisk(folder);
        }

        private static boolean command(String... words) throws IOException, InterruptedException {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        }

        void readOnly() throws IOException, InterruptedException {
            assertThat(command("mount", "-o", "remount,ro", at.toString())).isTrue();
        }

        void fillUpTo(long left) throws IOException {
            long room = Files.getFileStore(at).getUsableSpace() - left;
            try (OutputStream out = Files.newOutputStream(at.resolve("ballast"))) {
                byte[] block = new byte[4096];
                for (long written = 0; written < room; written += block.length) {
                    out.write(block);
                }
            }
        }

        void makeRoom() throws IOException {
            Files.delete(at.resolve("ballast"));
        }

        List<Path> files() throws IOException {
            try (var files = Files.list(at)) {
                return files.toList();
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            assertThat(command("umount", at.toString())).isTrue();
        }
    }
}
