package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files of one folder of a clinic, dropped over three nights whole, in halves, in any other shape or not at all, as a seed says.
 * In the middle night all of each is there.
 */
record DroppedAgain(Path home, String folder, String ending, Halves halves, List<Shape> shapes) {

    /** Cuts a file's text in two files; 0 is the first. */
    interface Halves {
        String of(String text, int half);
    }

    /** Another shape of a file's text. */
    interface Shape {
        String of(String text, Random random);
    }

    /** Each seed ends as one night with each file once does. */
    void endsAsOnce(int ways, Function<NightFixture, List<String>> state) throws IOException {
        Path inbox = home.resolve("inbox").resolve(folder);
        Path all = home.resolve(folder);
        Files.move(inbox, all);
        LocalDate today = Objects.requireNonNull(NightFixture.of(home).job().today());
        NightFixture onceEach = NightFixture.of(home);
        Files.createDirectories(inbox);
        for (Path file : files(all)) {
            Files.copy(file, inbox.resolve(file.getFileName()));
        }
        onceEach.run(today);
        List<String> once = state.apply(onceEach);
        for (int seed = 1; seed <= ways; seed++) {
            NightFixture night = NightFixture.of(home);
            for (Path file : files(inbox)) {
                Files.delete(file);
            }
            Random random = new Random(seed);
            List<String> plan = new ArrayList<>();
            for (int turn = 0; turn < 3; turn++) {
                for (Path file : files(all)) {
                    drop(file, turn, random, inbox, plan);
                }
                night.run(today);
            }
            assertThat(state.apply(night)).as("seed %d: %s", seed, plan).isEqualTo(once);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void drop(Path file, int turn, Random random, Path inbox, List<String> plan) throws IOException {
        String name = turn + "-" + file.getFileName();
        if (!name.endsWith(ending)) {
            if (turn == 1 || random.nextBoolean()) {
                Files.copy(file, inbox.resolve(name));
            }
            return;
        }
        String text = Files.readString(file);
        int way = random.nextInt(turn == 1 ? 2 : 4 + shapes.size());
        plan.add(way + " " + name);
        switch (way) {
            case 0 -> Files.writeString(inbox.resolve(name), text + "\n".repeat(turn + 1));
            case 1 -> {
                Files.writeString(inbox.resolve("a" + name), halves.of(text, 0));
                Files.writeString(inbox.resolve("b" + name), halves.of(text, 1));
            }
            case 2 ->
                Files.writeString(
                        inbox.resolve(name), halves.of(text, random.nextInt(2)).replace("~\n", "~\r\n"));
            case 3 -> {}
            default ->
                Files.writeString(inbox.resolve(name), shapes.get(way - 4).of(text, random));
        }
    }
}
