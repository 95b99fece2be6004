package io.trueup.report;

import io.trueup.ledger.DeskWord;
import io.trueup.ledger.DeskWords;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.TeamNote;
import io.trueup.money.Money;
import io.trueup.workbook.DoneSheet;
import io.trueup.workbook.TeamCells;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Worklist, Waiting and Done a page at a time: the rows of the sheets as the last run left them, with what was said on the desk since
 * laid over them. Each page reads only its own rows whole, however many items there are.
 */
public final class WorklistPages {

    /** Rows of a page. */
    public static final int ROWS = 50;

    private final JdbcClient jdbc;
    private final DeskWords words;
    private final WorklistIndex index;
    private final ItemRows items;
    private final TeamRows team;
    private final ShownRun shown;

    private WorklistPages(DataSource dataSource, JdbcClient jdbc, ShownRun shown) {
        PayerTitles titles = PayerTitles.of(jdbc);
        this.jdbc = jdbc;
        this.shown = shown;
        this.words = new DeskWords(dataSource);
        this.index = new WorklistIndex(jdbc, shown);
        this.items = new ItemRows(jdbc, shown.run(), shown.today(), titles);
        this.team = new TeamRows(jdbc, shown.run(), shown.today(), titles);
    }

    /** Empty before the first run. */
    public static Optional<WorklistPages> of(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return ShownRun.of(jdbc).map(shown -> new WorklistPages(dataSource, jdbc, shown));
    }

    public ShownRun shown() {
        return shown;
    }

    public WorklistChoices choices(WorklistPlace place) {
        return index.choices(place);
    }

    public WorklistChoices.Said said(WorklistPlace place) {
        return index.said(place);
    }

    /** How many rows fit, and what is at stake on them. */
    public record Total(long count, Money atStake) {}

    /**
     * The items of one page.
     *
     * @param page from 1
     * @param total of all pages
     */
    public record Found(WorklistFilter filter, WorklistSort sort, int page, List<String> items, Total total) {

        public Found {
            items = List.copyOf(items);
        }
    }

    /**
     * @param page from 1
     * @param all of the place, as its choices say
     */
    public Found find(WorklistFilter filter, WorklistSort sort, int page, Total all) {
        return index.find(filter, sort, page, all);
    }

    /** Headings of the team's own columns. */
    public List<String> ownColumns() {
        return team.ownColumns();
    }

    /** Rows of Worklist or Waiting, with their place on the sheet as priority (0 on Waiting). */
    public List<WorklistSheet.Row> open(Found found) {
        List<String> ids = found.items();
        Map<String, Integer> priorities = priorities(found);
        Map<String, WorklistSheet.Row> rows = new HashMap<>();
        items.of(ids, row -> rows.put(row.item(), row));
        return laidOver(
                ids, rows, (row, said) -> row.with(priorities.getOrDefault(row.item(), 0), said.over(row.team())));
    }

    /** Rows of Done. */
    public List<DoneSheet.Row> done(Found found) {
        List<String> ids = found.items();
        Map<String, DoneSheet.Row> rows = new HashMap<>();
        team.done(ids, row -> rows.put(row.item(), row));
        return laidOver(ids, rows, (row, said) -> row.with(said.over(row.team())));
    }

    /** The row of an item that is to be done or waits; empty for others. */
    public Optional<WorklistSheet.Row> open(String item) {
        boolean listed = jdbc.sql("""
                SELECT EXISTS (
                    SELECT
                    FROM item_priority
                    WHERE run_id = :run
                    AND item = :item
                    AND place IN ('NOW', 'WAITING'))""")
                .param("run", shown.run())
                .param("item", item)
                .query(Boolean.class)
                .single();
        Map<String, WorklistSheet.Row> rows = new HashMap<>();
        if (listed) {
            items.of(List.of(item), row -> rows.put(item, row));
        }
        int priority = index.priorities(rows.keySet()).getOrDefault(item, 0);
        return laidOver(List.of(item), rows, (row, said) -> row.with(priority, said.over(row.team()))).stream()
                .findFirst();
    }

    /** The row of an item that is over; empty for others. */
    public Optional<DoneSheet.Row> done(String item) {
        Map<String, DoneSheet.Row> rows = new HashMap<>();
        team.done(List.of(item), row -> rows.put(item, row));
        return laidOver(List.of(item), rows, (row, said) -> row.with(said.over(row.team()))).stream()
                .findFirst();
    }

    private Map<String, Integer> priorities(Found found) {
        List<String> ids = found.items();
        if (found.filter().place() != WorklistPlace.NOW) {
            return Map.of();
        }
        if (!found.filter().isAll() || found.sort() != WorklistSort.PRIORITY) {
            return index.priorities(ids);
        }
        Map<String, Integer> counted = new HashMap<>();
        IntStream.range(0, ids.size()).forEach(n -> counted.put(ids.get(n), (found.page() - 1) * ROWS + n + 1));
        return counted;
    }

    /**
     * What the team said of an item.
     *
     * @param waiting headings of what waits for the next run
     */
    private record TeamSaid(TeamNote note, Collection<String> waiting) {

        /** What counts after the next run is shown at once; a level that is lost is not opened again before it. */
        TeamCells over(TeamCells stored) {
            return waiting.isEmpty()
                    ? stored
                    : TeamRows.cells(
                            note,
                            waiting.contains(WorklistColumns.STATUS)
                                    ? note.cell(WorklistColumns.STATUS)
                                    : stored.status());
        }
    }

    /** The rows that are there, in the order of the items. */
    private <R> List<R> laidOver(List<String> ids, Map<String, R> rows, BiFunction<R, TeamSaid, R> over) {
        Map<String, Map<String, DeskWord>> waiting = words.waiting(ids);
        Map<String, TeamNote> standing = waiting.isEmpty() ? Map.of() : words.standing(waiting.keySet());
        List<R> laidOver = new ArrayList<>();
        for (String item : ids) {
            R row = rows.get(item);
            if (row != null) {
                laidOver.add(over.apply(
                        row,
                        new TeamSaid(
                                standing.getOrDefault(item, TeamNote.SILENT),
                                waiting.getOrDefault(item, Map.of()).keySet())));
            }
        }
        return laidOver;
    }
}
