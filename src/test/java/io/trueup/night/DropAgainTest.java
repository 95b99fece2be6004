package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Remittances of a clinic dropped again: re-saved, split in two, half taken and mended, over several nights. It ends in the same
 * findings and the same cents as each file once. How often that is tried is the property {@code drop.again}.
 */
class DropAgainTest {

    private static final int WAYS = Integer.getInteger("drop.again", 5);
    private static final String CLAIM = "(?=CLP\\*)";

    @TempDir
    private Path home;

    @Test
    void fault_62_files_mended_re_saved_split_and_sent_again_end_in_the_same_findings_and_cents() throws IOException {
        new SyntheticClinic(40, 6, 5).writeTo(home);
        Path inbox = home.resolve("inbox/remittances");
        Path all = home.resolve("remittances");
        Files.move(inbox, all);
        LocalDate today = Objects.requireNonNull(NightFixture.of(home).job().today());
        List<String> once = List.of();
        for (int seed = 0; seed <= WAYS; seed++) {
            NightFixture night = NightFixture.of(home);
            empty(inbox);
            Random random = new Random(seed);
            List<Path> files = files(all);
            if (seed == 0) {
                for (Path file : files) {
                    Files.copy(file, inbox.resolve(file.getFileName()));
                }
                night.run(today);
                once = state(night);
                continue;
            }
            List<String> plan = new ArrayList<>();
            for (int turn = 0; turn < 3; turn++) {
                for (Path file : files) {
                    drop(file, turn, random, inbox, plan);
                }
                night.run(today);
            }
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

    /** In the middle night every file is there whole; before and after it comes in any shape, or not at all. */
    private static void drop(Path file, int turn, Random random, Path inbox, List<String> plan) throws IOException {
        String name = turn + "-" + file.getFileName();
        if (!name.endsWith(".835")) {
            if (turn == 1) {
                Files.copy(file, inbox.resolve(name));
            }
            return;
        }
        String text = Files.readString(file);
        int way = random.nextInt(turn == 1 ? 2 : 5);
        plan.add(way + " " + name);
        switch (way) {
            case 0 -> Files.writeString(inbox.resolve(name), text + "\n".repeat(turn + 1));
            case 1 -> {
                Files.writeString(inbox.resolve("a" + name), part(text, 0));
                Files.writeString(inbox.resolve("b" + name), part(text, 1));
            }
            case 2 -> Files.writeString(inbox.resolve(name), damaged(text, random));
            case 3 ->
                Files.writeString(
                        inbox.resolve(name), part(text, random.nextInt(2)).replace("~\n", "~\r\n"));
            default -> {}
        }
    }

    /** Every other claim; what follows the last claim, with it. */
    private static String part(String text, int half) {
        List<String> pieces = Arrays.asList(text.split(CLAIM));
        StringBuilder part = new StringBuilder(pieces.get(0));
        for (int i = 1; i < pieces.size(); i++) {
            int end = Math.max(pieces.get(i).indexOf("PLB*"), pieces.get(i).indexOf("SE*"));
            int plb = pieces.get(i).indexOf("PLB*");
            int close = plb >= 0 ? plb : pieces.get(i).indexOf("\nSE*") + 1;
            String claim = close > 0 ? pieces.get(i).substring(0, close) : pieces.get(i);
            part.append(i % 2 == half ? claim : "")
                    .append(close > 0 && end > 0 ? pieces.get(i).substring(close) : "");
        }
        return part.toString();
    }

    /** One claim whose amount nobody can read. */
    private static String damaged(String text, Random random) {
        List<String> pieces = new ArrayList<>(Arrays.asList(text.split(CLAIM)));
        if (pieces.size() < 2) {
            return text;
        }
        int claim = 1 + random.nextInt(pieces.size() - 1);
        String[] elements = pieces.get(claim).split("\\*", 6);
        elements[4] = "1OO.00";
        pieces.set(claim, String.join("*", elements));
        return String.join("", pieces);
    }

    private static List<String> state(NightFixture night) {
        return Stream.concat(night.findings().stream(), night.tieOut().stream().sorted())
                .collect(Collectors.toList());
    }
}
