package io.trueup.schedule;

import io.trueup.batch.Failures;
import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.platform.Sha256;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The job files of a folder: every .yml and .yaml in it, each with its reference folder, sound or not. */
public final class JobFolder {

    private final Path folder;
    private final Clock clock;

    public JobFolder(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    public Path path() {
        return folder;
    }

    /** By file name. Of two files with one job name, the second is broken: their runs and workbooks could not be told apart. */
    public List<JobEntry> look() {
        return look(Map.of());
    }

    /** @param before what is known; an entry whose files are as they were is not read again */
    List<JobEntry> look(Map<Path, JobEntry> before) {
        List<JobEntry> entries = new ArrayList<>();
        Map<String, Path> names = new HashMap<>();
        for (Path file : files()) {
            JobEntry entry = entry(file, before.get(file));
            Path same =
                    entry.job() == null ? null : names.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), file);
            entries.add(
                    same == null
                            ? entry
                            : entry.broken(file.getFileName() + ": its name is \"" + entry.name() + "\", as that of "
                                    + same.getFileName() + "; give one of them another"));
        }
        return entries;
    }

    /** One file as it is now; that its name is its own was seen by the last look. */
    JobEntry again(JobEntry before) {
        return entry(before.file(), before);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("[^.~].*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private JobEntry entry(Path file, @Nullable JobEntry before) {
        String name = Objects.toString(file.getFileName(), "");
        try {
            if (before != null && !before.stamp().isEmpty() && before.stamp().equals(stamp(file, before.job()))) {
                return before;
            }
            JobFile.Read read = JobFile.read(file);
            JobFile job = read.job();
            String stamp = stamp(file, job);
            if (job == null) {
                return new JobEntry(file, name, null, null, errors(read.problems()), stamp);
            }
            LocalDate today = job.today() == null ? LocalDate.now(clock.withZone(job.zone())) : job.today();
            RuleBook rules = RuleBook.read(job.reference(), today);
            return new JobEntry(file, job.name(), job, rules, errors(rules.problems()), stamp);
        } catch (IOException e) {
            return new JobEntry(file, name, null, null, List.of(name + ": " + unreadable(e)), "");
        }
    }

    /** Our own sentence, or what the system says. */
    private static String unreadable(IOException problem) {
        return problem instanceof FileSystemException file
                ? file.getFile() + " cannot be read (" + Failures.reason(file) + ")"
                : Objects.requireNonNullElse(problem.getMessage(), "it cannot be read");
    }

    private static List<String> errors(List<ConfigurationProblem> problems) {
        return problems.stream()
                .filter(ConfigurationProblem::isError)
                .map(ConfigurationProblem::toString)
                .toList();
    }

    private static String stamp(Path file, @Nullable JobFile job) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(Files.readAllBytes(file));
        if (job != null && Files.isDirectory(job.reference())) {
            try (Stream<Path> all = Files.list(job.reference())) {
                for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                    String seen = path + "|" + Files.size(path) + "|" + Files.getLastModifiedTime(path);
                    digest.update(seen.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
