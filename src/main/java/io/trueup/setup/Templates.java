package io.trueup.setup;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.mapping.TableKinds;
import io.trueup.setup.Template.TemplateColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that a new clinic gets to fill in: templates.csv. */
public final class Templates {

    private static final String FILE = "templates.csv";

    private Templates() {}

    /** In the order of the file. */
    public static List<Template> all() {
        RuleRow table = CsvTable.read(
                FILE,
                ShippedFile.text(Templates.class, FILE),
                "template folder column required choices? example? note?");
        Map<String, List<TemplateColumn>> columns = new LinkedHashMap<>();
        Map<String, String> folders = new LinkedHashMap<>();
        for (RuleRow row : table.below()) {
            String template = row.required("template").text("");
            folders.put(template, row.required("folder").text(""));
            columns.computeIfAbsent(template, t -> new ArrayList<>())
                    .add(new TemplateColumn(
                            row.required("column").text(""),
                            row.required("required").flag(false),
                            choices(row.text("choices")),
                            row.text("example"),
                            (TableKinds.meaning(row.text("folder"), row.text("column")) + " " + row.text("note"))
                                    .strip()));
        }
        return table.reading(() -> columns.entrySet().stream()
                        .map(entry -> new Template(
                                entry.getKey() + ".xlsx", folders.getOrDefault(entry.getKey(), ""), entry.getValue()))
                        .toList())
                .sound();
    }

    private static List<String> choices(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(";")).map(String::strip).toList();
    }
}
