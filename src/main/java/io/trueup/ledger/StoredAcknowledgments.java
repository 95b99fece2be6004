package io.trueup.ledger;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.Receipts;
import io.trueup.intake.AcknowledgmentTable;
import io.trueup.ledger.StoredBills.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What receivers said of bills. Of which bill one speaks is told between all that it could mean, whosever they are, so that the answer
 * is the same whatever else is asked for beside it.
 */
final class StoredAcknowledgments {

    private final JdbcClient jdbc;
    private final StoredBills stored;

    StoredAcknowledgments(JdbcClient jdbc, StoredBills stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** @param keys all of its keys, by which bills are found */
    private record Said(long id, Acknowledgment word, List<String> keys) {}

    /** What may be said of a bill, by ids: of itself by a number, and of the batch or file it was sent in. */
    private record Heard(long bill, SortedMap<Long, Said> named, SortedMap<Long, Said> ofFile) {

        private void add(Said said) {
            (said.word().isOfWholeFile() ? ofFile : named).put(said.id(), said);
        }
    }

    /** Of each of the bills, the earliest first. */
    Map<Long, List<Acknowledgment>> of(Map<Long, Stored> bills) {
        Map<Long, List<String>> keys = keys(bills.keySet());
        List<Said> words = words(keys.values());
        if (words.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Long>> rivals = rivals(words);
        Map<Long, Stored> known = withOthers(bills, rivals);
        Map<Long, List<Acknowledgment>> receipts = new HashMap<>();
        groups(heard(keys, words)).forEach(group -> receipts.putAll(receipts(group, rivals, known)));
        return receipts;
    }

    /** Bills that are named by the same words are asked for together, one that none names by itself. */
    private static List<List<Heard>> groups(List<Heard> heard) {
        Map<Set<Long>, List<Heard>> alike = new LinkedHashMap<>();
        List<List<Heard>> groups = new ArrayList<>();
        for (Heard bill : heard) {
            if (bill.named().isEmpty()) {
                groups.add(List.of(bill));
            } else {
                alike.computeIfAbsent(Set.copyOf(bill.named().keySet()), named -> new ArrayList<>())
                        .add(bill);
            }
        }
        groups.addAll(alike.values());
        return groups;
    }

    private static Map<Long, List<Acknowledgment>> receipts(
            List<Heard> group, Map<String, Set<Long>> rivals, Map<Long, Stored> known) {
        SortedMap<Long, Said> said = new TreeMap<>();
        Set<Long> asked = new HashSet<>();
        for (Heard bill : group) {
            said.putAll(bill.named());
            said.putAll(bill.ofFile());
            asked.add(bill.bill());
        }
        Set<Long> meant = new TreeSet<>(asked);
        said.values().stream()
                .flatMap(word -> word.keys().stream())
                .forEach(key -> meant.addAll(rivals.getOrDefault(key, Set.of())));
        meant.retainAll(known.keySet());
        List<Bill> bills = meant.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(Stored::bill)
                .toList();
        Iterator<List<Acknowledgment>> each = Receipts.of(
                        bills, said.values().stream().map(Said::word).toList())
                .iterator();
        Map<Long, List<Acknowledgment>> receipts = new HashMap<>();
        meant.forEach(id -> receipts.put(id, each.next()));
        receipts.keySet().retainAll(asked);
        return receipts;
    }

    private static List<Heard> heard(Map<Long, List<String>> keys, List<Said> words) {
        Map<String, List<Said>> byKey = new HashMap<>();
        words.forEach(said -> said.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(said)));
        List<Heard> heard = new ArrayList<>();
        keys.forEach((id, own) -> {
            Heard bill = new Heard(id, new TreeMap<>(), new TreeMap<>());
            own.forEach(key -> byKey.getOrDefault(key, List.of()).forEach(bill::add));
            heard.add(bill);
        });
        return heard;
    }

    private Map<Long, List<String>> keys(Collection<Long> bills) {
        Map<Long, List<String>> keys = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT bill_id, key
                FROM bill_key
                WHERE bill_id = ANY(:bills)
                AND key ~ '^[PDBG]:'
                ORDER BY bill_id""").param("bills", bills.toArray(Long[]::new)).query(row -> {
            keys.computeIfAbsent(row.getLong("bill_id"), bill -> new ArrayList<>())
                    .add(row.getString("key"));
        });
        return keys;
    }

    /** Acknowledgments that share one of the keys. */
    private List<Said> words(Collection<List<String>> keys) {
        List<Said> words = new ArrayList<>();
        jdbc.sql("""
                WITH found AS MATERIALIZED (
                    SELECT DISTINCT acknowledgment_id AS id
                    FROM acknowledgment_key
                    WHERE key = ANY(:keys))
                SELECT a.*, f.name AS file_name,
                    ARRAY(SELECT key FROM acknowledgment_key WHERE acknowledgment_id = a.id) AS keys
                FROM found
                CROSS JOIN LATERAL (SELECT * FROM acknowledgment WHERE id = found.id OFFSET 0) a
                JOIN input_file f ON f.id = a.file_id""")
                .param("keys", keys.stream().flatMap(List::stream).distinct().toArray(String[]::new))
                .query(row -> {
                    words.add(new Said(AcknowledgmentTable.ID.of(row), AcknowledgmentTable.read(row), List.of((String[])
                            row.getArray("keys").getArray())));
                });
        return words;
    }

    /** All bills that what is said of a bill by its number could mean, by key. */
    private Map<String, Set<Long>> rivals(List<Said> words) {
        Map<String, Set<Long>> rivals = new HashMap<>();
        String[] keys = words.stream()
                .filter(said -> !said.word().isOfWholeFile())
                .flatMap(said -> said.keys().stream())
                .distinct()
                .toArray(String[]::new);
        jdbc.sql("SELECT key, bill_id FROM bill_key WHERE key = ANY(:keys)")
                .param("keys", keys)
                .query(row -> {
                    rivals.computeIfAbsent(row.getString("key"), key -> new HashSet<>())
                            .add(row.getLong("bill_id"));
                });
        return rivals;
    }

    private Map<Long, Stored> withOthers(Map<Long, Stored> bills, Map<String, Set<Long>> rivals) {
        Map<Long, Stored> known = new HashMap<>(bills);
        known.putAll(stored.of(rivals.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !bills.containsKey(id))
                .distinct()
                .toList()));
        return known;
    }
}
