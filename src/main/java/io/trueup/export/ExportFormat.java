package io.trueup.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** How files are written. */
public enum ExportFormat {
    /** RFC 4180, UTF-8, with headings; nothing is an empty cell, dates are YYYY-MM-DD, times have their zone, true and false are words. */
    CSV {
        @Override
        long write(Connection connection, DataView view, Period period, OutputStream out)
                throws IOException, SQLException {
            String columns = String.join(", ", columns(connection, view));
            return new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyOut("COPY (" + select(columns, view, period) + ") TO STDOUT (FORMAT csv, HEADER)", out);
        }

        /** COPY writes t and f. */
        private List<String> columns(Connection connection, DataView view) throws SQLException {
            List<String> columns = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet none = statement.executeQuery("SELECT * FROM " + view.viewName() + " LIMIT 0")) {
                ResultSetMetaData data = none.getMetaData();
                for (int i = 1; i <= data.getColumnCount(); i++) {
                    String name = data.getColumnName(i);
                    columns.add(data.getColumnTypeName(i).equals("bool") ? name + "::text AS " + name : name);
                }
            }
            return columns;
        }
    },
    /** Apache Parquet: dollars are decimals, dates dates, times of UTC. */
    PARQUET {
        @Override
        long write(Connection connection, DataView view, Period period, OutputStream out)
                throws IOException, SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet rows = statement.executeQuery(select("*", view, period))) {
                    return ParquetRows.write(rows, out);
                }
            }
        }
    };

    private static final int ROWS_AT_A_TIME = 2_000;

    /** @return rows written */
    abstract long write(Connection connection, DataView view, Period period, OutputStream out)
            throws IOException, SQLException;

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String select(String columns, DataView view, Period period) {
        return "SELECT " + columns + " FROM " + view.viewName() + period.condition(view) + " ORDER BY " + view.order();
    }
}
