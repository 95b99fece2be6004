package io.trueup.ledger;

import io.trueup.appeal.ItemHistory;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings and their history: a state that changes is superseded, never overwritten; one that does not is left alone. */
public final class Findings {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public Findings(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    private record Stored(long id, String unit, String item, UUID state) {}

    /** A finding of a unit as it shall be stored; the item is blank when nothing needs doing. */
    public record Entry(String unit, ClassifiedFinding finding, String item) {}

    /** Current findings of a unit, by key. */
    public static final class Current {

        /** Of a unit that has none. */
        public static final Current NOTHING = new Current();

        private final Map<String, Stored> byKey = new HashMap<>();

        private Current() {}

        public boolean isNothing() {
            return byKey.isEmpty();
        }
    }

    /** @return what is known of these units until now, by unit; nothing of one that has no finding */
    public Map<String, Current> current(List<String> units) {
        Map<String, Current> current = new HashMap<>();
        jdbc.sql("""
                SELECT id, unit, key, item, state
                FROM finding
                WHERE unit = ANY(:units)
                AND superseded_run IS NULL
                AND NOT trial""").param("units", units.toArray(String[]::new)).query(row -> {
            Stored stored = new Stored(
                    row.getLong("id"),
                    FindingTable.UNIT.of(row),
                    FindingTable.ITEM.of(row),
                    FindingTable.STATE.of(row));
            current.computeIfAbsent(stored.unit(), u -> new Current()).byKey.put(FindingTable.KEY.of(row), stored);
        });
        return current;
    }

    /**
     * The item of each current finding of the units, what those without one were before, the levels that all those items lost, and which
     * of them were sent. An item that is over counts too: a payment that is withdrawn brings it back.
     */
    public ItemHistory history(List<String> units, Collection<Current> current) {
        Map<String, String> items = new HashMap<>();
        current.forEach(unit -> unit.byKey.forEach((key, stored) -> {
            if (!stored.item().isEmpty()) {
                items.put(key, stored.item());
            }
        }));
        Set<String> known = new HashSet<>(items.values());
        Map<String, ItemHistory.Earlier> earlier = new HashMap<>();
        jdbc.sql("""
                SELECT finding, item, outcome, denial_class
                FROM (
                    SELECT DISTINCT ON (finding) *
                    FROM item_opening
                    WHERE unit = ANY(:units)
                    ORDER BY finding, opened_run DESC, id DESC) last
                UNION ALL
                SELECT '', item, outcome, denial_class
                FROM done_item
                WHERE unit = ANY(:units)""").param("units", units.toArray(String[]::new)).query(row -> {
            String finding = row.getString("finding");
            String item = row.getString("item");
            known.add(item);
            if (!finding.isEmpty() && !items.containsKey(finding)) {
                earlier.put(
                        finding,
                        new ItemHistory.Earlier(
                                item,
                                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                                row.getString("denial_class")));
            }
        });
        return new ItemHistory(items, earlier, new Decisions(jdbc).lost(known), new ItemNotes(jdbc).sent(known));
    }

    /** Makes these the findings of the units, in place of their current ones; returns how many changed. */
    public long write(long run, Collection<Current> current, List<Entry> entries) {
        Map<String, Stored> gone = new HashMap<>();
        current.forEach(unit -> gone.putAll(unit.byKey));
        CopyTable<FindingTable.NewState> table = new CopyTable<>(FindingTable.TABLE);
        List<Stored> superseded = new ArrayList<>();
        long written = 0;
        for (Entry entry : entries) {
            UUID state = state(entry);
            Stored before = gone.remove(entry.finding().judgement().finding().key());
            if (before == null || !before.state().equals(state)) {
                if (before != null) {
                    superseded.add(before);
                }
                table.add(new FindingTable.NewState(run, false, entry, state));
                written++;
            }
        }
        superseded.addAll(gone.values());
        supersede(run, superseded);
        table.send(dataSource);
        return written + gone.size();
    }

    /** Keeps what the units would be under other rates, beside what they are. */
    public void writeTrial(long run, List<String> units, List<Entry> entries) {
        jdbc.sql("DELETE FROM finding WHERE run_id = :run AND trial AND unit = ANY(:units)")
                .param("run", run)
                .param("units", units.toArray(String[]::new))
                .update();
        CopyTable<FindingTable.NewState> table = new CopyTable<>(FindingTable.TABLE);
        entries.forEach(entry -> table.add(new FindingTable.NewState(run, true, entry, state(entry))));
        table.send(dataSource);
    }

    /** Looked up by unit: a large load has no index of their numbers. */
    private void supersede(long run, List<Stored> findings) {
        if (findings.isEmpty()) {
            return;
        }
        int updated = jdbc.sql("""
                UPDATE finding
                SET superseded_run = :run
                WHERE unit = ANY(:units)
                AND superseded_run IS NULL
                AND NOT trial
                AND id = ANY(:ids)""")
                .param("run", run)
                .param("units", findings.stream().map(Stored::unit).distinct().toArray(String[]::new))
                .param("ids", findings.stream().map(Stored::id).toArray(Long[]::new))
                .update();
        if (updated != findings.size()) {
            throw new IllegalStateException("superseded " + updated + " of " + findings.size() + " findings");
        }
    }

    /** Whether only another payer got the bill of a day that its own payer is asked about. */
    static boolean isMisdirected(Judgement judgement) {
        return judgement.finding().outcome() == Outcome.PAYMENT_OVERDUE
                && judgement.evidence().sent().misdirected() != null;
    }

    /** Changes whenever anything a person could see of the finding does. */
    private static UUID state(Entry entry) {
        List<Object> parts = new ArrayList<>();
        parts.add(entry.finding().judgement().finding());
        parts.add(String.valueOf(entry.finding().denial()));
        parts.add(entry.item());
        parts.add(CodePayments.of(entry.finding().judgement()));
        if (isMisdirected(entry.finding().judgement())) {
            parts.add("misdirected");
        }
        return UUID.nameUUIDFromBytes(parts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
