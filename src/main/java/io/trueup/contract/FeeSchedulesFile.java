package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * fee-schedules.csv (INTERFACES.md 4): headings in any order and case, with or without a byte order mark. A row with an error is
 * left out, and every error of the file is told. A blank text has no rows.
 */
public record FeeSchedulesFile(List<FeeScheduleRow> rows, List<ConfigurationProblem> problems) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    public FeeSchedulesFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** @param file the name problems are reported under */
    public static FeeSchedulesFile read(String file, String text) {
        ConfigurationProblems problems = new ConfigurationProblems(file);
        List<FeeScheduleRow> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            readRows(parser, problems, rows);
        } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
            problems.add(
                    ConfigurationCode.SYNTAX,
                    lineOf(brokenQuotes, text),
                    "not valid CSV: a quote is not closed or text follows one",
                    "write a quote inside quotes twice");
        }
        checkOverlaps(rows, problems);
        return new FeeSchedulesFile(rows, problems.list());
    }

    private static void readRows(CSVParser parser, ConfigurationProblems problems, List<FeeScheduleRow> rows) {
        FeeScheduleColumns columns = null;
        for (CSVRecord record : parser) {
            long line = firstLine(parser, record);
            if (isBlank(record)) {
                continue;
            }
            if (columns == null) {
                columns = FeeScheduleColumns.of(record, line, problems);
                if (columns == null) {
                    return;
                }
            } else {
                FeeScheduleRow row = new FeeScheduleRowReader(columns, record, line, problems).read();
                if (row != null) {
                    rows.add(row);
                }
            }
        }
    }

    /** The parser stands behind the record; a cell with line ends in quotes began further up. */
    private static long firstLine(CSVParser parser, CSVRecord record) {
        long lineEnds = record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - lineEnds;
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static long lineOf(Exception problem, String text) {
        Matcher named = Pattern.compile("line:? (\\d+)").matcher(String.valueOf(problem.getMessage()));
        return named.find()
                ? Math.min(Long.parseLong(named.group(1)), text.lines().count())
                : 0;
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
