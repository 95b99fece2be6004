package io.trueup.postgres;

import io.trueup.platform.OwnerOnly;
import io.trueup.platform.Processes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The programs that use the embedded server of a data folder, each by a file that holds its pid and when it started. Whoever comes
 * first starts the server, whoever leaves last stops it; a lock of the file system lets one at a time decide.
 */
final class ServerUsers {

    private static final long PAUSE_MILLIS = 20;

    private final Path folder;
    private final Path lock;

    /** @param data the data folder; must be there */
    ServerUsers(Path data) {
        this.folder = data.resolve("users");
        this.lock = data.resolve("lock");
    }

    /** Something to be done while no other program looks for, starts or stops the server. */
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T alone(Work<T> work) throws IOException {
        try (FileChannel channel = OwnerOnly.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                FileLock held = hold(channel)) {
            return work.run();
        }
    }

    /** Waits for other programs, and for other threads of this one. */
    private static FileLock hold(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another thread has the database's lock", e);
        }
    }

    /** @return this program's mark, to leave with */
    Path enter() throws IOException {
        Files.createDirectories(folder);
        long pid = ProcessHandle.current().pid();
        Path mark = folder.resolve(pid + "-" + UUID.randomUUID());
        return Files.writeString(mark, Processes.started(pid));
    }

    void leave(Path mark) throws IOException {
        Files.deleteIfExists(mark);
    }

    /** Pids of the programs that are there; marks of those that are gone are removed. */
    Set<Long> present() throws IOException {
        Set<Long> pids = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder)) {
                for (Path mark : marks) {
                    long pid = Long.parseLong(String.valueOf(mark.getFileName()).split("-", -1)[0]);
                    if (isThere(pid, mark)) {
                        pids.add(pid);
                    } else {
                        Files.deleteIfExists(mark);
                    }
                }
            }
        }
        return pids;
    }

    /** Another program may have got the pid of one that was killed. */
    private static boolean isThere(long pid, Path mark) throws IOException {
        try {
            String then = Files.readString(mark);
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Processes.started(pid).equals(then))
                    .isPresent();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** How the names of a program's connections begin ({@link Programs}). */
    static String applicationName(long pid) {
        return "trueup " + pid;
    }

    /**
     * Ends what a killed program had begun: its connections do not notice that nobody waits for them.
     *
     * @param present programs whose connections are left alone
     */
    static void endForgottenQueries(Connection connection, Set<Long> present) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT pg_terminate_backend(pid)
                FROM pg_stat_activity
                WHERE backend_type = 'client backend'
                AND application_name LIKE 'trueup %'
                AND substring(application_name FROM 'trueup [0-9]+') <> ALL (?)
                AND pid <> pg_backend_pid()""")) {
            Object[] names = present.stream().map(ServerUsers::applicationName).toArray();
            statement.setArray(1, connection.createArrayOf("text", names));
            statement.execute();
        }
    }
}
