package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Which cell of a row stands under which heading of fee-schedules.csv. */
record FeeScheduleColumns(Map<String, Integer> positions, int count) {

    private static final List<String> REQUIRED = List.of("schedule", "code", "basis", "amount", "effective_from");
    private static final List<String> KNOWN = List.of(
            "schedule",
            "jurisdiction",
            "code",
            "program",
            "basis",
            "amount",
            "increment_minutes",
            "accreditation_factor",
            "effective_from",
            "effective_to",
            "source",
            "confidence");

    /** Null when a required heading is missing, so that not every row is reported too. */
    static @Nullable FeeScheduleColumns of(CSVRecord headings, long line, ConfigurationProblems problems) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            String name = heading.toLowerCase(Locale.ROOT).replace(' ', '_');
            if (!KNOWN.contains(name)) {
                if (!heading.isEmpty()) {
                    unknown.add(heading);
                }
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.add(ConfigurationCode.DUPLICATE_COLUMN, line, "column " + name + " stands twice");
            }
        }
        boolean complete = true;
        for (String required : REQUIRED) {
            if (!positions.containsKey(required)) {
                complete = false;
                String near = NearestWord.of(required, unknown);
                problems.add(
                        ConfigurationCode.MISSING_COLUMN,
                        line,
                        "column " + required + " is missing" + (near.isEmpty() ? "" : "; there is a column " + near),
                        near.isEmpty() ? "" : required);
            }
        }
        unknown.forEach(heading -> problems.add(
                ConfigurationCode.UNKNOWN_COLUMN,
                line,
                "column " + heading + " is not known and not used",
                NearestWord.of(heading, KNOWN)));
        return complete ? new FeeScheduleColumns(positions, headings.size()) : null;
    }

    /** The cell without outer blanks; blank when the column is not there or the row is short. */
    String cell(CSVRecord row, String column) {
        Integer position = positions.get(column);
        return position == null || position >= row.size()
                ? ""
                : row.get(position).strip();
    }
}
