package io.trueup.postgres;

import io.trueup.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into one table, by COPY unless they are few: gathered in memory until there are enough, then sent on the caller's transaction.
 *
 * @param <R> what a row is written from
 */
public final class CopyTable<R> {

    /** Characters gathered before they are sent: about 5,000 rows (docs/decisions/0025). */
    private static final int ENOUGH = 1 << 20;

    /** Characters up to which rows of several tables go together, as the values of one message. */
    private static final int LITTLE = 1 << 17;

    private final Table<R> table;
    private final String command;
    private final StringBuilder rows = new StringBuilder();
    private boolean firstValue = true;
    private long sent;
    private long gathered;

    public CopyTable(Table<R> table) {
        this.table = table;
        this.command = "COPY " + table.target() + " FROM STDIN";
    }

    public void add(R row) {
        table.write(row, this);
        rows.append('\n');
        firstValue = true;
        gathered++;
    }

    void text(String value) {
        next();
        append(value);
    }

    private void append(String value) {
        int plain = 0;
        while (plain < value.length() && escaped(value.charAt(plain)) == null) {
            plain++;
        }
        if (plain == value.length()) {
            rows.append(value); // nearly always
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped == null) {
                rows.append(value.charAt(i));
            } else {
                rows.append(escaped);
            }
        }
    }

    /** Null for what COPY takes as it is. */
    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\0' -> ""; // PostgreSQL has no place for it in a text
            default -> null;
        };
    }

    void number(long value) {
        next();
        rows.append(value);
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
        rows.append(value ? 't' : 'f');
    }

    /** A value whose words have nothing to escape. */
    void plain(@Nullable Object value) {
        next();
        rows.append(value == null ? "\\N" : value);
    }

    void texts(Collection<String> values) {
        next();
        rows.append('{');
        String comma = "";
        for (String value : values) {
            rows.append(comma).append('"');
            append(value.replace("\\", "\\\\").replace("\"", "\\\"")); // quoted in the array, then escaped for COPY
            rows.append('"');
            comma = ",";
        }
        rows.append('}');
    }

    void dates(Collection<LocalDate> values) {
        next();
        rows.append('{');
        String comma = "";
        for (LocalDate value : values) {
            rows.append(comma).append(value);
            comma = ",";
        }
        rows.append('}');
    }

    private void next() {
        if (!firstValue) {
            rows.append('\t');
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
    public record Mark(int characters, long gathered, long sent) {}

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
        rows.setLength(isSent ? 0 : mark.characters());
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
        long characters = 0;
        for (CopyTable<?> table : tables) {
            characters += table.rows.length();
        }
        RowsTogether together = new RowsTogether(connection);
        for (CopyTable<?> table : tables) {
            if (characters > LITTLE) {
                table.copy(connection);
            } else {
                together.add(table);
            }
        }
        together.send();
    }

    private void copy(Connection connection) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new StringReader(rows.toString()));
            sent(copied);
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException(command + " failed", e);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The statement that takes {@link #json}. */
    String insert() {
        return table.insert();
    }

    String json() {
        return CopyText.asJson(rows, table.names());
    }

    /** @param taken rows that the server says it took */
    void sent(long taken) {
        if (taken != gathered) {
            throw new IllegalStateException(command + " took " + taken + " of " + gathered + " rows");
        }
        sent += taken;
        rows.setLength(0);
        gathered = 0;
    }
}
