package io.trueup.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a query as a Parquet file. */
final class ParquetRows {

    private ParquetRows() {}

    /** @return how many rows there were */
    static long write(ResultSet rows, OutputStream out) throws IOException, SQLException {
        List<ParquetColumn> columns = columns(rows.getMetaData());
        ParquetFile file = new ParquetFile(out, columns);
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(rows, i + 1);
            }
            file.endRow();
        }
        return file.finish();
    }

    private static List<ParquetColumn> columns(ResultSetMetaData data) throws SQLException {
        List<ParquetColumn> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(column(data, i));
        }
        return columns;
    }

    private static ParquetColumn column(ResultSetMetaData data, int i) throws SQLException {
        String name = data.getColumnName(i);
        return switch (data.getColumnTypeName(i)) {
            case "int4" -> new ParquetColumn(name, ParquetType.INTEGER, 0, 0);
            case "int8" -> new ParquetColumn(name, ParquetType.LONG, 0, 0);
            case "numeric" -> new ParquetColumn(name, ParquetType.DECIMAL, data.getPrecision(i), data.getScale(i));
            case "date" -> new ParquetColumn(name, ParquetType.DATE, 0, 0);
            case "timestamptz" -> new ParquetColumn(name, ParquetType.TIME, 0, 0);
            case "bool" -> new ParquetColumn(name, ParquetType.BOOLEAN, 0, 0);
            case "text", "varchar" -> new ParquetColumn(name, ParquetType.TEXT, 0, 0);
            default ->
                throw new IllegalStateException(
                        "column " + name + " is of a type that no file has: " + data.getColumnTypeName(i));
        };
    }
}
