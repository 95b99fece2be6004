package io.trueup.source;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that others put files into, at any time and in any state. Lists what can be taken now: whole regular files, in name
 * order (INTERFACES.md 3).
 */
public final class Inbox {

    private static final long RECENT_SECONDS = 2;

    /** What systems leave in every folder they show. */
    private static final Set<String> NOBODYS = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx");

    private final Pause pause;

    /** @param pause lets a moment pass between two looks at a file that was written just now */
    public Inbox(Pause pause) {
        this.pause = pause;
    }

    /** Lets a moment pass; a test uses the moment to write. */
    public interface Pause {

        void moment() throws InterruptedException;

        /** A fifth of a second: long enough to see a copy under way grow. */
        static Pause brief() {
            return () -> Thread.sleep(200);
        }
    }

    /**
     * What a folder holds.
     *
     * @param files to be taken now, in name order
     * @param left names left for the next run: still growing, or gone meanwhile
     * @param problems what stands there and can never be read
     */
    public record Listing(List<InputFile> files, List<String> left, List<Problem> problems) {

        public Listing {
            files = List.copyOf(files);
            left = List.copyOf(left);
            problems = List.copyOf(problems);
        }
    }

    /** A file as it stands there, unread. */
    public record Seen(Path path, String name, long size, Instant modified) {}

    /**
     * What a folder holds at one look.
     *
     * @param files that a run could take, in name order
     * @param problems what stands there and can never be read
     */
    public record Glance(List<Seen> files, List<Problem> problems) {

        public Glance {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Looks at a folder without reading its files; one that does not exist is empty.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public static Glance glance(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Seen> files = new ArrayList<>();
        look(folder, problems)
                .forEach((path, look) ->
                        files.add(new Seen(path, InputFile.nameOf(path), look.size(), look.modified())));
        return new Glance(files, problems);
    }

    /**
     * Lists a folder; one that does not exist is empty.
     *
     * @param now the wall clock, to tell which files were written just now
     * @throws IOException when the folder itself cannot be read
     */
    public Listing list(Path folder, Instant now) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Map<Path, FileState> seen = look(folder, problems);
        if (seen.values().stream().anyMatch(look -> look.modified().isAfter(now.minusSeconds(RECENT_SECONDS)))) {
            pause.moment();
        }
        return taken(seen, problems);
    }

    private static Map<Path, FileState> look(Path folder, List<Problem> problems) throws IOException {
        Map<Path, FileState> seen = new LinkedHashMap<>();
        for (Path path : entries(folder)) {
            try {
                String objection = objectionTo(path, folder);
                if (objection.isEmpty()) {
                    seen.put(path, FileState.at(path));
                } else {
                    problems.add(unreadable(path, objection));
                }
            } catch (IOException e) {
                problems.add(unreadable(path, "it cannot be opened"));
            }
        }
        return seen;
    }

    private static Listing taken(Map<Path, FileState> seen, List<Problem> problems) {
        List<InputFile> files = new ArrayList<>();
        List<String> left = new ArrayList<>();
        seen.forEach((path, look) -> {
            try {
                if (FileState.at(path).equals(look)) {
                    InputFile file = InputFile.of(path);
                    if (file.size() == look.size() && file.isAsListed()) {
                        files.add(file);
                        return;
                    }
                }
                left.add(InputFile.nameOf(path));
            } catch (IOException e) {
                if (Files.exists(path)) {
                    problems.add(unreadable(path, "it cannot be opened"));
                } else {
                    left.add(InputFile.nameOf(path));
                }
            }
        });
        return new Listing(files, left, problems);
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !isPassedOver(InputFile.nameOf(path)))
                    .sorted(comparing(InputFile::nameOf))
                    .toList();
        }
    }

    /** Not to be read, and not worth a word: unfinished, hidden, or a system's own. */
    public static boolean isPassedOver(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NOBODYS.contains(lower)
                || name.startsWith(".")
                || name.startsWith("~$")
                || lower.endsWith(".part")
                || lower.endsWith(".tmp");
    }

    private static String objectionTo(Path path, Path folder) throws IOException {
        if (Files.isSymbolicLink(path) && !path.toRealPath().startsWith(folder.toRealPath())) {
            return "a link that leads out of the inbox";
        }
        if (Files.isDirectory(path)) {
            return "a folder where a file should be; move what is in it one up";
        }
        if (!Files.isRegularFile(path)) {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "not a regular file" : "";
        }
        return Files.isReadable(path) ? "" : "no permission to read it";
    }

    private static Problem unreadable(Path path, String why) {
        return Problem.of(
                ProblemCode.UNREADABLE,
                Place.ofFile(InputFile.nameOf(path)),
                why,
                "put a file in its place that TrueUp may read");
    }
}
