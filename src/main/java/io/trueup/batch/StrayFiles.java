package io.trueup.batch;

import io.trueup.source.FileNames;
import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the inbox where nobody looks: beside its folders, or in folders of other names (FAULTS.md 57). */
final class StrayFiles {

    private static final int MOST = 1000;
    private static final int DEEPEST = 8;

    private final JobFile job;
    private final Belonging belonging;
    private final List<Problem> problems = new ArrayList<>();

    StrayFiles(JobFile job) {
        this.job = job;
        this.belonging = new Belonging(job.columns());
    }

    /** A problem for each such file; beyond a thousand of them one that says so. */
    List<Problem> list() throws IOException {
        for (Path path : entries(job.inbox())) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!Ingest.FOLDERS.contains(FileNames.of(path))) {
                    look(path, FileNames.of(path) + "/", 1);
                }
            } else {
                add(path, "");
            }
        }
        return problems;
    }

    private void look(Path folder, String name, int depth) throws IOException {
        if (depth > DEEPEST || isOurs(folder)) {
            return;
        }
        for (Path path : entries(folder)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                look(path, name + FileNames.of(path) + "/", depth + 1);
            } else {
                add(path, name);
            }
        }
    }

    /** Archive and reports may stand within the inbox. */
    private boolean isOurs(Path folder) {
        return Stream.of(job.archive(), job.reports(), job.data(), job.reference())
                .anyMatch(own -> own != null && own.equals(folder));
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !Inbox.isPassedOver(FileNames.of(path)))
                    .sorted((a, b) -> FileNames.of(a).compareTo(FileNames.of(b)))
                    .toList();
        }
    }

    private void add(Path path, String folder) {
        String name = folder + FileNames.of(path);
        if (problems.size() == MOST) {
            problems.add(Problem.of(
                    ProblemCode.WRONG_FOLDER,
                    Place.ofFile(name),
                    "and more like it",
                    "empty what is no folder of ours"));
        }
        if (problems.size() > MOST) {
            return;
        }
        try {
            InputFile file = InputFile.of(path);
            problems.addAll(belonging.astray(new InputFile(path, name, file.sha256(), file.size(), file.modified())));
        } catch (IOException e) {
            problems.add(Problem.of(
                    ProblemCode.UNREADABLE,
                    Place.ofFile(name),
                    "it cannot be opened",
                    "see who may read it, or take it out"));
        }
    }
}
