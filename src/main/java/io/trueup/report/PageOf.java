package io.trueup.report;

import java.util.List;

/**
 * Some rows of a long list.
 *
 * @param number of the page, the first is 1
 * @param size rows of a full page
 * @param total rows of the whole list
 */
public record PageOf<T>(List<T> rows, int number, int size, long total) {

    public PageOf {
        rows = List.copyOf(rows);
    }

    /** The page that is asked for, or the nearest that is there. */
    static int nearest(int asked, int size, long total) {
        return Math.min(Math.max(asked, 1), pages(size, total));
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** At least one. */
    public int pages() {
        return pages(size, total);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
