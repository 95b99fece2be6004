package io.trueup.postgres;

import io.trueup.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into one table by COPY: gathered in memory until there are enough, then sent on the caller's transaction.
 * A row is begun, given its values in the order of the columns, and ended.
 */
public final class CopyTable {

    /** Characters gathered before they are sent: about 5,000 rows (docs/decisions/0025). */
    private static final int ENOUGH = 1 << 20;

    private final String command;
    private final StringBuilder rows = new StringBuilder();
    private boolean firstValue = true;
    private long sent;
    private long gathered;

    /** @param target table and columns, {@code "payment (id, file_id)"}: a constant, never data */
    public CopyTable(String target) {
        this.command = "COPY " + target + " FROM STDIN";
    }

    public CopyTable text(String value) {
        next();
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        return this;
    }

    private void append(char c) {
        switch (c) {
            case '\\' -> rows.append("\\\\");
            case '\t' -> rows.append("\\t");
            case '\n' -> rows.append("\\n");
            case '\r' -> rows.append("\\r");
            case '\0' -> {} // PostgreSQL has no place for it in a text
            default -> rows.append(c);
        }
    }

    public CopyTable number(long value) {
        next();
        rows.append(value);
        return this;
    }

    public CopyTable number(@Nullable Integer value) {
        return value == null ? none() : number(value.longValue());
    }

    public CopyTable number(@Nullable BigDecimal value) {
        return value == null ? none() : raw(value.toPlainString());
    }

    public CopyTable money(@Nullable Money value) {
        return value == null ? none() : number(value.cents());
    }

    public CopyTable date(@Nullable LocalDate value) {
        return value == null ? none() : raw(value.toString());
    }

    public CopyTable flag(boolean value) {
        return raw(value ? "t" : "f");
    }

    public CopyTable uuid(UUID value) {
        return raw(value.toString());
    }

    public CopyTable texts(Collection<String> values) {
        next();
        rows.append('{');
        String comma = "";
        for (String value : values) {
            rows.append(comma).append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    append('\\'); // quoted in the array …
                }
                append(c); // … and escaped for COPY
            }
            rows.append('"');
            comma = ",";
        }
        rows.append('}');
        return this;
    }

    public CopyTable dates(Collection<LocalDate> values) {
        next();
        rows.append('{');
        String comma = "";
        for (LocalDate value : values) {
            rows.append(comma).append(value);
            comma = ",";
        }
        rows.append('}');
        return this;
    }

    private CopyTable none() {
        return raw("\\N");
    }

    private CopyTable raw(String value) {
        next();
        rows.append(value);
        return this;
    }

    private void next() {
        if (!firstValue) {
            rows.append('\t');
        }
        firstValue = false;
    }

    public void endRow() {
        rows.append('\n');
        firstValue = true;
        gathered++;
    }

    public boolean hasEnough() {
        return rows.length() >= ENOUGH;
    }

    /** Where the gathered rows end now, to cut back to. */
    public int mark() {
        return rows.length();
    }

    /** Forgets rows gathered since a mark; those already sent are the caller's to delete. */
    public void cutBackTo(int mark, long rowsThen) {
        rows.setLength(Math.min(mark, rows.length()));
        gathered = Math.min(gathered, rowsThen);
    }

    public long gatheredRows() {
        return gathered;
    }

    /** Rows sent so far. */
    public long sentRows() {
        return sent;
    }

    /** Sends on the connection of the transaction around it. */
    public void send(DataSource dataSource) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            send(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    public void send(Connection connection) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new StringReader(rows.toString()));
            if (copied != gathered) {
                throw new IllegalStateException(command + " took " + copied + " of " + gathered + " rows");
            }
            sent += copied;
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException(command + " failed", e);
        }
        rows.setLength(0);
        gathered = 0;
    }
}
