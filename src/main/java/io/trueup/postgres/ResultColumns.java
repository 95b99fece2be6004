package io.trueup.postgres;

import io.trueup.money.Money;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of a result as domain values. */
public final class ResultColumns {

    private ResultColumns() {}

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static LocalDate requiredDate(ResultSet row, String column) throws SQLException {
        LocalDate date = date(row, column);
        if (date == null) {
            throw new IllegalStateException("no " + column);
        }
        return date;
    }

    public static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long cents = row.getLong(column);
        return row.wasNull() ? null : Money.ofCents(cents);
    }

    public static Money requiredMoney(ResultSet row, String column) throws SQLException {
        return Money.ofCents(row.getLong(column));
    }

    /** A word of a closed set by its name; null when there is none. */
    public static <E extends Enum<E>> @Nullable E code(ResultSet row, String column, Class<E> words)
            throws SQLException {
        String name = row.getString(column);
        return name == null || name.isEmpty() ? null : Enum.valueOf(words, name);
    }

    public static <E extends Enum<E>> E requiredCode(ResultSet row, String column, Class<E> words) throws SQLException {
        return Enum.valueOf(words, row.getString(column));
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static List<LocalDate> dates(ResultSet row, String column) throws SQLException {
        List<LocalDate> dates = new ArrayList<>();
        Array array = row.getArray(column);
        if (array != null) {
            for (Date date : (Date[]) array.getArray()) {
                dates.add(date.toLocalDate());
            }
        }
        return dates;
    }
}
