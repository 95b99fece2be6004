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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private record Said(Acknowledgment word, List<String> keys) {}

    /** What may be said of a bill: of itself by a number, and of the batch or file it was sent in. Ids of acknowledgments. */
    private record Heard(Set<Long> named, Set<Long> ofFile) {}

    /** Of each of the bills, the earliest first. */
    Map<Long, List<Acknowledgment>> of(Map<Long, Stored> bills) {
        Map<Long, List<String>> keys = keys(bills.keySet());
        Map<Long, Said> words = words(keys.values());
        if (words.isEmpty()) {
            return Map.of();
        }
        Map<Set<Long>, List<Long>> alike = new LinkedHashMap<>();
        List<List<Long>> groups = new ArrayList<>();
        Map<Long, Heard> heard = heard(keys, words);
        heard.forEach((bill, said) -> {
            if (said.named().isEmpty()) {
                groups.add(List.of(bill));
            } else {
                alike.computeIfAbsent(said.named(), named -> new ArrayList<>()).add(bill);
            }
        });
        groups.addAll(alike.values());
        Map<String, Set<Long>> rivals = rivals(words.values());
        Map<Long, Stored> known = withOthers(bills, rivals);
        Map<Long, List<Acknowledgment>> receipts = new HashMap<>();
        groups.forEach(group -> receipts.putAll(receipts(group, heard, words, rivals, known)));
        return receipts;
    }

    private static Map<Long, List<Acknowledgment>> receipts(
            List<Long> group,
            Map<Long, Heard> heard,
            Map<Long, Said> words,
            Map<String, Set<Long>> rivals,
            Map<Long, Stored> known) {
        Set<Long> said = new TreeSet<>();
        Set<Long> meant = new TreeSet<>(group);
        for (long bill : group) {
            Heard own = heard.get(bill);
            said.addAll(own.named());
            said.addAll(own.ofFile());
        }
        said.stream()
                .flatMap(id -> words.get(id).keys().stream())
                .forEach(key -> meant.addAll(rivals.getOrDefault(key, Set.of())));
        List<Long> ids = meant.stream().filter(known::containsKey).toList();
        List<Bill> bills = ids.stream().map(id -> known.get(id).bill()).toList();
        List<List<Acknowledgment>> all = Receipts.of(
                bills, said.stream().map(id -> words.get(id).word()).toList());
        Map<Long, List<Acknowledgment>> receipts = new HashMap<>();
        group.forEach(bill -> receipts.put(bill, all.get(ids.indexOf(bill))));
        return receipts;
    }

    private static Map<Long, Heard> heard(Map<Long, List<String>> keys, Map<Long, Said> words) {
        Map<String, List<Long>> byKey = new HashMap<>();
        words.forEach((id, said) -> said.keys()
                .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(id)));
        Map<Long, Heard> heard = new LinkedHashMap<>();
        keys.forEach((bill, own) -> {
            Heard said = new Heard(new TreeSet<>(), new TreeSet<>());
            own.stream()
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .forEach(id -> (words.get(id).word().isOfWholeFile() ? said.ofFile() : said.named()).add(id));
            heard.put(bill, said);
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

    /** Acknowledgments that share one of the keys, by their ids. */
    private Map<Long, Said> words(Collection<List<String>> keys) {
        Map<Long, Said> words = new HashMap<>();
        jdbc.sql("""
                WITH found AS MATERIALIZED (
                    SELECT DISTINCT acknowledgment_id AS id
                    FROM acknowledgment_key
                    WHERE key = ANY(:keys))
                SELECT a.*, f.name AS file_name,
                    ARRAY(SELECT key FROM acknowledgment_key WHERE acknowledgment_id = a.id) AS keys
                FROM found
                JOIN acknowledgment a USING (id)
                JOIN input_file f ON f.id = a.file_id""")
                .param("keys", keys.stream().flatMap(List::stream).distinct().toArray(String[]::new))
                .query(row -> {
                    words.put(
                            AcknowledgmentTable.ID.of(row),
                            new Said(
                                    AcknowledgmentTable.read(row),
                                    List.of((String[]) row.getArray("keys").getArray())));
                });
        return words;
    }

    /** All bills that what is said of a bill by its number could mean, by key. */
    private Map<String, Set<Long>> rivals(Collection<Said> words) {
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
