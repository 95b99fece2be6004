package io.trueup.report;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Which items stand where on the pages of a worklist, and how many there are: by what the run kept beside their places. */
final class WorklistIndex {

    /** To be done or waiting. */
    private static final String OPEN = """
            SELECT p.item, p.outcome, p.denial_class, p.payer, p.patient, p.at_stake, p.score, p.deadline, p.waits_until,
                CASE WHEN p.deadline_met AND p.place = 'NOW' THEN NULL ELSE p.deadline END AS shown_deadline,
                'Open' AS unsaid
            FROM item_priority p
            WHERE p.run_id = :run
            AND p.place = :place
            """;

    private static final String DONE = """
            SELECT o.id AS item, o.outcome, o.denial_class, o.payer, o.patient, o.at_stake, 0 AS score, NULL::date AS deadline,
                o.ended_on, NULL::date AS shown_deadline, '' AS unsaid
            FROM (""" + TeamRows.OVER + """
            ) o
            WHERE :place = 'DONE'
            """;

    /** The last word on status and owner of items that wait for the next run. */
    static final String WAITING_WORDS = """
            SELECT item, max(text) FILTER (WHERE heading = 'Status') AS status, max(text) FILTER (WHERE heading = 'Owner') AS owner
            FROM (
                SELECT DISTINCT ON (item, heading) item, heading, text
                FROM desk_word
                WHERE file_id IS NULL
                AND understood
                AND heading IN ('Status', 'Owner')
                ORDER BY item, heading, said_at DESC, id DESC) last_word
            GROUP BY item
            """;

    /** What stands on a place of the list is not over: where the team's last word says so, it was opened again. */
    private static final String SAID = """
            coalesce(d.owner, n.owner, '') AS owner,
            coalesce(d.status, CASE
                WHEN n.status IS NULL OR n.status IN ('Won', 'Lost', 'Written off', 'Closed') AND l.unsaid = 'Open' THEN l.unsaid
                ELSE n.status
            END) AS status
            """;

    private final JdbcClient jdbc;
    private final ShownRun shown;

    WorklistIndex(JdbcClient jdbc, ShownRun shown) {
        this.jdbc = jdbc;
        this.shown = shown;
    }

    private static String listed(WorklistPlace place) {
        return place == WorklistPlace.DONE ? DONE : OPEN;
    }

    /** As the sheet of the place is sorted. */
    private static String order(WorklistPlace place) {
        return switch (place) {
            case NOW, IN_DEMAND -> "score DESC, deadline, item";
            case WAITING -> "waits_until, item";
            case DONE -> "ended_on DESC, item";
        };
    }

    private StatementSpec bound(String sql, WorklistPlace place) {
        return jdbc.sql(sql)
                .param("run", shown.run())
                .param("place", place.name())
                .param("since", TeamRows.since(shown.today()));
    }

    private static String fitting(WorklistPlace place) {
        return "WITH listed AS (" + listed(place) + "), waiting AS (" + WAITING_WORDS + """
                ), fitting AS (
                    SELECT l.*, coalesce(t.name, l.payer) AS title,
                """ + SAID + """
                    FROM listed l
                    LEFT JOIN payer_name t ON t.payer = l.payer
                    LEFT JOIN item_note n ON n.item = l.item
                    LEFT JOIN waiting d ON d.item = l.item)
                """;
    }

    /**
     * One page. What fits a filter is counted on the way, for every row of the list is read then anyhow.
     *
     * @param page from 1
     * @param all what the place holds, when nothing is filtered
     */
    WorklistPages.Found find(WorklistFilter filter, WorklistSort sort, int page, WorklistPages.Total all) {
        String sums = filter.isAll() ? "" : ", count(*) OVER () AS rows, sum(at_stake) OVER () AS stake";
        String sql = fitting(filter.place()) + "SELECT item" + sums + "\nFROM fitting\n" + WorklistFilter.FITS
                + "ORDER BY " + sort.order() + order(filter.place()) + "\nLIMIT :rows OFFSET :offset";
        List<String> items = new ArrayList<>();
        List<WorklistPages.Total> totals = new ArrayList<>();
        filter.bindTo(bound(sql, filter.place()))
                .param("rows", WorklistPages.ROWS)
                .param("offset", (page - 1L) * WorklistPages.ROWS)
                .query(row -> {
                    items.add(row.getString("item"));
                    if (!filter.isAll() && totals.isEmpty()) {
                        totals.add(new WorklistPages.Total(
                                row.getLong("rows"), ResultColumns.requiredMoney(row, "stake")));
                    }
                });
        if (totals.isEmpty()) {
            totals.add(filter.isAll() ? all : total(filter));
        }
        return new WorklistPages.Found(filter, sort, page, items, totals.get(0));
    }

    private WorklistPages.Total total(WorklistFilter filter) {
        String sql = fitting(filter.place())
                + "SELECT count(*) AS rows, coalesce(sum(at_stake), 0) AS stake\nFROM fitting\n" + WorklistFilter.FITS;
        return filter.bindTo(bound(sql, filter.place()))
                .query((row, n) ->
                        new WorklistPages.Total(row.getLong("rows"), ResultColumns.requiredMoney(row, "stake")))
                .single();
    }

    /** The places of items on the sheet Worklist. */
    Map<String, Integer> priorities(Collection<String> items) {
        Map<String, Integer> priorities = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("""
                    SELECT item, priority
                    FROM (
                        SELECT item, row_number() OVER (ORDER BY score DESC, deadline, item) AS priority
                        FROM item_priority
                        WHERE run_id = :run
                        AND place = 'NOW') ranked
                    WHERE item = ANY(:items)""")
                    .param("run", shown.run())
                    .param("items", items.toArray(String[]::new))
                    .query(row -> {
                        priorities.put(row.getString("item"), row.getInt("priority"));
                    });
        }
        return priorities;
    }

    WorklistChoices choices(WorklistPlace place) {
        Map<String, Long> payers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, Long> classes = new TreeMap<>();
        Map<String, Long> outcomes = new TreeMap<>();
        long[] sums = new long[2];
        String sql = """
                SELECT coalesce(t.name, l.payer) AS title, l.denial_class, l.outcome, sum(l.rows)::bigint AS rows,
                    sum(l.stake)::bigint AS stake
                FROM (
                    SELECT payer, denial_class, outcome, count(*) AS rows, sum(at_stake) AS stake
                    FROM (""" + listed(place) + """
                    ) one
                    GROUP BY payer, denial_class, outcome) l
                LEFT JOIN payer_name t ON t.payer = l.payer
                GROUP BY 1, 2, 3""";
        bound(sql, place).query(row -> {
            long rows = row.getLong("rows");
            payers.merge(row.getString("title"), rows, Long::sum);
            classes.merge(row.getString("denial_class"), rows, Long::sum);
            outcomes.merge(row.getString("outcome"), rows, Long::sum);
            sums[0] += rows;
            sums[1] += row.getLong("stake");
        });
        return new WorklistChoices(
                choices(payers), choices(classes), choices(outcomes), sums[0], Money.ofCents(sums[1]));
    }

    /** Of items that somebody spoke of; all others are as nobody has spoken of them. */
    WorklistChoices.Said said(WorklistPlace place) {
        Map<String, Long> statuses = new LinkedHashMap<>();
        WorklistStatus.words().forEach(word -> statuses.put(word, 0L));
        Map<String, Long> owners = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String sql = "WITH waiting AS (" + WAITING_WORDS + "), listed AS (" + listed(place) + """
                ), spoken AS (
                    SELECT
                """ + SAID + """
                    FROM listed l
                    LEFT JOIN item_note n ON n.item = l.item
                    LEFT JOIN waiting d ON d.item = l.item
                    WHERE n.item IS NOT NULL
                    OR d.item IS NOT NULL)
                SELECT status, owner, count(*) AS rows
                FROM spoken
                GROUP BY status, owner""";
        bound(sql, place).query(row -> {
            statuses.merge(row.getString("status"), row.getLong("rows"), Long::sum);
            owners.merge(row.getString("owner"), row.getLong("rows"), Long::sum);
        });
        return new WorklistChoices.Said(choices(statuses), choices(owners));
    }

    private static List<WorklistChoices.Choice> choices(Map<String, Long> counts) {
        List<WorklistChoices.Choice> choices = new ArrayList<>();
        counts.forEach((value, count) -> choices.add(new WorklistChoices.Choice(value, count)));
        return List.copyOf(choices);
    }
}
