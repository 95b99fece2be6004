package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a night left behind, so that two nights can be compared: every row of every table and every cell of the workbook, apart
 * from the moments at which things were done and numbers that only count attempts.
 */
record ClinicContent(Collection<String> rows, Collection<String> cells, Collection<String> files) {

    static ClinicContent of(NightClinic clinic, Connection database, int run) {
        try {
            return new ClinicContent(rows(database), cells(clinic.workbook(run)), clinic.files());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("what the night left cannot be read", e);
        }
    }

    void assertSameAs(ClinicContent undisturbed, String circumstances) {
        assertThat(differences(undisturbed.files, files))
                .as("files %s", circumstances)
                .isEmpty();
        assertThat(differences(undisturbed.rows, rows))
                .as("rows %s", circumstances)
                .isEmpty();
        assertThat(differences(undisturbed.cells, cells))
                .as("cells %s", circumstances)
                .isEmpty();
        assertThat(rows).as("some rows").hasSizeGreaterThan(1_000);
        assertThat(cells).as("some cells").hasSizeGreaterThan(1_000);
    }

    private static List<String> differences(Collection<String> wanted, Collection<String> found) {
        List<String> differences = new ArrayList<>();
        wanted.stream().filter(row -> !found.contains(row)).limit(5).forEach(row -> differences.add("- " + row));
        found.stream().filter(row -> !wanted.contains(row)).limit(5).forEach(row -> differences.add("+ " + row));
        return differences;
    }

    private static Collection<String> rows(Connection database) throws SQLException {
        List<String> selects = texts(database, """
                SELECT format('SELECT %L || (ROW(%s))::text FROM %I', table_name || ' ',
                    string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position), table_name)
                FROM information_schema.columns
                WHERE table_schema = 'public'
                AND table_name NOT LIKE 'batch\\_%'
                AND table_name NOT IN ('scheduled_tasks', 'server_heartbeat', 'flyway_schema_history')
                AND is_identity = 'NO'
                AND column_name NOT IN ('started_at', 'ended_at', 'first_seen')
                GROUP BY table_name""");
        assertThat(selects).hasSizeGreaterThan(15);
        Collection<String> rows = new TreeSet<>();
        for (String select : selects) {
            texts(database, numbered(select)).forEach(row -> rows.add(row.replaceAll("[^,]*/reports/", "~/reports/")));
        }
        return rows;
    }

    /** Rows that are alike are told apart by counting them. */
    private static String numbered(String select) {
        return "SELECT r || ' ' || row_number() OVER (PARTITION BY r) FROM (" + select + ") AS t (r)";
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static Collection<String> cells(Path workbook) throws IOException {
        Collection<String> cells = new TreeSet<>();
        try (InputStream in = Files.newInputStream(workbook);
                Workbook read = new XSSFWorkbook(in)) {
            read.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (!isStamp(cell)) {
                    cells.add(sheet.getSheetName() + " " + cell.getAddress() + " " + cell);
                }
            })));
        }
        return cells;
    }

    /** The moment of the run, and which server it worked on. */
    private static boolean isStamp(Cell cell) {
        Cell name = cell.getRow().getCell(1);
        return cell.getSheet().getSheetName().equals("Summary")
                        && cell.getAddress().toString().equals("A2")
                || cell.getSheet().getSheetName().equals("About")
                        && name != null
                        && List.of("Started", "Database").contains(name.toString());
    }
}
