package io.trueup.batch;

import io.trueup.intake.TakenFiles;
import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What stands in the inbox at this moment, as the next run will find it; without taking anything, and without reading what is known. */
public final class InboxNow {

    private static final int MOST_REMEMBERED = 10_000;

    private final JobFile job;
    private final TakenFiles files;
    private final Map<Path, Hashed> hashes;

    /** @param memory of hashes, kept from look to look: a file that did not change is read once */
    public InboxNow(JobFile job, DataSource dataSource, Memory memory) {
        this.job = job;
        this.files = new TakenFiles(dataSource);
        this.hashes = memory.hashes;
    }

    /** Hashes of files as they were looked at last. */
    public static final class Memory {

        private final Map<Path, Hashed> hashes = new LinkedHashMap<>();
    }

    private record Hashed(long size, Instant modified, InputFile file) {}

    /** What the next run does with a file. */
    public enum Fate {
        READ,
        /** Its bytes count already, under another name. */
        SKIPPED,
        /** It was taken back, and stands there untouched since. */
        LEFT
    }

    /**
     * A file that is no part of what counts.
     *
     * @param before what a run did with the same bytes, in words; blank when none read them
     */
    public record Waiting(String folder, String name, long size, Instant modified, Fate fate, String before) {}

    /**
     * One look.
     *
     * @param waiting in the order in which they would be taken
     * @param unread files that no run can read where they stand
     */
    public record Look(List<Waiting> waiting, List<Problem> unread) {

        public Look {
            waiting = List.copyOf(waiting);
            unread = List.copyOf(unread);
        }
    }

    /** @throws IOException when the inbox or one of its folders cannot be read */
    public Look look() throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        List<Problem> unread = new ArrayList<>(new StrayFiles(job).list());
        Map<String, Map<String, TakenFiles.LeftBehind>> left = files.leftBehind();
        for (String folder : Ingest.FOLDERS) {
            Inbox.Glance glance = Inbox.glance(job.inbox().resolve(folder));
            unread.addAll(glance.problems());
            add(folder, glance.files(), left.getOrDefault(folder, Map.of()), waiting);
        }
        return new Look(waiting, unread);
    }

    private void add(
            String folder, List<Inbox.Seen> seen, Map<String, TakenFiles.LeftBehind> left, List<Waiting> waiting)
            throws IOException {
        Map<String, List<TakenFiles.Read>> taken = new LinkedHashMap<>();
        files.read(folder, seen.stream().map(Inbox.Seen::name).toList())
                .forEach(read -> taken.computeIfAbsent(read.name(), name -> new ArrayList<>())
                        .add(read));
        for (Inbox.Seen file : seen) {
            if (taken.getOrDefault(file.name(), List.of()).stream().noneMatch(read -> isOf(read, file))) {
                waiting(folder, file, left).ifPresent(waiting::add);
            }
        }
    }

    /** Untouched since a run took what stood there under its name. */
    private static boolean isOf(TakenFiles.Read read, Inbox.Seen file) {
        return read.size() == file.size()
                && file.modified().isBefore(read.startedAt().toInstant());
    }

    private Optional<Waiting> waiting(String folder, Inbox.Seen seen, Map<String, TakenFiles.LeftBehind> left)
            throws IOException {
        InputFile file = hashed(seen);
        List<TakenFiles.File> known = files.ofBytes(file.sha256()).stream()
                .filter(one -> one.folder().equals(folder))
                .toList();
        if (known.stream().anyMatch(one -> one.isTaken() && one.name().equals(seen.name()))) {
            return Optional.empty();
        }
        TakenFiles.LeftBehind behind = left.get(seen.name());
        Fate fate = behind != null && behind.is(file)
                ? Fate.LEFT
                : known.stream().anyMatch(TakenFiles.File::isTaken) ? Fate.SKIPPED : Fate.READ;
        return Optional.of(new Waiting(
                folder, seen.name(), seen.size(), seen.modified(), fate, known.isEmpty() ? "" : words(known)));
    }

    /** Of several the one that counts, else the newest. */
    private static String words(List<TakenFiles.File> known) {
        TakenFiles.File told =
                known.stream().filter(TakenFiles.File::isTaken).findFirst().orElse(known.get(0));
        return switch (told.status()) {
            case "TAKEN" -> "taken on " + told.takenOn() + " as " + told.name();
            case "WITHDRAWN" -> "brought in on " + told.takenOn() + " and taken back";
            default -> "rejected on " + told.takenOn();
        };
    }

    private InputFile hashed(Inbox.Seen seen) throws IOException {
        synchronized (hashes) {
            Hashed before = hashes.get(seen.path());
            if (before != null
                    && before.size() == seen.size()
                    && before.modified().equals(seen.modified())) {
                return before.file();
            }
        }
        InputFile file = InputFile.of(seen.path());
        synchronized (hashes) {
            if (hashes.size() >= MOST_REMEMBERED) {
                hashes.clear();
            }
            hashes.put(seen.path(), new Hashed(file.size(), file.modified(), file));
        }
        return file;
    }
}
