package io.trueup.export;

import io.trueup.platform.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Writes every view into a file of its own, all of one moment, and all of them or none; memory stays flat however many rows there are. */
public final class DataExport {

    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final DataSource dataSource;
    private final Path folder;
    private final ExportFormat format;

    /** @param folder is made when it is missing; files of the same names are replaced, others stay */
    public DataExport(DataSource dataSource, Path folder, ExportFormat format) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.format = format;
    }

    /** The database has no views: its owner may not make their schema. */
    public static final class NoViews extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @return rows written, by view
     * @throws NoViews when the database does not have them
     * @throws IOException when a file cannot be written; none of this export is there then
     * @throws IllegalStateException when the database stops answering; the same
     */
    public Map<DataView, Long> write(Period period) throws IOException {
        OwnerOnly.makeFolders(folder);
        try {
            Map<DataView, Long> rows = writeParts(period);
            for (DataView view : DataView.values()) {
                Files.move(part(view), file(view), StandardCopyOption.REPLACE_EXISTING);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not answer", e);
        } finally {
            for (DataView view : DataView.values()) {
                Files.deleteIfExists(part(view));
            }
        }
    }

    private Map<DataView, Long> writeParts(Period period) throws IOException, SQLException {
        Map<DataView, Long> rows = new EnumMap<>(DataView.class);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                prepare(connection);
                for (DataView view : DataView.values()) {
                    rows.put(view, write(connection, view, period));
                }
            } finally {
                connection.rollback();
            }
        }
        return rows;
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL TimeZone = 'UTC'");
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('rejects') IS NULL")) {
                if (row.next() && row.getBoolean(1)) {
                    throw new NoViews();
                }
            }
        }
    }

    private long write(Connection connection, DataView view, Period period) throws IOException, SQLException {
        Path part = part(view);
        Files.deleteIfExists(part);
        try (OutputStream out =
                new BufferedOutputStream(Channels.newOutputStream(OwnerOnly.open(part, ANEW)), 1 << 16)) {
            return format.write(connection, view, period, out);
        }
    }

    private Path file(DataView view) {
        return folder.resolve(view.viewName() + "." + format.ending());
    }

    private Path part(DataView view) {
        return folder.resolve("." + view.viewName() + "." + format.ending() + ".part");
    }
}
