package io.trueup.ledger;

import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.postgres.CopyTable;
import io.trueup.reconciliation.LineMatch;
import io.trueup.reconciliation.LineMatcher;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.reconciliation.RemittedLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Affected claim payments or bills, and the days of the log that their lines belong to. */
public final class Matches {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final LineMatcher matcher;
    private final Candidates candidates;
    private final Matchable matchable;
    private final LineMatchTable table;

    private Matches(DataSource dataSource, RateBook rates, Matchable matchable) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.matcher = new LineMatcher(rates);
        this.candidates = new Candidates(dataSource, rates);
        this.matchable = matchable;
        this.table = matchable.table();
    }

    /** Claim payments: the bills they answer must be matched before them. */
    public static Matches ofPayments(DataSource dataSource, RateBook rates) {
        return new Matches(dataSource, rates, new AffectedPayments(JdbcClient.create(dataSource)));
    }

    public static Matches ofBills(DataSource dataSource, RateBook rates) {
        return new Matches(dataSource, rates, new AffectedBills(JdbcClient.create(dataSource)));
    }

    /** A line of a claim payment or bill. */
    public record Line(int number, RemittedLine said) {}

    /**
     * A claim payment, or a bill, whose lines must be matched.
     *
     * @param id of the claim payment or bill
     */
    public record Claim(long slot, long id, RemittedClaim claim, List<Line> lines) implements Slotted {

        /** A line that says no program has that of its neighbours. */
        public Claim {
            List<RemittedLine> said = Few.each(lines, Line::said);
            lines = Few.each(lines, line -> new Line(line.number(), line.said().beside(said)));
        }
    }

    /** Where a line belongs, and whether a name was needed to tell. */
    private record LineOf(Line line, LineMatch match, boolean byName) {}

    /** A claim payment or bill, and where each of its lines belongs. */
    public static final class Matched {

        private final Claim claim;
        private final List<LineOf> lines = new ArrayList<>();
        private final List<Line> open = new ArrayList<>();

        private Matched(Claim claim) {
            this.claim = claim;
        }
    }

    /** Those of the slots {@code from} to {@code to}, both included, with all their lines. */
    public List<Claim> read(long run, long from, long to) {
        return matchable.read(run, from, to);
    }

    /**
     * By numbers, and only lines that no number settled by names; claims of the log are looked up for all of them at once.
     *
     * @param claims in the order of their slots, which keeps those of one patient together: then their days are read once
     */
    public IdentityHashMap<Claim, Matched> match(List<Claim> claims) {
        List<Matched> inOrder = Few.each(claims, Matched::new);
        candidates.ofEach(inOrder, matched -> byNumber(matched.claim.claim()), (matched, found) -> {
            for (Line line : matched.claim.lines()) {
                matcher.matchByNumber(matched.claim.claim(), line.said(), found)
                        .ifPresentOrElse(
                                match -> matched.lines.add(new LineOf(line, match, false)),
                                () -> matched.open.add(line));
            }
        });
        candidates.ofEach(
                Few.where(inOrder, m -> !m.open.isEmpty()),
                matched -> ofOpen(matched.claim.claim()),
                (matched, found) -> matched.open.forEach(line -> matched.lines.add(
                        new LineOf(line, matcher.match(matched.claim.claim(), line.said(), found), true))));
        IdentityHashMap<Claim, Matched> all = new IdentityHashMap<>();
        inOrder.forEach(matched -> all.put(matched.claim, matched));
        return all;
    }

    private static Candidates.Wanted byNumber(RemittedClaim claim) {
        return new Candidates.Wanted(claim.searchedNumberKeys(), Set.of());
    }

    private static Candidates.Wanted ofOpen(RemittedClaim claim) {
        Set<String> keys = claim.searchedNumberKeys();
        keys.addAll(claim.nameKeys());
        keys.addAll(claim.proposalKeys());
        return new Candidates.Wanted(keys, claim.billedAccounts());
    }

    /** Puts these matches in place of the former ones, and notes the units that lines leave and enter. */
    public void write(long run, List<Matched> claims) {
        Set<String> units = new TreeSet<>(unitsLeft(Few.each(claims, matched -> matched.claim.id())));
        CopyTable<LineMatchTable.NewMatch> rows = new CopyTable<>(table.table);
        claims.forEach(matched -> matched.lines.forEach(line -> units.add(add(rows, matched.claim, line))));
        rows.send(dataSource);
        keepNames(Few.each(Few.where(claims, m -> !m.open.isEmpty()), m -> m.claim));
        touch(run, units);
    }

    private static String unit(Claim claim, LineMatch match) {
        return switch (match.disposition()) {
            case OUTSIDE -> "";
            case MATCHED -> ReconciliationUnits.ofClaim(match.account());
            case UNMATCHED, REVIEW ->
                match.account().isEmpty()
                        ? "R:" + claim.claim().payerKey() + "|" + claim.claim().patientControlNumber()
                        : ReconciliationUnits.ofClaim(match.account());
        };
    }

    /** @return the line's unit */
    private static String add(CopyTable<LineMatchTable.NewMatch> rows, Claim claim, LineOf line) {
        String unit = unit(claim, line.match());
        rows.add(new LineMatchTable.NewMatch(claim.id(), line.line().number(), unit, line.match(), line.byName()));
        return unit;
    }

    /** Forgets where the lines were matched before; the units they leave change. */
    private List<String> unitsLeft(List<Long> ids) {
        return jdbc.sql("""
                DELETE FROM %s
                WHERE %s = ANY(:ids)
                RETURNING unit""".formatted(table.name, table.id))
                .param("ids", ids.toArray(Long[]::new))
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

    /**
     * What numbers did not settle is looked up again when a log brings a claim whose number is part of one of its own, and a correction
     * when it brings the name of its earlier claim.
     */
    private void keepNames(List<Claim> byName) {
        List<Long> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Claim claim : byName) {
            Set<String> names = claim.claim().nameKeys();
            names.removeAll(claim.claim().correcting(List.of()).nameKeys());
            if (Few.any(claim.lines(), line -> matcher.isOfTheProgram(line.said()))) {
                names.addAll(claim.claim().proposalKeys());
            }
            ids.addAll(Collections.nCopies(names.size(), claim.id()));
            keys.addAll(names);
        }
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO %1$s (%2$s, key)
                    SELECT claim, name
                    FROM unnest(:claims, :names) AS own (claim, name)
                    WHERE NOT EXISTS (SELECT FROM %1$s WHERE %2$s = claim AND key = name)""".formatted(table.keys, table.id))
                    .param("claims", ids.toArray(Long[]::new))
                    .param("names", keys.toArray(String[]::new))
                    .update();
        }
    }
}
