package io.trueup.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long pages take where there is much to do, against a page that asks the database nothing. */
public final class DeskBench {

    private static final int WARM = 10;
    private static final int ASKED = 31;
    private static final double NANOS = 1e9;
    private static final String EMPTY = "/help";

    private DeskBench() {}

    /**
     * Median seconds of each page, in the order asked.
     *
     * @param page in words
     * @param empty of a page without figures, measured just after it
     */
    public record Result(String page, double seconds, double empty) {}

    /**
     * @param home an empty folder
     * @param items so many things to do: those of the sample clinic again and again
     */
    public static List<Result> measure(Path home, long items) throws IOException {
        try (DeskRig rig = DeskRig.in(home)) {
            Map<String, String> pages = pages(rig);
            fill(rig.jdbc(), items);
            Surfer surfer = rig.signIn("will");
            return pages.entrySet().stream()
                    .filter(page -> surfer.get(page.getValue()).statusCode() == 200)
                    .map(page -> new Result(page.getKey(), median(surfer, page.getValue()), median(surfer, EMPTY)))
                    .toList();
        }
    }

    private static Map<String, String> pages(DeskRig rig) {
        String item = rig.jdbc()
                .sql("SELECT min(id) FROM item WHERE unit LIKE 'C:%'")
                .query(String.class)
                .single();
        String claim = rig.jdbc()
                .sql("SELECT claim_id FROM trueup.items WHERE item = :item")
                .param("item", item)
                .query(String.class)
                .single();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Today", "/");
        pages.put("the worklist", "/worklist");
        pages.put("the worklist of one class", "/worklist?denial=AUTHORIZATION_OR_NECESSITY");
        pages.put("an item", "/items/" + item);
        pages.put("a claim", "/claims/" + claim);
        pages.put("charts", "/charts");
        return pages;
    }

    /** Copies of the sample's items, each of a claim of its own, over a year of deadlines. */
    private static void fill(JdbcClient jdbc, long items) {
        long have = jdbc.sql("SELECT count(*) FROM item").query(Long.class).single();
        long times = Math.max(1, items / have);
        copy(jdbc, "item", "id = id || '-' || n, unit = unit || '-' || n, deadline = deadline + n % 365", times);
        copy(jdbc, "item_priority", "item = item || '-' || n, unit = unit || '-' || n, score = score + n", times);
        jdbc.sql("VACUUM (ANALYZE) item, item_priority").update();
    }

    private static void copy(JdbcClient jdbc, String table, String change, long times) {
        String copied = "copied_" + table;
        jdbc.sql("CREATE TABLE " + copied + " AS SELECT t.*, n FROM " + table + " t, generate_series(1, " + times
                        + ") n")
                .update();
        jdbc.sql("UPDATE " + copied + " SET " + change).update();
        jdbc.sql("ALTER TABLE " + copied + " DROP COLUMN n").update();
        jdbc.sql("INSERT INTO " + table + " SELECT * FROM " + copied).update();
        jdbc.sql("DROP TABLE " + copied).update();
    }

    private static double median(Surfer surfer, String path) {
        for (int i = 0; i < WARM; i++) {
            surfer.page(path);
        }
        long[] took = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            surfer.page(path);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[ASKED / 2] / NANOS;
    }
}
