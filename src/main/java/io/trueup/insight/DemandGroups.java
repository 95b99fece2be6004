package io.trueup.insight;

import io.trueup.contract.RateBook;
import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandKey;
import io.trueup.postgres.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts items of claims on the lists of their payers. An item of which somebody wrote stands alone; a list that was sent, or is over,
 * keeps its items and takes no other; what was lost goes on at its next level claim by claim, where other people decide. Every other
 * list is made anew from what is open, under the name that most of its items know.
 */
final class DemandGroups {

    /** A list that was sent, or about which the team decided. */
    private static final String CLOSED = """
            SELECT n.item
            FROM item_note n
            WHERE n.status NOT IN ('Open', 'In progress')
            OR n.sent_on IS NOT NULL
            """;

    /** An item that no team spoke of, and that is on no closed list of its cause. */
    private static final String CANDIDATES = """
            CREATE TEMPORARY TABLE demand_candidate ON COMMIT DROP AS
            SELECT DISTINCT ON (item) item, cause, k.key AS payer_key, contract, place, level
            FROM (
                SELECT id AS item, 'STATUS_INQUIRY' AS cause, payer, '' AS contract, -1::bigint AS place, '' AS level
                FROM item
                WHERE outcome = 'PAYMENT_OVERDUE'
                AND left(unit, 2) <> 'G:'
                AND NOT EXISTS (
                    SELECT
                    FROM finding m
                    WHERE m.item = item.id
                    AND m.misdirected
                    AND m.superseded_run IS NULL
                    AND NOT m.trial)
                UNION ALL
                SELECT i.id, 'UNDERPAYMENT', i.payer, r.contract, r.place, i.level
                FROM item i
                JOIN (
                    SELECT f.item, f.unit, min(v.contract) AS contract, min(m.place) AS place
                    FROM finding f
                    LEFT JOIN variance_day v ON v.key = f.key
                    LEFT JOIN pattern_member m ON m.alike = v.alike
                    WHERE f.superseded_run IS NULL
                    AND NOT f.trial
                    AND f.outcome = 'UNDERPAID'
                    AND f.item <> ''
                    GROUP BY f.item, f.unit
                    HAVING count(*) = count(m.place)
                    AND min(m.place) = max(m.place)) r ON r.item = i.id AND r.unit = i.unit
                WHERE i.outcome = 'UNDERPAID'
                AND i.denial_class = ''
                AND NOT i.answers_take_back) open
            JOIN payer_family k USING (payer)
            WHERE NOT EXISTS (
                SELECT
                FROM item_note n
                WHERE n.item = open.item
                AND (n.status <> 'Open' OR n.owner <> '' OR n.notes <> '' OR n.sent_on IS NOT NULL
                    OR n.follow_up_on IS NOT NULL OR n.own <> '{}'))
            AND NOT EXISTS (
                SELECT
                FROM demand_part p
                JOIN demand d ON d.id = p.demand
                WHERE p.item = open.item
                AND d.cause = open.cause
                AND d.id IN (%s))
            ORDER BY item, cause, place
            """.formatted(CLOSED);

    private final Statements later;
    private final RateBook rates;
    private final DemandNames names;
    private final List<String> payers = new ArrayList<>();

    /** @param later asks for what has to be known before {@link #keep}, with whatever is sent next */
    DemandGroups(RateBook rates, DemandNames names, Statements later) {
        this.later = later;
        this.rates = rates;
        this.names = names;
        later.sql("SELECT DISTINCT payer FROM item WHERE outcome IN ('PAYMENT_OVERDUE', 'UNDERPAID')")
                .ask(row -> payers.add(row.getString("payer")));
    }

    /** Ids of the lists that are closed, as a query. */
    static String closed() {
        return CLOSED;
    }

    /** Within the transaction in which {@link RepeatedVariances} found what repeats. */
    void keep(long run) {
        candidates();
        nameGroups(run);
        join(run);
        // an item that leaves a list gets a letter of its own when its claim is looked at again
        later.sql("""
                INSERT INTO revisit (unit)
                SELECT DISTINCT i.unit
                FROM item i
                WHERE i.demand <> ''
                AND i.letter = ''
                AND NOT EXISTS (SELECT FROM demand_part p WHERE p.item = i.id)""").add();
        later.sql("""
                UPDATE item i
                SET demand = coalesce(p.demand, '')
                FROM item o
                LEFT JOIN (
                    SELECT l.item, l.unit, l.demand, n.status
                    FROM on_list l
                    LEFT JOIN item_note n ON n.item = l.demand) p
                    ON p.item = o.id
                    AND p.unit = o.unit
                    AND (p.status IS DISTINCT FROM 'Lost' OR o.level = '' OR o.no_level_left)
                WHERE o.id = i.id
                AND o.unit = i.unit
                AND i.demand <> coalesce(p.demand, '')""").add();
        // before the first lists the planner has seen one value in all items: it would read them all for each list
        later.add("SET LOCAL default_statistics_target = 20; ANALYZE item (demand);"
                + " SET LOCAL default_statistics_target TO DEFAULT");
    }

    /** Items that may be on an open list, each with what it must share with the others. */
    private void candidates() {
        later.sql("DROP TABLE IF EXISTS demand_candidate, payer_family, demand_group")
                .add();
        payerFamilies();
        later.sql(CANDIDATES).add();
        later.sql("ANALYZE demand_candidate").add();
    }

    private void payerFamilies() {
        Map<String, String> keys = new TreeMap<>();
        payers.forEach(payer -> keys.put(payer, rates.payers().of(payer)));
        later.sql("""
                CREATE TEMPORARY TABLE payer_family ON COMMIT DROP AS
                SELECT payer, key
                FROM unnest(ARRAY[]::text[], ARRAY[]::text[]) AS k (payer, key)""").add();
        later.sql("INSERT INTO payer_family SELECT * FROM unnest(:payers, :keys)")
                .param("payers", keys.keySet().toArray(String[]::new))
                .param("keys", keys.values().toArray(String[]::new))
                .add();
    }

    /** Items that belong together, and the open list on which most of them were. */
    private record Group(DemandKey key, long place, String before) {}

    private void nameGroups(long run) {
        List<Group> groups = new ArrayList<>();
        later.sql("""
                SELECT c.cause, c.payer_key, c.contract, c.place, c.level, coalesce(w.cause, '') AS why,
                    coalesce(d.id, '') AS before
                FROM demand_candidate c
                LEFT JOIN pattern w ON w.place = c.place AND w.run_id = :run
                LEFT JOIN demand_part p ON p.item = c.item
                LEFT JOIN demand d ON d.id = p.demand AND d.cause = c.cause AND d.id NOT IN (%s)
                GROUP BY c.cause, c.payer_key, c.contract, c.place, c.level, w.cause, d.id
                ORDER BY (d.id IS NULL), count(*) DESC, c.cause, c.payer_key, c.contract, why, c.level, d.id""".formatted(CLOSED)).param("run", run).ask(row -> groups.add(group(row)));
        later.send();
        Map<DemandKey, Long> places = new LinkedHashMap<>();
        Map<DemandKey, String> ids = new LinkedHashMap<>();
        Set<String> taken = names.taken();
        for (Group group : groups) {
            places.putIfAbsent(group.key(), group.place());
            if (!group.before().isEmpty() && !ids.containsKey(group.key()) && taken.add(group.before())) {
                ids.put(group.key(), group.before());
            }
        }
        places.keySet().forEach(key -> ids.computeIfAbsent(key, names::next));
        store(run, places, ids);
    }

    private static Group group(ResultSet row) throws SQLException {
        DemandKey key = new DemandKey(
                DemandCause.valueOf(row.getString("cause")),
                row.getString("payer_key"),
                row.getString("contract"),
                row.getString("why"),
                row.getString("level"));
        return new Group(key, row.getLong("place"), row.getString("before"));
    }

    private void store(long run, Map<DemandKey, Long> places, Map<DemandKey, String> ids) {
        later.sql("""
                CREATE TEMPORARY TABLE demand_group (
                    cause     TEXT NOT NULL,
                    payer_key TEXT NOT NULL,
                    place     BIGINT NOT NULL,
                    level     TEXT NOT NULL,
                    demand    TEXT NOT NULL) ON COMMIT DROP""").add();
        List<DemandKey> keys = List.copyOf(places.keySet());
        names.keep(keys.stream()
                .map(key -> new DemandNames.Named(
                        ids.getOrDefault(key, ""), key, names.payer(key.payerKey(), key.payerKey())))
                .toList());
        later.sql("INSERT INTO demand_group SELECT * FROM unnest(:causes, :payers, :places, :levels, :demands)")
                .param("causes", each(keys, key -> key.cause().name()))
                .param("payers", each(keys, DemandKey::payerKey))
                .param(
                        "places",
                        places.values().stream().mapToLong(Long::longValue).toArray())
                .param("levels", each(keys, DemandKey::level))
                .param("demands", each(keys, key -> ids.getOrDefault(key, "")))
                .add();
        later.sql("""
                UPDATE demand d
                SET expected_rate = w.expected_rate, paid_rate = w.paid_rate, hourly = m.hourly
                FROM demand_group g
                JOIN pattern w ON w.place = g.place AND w.run_id = :run
                JOIN (SELECT place, bool_and(hourly) AS hourly FROM pattern_member GROUP BY place) m ON m.place = g.place
                WHERE d.id = g.demand""").param("run", run).add();
    }

    private static String[] each(List<DemandKey> keys, Function<DemandKey, String> value) {
        return keys.stream().map(value).toArray(String[]::new);
    }

    private void join(long run) {
        later.sql("""
                DELETE FROM demand_part p
                WHERE p.demand NOT IN (%s)
                AND NOT EXISTS (SELECT FROM demand_candidate c WHERE c.item = p.item)""".formatted(CLOSED)).add();
        later.sql("""
                INSERT INTO demand_part AS p (item, demand, joined_run)
                SELECT c.item, g.demand, :run
                FROM demand_candidate c
                JOIN demand_group g USING (cause, payer_key, place, level)
                ON CONFLICT (item) DO UPDATE
                SET demand = excluded.demand, joined_run = excluded.joined_run
                WHERE p.demand <> excluded.demand""").param("run", run).add();
    }
}
