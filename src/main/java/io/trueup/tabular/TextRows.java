package io.trueup.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells rows of text alone, as on printed pages: a title, the number of the page, the end of the report, a signature, a disclaimer. */
final class TextRows {

    /** Words, or one word that is framed; no number of a claim or a check, which may have a blank too. */
    private static final Pattern WORDS = Pattern.compile(
            "(?!\\p{L}{1,3}[ -]?\\d{3})(?=.*\\p{L}{2})(?:.*\\S[\\s:].*|[^\\p{L}\\p{N}(\"].*)", Pattern.DOTALL);

    private static final Pattern OF_PAGE = Pattern.compile("page\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** In tables of fewer columns one cell may be a row, or the rest of one. */
    private static final int FEWEST_REQUIRED = 4;

    private final Header header;
    private List<Cell> above = List.of();
    private boolean stands;

    TextRows(Header header) {
        this.header = header;
    }

    /**
     * Whether the row is one of them: a single cell, or a label and what it says. A row that is cut begins as the one above it, and is
     * none.
     */
    boolean isOne(List<Cell> cells) {
        List<Integer> filled = new ArrayList<>(2);
        for (int i = 0; i < cells.size() && filled.size() < 3; i++) {
            if (!cells.get(i).isBlank()) {
                filled.add(i);
            }
        }
        if (filled.isEmpty() || filled.size() > 2 || header.shape().requiredCount() < FEWEST_REQUIRED) {
            return no(cells);
        }
        int first = filled.get(0);
        String text = cells.get(first).text();
        boolean isText = (filled.size() == 1 || text.endsWith(":"))
                && WORDS.matcher(text).matches()
                && !header.isJoint(first)
                && !(first < above.size() && above.get(first).text().startsWith(text));
        stands |= isText && !OF_PAGE.matcher(text).matches();
        return isText || no(cells);
    }

    private boolean no(List<Cell> cells) {
        above = cells;
        return false;
    }

    /** Whether one stood above the row that is asked for now, other than the number of a page. */
    boolean stoodAbove() {
        boolean stood = stands;
        stands = false;
        return stood;
    }
}
