package io.trueup.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table} as it is read back.
 *
 * @param <V> what its values are here
 */
public final class StoredColumn<V> {

    private final String name;
    private final Reader<V> reader;

    StoredColumn(String name, Reader<V> reader) {
        this.name = name;
        this.reader = reader;
    }

    interface Reader<V> {
        @Nullable
        V read(ResultSet row, String column) throws SQLException;
    }

    /** @throws IllegalStateException when the row has none */
    public V of(ResultSet row) throws SQLException {
        V value = orNone(row);
        if (value == null) {
            throw new IllegalStateException("no " + name);
        }
        return value;
    }

    /** Null when the row has none. */
    public @Nullable V orNone(ResultSet row) throws SQLException {
        return reader.read(row, name);
    }

    /** The same column where a query gives it another name. */
    public StoredColumn<V> as(String otherName) {
        return new StoredColumn<>(otherName, reader);
    }
}
