package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From which files the days of a claim's log are known. */
public final class LogFiles {

    private record Day(Program program, LocalDate date) {}

    private final Map<Day, List<String>> names = new HashMap<>();

    /** @param unit of a claim; another has no log */
    public LogFiles(DataSource dataSource, String unit) {
        JdbcClient.create(dataSource).sql("""
                SELECT DISTINCT l.program, l.service_date, f.name
                FROM log_row l
                JOIN input_file f ON f.id = l.file_id
                WHERE 'C:' || l.account = :unit
                AND NOT l.superseded
                ORDER BY f.name""").param("unit", unit).query(row -> {
            names.computeIfAbsent(
                            new Day(
                                    ResultColumns.requiredCode(row, "program", Program.class),
                                    ResultColumns.requiredDate(row, "service_date")),
                            d -> new ArrayList<>())
                    .add(row.getString("name"));
        });
    }

    public List<String> of(ProgramDay day) {
        return names.getOrDefault(new Day(day.program(), day.serviceDate()), List.of());
    }
}
