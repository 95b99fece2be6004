package io.trueup.ledger;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.BilledLine;
import io.trueup.intake.BilledLineTable;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.LineMatch;
import io.trueup.reconciliation.SentBill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent for units: a handful of statements for however many units, and a single one where there are no bills. */
final class SentBills {

    private static final LineMatchTable MATCH = LineMatchTable.OF_BILLS;

    private final JdbcClient jdbc;
    private final StoredBills stored;
    private final StoredAcknowledgments acknowledgments;

    SentBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.stored = new StoredBills(jdbc);
        this.acknowledgments = new StoredAcknowledgments(jdbc, stored);
    }

    /** A bill in a unit. */
    private record OwnBill(String unit, long bill) {}

    /** What a line of a bill was matched to. */
    private interface Place {
        SentBill.Line of(BilledLine line);
    }

    /** By unit. */
    Map<String, List<SentBill>> of(Collection<String> units) {
        Map<OwnBill, Map<Integer, Place>> places = places(units);
        if (places.isEmpty()) {
            return Map.of();
        }
        Set<Long> ids = new TreeSet<>();
        places.keySet().forEach(own -> ids.add(own.bill()));
        Map<Long, StoredBills.Stored> bills = stored.of(ids);
        Map<Long, List<Acknowledgment>> said = acknowledgments.of(bills);
        Map<String, List<SentBill>> sent = new HashMap<>();
        places.forEach((own, lines) -> sent.computeIfAbsent(own.unit(), unit -> new ArrayList<>())
                .add(sent(
                        Objects.requireNonNull(bills.get(own.bill()), "a bill of these lines"),
                        lines,
                        said.getOrDefault(own.bill(), List.of()))));
        return sent;
    }

    private static SentBill sent(
            StoredBills.Stored stored, Map<Integer, Place> places, List<Acknowledgment> acknowledgments) {
        List<SentBill.Line> lines = stored.bill().lines().stream()
                .flatMap(line -> Stream.ofNullable(places.get(line.number())).map(place -> place.of(line)))
                .toList();
        return new SentBill(stored.fileId(), stored.payerKey(), stored.bill(), lines, acknowledgments);
    }

    private Map<OwnBill, Map<Integer, Place>> places(Collection<String> units) {
        Map<OwnBill, Map<Integer, Place>> places =
                new TreeMap<>(Comparator.comparing(OwnBill::unit).thenComparing(OwnBill::bill));
        jdbc.sql("""
                SELECT bill_id, number, unit, disposition, program, candidates
                FROM bill_match
                WHERE unit = ANY(:units)
                AND unit <> ''""").param("units", units.toArray(String[]::new)).query(row -> {
            places.computeIfAbsent(
                            new OwnBill(MATCH.unit.of(row), BilledLineTable.BILL_ID.of(row)), own -> new HashMap<>())
                    .put(BilledLineTable.NUMBER.intOf(row), place(row));
        });
        return places;
    }

    private static Place place(ResultSet row) throws SQLException {
        boolean matched = MATCH.disposition.of(row) == LineMatch.Disposition.MATCHED;
        Program program = MATCH.program.orNone(row);
        List<String> candidates = MATCH.candidates.of(row);
        return line -> new SentBill.Line(line, program, matched, candidates);
    }
}
