package io.trueup.intake;

import io.trueup.postgres.Statements;
import io.trueup.source.InputFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files a run saw; those that were taken are known by their bytes for ever. */
public final class InputFiles {

    private static final String DESK_FOLDER = "worklists";

    private final JdbcClient jdbc;

    public InputFiles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A file on its way in. */
    public record Listed(long id, String folder, String name, String sha256, long size) {}

    /**
     * Counts of a run.
     *
     * @param rejects rows, segments and files; one with several bad values counts once
     */
    public record Counts(long files, long rejectedFiles, long rejects, long notices) {}

    /** In a query over rejects, how many rows, segments and files: where each stands, without the column or element. */
    public static String rejectedThings() {
        return "count(DISTINCT (file_id, file, line, regexp_replace(place, ',? ?(column|element) .*', '')))";
    }

    /** Names under which bytes were taken before, by the folder of that kind and their hash. */
    public Map<String, Map<String, String>> takenBefore(Collection<String> folders, List<String> hashes) {
        Map<String, Map<String, String>> names = new HashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.sql("""
                    SELECT folder, sha256, name
                    FROM input_file
                    WHERE folder = ANY (:folders)
                    AND sha256 = ANY (:hashes)
                    AND status = 'TAKEN'""")
                    .param("folders", folders.toArray(String[]::new))
                    .param("hashes", hashes.toArray(String[]::new))
                    .query(row -> {
                        names.computeIfAbsent(row.getString("folder"), folder -> new HashMap<>())
                                .put(row.getString("sha256"), row.getString("name"));
                    });
        }
        return names;
    }

    /** Gives each file its id, in their order. */
    public void list(long run, String folder, List<InputFile> found) {
        if (found.isEmpty()) {
            return;
        }
        int listed = jdbc.sql("""
                INSERT INTO input_file (id, run_id, folder, name, sha256, size, status)
                SELECT (SELECT coalesce(max(id), 0) FROM input_file) + place, :run, :folder, name, sha, size, 'LISTED'
                FROM unnest(:names, :hashes, :sizes) WITH ORDINALITY AS found (name, sha, size, place)
                ORDER BY place""")
                .param("run", run)
                .param("folder", folder)
                .param("names", found.stream().map(InputFile::name).toArray(String[]::new))
                .param("hashes", found.stream().map(InputFile::sha256).toArray(String[]::new))
                .param("sizes", found.stream().mapToLong(InputFile::size).toArray())
                .update();
        if (listed != found.size()) {
            throw new IllegalStateException(listed + " of " + found.size() + " files were listed");
        }
    }

    /** Gives a file its id; ids follow the order of listing. */
    public long list(long run, String folder, String name, String sha256, long size) {
        return jdbc.sql("""
                INSERT INTO input_file (id, run_id, folder, name, sha256, size, status)
                SELECT coalesce(max(id), 0) + 1, :run, :folder, :name, :sha, :size, 'LISTED'
                FROM input_file
                RETURNING id""")
                .param("run", run)
                .param("folder", folder)
                .param("name", name)
                .param("sha", sha256)
                .param("size", size)
                .query(Long.class)
                .single();
    }

    /** Gives what waits on the desk its id, as if it were a file of the worklists. */
    public long listDesk(long run, String name, String sha256) {
        long id = list(run, DESK_FOLDER, name, sha256, 0);
        jdbc.sql("UPDATE input_file SET desk = TRUE WHERE id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** Whether it is what was said on the desk, and no file of the inbox. */
    public boolean isDesk(Listed file) {
        return file.folder().equals(DESK_FOLDER)
                && jdbc.sql("SELECT desk FROM input_file WHERE id = :id")
                        .param("id", file.id())
                        .query(Boolean.class)
                        .single();
    }

    public Listed get(long id) {
        return jdbc.sql("SELECT id, folder, name, sha256, size FROM input_file WHERE id = :id")
                .param("id", id)
                .query(Listed.class)
                .single();
    }

    /**
     * Says how a file ended.
     *
     * @param status TAKEN or REJECTED
     * @param lines rows and service lines it brought
     * @param together with what it is sent
     */
    public static void mark(long id, String status, long lines, Statements together) {
        together.sql("UPDATE input_file SET status = :status, lines = :lines WHERE id = :id")
                .param("status", status)
                .param("lines", lines)
                .param("id", id)
                .add();
    }

    /** Bytes of files that runs are done with, and of those on their way in. */
    public record Bytes(long settled, long unsettled) {}

    public Bytes bytes() {
        return jdbc.sql("""
                SELECT coalesce(sum(size) FILTER (WHERE settled), 0)::bigint AS settled,
                    coalesce(sum(size) FILTER (WHERE NOT settled), 0)::bigint AS unsettled
                FROM input_file
                WHERE status <> 'REJECTED'""").query(Bytes.class).single();
    }

    /** How many files a run listed, taken or not. */
    public long listed(long run) {
        return jdbc.sql("SELECT count(*) FROM input_file WHERE run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Listed files by their places, from 1, first and last included; a run's ids follow one another, since it lists alone. */
    public List<Listed> listed(long run, long from, long to) {
        return jdbc.sql("""
                SELECT id, folder, name, sha256, size
                FROM input_file f
                CROSS JOIN (SELECT min(id) AS first FROM input_file WHERE run_id = :run) run
                WHERE f.run_id = :run
                AND f.id BETWEEN run.first + :from - 1 AND run.first + :to - 1
                ORDER BY f.id""")
                .param("run", run)
                .param("from", from)
                .param("to", to)
                .query(Listed.class)
                .list();
    }

    /** Makes what a failed run took, and no workbook has told yet, this run's own. Only once this run's files are in. */
    public void adopt(Statements later, long run) {
        later.add("""
                UPDATE reject
                SET run_id = :run
                WHERE file_id IN (
                    SELECT id
                    FROM input_file
                    WHERE NOT settled
                    AND status = 'TAKEN'
                    AND run_id < :run)""", Map.of("run", run));
        later.add("""
                UPDATE input_file
                SET run_id = :run
                WHERE NOT settled
                AND status = 'TAKEN'
                AND run_id < :run""", Map.of("run", run));
    }

    /** Taken files of a run that still stand in the inbox. */
    public List<Listed> toArchive(long run) {
        return jdbc.sql("""
                SELECT id, folder, name, sha256, size
                FROM input_file
                WHERE run_id = :run
                AND status = 'TAKEN'
                AND NOT archived
                ORDER BY id""").param("run", run).query(Listed.class).list();
    }

    public void archived(List<Listed> all) {
        if (!all.isEmpty()) {
            jdbc.sql("UPDATE input_file SET archived = TRUE WHERE id = ANY (:ids)")
                    .param("ids", all.stream().mapToLong(Listed::id).toArray())
                    .update();
        }
    }

    public Counts counts(long run) {
        return jdbc.sql("""
                SELECT
                    (SELECT count(*) FROM input_file WHERE run_id = :run AND status = 'TAKEN') AS files,
                    (SELECT count(*) FROM input_file WHERE run_id = :run AND status = 'REJECTED') AS rejected_files,
                    (SELECT\s""" + rejectedThings() + """
                        FROM reject WHERE run_id = :run AND severity = 'REJECT') AS rejects,
                    (SELECT count(*) FROM reject WHERE run_id = :run AND severity = 'NOTICE') AS notices""")
                .param("run", run)
                .query(Counts.class)
                .single();
    }

    /** Forgets rejects and notices of a run, before it lists its inbox again after a crash. */
    public void forgetListing(long run) {
        jdbc.sql("DELETE FROM reject WHERE run_id = :run;\n"
                        + "DELETE FROM input_file WHERE run_id = :run AND status = 'LISTED'")
                .param("run", run)
                .update();
    }
}
