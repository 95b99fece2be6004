package io.trueup.postgres;

import io.trueup.money.Money;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into one table, by COPY unless they are few: gathered in memory until there are enough, then sent on the caller's transaction.
 *
 * @param <R> what a row is written from
 */
public final class CopyTable<R> {

    /** Bytes gathered before they are sent: about 5,000 rows (docs/decisions/0025). */
    private static final int ENOUGH = 1 << 20;

    /** Bytes up to which rows of several tables go together, as the values of one message. */
    private static final int LITTLE = 1 << 17;

    private final Table<R> table;
    private final String command;
    private final CopyBytes rows = new CopyBytes();
    private boolean firstValue = true;
    private long sent;
    private long gathered;

    public CopyTable(Table<R> table) {
        this.table = table;
        this.command = "COPY " + table.target() + " FROM STDIN";
    }

    public void add(R row) {
        table.write(row, this);
        rows.add('\n');
        firstValue = true;
        gathered++;
    }

    void text(String value) {
        next();
        rows.text(value);
    }

    void number(long value) {
        next();
        rows.number(value);
    }

    void money(@Nullable Money value) {
        if (value == null) {
            plain(null);
        } else {
            number(value.cents());
        }
    }

    void flag(boolean value) {
        next();
        rows.add(value ? 't' : 'f');
    }

    void date(@Nullable LocalDate value) {
        if (value == null) {
            plain(null);
        } else {
            next();
            rows.date(value);
        }
    }

    /** A value whose words have nothing to escape. */
    void plain(@Nullable Object value) {
        next();
        rows.plain(value == null ? "\\N" : value.toString());
    }

    void texts(Collection<String> values) {
        next();
        rows.add('{');
        boolean first = true;
        for (String value : values) {
            rows.plain(first ? "\"" : ",\"");
            rows.text(value.replace("\\", "\\\\").replace("\"", "\\\"")); // quoted in the array, then escaped for COPY
            rows.add('"');
            first = false;
        }
        rows.add('}');
    }

    void dates(Collection<LocalDate> values) {
        next();
        rows.add('{');
        boolean first = true;
        for (LocalDate value : values) {
            rows.plain(first ? "" : ",");
            rows.date(value);
            first = false;
        }
        rows.add('}');
    }

    private void next() {
        if (!firstValue) {
            rows.add('\t');
        }
        firstValue = false;
    }

    /** Rows added so far, sent or not. */
    public long rows() {
        return sent + gathered;
    }

    public boolean hasEnough() {
        return rows.length() >= ENOUGH;
    }

    /** Where the rows ended once. */
    public record Mark(int bytes, long gathered, long sent) {}

    /** Where they end now, to cut back to. */
    public Mark mark() {
        return new Mark(rows.length(), gathered, sent);
    }

    /**
     * Forgets the rows added since a mark.
     *
     * @return whether some were sent meanwhile; those are the caller's to delete
     */
    public boolean cutBackTo(Mark mark) {
        boolean isSent = sent != mark.sent();
        rows.cutBackTo(isSent ? 0 : mark.bytes());
        gathered = isSent ? 0 : mark.gathered();
        return isSent;
    }

    /** Sends on the connection of the transaction around it. */
    public void send(DataSource dataSource) {
        send(dataSource, List.of(this));
    }

    public static void send(DataSource dataSource, List<? extends CopyTable<?>> tables) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            send(connection, tables);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    public void send(Connection connection) {
        send(connection, List.of(this));
    }

    /** Sends what several tables have gathered, in their order; when it is little, all of it at once. */
    public static void send(Connection connection, List<? extends CopyTable<?>> tables) {
        long bytes = 0;
        for (CopyTable<?> table : tables) {
            bytes += table.rows.length();
        }
        RowsTogether together = new RowsTogether(connection);
        for (CopyTable<?> table : tables) {
            if (bytes > LITTLE) {
                table.copy(connection);
            } else {
                together.add(table);
            }
        }
        together.send();
    }

    private void copy(Connection connection) {
        if (isEmpty()) {
            return;
        }
        try {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, ByteStreamWriter.of(rows.buffer()));
            sent(copied);
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException(command + " failed", e);
        }
    }

    /** Whether what it has can go with other statements. */
    boolean isLittle() {
        return !isEmpty() && rows.length() <= LITTLE;
    }

    /** What {@link #arrays} said is on its way. */
    void taken() {
        sent(gathered);
    }

    boolean isEmpty() {
        return rows.length() == 0;
    }

    /**
     * The statement that takes {@link #arrays}.
     *
     * @param parameter how one of them is written, by its place
     */
    String insert(IntFunction<String> parameter) {
        return table.insert(parameter);
    }

    /** The values of each column. */
    List<String> arrays() {
        return CopyText.asArrays(rows.toString());
    }

    /** @param taken rows that the server says it took */
    void sent(long taken) {
        if (taken != gathered) {
            throw new IllegalStateException(command + " took " + taken + " of " + gathered + " rows");
        }
        sent += taken;
        rows.cutBackTo(0);
        gathered = 0;
    }
}
