package io.trueup.ledger;

import io.trueup.contract.RateBook;
import io.trueup.intake.ClaimPaymentTable;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.postgres.CopyTable;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.LineMatch;
import io.trueup.reconciliation.LineMatcher;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.reconciliation.RemittedLine;
import io.trueup.remittance.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Affected claim payments, and the days of the log that their lines belong to. */
public final class Matches {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final LineMatcher matcher;
    private final Candidates candidates;

    public Matches(DataSource dataSource, RateBook rates) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.matcher = new LineMatcher(rates);
        this.candidates = new Candidates(dataSource, rates);
    }

    /** A line of a claim payment. */
    public record Line(int number, RemittedLine said) {}

    /**
     * A claim payment whose lines must be matched.
     *
     * @param corrects numbers of earlier claims that it names
     */
    public record Claim(
            long slot,
            long claimPaymentId,
            RemittedClaim claim,
            List<String> corrects,
            String payerKey,
            List<Line> lines)
            implements Slotted {

        private Claim of(RemittedClaim whole) {
            List<RemittedLine> said = lines.stream().map(Line::said).toList();
            return new Claim(
                    slot,
                    claimPaymentId,
                    whole,
                    corrects,
                    payerKey,
                    lines.stream()
                            .map(line -> new Line(line.number(), line.said().beside(said)))
                            .toList());
        }
    }

    /** Where a line belongs, and whether a name was needed to tell. */
    private record LineOf(Line line, LineMatch match, boolean byName) {}

    /** A claim payment and where each of its lines belongs. */
    public static final class Matched {

        private final Claim claim;
        private final List<LineOf> lines = new ArrayList<>();
        private final List<Line> open = new ArrayList<>();

        private Matched(Claim claim) {
            this.claim = claim;
        }
    }

    /** Claim payments of the slots {@code from} to {@code to}, both included, with all their lines. */
    public List<Claim> read(long run, long from, long to) {
        Map<Long, Claim> read = claims(run, from, to);
        Map<String, List<RemittedClaim>> earlier = earlierClaims(read.values());
        return read.values().stream()
                .map(claim -> claim.of(withEarlier(claim, earlier)))
                .toList();
    }

    /**
     * By numbers, and only lines that no number settled by names; claims of the log are looked up for all of them at once.
     *
     * @param claims in the order of their slots, which keeps those of one patient together: then their days are read once
     */
    public IdentityHashMap<Claim, Matched> match(List<Claim> claims) {
        List<Matched> inOrder = claims.stream().map(Matched::new).toList();
        candidates.ofEach(inOrder, matched -> matched.claim.claim().searchedNumberKeys(), (matched, found) -> {
            for (Line line : matched.claim.lines()) {
                matcher.matchByNumber(matched.claim.claim(), line.said(), found)
                        .ifPresentOrElse(
                                match -> matched.lines.add(new LineOf(line, match, false)),
                                () -> matched.open.add(line));
            }
        });
        candidates.ofEach(
                inOrder.stream().filter(m -> !m.open.isEmpty()).toList(),
                matched -> keysOfOpen(matched.claim.claim()),
                (matched, found) -> matched.open.forEach(line -> matched.lines.add(
                        new LineOf(line, matcher.match(matched.claim.claim(), line.said(), found), true))));
        IdentityHashMap<Claim, Matched> all = new IdentityHashMap<>();
        inOrder.forEach(matched -> all.put(matched.claim, matched));
        return all;
    }

    private static Set<String> keysOfOpen(RemittedClaim claim) {
        Set<String> keys = claim.searchedNumberKeys();
        keys.addAll(claim.nameKeys());
        keys.addAll(claim.proposalKeys());
        return keys;
    }

    /** Puts these matches in place of the former ones, and notes the units that lines leave and enter. */
    public void write(long run, List<Matched> claims) {
        Set<String> units = new TreeSet<>(unitsLeft(
                claims.stream().map(matched -> matched.claim.claimPaymentId()).toList()));
        CopyTable<LineMatchTable.NewMatch> table = new CopyTable<>(LineMatchTable.TABLE);
        claims.forEach(matched -> matched.lines.forEach(line -> units.add(add(table, matched.claim, line))));
        table.send(dataSource);
        keepNames(
                claims.stream().filter(m -> !m.open.isEmpty()).map(m -> m.claim).toList());
        touch(run, units);
    }

    private static String unit(Claim claim, LineMatch match) {
        return switch (match.disposition()) {
            case OUTSIDE -> "";
            case MATCHED -> ReconciliationUnits.ofClaim(match.account());
            case UNMATCHED, REVIEW ->
                match.account().isEmpty()
                        ? "R:" + claim.payerKey() + "|" + claim.claim().patientControlNumber()
                        : ReconciliationUnits.ofClaim(match.account());
        };
    }

    /** @return the line's unit */
    private static String add(CopyTable<LineMatchTable.NewMatch> table, Claim claim, LineOf line) {
        String unit = unit(claim, line.match());
        table.add(new LineMatchTable.NewMatch(
                claim.claimPaymentId(), line.line().number(), unit, line.match(), line.byName()));
        return unit;
    }

    /** Forgets where the lines were matched before; the units they leave change. */
    private List<String> unitsLeft(List<Long> claimPayments) {
        return jdbc.sql("""
                DELETE FROM line_match
                WHERE claim_payment_id = ANY(:ids)
                RETURNING unit""")
                .param("ids", claimPayments.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /** @param units sorted, so that two partitions wait for each other in one order only; the blank one is none */
    private void touch(long run, Set<String> units) {
        jdbc.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT :run, unit
                FROM unnest(:units) AS unit
                WHERE unit <> ''
                ON CONFLICT DO NOTHING""")
                .param("run", run)
                .param("units", units.toArray(String[]::new))
                .update();
    }

    private Map<Long, Claim> claims(long run, long from, long to) {
        Map<Long, Claim> claims = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.slot, c.id, c.patient_control_number, c.claim_numbers, c.corrects, c.patient_last_name,
                    c.patient_first_name, c.corrected_last_name, c.corrected_first_name, c.decided, p.payer_key,
                    l.number, l.code, l.modifiers, l.counted, l.from_date, l.to_date
                FROM affected_claim a
                JOIN claim_payment c ON c.id = a.claim_payment_id
                JOIN payment p ON p.id = c.payment_id
                JOIN service_line l ON l.claim_payment_id = c.id
                WHERE a.run_id = :run
                AND a.slot BETWEEN :from AND :to
                ORDER BY a.slot, l.number""").param("run", run).param("from", from).param("to", to).query(row -> {
            long id = ClaimPaymentTable.ID.of(row);
            Claim claim = claims.get(id);
            if (claim == null) {
                claim = claim(id, row);
                claims.put(id, claim);
            }
            claim.lines()
                    .add(new Line(
                            ServiceLineTable.NUMBER.intOf(row),
                            new RemittedLine(
                                    ServiceLineTable.CODE.of(row),
                                    ServiceLineTable.MODIFIERS.of(row),
                                    ServiceLineTable.dates(row),
                                    RemittedLine.Word.of(
                                            ServiceLineTable.COUNTED.of(row), ClaimPaymentTable.DECIDED.of(row)))));
        });
        return claims;
    }

    private static Claim claim(long id, ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("slot"),
                id,
                remitted(row),
                ClaimPaymentTable.CORRECTS.of(row),
                PaymentTable.PAYER_KEY.of(row),
                new ArrayList<>());
    }

    private static RemittedClaim remitted(ResultSet row) throws SQLException {
        return new RemittedClaim(
                ClaimPaymentTable.CONTROL_NUMBER.of(row),
                ClaimPaymentTable.CLAIM_NUMBERS.of(row),
                List.of(),
                Stream.of(
                                new PersonName(
                                        ClaimPaymentTable.LAST_NAME.of(row), ClaimPaymentTable.FIRST_NAME.of(row)),
                                new PersonName(
                                        ClaimPaymentTable.CORRECTED_LAST_NAME.of(row),
                                        ClaimPaymentTable.CORRECTED_FIRST_NAME.of(row)))
                        .filter(name -> !name.isBlank())
                        .toList(),
                PaymentTable.PAYER_KEY.of(row));
    }

    /** The claim payments that corrections name in REF*F8, by payer and that name. */
    private Map<String, List<RemittedClaim>> earlierClaims(Collection<Claim> claims) {
        Set<String> keys = new TreeSet<>();
        claims.forEach(claim -> claim.corrects().forEach(number -> keys.add("I:" + number)));
        Map<String, List<RemittedClaim>> earlier = new HashMap<>();
        if (keys.isEmpty()) {
            return earlier;
        }
        jdbc.sql("""
                SELECT DISTINCT p.payer_key, c.payer_claim_number, c.patient_control_number, c.claim_numbers,
                    c.patient_last_name, c.patient_first_name, c.corrected_last_name, c.corrected_first_name
                FROM claim_key k
                JOIN claim_payment c ON c.id = k.claim_payment_id
                JOIN payment p ON p.id = c.payment_id
                WHERE k.key IN (:keys)
                ORDER BY 1, 2, 3, 4, 5, 6, 7, 8""").param("keys", keys).query(row -> {
            String named = PaymentTable.PAYER_KEY.of(row) + "|"
                    + ClaimNumbers.exact(ClaimPaymentTable.PAYER_CLAIM_NUMBER.of(row));
            earlier.computeIfAbsent(named, n -> new ArrayList<>()).add(remitted(row));
        });
        return earlier;
    }

    private static RemittedClaim withEarlier(Claim claim, Map<String, List<RemittedClaim>> earlier) {
        return claim.claim()
                .correcting(claim.corrects().stream()
                        .flatMap(number -> earlier.getOrDefault(claim.payerKey() + "|" + number, List.of()).stream())
                        .toList());
    }

    /**
     * What numbers did not settle is looked up again when a log brings a claim whose number is part of one of its own, and a correction
     * when it brings the name of its earlier claim.
     */
    private void keepNames(List<Claim> byName) {
        for (Claim claim : byName) {
            Set<String> names = claim.claim().nameKeys();
            names.removeAll(claim.claim().correcting(List.of()).nameKeys());
            if (claim.lines().stream().anyMatch(line -> matcher.isOfTheProgram(line.said()))) {
                names.addAll(claim.claim().proposalKeys());
            }
            if (!names.isEmpty()) {
                jdbc.sql("""
                        INSERT INTO claim_key (claim_payment_id, key)
                        SELECT :claim, name
                        FROM unnest(:names) AS name
                        WHERE NOT EXISTS (SELECT FROM claim_key WHERE claim_payment_id = :claim AND key = name)""")
                        .param("claim", claim.claimPaymentId())
                        .param("names", names.toArray(String[]::new))
                        .update();
            }
        }
    }
}
