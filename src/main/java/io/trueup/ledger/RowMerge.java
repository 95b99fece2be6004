package io.trueup.ledger;

import io.trueup.worklist.ReturnedField;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what somebody said of one item together with what others said of it, field by field. */
final class RowMerge {

    private final ItemNotes.Known before;
    private final Map<String, String> unread;
    private ItemNotes.Known now;

    RowMerge(ItemNotes.Known known) {
        before = known;
        now = known;
        unread = new HashMap<>(known.note().unread());
    }

    /** Whoever empties the cell with the marks has seen them. */
    void seen(Set<String> marks) {
        unread.keySet().removeAll(marks);
    }

    Set<String> marks() {
        return Set.copyOf(unread.keySet());
    }

    /**
     * @param shown what stood there when it was said; null when nobody knows
     * @param saved when it was said
     */
    ReturnedField field(String heading, @Nullable String shown, WrittenCells.Cell cell, Instant saved) {
        String text = cell.text();
        ReturnedField field = new ReturnedField(shown, now.note().cell(heading), now.since(heading), text, saved);
        if (!cell.unread().isEmpty()) {
            unread.put(heading, cell.unread());
        } else if (text != null && !text.equals(shown)) {
            unread.remove(heading);
        }
        if (field.verdict().isTaken()) {
            Map<String, String> cells = new HashMap<>(now.note().cells());
            cells.put(heading, field.text());
            now = now.with(new TeamNote(cells, Map.of()), List.of(heading), saved);
        }
        return field;
    }

    /** Headings of what is new. */
    Set<String> said() {
        return now.note().cells().keySet().stream()
                .filter(heading ->
                        !now.note().cell(heading).equals(before.note().cell(heading)))
                .collect(Collectors.toSet());
    }

    /** What counts from now on; what was said and taken back in between has never been said. */
    ItemNotes.Known known() {
        ItemNotes.Known known = before.with(new TeamNote(now.note().cells(), unread), Set.of(), Instant.EPOCH);
        for (String heading : said()) {
            Instant since = now.since(heading);
            if (since != null) {
                known = known.with(known.note(), Set.of(heading), since);
            }
        }
        return known;
    }

    boolean isNews() {
        return !said().isEmpty() || !unread.equals(before.note().unread());
    }
}
