package io.trueup.ledger;

import io.trueup.worklist.WorklistColumns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns that a team has added to its workbooks. */
final class OwnColumns {

    private final JdbcClient jdbc;

    OwnColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps those of a returned workbook, and forgets those that it could have shown, shows no more, and that hold nothing.
     *
     * @param headings as it has them, from the left
     * @param from the run that wrote it
     * @return what each is called since it was first seen, whatever the case; those beyond {@link WorklistColumns#MOST_OWN} are left out
     */
    Map<String, String> keep(List<String> headings, long from, long run, long file) {
        jdbc.sql("""
                DELETE FROM own_column c
                WHERE c.run_id < :from
                AND lower(c.heading) <> ALL(SELECT lower(h) FROM unnest(:headings::text[]) AS t (h))
                AND NOT EXISTS (SELECT FROM item_note n WHERE jsonb_exists(n.own, c.heading))""")
                .param("from", from)
                .param("headings", headings.toArray(String[]::new))
                .update();
        return add(headings, run, file);
    }

    /** What each is called, whatever the case. */
    Map<String, String> known() {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        jdbc.sql("SELECT heading FROM own_column").query(String.class).list().forEach(h -> known.put(h, h));
        return known;
    }

    /** Keeps those that are new, and forgets none. */
    Map<String, String> add(Collection<String> headings, long run, long file) {
        Map<String, String> known = known();
        for (String heading : headings) {
            if (!known.containsKey(heading) && known.size() < WorklistColumns.MOST_OWN) {
                jdbc.sql("INSERT INTO own_column (heading, run_id, file_id) VALUES (:heading, :run, :file)")
                        .param("heading", heading)
                        .param("run", run)
                        .param("file", file)
                        .update();
                known.put(heading, heading);
            }
        }
        return known;
    }
}
