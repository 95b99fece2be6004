package io.trueup.mapping;

import io.trueup.configuration.YamlDocument;
import io.trueup.configuration.YamlValue;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a job file, into which an entry of {@code columns} is put without touching anything else of it. */
public final class JobText {

    private static final Pattern KEY = Pattern.compile("columns\\s*:(\\s*(?:\\[\\s*\\]\\s*)?)(#.*)?");
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?");

    private final String text;
    private final String lineEnd;

    public JobText(String text) {
        this.text = text;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** What the job file says so far, whatever else is wrong with it. */
    public ColumnMaps columns() {
        return JobColumns.read(columns(text));
    }

    /**
     * The text with the entry: in the place of one for the same files, else behind the last; null where {@code columns} is not
     * written one entry below the other, so that a person must do it.
     */
    public @Nullable String with(ColumnMap entry) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
        int key = key(lines);
        List<YamlValue> items = columns(text).items();
        if (key < 0 && items.isEmpty()) {
            while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
                lines.remove(lines.size() - 1);
            }
            lines.add("columns:");
            lines.addAll(indented(entry, 2));
            lines.add("");
        } else if (key < 0) {
            return null;
        } else if (items.isEmpty()) {
            lines.set(key, lines.get(key).replaceFirst(":\\s*\\[\\s*\\]", ":"));
            lines.addAll(key + 1, indented(entry, 2));
        } else {
            place(lines, items, entry);
        }
        String joined = String.join(lineEnd, lines);
        return says(joined, entry) ? joined : null;
    }

    private static int key(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                return i;
            }
        }
        return -1;
    }

    private void place(List<String> lines, List<YamlValue> items, ColumnMap entry) {
        int last = items.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (items.get(i).mapping().optional("files").text("").equals(entry.files())) {
                int start = start(items.get(i));
                int indent = indent(lines.get(start));
                lines.subList(start, end(lines, start)).clear();
                lines.addAll(start, indented(entry, indent));
                return;
            }
        }
        int start = start(items.get(last));
        lines.addAll(end(lines, start), indented(entry, indent(lines.get(start))));
    }

    private static int start(YamlValue item) {
        return (int) item.line() - 1;
    }

    /** Behind the last line that belongs to the entry; blank lines and comments below it stay where they are. */
    private static int end(List<String> lines, int start) {
        int end = start + 1;
        for (int i = start + 1; i < lines.size(); i++) {
            if (NOTHING.matcher(lines.get(i)).matches()) {
                continue;
            }
            if (indent(lines.get(i)) <= indent(lines.get(start))) {
                break;
            }
            end = i + 1;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<String> indented(ColumnMap entry, int indent) {
        return EntryText.of(entry).stream()
                .map(line -> " ".repeat(indent) + line)
                .toList();
    }

    private static YamlValue columns(String text) {
        return YamlDocument.read("", text).root().mapping().optional("columns");
    }

    /** Whether the text now says what it should, and no more errors than before. */
    private boolean says(String changed, ColumnMap entry) {
        YamlDocument document = YamlDocument.read("", changed);
        ColumnMaps maps = JobColumns.read(document.root().mapping().optional("columns"));
        return maps.maps().stream()
                        .filter(map -> map.files().equals(entry.files()))
                        .anyMatch(entry::equals)
                && document.problems().errors() == errorsBefore();
    }

    private int errorsBefore() {
        YamlDocument document = YamlDocument.read("", text);
        JobColumns.read(document.root().mapping().optional("columns"));
        return document.problems().errors();
    }
}
