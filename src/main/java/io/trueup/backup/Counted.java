package io.trueup.backup;

import java.util.Map;

/**
 * What a backup holds, for people.
 *
 * @param made when it was made
 * @param rows by table, those with any
 */
public record Counted(String made, Map<String, Long> rows) {

    public long all() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows of one table; 0 when it has none. */
    public long of(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
