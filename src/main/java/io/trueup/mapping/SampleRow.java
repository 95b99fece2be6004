package io.trueup.mapping;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import io.trueup.written.WrittenName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row as it is understood.
 *
 * @param columns what each column says that says something, in the order of the table's columns
 */
public record SampleRow(long line, Map<String, String> columns) {

    public SampleRow {
        columns = new LinkedHashMap<>(columns);
    }

    /** The first rows of a file. */
    public static List<SampleRow> first(int count, InputFile file, ColumnMaps maps, TableKind kind) {
        List<SampleRow> rows = new ArrayList<>();
        Tables.read(file, maps, kind, new RowSink() {
            @Override
            public void row(Row row) {
                if (rows.size() < count) {
                    rows.add(of(row, kind));
                }
            }

            @Override
            public void problem(Problem problem) {
                // the trial tells them
            }
        });
        return rows;
    }

    private static SampleRow of(Row row, TableKind kind) {
        Map<String, String> columns = new LinkedHashMap<>();
        kind.columns().forEach(column -> {
            String name = column.name();
            String read = row.has(name) ? read(row, name, kind) : "";
            if (!read.isEmpty()) {
                columns.put(name, read);
            }
        });
        if (columns.containsKey("patient_name")) {
            WrittenName parts = row.person("patient_last_name", "patient_first_name", "patient_name");
            columns.put("patient_name", parts.last() + " | " + parts.first());
        }
        return new SampleRow(row.place().line(), columns);
    }

    private static String days(Row row, String column) {
        return row.pastDates(column).stream().map(LocalDate::toString).collect(Collectors.joining(" to "));
    }

    private static String read(Row row, String column, TableKind kind) {
        switch (Facts.holds(kind.folder(), column)) {
            case DATE:
                LocalDate day = row.date(column);
                return day == null ? days(row, column) : day.toString();
            case TIME:
                return String.valueOf(row.time(column)).replace("null", "");
            case MONEY:
                return String.valueOf(row.money(column)).replace("null", "");
            case MINUTES:
                return row.minutes(column) + " minutes";
            case HOURS:
                return row.hours(column) + " minutes";
            default:
                String code = Facts.code(kind, column, row.text(column));
                return code.isEmpty() ? row.text(column) : code;
        }
    }
}
