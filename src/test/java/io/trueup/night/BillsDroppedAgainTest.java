package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.generator.BilledClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills of a clinic dropped again: re-saved, renamed, split, in tables beside the 837, over several nights. No day is billed twice for
 * it, and everything else ends as with each file once. How often that is tried is the property {@code drop.again}.
 */
class BillsDroppedAgainTest {

    private static final int WAYS = Integer.getInteger("drop.again", 4);
    private static final String PATIENT = "(?=HL\\*\\d+\\*1\\*22\\*)";

    @TempDir
    private Path home;

    @Test
    void bills_re_saved_renamed_and_split_end_in_the_same_findings_and_differences() throws IOException {
        new BilledClinic(40, 7).writeTo(home);
        Path inbox = home.resolve("inbox/bills");
        Path all = home.resolve("bills");
        Files.move(inbox, all);
        LocalDate today = Objects.requireNonNull(NightFixture.of(home).job().today());
        List<String> once = List.of();
        for (int seed = 0; seed <= WAYS; seed++) {
            NightFixture night = NightFixture.of(home);
            empty(inbox);
            Random random = new Random(seed);
            List<String> plan = new ArrayList<>();
            for (int turn = 0; turn < (seed == 0 ? 1 : 3); turn++) {
                for (Path file : files(all)) {
                    if (seed == 0) {
                        Files.copy(file, inbox.resolve(file.getFileName()));
                    } else {
                        drop(file, turn, random, inbox, plan);
                    }
                }
                night.run(today);
            }
            once = seed == 0 ? state(night) : once;
            assertThat(state(night)).as("seed %d: %s", seed, plan).isEqualTo(once);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void empty(Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (Path file : files(inbox)) {
            Files.delete(file);
        }
    }

    /** In the middle night every bill is there; before and after it comes in any shape, or not at all. */
    private static void drop(Path file, int turn, Random random, Path inbox, List<String> plan) throws IOException {
        String name = turn + "-" + file.getFileName();
        if (!name.endsWith(".837")) {
            if (turn == 1 || random.nextBoolean()) {
                Files.copy(file, inbox.resolve(name));
            }
            return;
        }
        String text = Files.readString(file);
        int way = random.nextInt(turn == 1 ? 2 : 4);
        plan.add(way + " " + name);
        switch (way) {
            case 0 -> Files.writeString(inbox.resolve(name), text + "\n".repeat(turn + 1));
            case 1 -> {
                Files.writeString(inbox.resolve("a" + name), part(text, 0));
                Files.writeString(inbox.resolve("b" + name), part(text, 1));
            }
            case 2 ->
                Files.writeString(
                        inbox.resolve(name), part(text, random.nextInt(2)).replace("~\n", "~\r\n"));
            default -> {}
        }
    }

    /** Every other patient; what ends a batch and begins the next, always. */
    private static String part(String text, int half) {
        List<String> pieces = Arrays.asList(text.split(PATIENT));
        StringBuilder part = new StringBuilder(pieces.get(0));
        for (int i = 1; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            int close = piece.indexOf("~SE*") >= 0 ? piece.indexOf("~SE*") : piece.indexOf("~\nSE*");
            part.append(
                    i % 2 == half
                            ? piece
                            : close >= 0 ? piece.substring(close + 1).stripLeading() : "");
        }
        return part.toString();
    }

    private static List<String> state(NightFixture night) {
        return Stream.concat(night.findings().stream(), night.jdbc().sql("""
                        SELECT concat_ws(' ', 'bill', claim_number, service_date, receipt_source, bill_received_on)
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND NOT trial
                        UNION ALL
                        SELECT (to_jsonb(b) - '{unit}'::text[])::text
                        FROM billing_difference b
                        ORDER BY 1""").query(String.class).list().stream())
                .toList();
    }
}
