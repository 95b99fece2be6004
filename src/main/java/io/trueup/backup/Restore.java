package io.trueup.backup;

import io.trueup.platform.Sha256;
import io.trueup.postgres.SchemaExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Puts a backup in the place of what a database holds: it is checked whole, then built beside what is there and brought up to date, and
 * only then exchanged for it, in one transaction. Whatever fails before leaves the database as it is.
 */
public final class Restore {

    private static final String POINTS = """
        SELECT f.relname, t.relname
        FROM pg_constraint c
        JOIN pg_class f ON f.oid = c.conrelid
        JOIN pg_class t ON t.oid = c.confrelid AND t.oid <> f.oid
        WHERE c.contype = 'f' AND c.connamespace = quote_ident(current_schema())::regnamespace""";

    private final DataSource dataSource;

    public Restore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Reads all of a file and compares it with what it says of itself.
     *
     * @throws BackupRefused when it is no backup, or not as it was written
     * @throws IOException when it cannot be read
     */
    public static Counted verify(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Backup.counted(verified(zip));
        } catch (ZipException e) {
            throw noBackup();
        }
    }

    private static BackupRefused noBackup() {
        return new BackupRefused("It is no backup of TrueUp, or it is damaged.");
    }

    private static Contents verified(ZipFile zip) throws IOException {
        ZipEntry told = zip.getEntry(Contents.ENTRY);
        if (told == null) {
            throw noBackup();
        }
        Contents contents;
        try (InputStream in = zip.getInputStream(told)) {
            contents = Contents.read(in);
        }
        for (Map.Entry<String, Contents.Table> table : contents.tables().entrySet()) {
            ZipEntry entry = zip.getEntry(Contents.entry(table.getKey()));
            if (entry == null || !sha256(zip, entry).equals(table.getValue().sha256())) {
                throw new BackupRefused("It is damaged: table " + table.getKey() + " is not as it was written.");
            }
        }
        return contents;
    }

    private static String sha256(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Only under the run lock.
     *
     * @throws BackupRefused as {@link #verify}, or when a newer version made it, or other views stand on the tables
     */
    public Counted carryOut(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Contents contents = verified(zip);
            SchemaExchange exchange = new SchemaExchange(dataSource);
            try {
                exchange.begin(contents.schema());
                fill(zip, contents);
                exchange.bringUpToDate();
                exchange.carryOut();
            } catch (SchemaExchange.Refused e) {
                throw new BackupRefused(String.valueOf(e.getMessage()));
            } finally {
                exchange.cleanUp();
            }
            return Backup.counted(contents);
        } catch (ZipException e) {
            throw noBackup();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer", e);
        }
    }

    private void fill(ZipFile zip, Contents contents) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL search_path = " + SchemaExchange.NAME);
                for (String table : inOrder(statement, contents.tables().keySet())) {
                    fill(
                            connection,
                            zip,
                            table,
                            Objects.requireNonNull(contents.tables().get(table)));
                }
                setSequences(connection, contents.sequences());
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** A table after those that its rows point to. */
    private static List<String> inOrder(Statement statement, Set<String> tables) throws SQLException {
        Map<String, Set<String>> points = new TreeMap<>();
        tables.forEach(table -> points.put(table, new TreeSet<>()));
        try (ResultSet row = statement.executeQuery(POINTS)) {
            while (row.next()) {
                Set<String> to = points.get(row.getString(1));
                if (to != null && tables.contains(row.getString(2))) {
                    to.add(row.getString(2));
                }
            }
        }
        List<String> order = new ArrayList<>();
        while (order.size() < points.size()) {
            List<String> next = points.entrySet().stream()
                    .filter(table -> !order.contains(table.getKey()) && order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables point to one another in a circle");
            }
            order.addAll(next);
        }
        return order;
    }

    private static void fill(Connection connection, ZipFile zip, String name, Contents.Table table)
            throws IOException, SQLException {
        String quoted = connection.unwrap(BaseConnection.class).escapeString(name);
        try (Statement statement = connection.createStatement();
                InputStream in = zip.getInputStream(zip.getEntry(Contents.entry(name)))) {
            statement.execute("DELETE FROM \"" + quoted + "\""); // rows that migrations of an empty database made
            long rows = new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn(
                            "COPY \"" + quoted + "\" (" + String.join(", ", table.columns())
                                    + ") FROM STDIN (FORMAT binary)",
                            in);
            if (rows != table.rows()) {
                throw new BackupRefused("It is damaged: table " + name + " has " + rows + " rows, not " + table.rows()
                        + " as it says.");
            }
        }
    }

    private static void setSequences(Connection connection, Map<String, Long> sequences) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT setval(to_regclass(quote_ident(?)), greatest(?, 1), ?) WHERE to_regclass(quote_ident(?)) IS NOT NULL")) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.setBoolean(3, sequence.getValue() >= 1);
                set.setString(4, sequence.getKey());
                set.execute();
            }
        }
    }
}
