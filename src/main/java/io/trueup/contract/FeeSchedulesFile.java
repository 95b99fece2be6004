package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** fee-schedules.csv (INTERFACES.md 4). A row with an error is left out. A blank text has no rows. */
public record FeeSchedulesFile(List<FeeScheduleRow> rows, List<ConfigurationProblem> problems) {

    public FeeSchedulesFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** @param file the name problems are reported under */
    public static FeeSchedulesFile read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, FeeScheduleRowReader.COLUMNS);
        ConfigurationProblems problems = table.problems();
        List<FeeScheduleRow> rows = new ArrayList<>();
        for (RuleRow row : table.below()) {
            FeeScheduleRow read = new FeeScheduleRowReader(row).read();
            if (!problems.hasErrorOn(row.line())) {
                rows.add(read);
            }
        }
        checkOverlaps(rows, problems);
        return new FeeSchedulesFile(rows, problems.list());
    }

    /** Each row is compared with those of the same schedule and code only. */
    private static void checkOverlaps(List<FeeScheduleRow> rows, ConfigurationProblems problems) {
        Map<String, List<FeeScheduleRow>> seen = new HashMap<>();
        for (FeeScheduleRow row : rows) {
            List<FeeScheduleRow> earlier =
                    seen.computeIfAbsent(ContractIndex.key(row.schedule()) + "|" + row.code(), k -> new ArrayList<>());
            earlier.stream()
                    .filter(row::overlaps)
                    .findFirst()
                    .ifPresent(other -> problems.add(
                            ConfigurationCode.OVERLAPPING_ROWS,
                            row.line(),
                            "row " + row.describe() + " holds for the same days as line " + other.line(),
                            "end one the day before the other begins"));
            earlier.add(row);
        }
    }
}
