package io.trueup.intake;

import io.trueup.postgres.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * How often a file was begun and its reading never came to an end, because the step or the program ended with it (FAULTS.md 75, 76).
 * Counted before the file is read, on a connection of its own, so that the count outlives what happens to the file's transaction.
 *
 * <p>A file that used up the memory twice is not read a third time. A program that was killed may have been killed for any reason,
 * so that takes three times.
 */
public final class FileAttempts {

    private static final int KILLED = 2;
    private static final int OUT_OF_MEMORY = 3;
    private static final int SET_ASIDE = 6;

    private static final String BEGIN = """
            INSERT INTO file_attempt (folder, name, sha256, strikes)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (folder, name, sha256) DO UPDATE
            SET strikes = least(file_attempt.strikes, 100) + excluded.strikes
            RETURNING strikes""";

    private final DataSource dataSource;
    private final Set<Long> counted = ConcurrentHashMap.newKeySet();

    public FileAttempts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Counts an attempt, once a run: what a lost database interrupts is no fault of the file.
     *
     * @return whether the file may be read
     */
    public boolean begin(InputFiles.Listed file) {
        if (!counted.add(file.id())) {
            return true;
        }
        try {
            return add(file, KILLED) < SET_ASIDE + KILLED;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("an attempt could not be counted", e);
        }
    }

    /** The step ended with the file, most likely for lack of memory; as well as that can still be written down. */
    public void endedTheStep(InputFiles.Listed file) {
        try {
            add(file, OUT_OF_MEMORY - KILLED);
        } catch (SQLException gone) {
            counted.add(file.id());
        }
    }

    /** The reading ended, but not by the file's fault and not with the program: the attempt does not count. */
    public void forgive(InputFiles.Listed file) {
        try {
            add(file, -KILLED);
            counted.remove(file.id());
        } catch (SQLException gone) {
            counted.add(file.id());
        }
    }

    private int add(InputFiles.Listed file, int strikes) throws SQLException {
        try (Connection own = dataSource.getConnection();
                PreparedStatement count = own.prepareStatement(BEGIN)) {
            count.setString(1, file.folder());
            count.setString(2, file.name());
            count.setString(3, file.sha256());
            count.setInt(4, strikes);
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** The file came to an end, good or bad; in the file's own transaction. */
    public void end(InputFiles.Listed file) {
        ended(file).send();
    }

    /** That it did, to be sent in the file's own transaction with what else is to be written. */
    public Statements ended(InputFiles.Listed file) {
        Statements together = new Statements(dataSource);
        together.sql("DELETE FROM file_attempt WHERE folder = :folder AND name = :name AND sha256 = :sha")
                .param("folder", file.folder())
                .param("name", file.name())
                .param("sha", file.sha256())
                .add();
        return together;
    }
}
