package io.trueup.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What a backup holds, as its last entry says.
 *
 * @param made when, as people read it
 * @param schema version of the tables: the highest migration
 * @param sequences of their own, by name, with where they stand; those of tables' keys follow the rows
 */
record Contents(String made, String schema, Map<String, Table> tables, Map<String, Long> sequences) {

    /** Name of the entry. */
    static final String ENTRY = "contents.properties";

    private static final String FORMAT = "1";

    /**
     * One table.
     *
     * @param columns in the order in which they are written
     * @param sha256 of its entry
     */
    record Table(List<String> columns, long rows, String sha256) {}

    static String entry(String table) {
        return "tables/" + table;
    }

    void write(OutputStream out) throws IOException {
        Properties all = new Properties();
        all.setProperty("format", FORMAT);
        all.setProperty("made", made);
        all.setProperty("schema", schema);
        all.setProperty("tables", String.join(",", tables.keySet()));
        tables.forEach((name, table) -> {
            all.setProperty(name + ".columns", String.join(",", table.columns()));
            all.setProperty(name + ".rows", Long.toString(table.rows()));
            all.setProperty(name + ".sha256", table.sha256());
        });
        all.setProperty("sequences", String.join(",", sequences.keySet()));
        sequences.forEach((name, value) -> all.setProperty(name + ".at", Long.toString(value)));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        all.store(text, "TrueUp backup");
        text.flush();
    }

    /** @throws BackupRefused when it says something else than a backup of this kind does */
    static Contents read(InputStream in) {
        Properties all = new Properties();
        try {
            all.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!FORMAT.equals(all.getProperty("format"))) {
            throw new BackupRefused("It is a backup of another kind than this version of TrueUp makes.");
        }
        try {
            Map<String, Table> tables = new LinkedHashMap<>();
            for (String name : words(all, "tables")) {
                tables.put(
                        name,
                        new Table(
                                words(all, name + ".columns"),
                                Long.parseLong(said(all, name + ".rows")),
                                said(all, name + ".sha256")));
            }
            Map<String, Long> sequences = new LinkedHashMap<>();
            for (String name : words(all, "sequences")) {
                sequences.put(name, Long.parseLong(said(all, name + ".at")));
            }
            return new Contents(said(all, "made"), said(all, "schema"), tables, sequences);
        } catch (NumberFormatException e) {
            throw new BackupRefused("It is damaged: its contents cannot be read.");
        }
    }

    private static List<String> words(Properties all, String key) {
        String text = said(all, key);
        return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(",")));
    }

    private static String said(Properties all, String key) {
        String text = all.getProperty(key);
        if (text == null) {
            throw new BackupRefused("It is damaged: its contents cannot be read.");
        }
        return text;
    }
}
