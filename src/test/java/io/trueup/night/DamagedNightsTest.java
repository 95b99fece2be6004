package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.generator.BilledClinic;
import io.trueup.generator.SyntheticClinic;
import io.trueup.ledger.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole nights of a clinic whose files were damaged on their way: cut, overwritten, with bytes and words of other places, with names
 * and numbers of any length. Whatever comes, the night ends, every cent stands on one row, and the next night goes on. More seeds with
 * {@code -Ddamaged.nights=100}.
 */
class DamagedNightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);

    private static final List<String> WORDS = List.of(
            "\0",
            "PENDING",
            "#N/A",
            "1.2E+10",
            "-",
            "9".repeat(40),
            "X".repeat(5_000),
            "0001-01-01",
            "99991231",
            "O'Brien; DROP TABLE",
            "\u001B[31m",
            "\uFFFD",
            "~",
            "*",
            "\"",
            "\n",
            "=cmd|x");

    @TempDir
    private Path folder = Path.of("");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("damaged.nights", 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_night_ends_and_every_cent_stands_on_one_row(long seed) throws IOException {
        new SyntheticClinic(240, 12, seed).writeTo(folder);
        assertNightsEnd(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void so_it_does_with_damaged_bills_acknowledgments_and_statements(long seed) throws IOException {
        new BilledClinic(120, seed).writeTo(folder);
        assertNightsEnd(seed);
    }

    private void assertNightsEnd(long seed) throws IOException {
        Random random = new Random(seed);
        try (Stream<Path> files = Files.walk(folder.resolve("inbox"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (random.nextInt(3) > 0) {
                    Files.write(file, damaged(Files.readAllBytes(file), random));
                }
            }
        }
        NightFixture night = NightFixture.of(folder);

        Runner.Result first = night.attempt(Runs.Order.nightly("nightly", TODAY));
        assertThat(first.failure()).isEmpty();
        assertThat(first.workbook()).exists();
        night.assertEveryCentIsOnOneRow();

        List<String> findings = night.findings();
        Runner.Result second = night.attempt(Runs.Order.nightly("nightly", TODAY));
        assertThat(second.failure()).isEmpty();
        night.assertEveryCentIsOnOneRow();
        assertThat(night.findings()).isEqualTo(findings);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && damaged.length > 10; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged = Arrays.copyOf(damaged, at + 1);
                case 2 -> damaged = over(damaged, at, WORDS.get(random.nextInt(WORDS.size())));
                case 3 -> damaged = without(damaged, at, 1 + random.nextInt(30));
                default -> damaged = over(damaged, at, slice(damaged, random));
            }
        }
        return damaged;
    }

    /** What stands elsewhere in the file. */
    private static String slice(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] over(byte[] bytes, int at, String word) {
        byte[] put = word.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[bytes.length + put.length];
        System.arraycopy(bytes, 0, whole, 0, at);
        System.arraycopy(put, 0, whole, at, put.length);
        System.arraycopy(bytes, at, whole, at + put.length, bytes.length - at);
        return whole;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, rest, at, bytes.length - end);
        return rest;
    }
}
