package io.trueup.tabular;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells blank cells behind the last heading, as some programs write them in every row, from the blank cell at the end of a row that has
 * slipped by a comma in an amount or a name. Rows of one table are alike; one that is wider than its neighbours has slipped.
 */
final class RowWidths {

    private static final Pattern THOUSANDS = Pattern.compile("[($-]*\\d{1,3}");
    private static final Pattern REST = Pattern.compile("\\d{3}(?:\\.\\d{1,2})?\\)?");

    private final int headings;
    private int usual;

    /** @param usual cells of the heading row, blank ones too */
    RowWidths(int headings, int usual) {
        this.headings = headings;
        this.usual = usual;
    }

    /** Whether only the next row can tell. */
    boolean isOpen(List<Cell> first) {
        return first.size() > usual && filled(first) <= headings;
    }

    /** Learns from the first two rows how wide rows are here. */
    void learn(List<Cell> first, List<Cell> second) {
        usual = Math.max(usual, Math.min(first.size(), second.size()));
    }

    /** Learns from the only row, unless it looks as if an amount had been cut in two. */
    void learn(List<Cell> only) {
        for (int i = 1; i < only.size(); i++) {
            if (THOUSANDS.matcher(only.get(i - 1).text()).matches()
                    && REST.matcher(only.get(i).text()).matches()) {
                return;
            }
        }
        usual = Math.max(usual, only.size());
    }

    boolean hasSlipped(List<Cell> cells) {
        return cells.size() > usual || filled(cells) > headings;
    }

    static int filled(List<Cell> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }
}
