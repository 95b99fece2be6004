package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import io.trueup.worklist.WorklistColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a team said of an item, as its workbook shows it.
 *
 * @param cells by heading, {@link WorklistColumns}' and the team's own; days as 2025-05-20
 * @param unread cells that could not be read, by heading
 */
public record TeamNote(Map<String, String> cells, Map<String, String> unread) {

    /** Before anybody spoke. */
    public static final TeamNote SILENT = new TeamNote(Map.of(), Map.of());

    private static final String SEPARATOR = "; ";

    /** Of a table or view called w. */
    public static final String COLUMNS = """
                    w.status, w.owner, w.notes, w.sent_on, w.follow_up_on,
                    ARRAY(SELECT key FROM jsonb_each_text(w.own) ORDER BY key) AS own_headings,
                    ARRAY(SELECT value FROM jsonb_each_text(w.own) ORDER BY key) AS own_texts,
                    ARRAY(SELECT key FROM jsonb_each_text(w.unread) ORDER BY key) AS unread_headings,
                    ARRAY(SELECT value FROM jsonb_each_text(w.unread) ORDER BY key) AS unread_texts
            """;

    public TeamNote {
        cells = Map.copyOf(cells);
        unread = Map.copyOf(unread);
    }

    /** A row with {@link #COLUMNS}. */
    public static TeamNote of(ResultSet row) throws SQLException {
        String status = row.getString("status");
        if (status == null) {
            return SILENT;
        }
        Map<String, String> cells = new HashMap<>(pairs(row, "own"));
        cells.put(WorklistColumns.STATUS, status);
        cells.put(WorklistColumns.OWNER, row.getString("owner"));
        cells.put(WorklistColumns.NOTES, row.getString("notes"));
        cells.put(WorklistColumns.SENT_ON, written(ResultColumns.date(row, "sent_on")));
        cells.put(WorklistColumns.FOLLOW_UP_ON, written(ResultColumns.date(row, "follow_up_on")));
        return new TeamNote(cells, pairs(row, "unread"));
    }

    private static Map<String, String> pairs(ResultSet row, String name) throws SQLException {
        List<String> headings = ResultColumns.texts(row, name + "_headings");
        List<String> texts = ResultColumns.texts(row, name + "_texts");
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            pairs.put(headings.get(i), texts.get(i));
        }
        return pairs;
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public String cell(String heading) {
        return cells.getOrDefault(heading, heading.equals(WorklistColumns.STATUS) ? "Open" : "");
    }

    public @Nullable LocalDate day(String heading) {
        String day = cell(heading);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    /** The team's own columns, without empty cells. */
    public Map<String, String> own() {
        Map<String, String> own = new TreeMap<>(cells);
        own.entrySet()
                .removeIf(cell ->
                        WorklistColumns.isOurs(cell.getKey()) || cell.getValue().isEmpty());
        return own;
    }

    /** {@code Status "maybe"; Sent on "soon"}. */
    public String notUnderstood() {
        return String.join(
                SEPARATOR,
                new TreeMap<>(unread)
                        .entrySet().stream()
                                .map(cell -> cell.getKey() + " \"" + cell.getValue() + "\"")
                                .toList());
    }

    /** This note's own changes upon another state than the one it was said upon. */
    public TeamNote upon(TeamNote base, TeamNote was) {
        return new TeamNote(changed(cells, base.cells, was.cells), changed(unread, base.unread, was.unread));
    }

    private static Map<String, String> changed(
            Map<String, String> now, Map<String, String> base, Map<String, String> was) {
        Map<String, String> result = new HashMap<>(base);
        was.forEach((heading, text) -> {
            if (!now.containsKey(heading)) {
                result.remove(heading);
            }
        });
        now.forEach((heading, text) -> {
            if (!text.equals(was.get(heading))) {
                result.put(heading, text);
            }
        });
        return result;
    }

    /** Binds what is stored of a note. */
    public StatementSpec bindTo(StatementSpec statement) {
        Map<String, String> own = own();
        return statement
                .param("status", cell(WorklistColumns.STATUS))
                .param("owner", cell(WorklistColumns.OWNER))
                .param("notes", cell(WorklistColumns.NOTES))
                .param("sentOn", day(WorklistColumns.SENT_ON), Types.DATE)
                .param("followUpOn", day(WorklistColumns.FOLLOW_UP_ON), Types.DATE)
                .param("ownHeadings", own.keySet().toArray(String[]::new))
                .param("ownTexts", own.values().toArray(String[]::new))
                .param("unreadHeadings", unread.keySet().toArray(String[]::new))
                .param("unreadTexts", unread.values().toArray(String[]::new));
    }
}
