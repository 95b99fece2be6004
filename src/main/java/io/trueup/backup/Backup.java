package io.trueup.backup;

import io.trueup.platform.OwnerOnly;
import io.trueup.platform.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Writes all tables of a database into one file, all of one moment, while runs and pages go on. */
public final class Backup {

    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    /** Ours, and those of Spring Batch and the scheduler; how the schema came to be is told by its version. */
    private static final String TABLES = """
        SELECT c.relname, array_to_string(ARRAY(
            SELECT quote_ident(a.attname)
            FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum), ',')
        FROM pg_class c
        WHERE c.relnamespace = quote_ident(current_schema())::regnamespace
        AND c.relkind = 'r'
        AND c.relpersistence = 'p' -- what outlives a crash
        AND c.relname <> 'flyway_schema_history'
        ORDER BY c.relname""";

    private static final String SEQUENCES = """
        SELECT sequencename, coalesce(last_value, start_value - 1)
        FROM pg_sequences
        WHERE schemaname = current_schema()
        ORDER BY sequencename""";

    private static final String VERSION = """
        SELECT version
        FROM flyway_schema_history
        WHERE success AND version IS NOT NULL
        ORDER BY string_to_array(version, '.')::int[] DESC
        LIMIT 1""";

    private final DataSource dataSource;

    public Backup(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param file is there when this returns, whole and on disk, for its owner alone; one of that name is replaced then
     * @throws IOException when it cannot be written; what was there of that name is left
     * @throws IllegalStateException when the database stops answering; the same
     */
    public Counted write(Path file, OffsetDateTime now) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            Contents contents = writePart(part, now.withNano(0).toString());
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return counted(contents);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static Counted counted(Contents contents) {
        Map<String, Long> rows = new LinkedHashMap<>();
        contents.tables().forEach((name, table) -> {
            if (table.rows() > 0) {
                rows.put(name, table.rows());
            }
        });
        return new Counted(contents.made(), rows);
    }

    private Contents writePart(Path part, String made) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(OwnerOnly.open(part, ANEW)), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                Contents contents = write(connection, statement, zip, made);
                zip.putNextEntry(new ZipEntry(Contents.ENTRY));
                contents.write(zip);
                zip.closeEntry();
                return contents;
            } finally {
                connection.rollback();
            }
        }
    }

    private static Contents write(Connection connection, Statement statement, ZipOutputStream zip, String made)
            throws IOException, SQLException {
        Map<String, Contents.Table> tables = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> table : tables(statement).entrySet()) {
            tables.put(table.getKey(), write(connection, table.getKey(), table.getValue(), zip));
        }
        Map<String, Long> sequences = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                sequences.put(row.getString(1), row.getLong(2));
            }
        }
        try (ResultSet row = statement.executeQuery(VERSION)) {
            row.next();
            return new Contents(made, row.getString(1), tables, sequences);
        }
    }

    private static Map<String, List<String>> tables(Statement statement) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.put(
                        row.getString(1),
                        new ArrayList<>(List.of(row.getString(2).split(","))));
            }
        }
        return tables;
    }

    private static Contents.Table write(Connection connection, String table, List<String> columns, ZipOutputStream zip)
            throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(Contents.entry(table)));
        long rows = new CopyManager(connection.unwrap(BaseConnection.class))
                .copyOut(
                        "COPY " + table + " (" + String.join(", ", columns) + ") TO STDOUT (FORMAT binary)",
                        new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new Contents.Table(columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** The driver closes what it writes to; the zip goes on with its next entry. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
