package io.trueup.worklist;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What teams write for a status and is not near its word, from {@code status-words.csv}. */
final class StatusWords {

    private static final String FILE = "status-words.csv";
    private static final Map<String, String> MEANT = read();

    private StatusWords() {}

    /** The word of the status; blank when the list does not have what was written. */
    static String meant(String written) {
        return MEANT.getOrDefault(plain(written), "");
    }

    private static Map<String, String> read() {
        RuleRow table = CsvTable.read(FILE, ShippedFile.text(StatusWords.class, FILE), "status written");
        Map<String, String> meant = new HashMap<>();
        for (RuleRow row : table.below()) {
            String word = WorklistStatus.ofWord(row.text("status")).word();
            for (String written : row.text("written").split(";")) {
                meant.put(plain(written), word);
            }
        }
        return table.reading(() -> meant).sound();
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
