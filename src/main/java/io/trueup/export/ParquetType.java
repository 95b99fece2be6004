package io.trueup.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A kind of column, by the numbers that the Parquet format gives it (parquet.thrift: Type, ConvertedType). */
enum ParquetType {
    BOOLEAN(0, -1) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }
    },
    INTEGER(1, -1) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            int value = row.getInt(column);
            return row.wasNull() ? null : value;
        }
    },
    LONG(2, -1) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }
    },
    /** Whole numbers of its smallest unit: cents, where the scale is 2. */
    DECIMAL(2, 5) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var value = row.getBigDecimal(column);
            return value == null ? null : value.unscaledValue().longValueExact();
        }
    },
    /** Days since 1970. */
    DATE(1, 6) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            LocalDate value = row.getObject(column, LocalDate.class);
            return value == null ? null : Math.toIntExact(value.toEpochDay());
        }
    },
    /** Microseconds since 1970, of UTC. */
    TIME(2, 10) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, value.toInstant());
        }
    },
    TEXT(6, 0) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    };

    private final int physical;
    private final int converted;

    ParquetType(int physical, int converted) {
        this.physical = physical;
        this.converted = converted;
    }

    int physical() {
        return physical;
    }

    /** Below 0 when the physical type says it all. */
    int converted() {
        return converted;
    }

    /** A Boolean, Integer, Long or String, as it is stored; null for nothing. */
    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;
}
