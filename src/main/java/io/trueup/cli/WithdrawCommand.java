package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import io.trueup.written.NearestWord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back all that a file brought. */
@Command(
        name = "withdraw",
        description = {
            "Take back all that a file brought: a file taken by mistake, or one of two that contradict each other.",
            "What it had replaced counts again; the next run recomputes what it touched and says so on Rejects."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup withdraw march-remit.835", "         trueup withdraw 3fa96c1d --yes"})
final class WithdrawCommand implements Callable<Integer> {

    private static final int SHOWN_OF_HASH = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "FILE", description = "Its name, or the beginning of its SHA-256.")
    private String file = "";

    @Option(names = "--yes", description = "Take it back without asking.")
    private boolean yes;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        if (!Database.exists(sound.job().database(), sound.job().data())) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "There is nothing to withdraw: no run has been made yet.");
        }
        try (Database database = sound.openDatabase()) {
            Runs runs = new Runs(database.dataSource());
            Connection lock = runs.lock()
                    .orElseThrow(() -> new CommandFailure(
                            ExitStatus.FAILED, "A run is working on this database; withdraw when it is done."));
            try {
                if (runs.unfinished().isPresent()) {
                    throw new CommandFailure(
                            ExitStatus.FAILED, "The last run did not come to its end; run again, then withdraw.");
                }
                return withdraw(sound.job(), database);
            } finally {
                Runs.unlock(lock);
            }
        }
    }

    private int withdraw(JobFile jobFile, Database database) {
        Withdrawal withdrawal = new Withdrawal(database.dataSource());
        TakenFiles.File found = found(new TakenFiles(database.dataSource()));
        if (withdrawal.isPurged(found)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "Patients of " + found.name()
                            + " were purged; what it brought can no longer be told from the rest.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!yes) {
            Withdrawal.Removed removed = withdrawal.tryOut(found);
            out.println("Would take back " + named(found) + ": " + removed.words() + ".");
            if (!isMeant(out)) {
                out.println("Nothing was taken back; --yes does it.");
                out.flush();
                return ExitStatus.WRONG_USAGE;
            }
        }
        List<TakenFiles.LeftBehind> left = left(jobFile, found);
        Withdrawal.Removed removed = withdrawal.carryOut(found, left, OffsetDateTime.now(ZoneOffset.UTC));
        out.println("Took back " + named(found) + ": " + removed.words() + ".");
        out.println("The next run recomputes what it touched, and says so in its workbook.");
        left.forEach(one -> out.println("It still stands in the inbox as " + found.folder() + "/" + one.name()
                + ": runs leave it there; to have it taken again, drop it anew."));
        out.flush();
        return ExitStatus.DONE;
    }

    private TakenFiles.File found(TakenFiles files) {
        List<TakenFiles.File> known = files.find(file);
        List<TakenFiles.File> taken =
                known.stream().filter(TakenFiles.File::isTaken).toList();
        if (taken.size() == 1) {
            return taken.get(0);
        }
        throw new CommandFailure(ExitStatus.WRONG_USAGE, refusal(files, known, taken));
    }

    private String refusal(TakenFiles files, List<TakenFiles.File> known, List<TakenFiles.File> taken) {
        if (!taken.isEmpty()) {
            return "Several files were taken as " + file + "; name one by its hash: "
                    + taken.stream()
                            .map(one -> hash(one) + " of " + one.folder() + " on " + one.takenOn())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (!known.isEmpty()) {
            return known.get(0).status().equals("WITHDRAWN")
                    ? known.get(0).name() + " was taken back already."
                    : known.get(0).name() + " was not taken, so there is nothing to take back.";
        }
        List<String> copies = files.copies(file);
        if (!copies.isEmpty()) {
            return file + " was skipped, because its bytes were " + copies.get(0) + ".";
        }
        String nearest = NearestWord.closest(file, files.namesOfTaken());
        return "No file " + file + " was taken." + (nearest.isBlank() ? "" : " The nearest is " + nearest + ".");
    }

    private static String named(TakenFiles.File file) {
        return file.folder() + "/" + file.name() + " of " + file.takenOn() + " (" + hash(file) + ")";
    }

    private static String hash(TakenFiles.File file) {
        return file.sha256().substring(0, SHOWN_OF_HASH);
    }

    private static boolean isMeant(PrintWriter out) {
        if (!Terminal.isThere()) {
            return false;
        }
        out.print("Take it back? [y/N] ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under whatever name its bytes stand in the inbox: another name would have them taken in its place. */
    private static List<TakenFiles.LeftBehind> left(JobFile job, TakenFiles.File file) {
        List<TakenFiles.LeftBehind> left = new ArrayList<>();
        Path folder = job.inbox().resolve(file.folder());
        if (!Files.isDirectory(folder)) {
            return left;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(path) == file.size()) {
                    InputFile same = InputFile.of(path);
                    if (same.sha256().equals(file.sha256())) {
                        left.add(TakenFiles.LeftBehind.of(same));
                    }
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.FAILED, "The inbox cannot be read: " + e.getMessage() + ".");
        }
        return left;
    }
}
