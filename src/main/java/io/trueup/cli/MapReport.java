package io.trueup.cli;

import io.trueup.mapping.Choice;
import io.trueup.mapping.Mapping;
import io.trueup.mapping.SampleRow;
import io.trueup.mapping.Translation;
import io.trueup.mapping.Trial;
import io.trueup.source.Problem;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.Labels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code map} prints, for a person who has never seen a job file. */
final class MapReport {

    private static final int MOST_REJECTS = 12;
    private static final int MOST_CODES = 5;

    private final PrintWriter out;
    private final String file;
    private final Mapping mapping;

    MapReport(PrintWriter out, String file, Mapping mapping) {
        this.out = out;
        this.file = file;
        this.mapping = mapping;
    }

    void columns() {
        out.printf(
                "%s is %s (folder %s); its headings are on line %d%s.%n%n",
                file,
                mapping.kind().what(),
                mapping.kind().folder(),
                mapping.line(),
                mapping.sheet().isEmpty() ? "" : " of sheet " + mapping.sheet());
        for (Choice choice : mapping.choices()) {
            out.printf(
                    "  \"%s\" is %s: %s%s%n",
                    oneLine(choice.heading()),
                    String.join(" and ", choice.targets()),
                    choice.why(),
                    choice.certain() ? "" : " (not certain, please check)");
        }
        mapping.entry()
                .fixed()
                .forEach((column, value) -> out.printf("  every row: %s is %s%n", column, meant(column, value)));
        if (!mapping.left().isEmpty()) {
            out.printf(
                    "  not used: %s%n",
                    mapping.left().stream()
                            .map(heading -> "\"" + oneLine(heading) + "\"")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String meant(String column, String value) {
        if (Labels.isAsked(value)) {
            return "what stands beside \"" + value.split(" ", 2)[1] + "\" above the headings";
        }
        return value + (column.equals("attendance") ? ", so that each is a day on which the patient came" : "");
    }

    void values() {
        if (mapping.translations().isEmpty()) {
            return;
        }
        out.printf("%nValues%n");
        for (Translation one : mapping.translations()) {
            String value = one.value().isEmpty() ? "an empty cell" : "\"" + oneLine(one.value()) + "\"";
            out.printf(
                    "  %s: %s (%s) is %s%n",
                    one.column(), value, rows(one.rows()), one.isKnown() ? meaning(one) : toSay(one));
        }
    }

    private static String meaning(Translation one) {
        boolean skip = one.meaning().equals(ColumnMap.SKIP);
        return (skip ? "left out (" + ColumnMap.SKIP + ")" : one.meaning())
                + (one.why().isEmpty() ? "" : ", " + one.why());
    }

    private String toSay(Translation one) {
        List<String> codes = mapping.kind()
                .column(one.column())
                .map(column ->
                        column.words().values().stream().distinct().sorted().toList())
                .orElse(List.of());
        String first = codes.isEmpty() || codes.size() > MOST_CODES ? "..." : codes.get(0);
        String others = first.equals("...")
                ? ""
                : ", or " + String.join(", ", codes.subList(1, codes.size())) + " for " + first + "; " + ColumnMap.SKIP
                        + " leaves its rows out";
        return "not known; say what it means: --value \"" + one.column() + ":" + oneLine(one.value()) + "=" + first
                + "\"" + others;
    }

    void missing() {
        boolean noTime = mapping.saysNothingOfTime();
        if (mapping.missing().isEmpty() && !noTime) {
            return;
        }
        out.printf("%nMissing%n");
        if (noTime) {
            out.println("  hours (or start_time and end_time, or minutes by discipline): how long each day was.");
            doubt("start_time");
            out.println("    add it to the export; a day on which the patient came is rejected without it");
        }
        for (Column column : mapping.missing()) {
            String or = column.unless().isEmpty() ? "" : " (or " + column.unless() + ")";
            out.printf("  %s%s: %s.%n", column.name(), or, mapping.says(column));
            doubt(column.name());
            out.printf("    %s; else add the column to the export%n", mapping.hint(column));
        }
    }

    private void doubt(String column) {
        String why = mapping.doubt(column);
        if (!why.isEmpty()) {
            out.printf("    not certain: %s%n", why);
        }
    }

    void sample(List<SampleRow> rows) {
        for (SampleRow row : rows) {
            out.printf("%nLine %d is read as%n", row.line());
            mapping.before(row.line())
                    .forEach((heading, value) ->
                            out.printf("  %-58s %s%n", oneLine(heading) + ": " + oneLine(value), after(row, heading)));
            Map<String, String> others = new LinkedHashMap<>(row.columns());
            others.keySet().retainAll(mapping.entry().fixed().keySet());
            others.forEach((column, value) -> out.printf("  %-58s %s: %s%n", "", column, value));
        }
    }

    private String after(SampleRow row, String heading) {
        return mapping.choices().stream()
                .filter(choice -> choice.heading().equals(heading))
                .flatMap(choice -> choice.targets().stream())
                .map(target -> row.columns().entrySet().stream()
                        .filter(column -> target.equals(column.getKey())
                                || target.equals("patient_name_first_last")
                                        && column.getKey().equals("patient_name")
                                || target.equals(column.getKey() + "_of_range")
                                || target.equals("minutes") && column.getKey().equals("hours")
                                || target.replace("_hours", "_minutes").equals(column.getKey()))
                        .findFirst()
                        .map(column -> column.getKey() + ": " + oneLine(column.getValue()))
                        .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void trial(Trial trial) {
        out.printf("%nRead with it: %s", rows(trial.rows()));
        if (trial.rejects().isEmpty()) {
            out.printf(", none rejected.%n");
            skipped(trial);
            return;
        }
        out.printf("; %s rejected:%n", rows(trial.rejectedRows()));
        Map<String, Set<Long>> grouped = new LinkedHashMap<>();
        for (Problem problem : trial.rejects()) {
            String words = problem.place().spot() + " is "
                    + (problem.found().isEmpty() ? "blank" : "\"" + problem.found() + "\"")
                    + (problem.expected().isEmpty() ? "" : "; expected " + problem.expected());
            grouped.computeIfAbsent(words, w -> new LinkedHashSet<>())
                    .add(problem.place().line());
        }
        grouped.entrySet().stream()
                .limit(MOST_REJECTS)
                .forEach(group -> out.printf("  %s: %s%n", rows(group.getValue().size()), group.getKey()));
        if (grouped.size() > MOST_REJECTS) {
            out.printf("  and %d more kinds%n", grouped.size() - MOST_REJECTS);
        }
        skipped(trial);
    }

    private void skipped(Trial trial) {
        trial.skipped().forEach(words -> out.printf("  Left out, with its rows: %s%n", words));
    }

    void entry(Path job) {
        if (mapping.isNeedless()) {
            out.printf("%nIts headings are the columns' own names; the job file needs no entry for it.%n");
            return;
        }
        out.printf("%nFor %s:%n%ncolumns:%n", job);
        mapping.lines().forEach(line -> out.println("  " + line));
        out.println();
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static String oneLine(String text) {
        String flat = text.replaceAll("\\s+", " ");
        return flat.length() <= 40 ? flat : flat.substring(0, 39) + "…";
    }
}
