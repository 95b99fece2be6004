package io.trueup.deposit;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TableKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How banks call the columns of their lists, from {@code bank-headings.csv}: a statement is read as it was downloaded. */
final class BankHeadings {

    private static final String FILE = "bank-headings.csv";
    private static final Map<String, String> SHIPPED = read();

    private BankHeadings() {}

    /** A column that the job file names a heading for has that one only. */
    static ColumnMaps before(ColumnMaps columns, String fileName) {
        Set<String> said = new HashSet<>();
        columns.forFile(StatementColumns.KIND.folder(), fileName)
                .columns()
                .values()
                .forEach(said::addAll);
        Map<String, String> own = new LinkedHashMap<>();
        SHIPPED.forEach((heading, column) -> {
            if (!said.contains(column)) {
                own.put(heading, column);
            }
        });
        return columns.after(ColumnMap.of("**", own));
    }

    private static Map<String, String> read() {
        RuleRow table = CsvTable.read(FILE, ShippedFile.text(BankHeadings.class, FILE), "column headings");
        Map<String, String> headings = new LinkedHashMap<>();
        TableKind kind = StatementColumns.KIND;
        for (RuleRow row : table.below()) {
            String column = row.text("column");
            if (kind.column(column).isEmpty()) {
                throw new IllegalStateException(FILE + " has no column " + column);
            }
            List<String> own = Arrays.asList(row.text("headings").split(";"));
            own.forEach(heading -> headings.put(heading.strip(), column));
        }
        return table.reading(() -> headings).sound();
    }
}
