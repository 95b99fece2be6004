package io.trueup.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

class ProcessorTimeTest {

    private static final long OWN = ProcessHandle.current().pid();
    private static final long NOBODY = Long.MAX_VALUE;

    @Test
    void fields_are_counted_behind_a_name_that_holds_blanks_and_brackets() {
        String stat = "71 (a (b) c) S 1 71 71 0 -1 4194560 100 200 0 0 1500 250 30 4 20 0 1 0 512 4096 25";
        assertThat(ProcessorTime.ticks(stat, List.of(11, 12))).isEqualTo(1_750);
        assertThat(ProcessorTime.ticks(stat, List.of(13, 14))).isEqualTo(34);
    }

    @Test
    @EnabledOnOs(LINUX)
    void a_server_counts_when_its_postmaster_is_named_in_the_data_folder(@TempDir Path data) throws IOException {
        ProcessorTime time = new ProcessorTime(NOBODY, data);
        time.sample();
        assertThat(time.seconds()).isZero();
        Path file = Files.createDirectories(data.resolve("postgres")).resolve("postmaster.pid");
        Files.writeString(file, OWN + "\n/somewhere\n");
        time.sample();
        assertThat(time.seconds()).isPositive();
    }

    @Test
    @EnabledOnOs(LINUX)
    void what_was_counted_stays_when_the_server_has_ended(@TempDir Path data) throws IOException {
        Path file = Files.createDirectories(data.resolve("postgres")).resolve("postmaster.pid");
        Files.writeString(file, OWN + "\n/somewhere\n");
        ProcessorTime time = new ProcessorTime(OWN, data);
        time.sample();
        double before = time.seconds();
        Files.delete(file);
        time.sample();
        assertThat(time.seconds()).isGreaterThanOrEqualTo(before).isPositive();
    }
}
