package io.trueup.batch;

import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialClass;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.AboutSheet;
import io.trueup.written.InWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What each outcome and denial class means, for the About sheet; every one must have its line. */
final class Definitions {

    private static final String FILE = "definitions.txt";
    private static final String LINES = """
            section title+
             * name meaning+
            """;

    /** Sections whose names are codes. */
    private static final Set<String> CODES = Set.of("Outcome", "Denial class");

    private Definitions() {}

    static List<AboutSheet.Row> all(List<String> priority) {
        List<AboutSheet.Row> rows = new ArrayList<>(shipped());
        Arrays.stream(Outcome.values()).forEach(o -> require(rows, o.name()));
        Arrays.stream(DenialClass.values()).forEach(c -> require(rows, c.name()));
        rows.replaceAll(row -> CODES.contains(row.section())
                ? new AboutSheet.Row(row.section(), InWords.of(row.name()), row.meaning())
                : row);
        priority.forEach(sentence -> rows.add(new AboutSheet.Row("Worklist", "Priority", sentence)));
        return rows;
    }

    private static void require(List<AboutSheet.Row> rows, String name) {
        if (rows.stream().noneMatch(r -> r.name().equals(name))) {
            throw new IllegalStateException(FILE + " has no line for " + name);
        }
    }

    private static List<AboutSheet.Row> shipped() {
        RuleRow file = RuleText.read(FILE, ShippedFile.text(Definitions.class, FILE), LINES);
        List<AboutSheet.Row> rows = file.below("section").stream()
                .flatMap(section -> section.below().stream()
                        .map(row -> new AboutSheet.Row(section.text("title"), row.text("name"), row.text("meaning"))))
                .toList();
        return file.reading(() -> rows).sound();
    }
}
