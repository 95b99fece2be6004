package io.trueup.withdrawal;

import io.trueup.intake.TakenFiles;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Runs;
import io.trueup.source.InputFile;
import io.trueup.written.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Takes a file back as a person asks for it, at a terminal or on the desk: while no run works on the database and none is unfinished,
 * nothing that a purge has thinned out, and with its copies in the inbox left alone by later runs. Holds the lock of runs until closed.
 */
public final class TakeBack implements AutoCloseable {

    private static final int SHOWN_OF_HASH = 12;

    private final Connection lock;
    private final TakenFiles files;
    private final Withdrawal withdrawal;
    private final Path inbox;

    private TakeBack(Connection lock, DataSource dataSource, Path inbox) {
        this.lock = lock;
        this.files = new TakenFiles(dataSource);
        this.withdrawal = new Withdrawal(dataSource);
        this.inbox = inbox;
    }

    /**
     * What was taken back.
     *
     * @param left names under which its bytes still stand in its folder of the inbox
     */
    public record Done(TakenFiles.File file, Withdrawal.Removed removed, List<String> left) {

        public Done {
            left = List.copyOf(left);
        }
    }

    /** @throws WithdrawalRefused while a run works, or one did not come to its end */
    public static TakeBack begin(DataSource dataSource, Path inbox) {
        Runs runs = new Runs(dataSource);
        Connection lock = new AdvisoryLock(dataSource)
                .lock()
                .orElseThrow(
                        () -> WithdrawalRefused.forNow("A run is working on this database; withdraw when it is done."));
        try {
            if (runs.unfinished().isPresent()) {
                throw WithdrawalRefused.forNow("The last run did not come to its end; run again, then withdraw.");
            }
            return new TakeBack(lock, dataSource, inbox);
        } catch (RuntimeException e) {
            AdvisoryLock.unlock(lock);
            throw e;
        }
    }

    /**
     * The one file that is meant.
     *
     * @param written its name, its folder before it or not, or the beginning of its hash
     * @throws WithdrawalRefused when there is none, or several, or it cannot be taken back
     */
    public TakenFiles.File named(String written) {
        List<TakenFiles.File> known = files.find(written);
        List<TakenFiles.File> taken =
                known.stream().filter(TakenFiles.File::isTaken).toList();
        if (taken.size() != 1) {
            throw WithdrawalRefused.forGood(refusal(written, known, taken));
        }
        return whole(taken.get(0));
    }

    /**
     * A file by its id.
     *
     * @throws WithdrawalRefused when it does not count, or cannot be taken back
     */
    public TakenFiles.File of(long id) {
        TakenFiles.File file = files.get(id).orElseThrow(() -> WithdrawalRefused.forGood("There is no such file."));
        if (!file.isTaken()) {
            throw WithdrawalRefused.forGood(notTaken(file));
        }
        return whole(file);
    }

    /** What would go; nothing does. */
    public Withdrawal.Removed tryOut(TakenFiles.File file) {
        return withdrawal.tryOut(file);
    }

    /**
     * Takes it back.
     *
     * @throws WithdrawalRefused when the inbox cannot be read; then nothing has changed
     */
    public Done carryOut(TakenFiles.File file, OffsetDateTime now) {
        List<TakenFiles.LeftBehind> left = left(file);
        Withdrawal.Removed removed = withdrawal.carryOut(file, left, now);
        return new Done(
                file, removed, left.stream().map(TakenFiles.LeftBehind::name).toList());
    }

    /** For people: "remittances/a.835 of 2025-05-12 (3fa96c1d0a2b)". */
    public static String words(TakenFiles.File file) {
        return file.folder() + "/" + file.name() + " of " + file.takenOn() + " (" + hash(file) + ")";
    }

    private TakenFiles.File whole(TakenFiles.File file) {
        if (withdrawal.isPurged(file)) {
            throw WithdrawalRefused.forGood("Patients of " + file.name()
                    + " were purged; what it brought can no longer be told from the rest.");
        }
        return file;
    }

    private String refusal(String written, List<TakenFiles.File> known, List<TakenFiles.File> taken) {
        if (!taken.isEmpty()) {
            return "Several files were taken as " + written + "; name one by its hash: "
                    + taken.stream()
                            .map(one -> hash(one) + " of " + one.folder() + " on " + one.takenOn())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (!known.isEmpty()) {
            return notTaken(known.get(0));
        }
        List<String> copies = files.copies(written);
        if (!copies.isEmpty()) {
            return written + " was skipped, because its bytes were " + copies.get(0) + ".";
        }
        String nearest = NearestWord.closest(written, files.namesOfTaken());
        return "No file " + written + " was taken." + (nearest.isBlank() ? "" : " The nearest is " + nearest + ".");
    }

    private static String notTaken(TakenFiles.File file) {
        return file.status().equals("WITHDRAWN")
                ? file.name() + " was taken back already."
                : file.name() + " was not taken, so there is nothing to take back.";
    }

    private static String hash(TakenFiles.File file) {
        return file.sha256().substring(0, SHOWN_OF_HASH);
    }

    /** Under whatever name its bytes stand in the inbox: another name would have them taken in its place. */
    private List<TakenFiles.LeftBehind> left(TakenFiles.File file) {
        List<TakenFiles.LeftBehind> left = new ArrayList<>();
        Path folder = inbox.resolve(file.folder());
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
            throw WithdrawalRefused.forNow("The inbox cannot be read: " + e.getMessage() + ".");
        }
        return left;
    }

    @Override
    public void close() {
        AdvisoryLock.unlock(lock);
    }
}
