package io.trueup.night;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The files of an inbox, dealt out to nights whole or in two parts. A log that corrects an earlier one comes no earlier, for there
 * the later file is the one that counts (INTERFACES.md 3); rows of one claim stay together.
 */
final class InboxInParts {

    private record Part(int night, Path name, List<String> rows) {}

    private final Path inbox;
    private final Path all;
    private final List<Path> names;
    private final List<Part> parts = new ArrayList<>();

    private InboxInParts(Path inbox, Path all, List<Path> names) {
        this.inbox = inbox;
        this.all = all;
        this.names = names;
    }

    /** Moves the inbox's files away, so that they can come one night after the other. */
    static InboxInParts of(Path inbox, Path all) throws IOException {
        Files.move(inbox, all);
        try (Stream<Path> files = Files.walk(all)) {
            return new InboxInParts(
                    inbox,
                    all,
                    files.filter(Files::isRegularFile)
                            .map(all::relativize)
                            .sorted()
                            .toList());
        }
    }

    void empty() throws IOException {
        parts.clear();
        if (Files.exists(inbox)) {
            try (Stream<Path> old = Files.walk(inbox)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    void bringEverything() throws IOException {
        for (Path name : names) {
            Files.createDirectories(inbox.resolve(name).getParent());
            Files.copy(all.resolve(name), inbox.resolve(name));
        }
    }

    /** Gives each file, or each half of it, its night. */
    void shuffle(Random random, int nights) throws IOException {
        int latest = 0;
        for (Path name : names) {
            boolean corrects = name.getFileName().toString().matches("log-.*-b\\..*");
            int earliest = corrects ? latest : 0;
            latest = 0;
            for (Part half : halves(name, random)) {
                int night = earliest + random.nextInt(nights - earliest);
                latest = Math.max(latest, night);
                parts.add(new Part(night, half.name(), half.rows()));
            }
        }
    }

    private List<Part> halves(Path name, Random random) throws IOException {
        if (!name.toString().endsWith(".csv") || random.nextInt(3) > 0) {
            return List.of(new Part(0, name, List.of()));
        }
        List<String> rows = Files.readAllLines(all.resolve(name));
        int claim = claimColumn(cells(rows.get(0).toLowerCase(Locale.ROOT)));
        int salt = random.nextInt();
        List<Part> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int wanted = half;
            List<String> own = new ArrayList<>(rows.subList(0, 1));
            rows.stream()
                    .skip(1)
                    .filter(row -> half(claim < 0 ? row : cells(row).get(claim), salt) == wanted)
                    .forEach(own::add);
            if (own.size() > 1) {
                String part = name.getFileName().toString().replace(".csv", "-part-" + half + ".csv");
                halves.add(new Part(0, name.resolveSibling(part), own));
            }
        }
        return halves;
    }

    /**
     * What keeps the rows of one claim together: its number as bills have it in a remittance or an acknowledgment, as the clinic has it
     * elsewhere; below zero for lines of a bank, which are nobody's.
     */
    private static int claimColumn(List<String> headings) {
        boolean byControlNumber = headings.contains("payment_trace") || headings.contains("received_on");
        return headings.indexOf(byControlNumber ? "patient_control_number" : "claim_number");
    }

    /** Cells of a row; a comma in quotes parts nothing. */
    private static List<String> cells(String row) {
        return List.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    private static int half(String claim, int salt) {
        return new Random(claim.hashCode() ^ salt).nextInt(2);
    }

    void bring(int night) throws IOException {
        for (Part part : parts) {
            if (part.night() == night) {
                Path here = inbox.resolve(part.name());
                Files.createDirectories(here.getParent());
                if (part.rows().isEmpty()) {
                    Files.copy(all.resolve(part.name()), here);
                } else {
                    Files.write(here, part.rows());
                }
            }
        }
    }

    /** Which file came in which night, for a failure. */
    String plan() {
        return parts.stream().map(part -> part.night() + " " + part.name()).collect(joining(", "));
    }
}
