package io.trueup.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A column of whole numbers that is never NULL, read without making an object of each. */
public record NumberColumn(String name) {

    public long of(ResultSet row) throws SQLException {
        return row.getLong(name);
    }

    public int intOf(ResultSet row) throws SQLException {
        return row.getInt(name);
    }
}
