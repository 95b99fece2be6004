package io.trueup.batch;

import io.trueup.intake.FileAttempts;
import io.trueup.intake.InputFiles;
import io.trueup.intake.RejectIntake;
import io.trueup.intake.TakenFiles;
import io.trueup.postgres.Statements;
import io.trueup.source.FileChanged;
import io.trueup.source.FileNames;
import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.PrivateFolder;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Lists the inbox and takes its files, one transaction for each: a file is taken whole or not at all. */
final class Ingest {

    static final String PROGRAM_LOGS = "program-logs";
    static final String EPISODES = "episodes";
    static final String AUTHORIZATIONS = "authorizations";
    static final String BILLS = "bills";
    static final String ACKNOWLEDGMENTS = "acknowledgments";
    static final String REMITTANCES = "remittances";
    static final String DEPOSITS = "deposits";
    static final String WORKLISTS = "worklists";

    /** In the order in which they are taken: what a remittance is matched to comes first. */
    static final List<String> FOLDERS =
            List.of(PROGRAM_LOGS, EPISODES, AUTHORIZATIONS, BILLS, ACKNOWLEDGMENTS, REMITTANCES, DEPOSITS, WORKLISTS);

    private final DataSource dataSource;
    private final InputFiles files;
    private final TakenFiles takenFiles;
    private final FileAttempts attempts;
    private final FileReading reading;
    private final DeskFile desk;
    private final JobFile job;

    Ingest(DataSource dataSource, JobFile job, RuleBook rules, LocalDate today) {
        this.dataSource = dataSource;
        this.files = new InputFiles(dataSource);
        this.takenFiles = new TakenFiles(dataSource);
        this.attempts = new FileAttempts(dataSource);
        this.reading = new FileReading(dataSource, job, rules, today);
        this.desk = new DeskFile(dataSource, job.zone());
        this.job = job;
    }

    /** Gives every file that can be taken now its id; what cannot be read at all is rejected, what is known is skipped. */
    void list(long run, Instant now) throws IOException, InterruptedException {
        if (!Files.isDirectory(job.inbox())) {
            throw new IOException("the inbox " + job.inbox() + " is not there");
        }
        files.forgetListing(run);
        Inbox inbox = new Inbox(Inbox.Pause.brief());
        List<Problem> problems = new ArrayList<>(new StrayFiles(job).list());
        Map<String, Map<String, TakenFiles.LeftBehind>> left = takenFiles.leftBehind();
        Map<String, Inbox.Listing> listings = new LinkedHashMap<>();
        for (String folder : FOLDERS) {
            listings.put(folder, inbox.list(job.inbox().resolve(folder), now));
        }
        Map<String, Map<String, String>> before = files.takenBefore(
                FOLDERS,
                listings.values().stream()
                        .flatMap(listing -> listing.files().stream())
                        .map(InputFile::sha256)
                        .toList());
        listings.forEach((folder, listing) -> {
            problems.addAll(listing.problems());
            List<InputFile> fresh = fresh(
                    listing.files(),
                    before.getOrDefault(folder, Map.of()),
                    leftBehind(folder, listing.files(), left),
                    problems);
            files.list(run, folder, fresh);
        });
        desk.list(run, now);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            RejectIntake rejects = new RejectIntake(connection, run, 0);
            problems.forEach(rejects::add);
            Statements together = new Statements(dataSource);
            rejects.finish(together, dataSource);
            together.send();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Files that were not taken before; of the others it is told when they have another name. */
    private static List<InputFile> fresh(
            List<InputFile> found, Map<String, String> before, Set<String> left, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        List<InputFile> fresh = new ArrayList<>();
        for (InputFile file : found) {
            String name = before.get(file.sha256());
            if (left.contains(file.name())) {
                continue;
            }
            if (name == null && seen.add(file.sha256())) {
                fresh.add(file);
            } else if (!file.name().equals(name)) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_FILE,
                        Place.ofFile(file.name()),
                        name == null ? "twice in this folder" : "taken before as " + name));
            }
        }
        return fresh;
    }

    /** Withdrawn files that nobody touched since. */
    private Set<String> leftBehind(
            String folder, List<InputFile> listed, Map<String, Map<String, TakenFiles.LeftBehind>> all) {
        Set<String> left = new HashSet<>();
        all.getOrDefault(folder, Map.of()).forEach((name, was) -> {
            if (listed.stream().anyMatch(was::is)) {
                left.add(name);
            } else {
                takenFiles.forget(folder, name);
            }
        });
        return left;
    }

    /**
     * Takes one listed file; one that changed since it was listed, or changes while it is read, is left for the next run.
     *
     * @return its rows and service lines
     */
    long take(long run, InputFiles.Listed listed) throws IOException {
        if (files.isDesk(listed)) {
            return take(run, listed, (connection, rejects) -> desk.take(run, listed, rejects));
        }
        Path path = FileNames.in(job.inbox().resolve(listed.folder()), listed.name());
        if (!Files.isRegularFile(path) || Files.size(path) != listed.size()) {
            return 0;
        }
        InputFile file = new InputFile(
                path,
                listed.name(),
                listed.sha256(),
                listed.size(),
                Files.getLastModifiedTime(path).toInstant());
        if (!attempts.begin(listed)) {
            return refuse(
                    run,
                    listed,
                    Problem.of(
                            ProblemCode.SET_ASIDE,
                            Place.ofFile(listed.name()),
                            "",
                            "take it out; under another name it is tried again, with more memory or in smaller parts"),
                    new Statements(dataSource));
        }
        try (PrivateFolder own = new PrivateFolder()) {
            @Nullable InputFile whole = file.needsRandomAccess() ? file.copiedTo(own.file("file")) : file;
            if (whole == null) {
                attempts.end(listed);
                return 0;
            }
            return take(
                    run, listed, (connection, rejects) -> reading.read(connection, run, listed, whole, rejects, own));
        } catch (RuntimeException | IOException notOfTheFile) {
            attempts.forgive(listed);
            throw notOfTheFile;
        } catch (Error endOfTheStep) {
            attempts.endedTheStep(listed);
            throw endOfTheStep;
        }
    }

    /** Reads a file into the transaction of the connection. */
    private interface Reader {
        long read(Connection connection, RejectIntake rejects);
    }

    private long take(long run, InputFiles.Listed listed, Reader reader) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            FileTransaction part = new FileTransaction(connection);
            try {
                RejectIntake rejects = new RejectIntake(connection, run, listed.id());
                long taken = reader.read(connection, rejects);
                Statements together = attempts.ended(listed);
                end(listed, taken == 0 && rejects.rejects() > 0 ? "REJECTED" : "TAKEN", taken, rejects, together);
                return taken;
            } catch (FileChanged changed) {
                part.undo();
                attempts.end(listed);
                return 0;
            } catch (RuntimeException | StackOverflowError failure) {
                part.undoOrPassOn(failure);
                return refuse(run, listed, FileTransaction.problem(listed.name(), failure), attempts.ended(listed));
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Names the file on Rejects; nothing of it is taken. */
    private long refuse(long run, InputFiles.Listed listed, Problem problem, Statements together) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            RejectIntake rejects = new RejectIntake(connection, run, listed.id());
            rejects.add(problem);
            end(listed, "REJECTED", 0, rejects, together);
            return 0;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** How it ended and what is told of it, with what else there is to say: in one message. */
    private void end(InputFiles.Listed listed, String status, long lines, RejectIntake rejects, Statements together) {
        InputFiles.mark(listed.id(), status, lines, together);
        rejects.finish(together, dataSource);
        together.send();
    }
}
