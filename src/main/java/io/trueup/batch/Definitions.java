package io.trueup.batch;

import io.trueup.denial.DenialClass;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.AboutSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each outcome and denial class means, for the About sheet; every one must have its line. */
final class Definitions {

    private static final String FILE = "definitions.txt";

    private Definitions() {}

    static List<AboutSheet.Row> all(List<String> priority) {
        List<AboutSheet.Row> rows = new ArrayList<>(shipped());
        Arrays.stream(Outcome.values()).forEach(o -> require(rows, o.name()));
        Arrays.stream(DenialClass.values()).forEach(c -> require(rows, c.name()));
        priority.forEach(sentence -> rows.add(new AboutSheet.Row("Worklist", "Priority", sentence)));
        return rows;
    }

    private static void require(List<AboutSheet.Row> rows, String name) {
        if (rows.stream().noneMatch(r -> r.name().equals(name))) {
            throw new IllegalStateException(FILE + " has no line for " + name);
        }
    }

    private static List<AboutSheet.Row> shipped() {
        try (InputStream in = Definitions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            List<AboutSheet.Row> rows = new ArrayList<>();
            String section = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    rows.add(new AboutSheet.Row(
                            section,
                            line.substring(0, colon),
                            line.substring(colon + 1).strip()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
