package io.trueup.ledger;

import io.trueup.worklist.ReturnedField;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the cells of one returned row together with what others said of its item. */
final class RowMerge {

    private final ItemNotes.Known known;
    private final @Nullable TeamNote shown;
    private final Instant saved;
    private final Map<String, String> cells;
    private final Map<String, String> unread;
    private final Set<String> said = new HashSet<>();

    /** @param shown what the workbook held; null when nobody knows which it was */
    RowMerge(ItemNotes.Known known, @Nullable TeamNote shown, Instant saved) {
        this.known = known;
        this.shown = shown;
        this.saved = saved;
        cells = new HashMap<>(known.note().cells());
        unread = new HashMap<>(known.note().unread());
    }

    boolean isShown() {
        return shown != null;
    }

    /** Whoever empties the cell with the marks has seen them. */
    void marks(@Nullable String cell) {
        if (cell != null && cell.isEmpty() && shown != null) {
            unread.keySet().removeAll(shown.unread().keySet());
        }
    }

    ReturnedField field(String heading, WrittenCells.Cell cell) {
        String before = shown == null ? null : shown.cell(heading);
        String text = cell.text();
        ReturnedField field = new ReturnedField(before, known.note().cell(heading), known.since(heading), text, saved);
        if (!cell.unread().isEmpty()) {
            unread.put(heading, cell.unread());
        } else if (text != null && !text.equals(before)) {
            unread.remove(heading);
        }
        if (field.verdict().isTaken()) {
            cells.put(heading, field.text());
            said.add(heading);
        }
        return field;
    }

    /** Headings of what is new. */
    Set<String> said() {
        return said;
    }

    TeamNote note() {
        return new TeamNote(cells, unread);
    }

    boolean isNews() {
        return !said.isEmpty() || !unread.equals(known.note().unread());
    }
}
