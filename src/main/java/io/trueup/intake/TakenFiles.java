package io.trueup.intake;

import io.trueup.source.InputFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files by the names and hashes that people know them by, and those that were withdrawn and still stand in the inbox. */
public final class TakenFiles {

    private static final int SHORTEST_HASH = 6;

    private final JdbcClient jdbc;

    public TakenFiles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A file as it was taken.
     *
     * @param status TAKEN, REJECTED or WITHDRAWN
     * @param lines rows and service lines it brought
     */
    public record File(
            long id,
            String folder,
            String name,
            String sha256,
            long size,
            String status,
            long lines,
            LocalDate takenOn) {

        public boolean isTaken() {
            return status.equals("TAKEN");
        }
    }

    /** Where withdrawn bytes stand, and since when. */
    public record LeftBehind(String name, String sha256, Instant modified) {

        public static LeftBehind of(InputFile file) {
            return new LeftBehind(file.name(), file.sha256(), file.modified().truncatedTo(ChronoUnit.MILLIS));
        }

        public boolean is(InputFile file) {
            return equals(of(file));
        }
    }

    /** Those of a name, the folder before it or not, else those whose hash begins so; the newest first. */
    public List<File> find(String written) {
        String plain = written.strip().replace('\\', '/');
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        List<File> named = jdbc.sql("""
                SELECT f.id, f.folder, f.name, f.sha256, f.size, f.status, f.lines, r.today AS taken_on
                FROM input_file f
                JOIN run r ON r.id = f.run_id
                WHERE f.name = :name
                AND f.status <> 'LISTED'
                ORDER BY f.id DESC""").param("name", name).query(File.class).list();
        List<File> inFolder = named.stream()
                .filter(file -> plain.endsWith(file.folder() + "/" + name))
                .toList();
        if (!named.isEmpty()) {
            return inFolder.isEmpty() ? named : inFolder;
        }
        String hash = plain.toLowerCase(Locale.ROOT);
        return hash.length() < SHORTEST_HASH || !hash.matches("[0-9a-f]+")
                ? List.of()
                : jdbc.sql("""
                SELECT f.id, f.folder, f.name, f.sha256, f.size, f.status, f.lines, r.today AS taken_on
                FROM input_file f
                JOIN run r ON r.id = f.run_id
                WHERE starts_with(f.sha256, :hash)
                AND f.status <> 'LISTED'
                ORDER BY f.id DESC""").param("hash", hash).query(File.class).list();
    }

    /** A file that a run read, by its id. */
    public Optional<File> get(long id) {
        return jdbc.sql("""
                SELECT f.id, f.folder, f.name, f.sha256, f.size, f.status, f.lines, r.today AS taken_on
                FROM input_file f
                JOIN run r ON r.id = f.run_id
                WHERE f.id = :id
                AND f.status <> 'LISTED'""").param("id", id).query(File.class).optional();
    }

    /** Those with these bytes, in whatever folder; the newest first. */
    public List<File> ofBytes(String sha256) {
        return jdbc.sql("""
                SELECT f.id, f.folder, f.name, f.sha256, f.size, f.status, f.lines, r.today AS taken_on
                FROM input_file f
                JOIN run r ON r.id = f.run_id
                WHERE f.sha256 = :sha
                AND f.status <> 'LISTED'
                ORDER BY f.id DESC""").param("sha", sha256).query(File.class).list();
    }

    /** What a file that was skipped, because its bytes had been taken, was told to be. */
    public List<String> copies(String name) {
        return jdbc.sql("""
                SELECT DISTINCT found
                FROM reject
                WHERE problem = 'DUPLICATE_FILE'
                AND file = :name""").param("name", name).query(String.class).list();
    }

    /** Whether a file of a folder ever brought something that counts. */
    public boolean hasTaken(String folder) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM input_file WHERE folder = :folder AND status = 'TAKEN' AND lines > 0)")
                .param("folder", folder)
                .query(Boolean.class)
                .single();
    }

    public List<String> namesOfTaken() {
        return jdbc.sql("SELECT DISTINCT name FROM input_file WHERE status = 'TAKEN' ORDER BY name")
                .query(String.class)
                .list();
    }

    /**
     * Names of those that count, with their sizes and when the run that read them began.
     *
     * @param names of a folder
     */
    public List<Read> read(String folder, List<String> names) {
        return jdbc.sql("""
                SELECT f.name, f.size, r.started_at
                FROM input_file f
                JOIN run r ON r.id = f.run_id
                WHERE f.folder = :folder
                AND f.status = 'TAKEN'
                AND f.name = ANY (:names)""")
                .param("folder", folder)
                .param("names", names.toArray(String[]::new))
                .query(Read.class)
                .list();
    }

    /** A name that counts. */
    public record Read(String name, long size, OffsetDateTime startedAt) {}

    /** Withdrawn bytes in the inbox, by folder and name. */
    public Map<String, Map<String, LeftBehind>> leftBehind() {
        Map<String, Map<String, LeftBehind>> left = new HashMap<>();
        jdbc.sql("SELECT * FROM left_behind").query(row -> {
            LeftBehind file = leftBehind(row);
            left.computeIfAbsent(row.getString("folder"), folder -> new HashMap<>())
                    .put(file.name(), file);
        });
        return left;
    }

    private static LeftBehind leftBehind(ResultSet row) throws SQLException {
        return new LeftBehind(
                row.getString("name"),
                row.getString("sha256"),
                row.getObject("modified", OffsetDateTime.class).toInstant());
    }

    public void leave(String folder, LeftBehind file) {
        jdbc.sql("""
                INSERT INTO left_behind (folder, name, sha256, modified)
                VALUES (:folder, :name, :sha, :modified)
                ON CONFLICT (folder, name) DO UPDATE
                SET sha256 = excluded.sha256, modified = excluded.modified""")
                .param("folder", folder)
                .param("name", file.name())
                .param("sha", file.sha256())
                .param("modified", file.modified().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It is gone, or was dropped again: from now on it is a file like others. */
    public void forget(String folder, String name) {
        jdbc.sql("DELETE FROM left_behind WHERE folder = :folder AND name = :name")
                .param("folder", folder)
                .param("name", name)
                .update();
    }
}
