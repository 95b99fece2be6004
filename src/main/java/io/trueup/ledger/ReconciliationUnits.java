package io.trueup.ledger;

import io.trueup.intake.StoredAdjustments;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.LineMatch;
import io.trueup.reconciliation.MatchedLine;
import io.trueup.reconciliation.UnmatchedLine;
import io.trueup.remittance.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads whole units: everything stored about a claim of the log, or about remitted lines without one. */
public final class ReconciliationUnits {

    private static final String CLAIM = "C:";

    private final JdbcClient jdbc;
    private final StoredProgramDays logs;

    public ReconciliationUnits(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.logs = new StoredProgramDays(jdbc);
    }

    /**
     * One unit.
     *
     * @param account the claim with its matched lines; null for a unit without a claim of the log
     * @param unmatched lines that are no day's
     */
    public record Unit(String name, @Nullable ClaimAccount account, List<UnmatchedLine> unmatched) {}

    /** A line in one of its three places: on a claim's days, beside them, or of no claim. */
    private record UnitLine(
            Optional<MatchedLine> matched, Optional<AdjudicatedLine> unlogged, Optional<UnmatchedLine> unmatched) {}

    /** The unit of a claim of the log. */
    public static String ofClaim(String claimNumber) {
        return CLAIM + claimNumber;
    }

    /** Units of a run with slots {@code from} to {@code to}, both included, in order. */
    public List<Unit> read(long run, long from, long to) {
        return read(jdbc.sql(
                        "SELECT unit FROM touched_unit WHERE run_id = :run AND slot BETWEEN :from AND :to ORDER BY slot")
                .param("run", run)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list());
    }

    public List<Unit> read(List<String> names) {
        List<String> claims = names.stream()
                .filter(n -> n.startsWith(CLAIM))
                .map(n -> n.substring(CLAIM.length()))
                .toList();
        Map<String, List<ProgramDay>> days = logs.days(claims);
        Map<String, List<Episode>> episodes = logs.episodes(claims);
        Map<String, List<Authorization>> authorizations = logs.authorizations(claims);
        Map<String, List<UnitLine>> lines = lines(names);
        List<Unit> units = new ArrayList<>();
        for (String name : names) {
            List<UnitLine> own = lines.getOrDefault(name, List.of());
            String claim = name.startsWith(CLAIM) ? name.substring(CLAIM.length()) : "";
            ClaimAccount account = claim.isEmpty()
                    ? null
                    : new ClaimAccount(
                            claim,
                            days.getOrDefault(claim, List.of()),
                            episodes.getOrDefault(claim, List.of()),
                            authorizations.getOrDefault(claim, List.of()),
                            each(own, UnitLine::matched),
                            each(own, UnitLine::unlogged));
            units.add(new Unit(name, account, each(own, UnitLine::unmatched)));
        }
        return units;
    }

    private static <T> List<T> each(List<UnitLine> lines, Function<UnitLine, Optional<T>> part) {
        return lines.stream().map(part).flatMap(Optional::stream).toList();
    }

    /** Looks each claim up once, and its lines and recoupments by it: however much is stored, only what is asked for is read. */
    private Map<String, List<UnitLine>> lines(Collection<String> names) {
        Map<String, List<UnitLine>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                WITH own AS MATERIALIZED (
                    SELECT claim_payment_id, number, unit, disposition, program, candidates
                    FROM line_match
                    WHERE unit = ANY(:units)
                    AND unit <> ''),
                claim AS MATERIALIZED (
                    SELECT c.*
                    FROM (SELECT DISTINCT claim_payment_id FROM own) o
                    CROSS JOIN LATERAL (
                        SELECT id, payment_id, ordinal, patient_control_number, payer_claim_number, status, decided,
                            claim_numbers, patient_last_name, patient_first_name, remark_codes AS claim_remark_codes
                        FROM claim_payment
                        WHERE id = o.claim_payment_id
                        AND NOT duplicate
                        OFFSET 0) c),
                line AS MATERIALIZED (
                    SELECT c.*, l.*
                    FROM claim c
                    CROSS JOIN LATERAL (
                        SELECT number, code, modifiers, charge, counted, allowed, from_date, to_date, adjustments,
                            remark_codes
                        FROM service_line
                        WHERE claim_payment_id = c.id
                        OFFSET 0) l),
                taken AS MATERIALIZED (
                    SELECT c.id, t.*
                    FROM claim c
                    CROSS JOIN LATERAL (
                        SELECT number, sum(amount) AS recouped, max(recouped_on) AS recouped_on
                        FROM recoupment
                        WHERE claim_payment_id = c.id
                        GROUP BY number) t)
                SELECT m.unit, m.disposition, m.program, m.candidates, l.*,
                    p.payer_key, p.trace, p.payment_date, p.occurrence,
                    t.recouped, t.recouped_on
                FROM line l
                JOIN own m ON m.claim_payment_id = l.id AND m.number = l.number
                JOIN payment p ON p.id = l.payment_id
                LEFT JOIN taken t ON t.id = l.id AND t.number = l.number""").param("units", names.toArray(String[]::new)).query(row -> {
            lines.computeIfAbsent(row.getString("unit"), u -> new ArrayList<>()).add(unitLine(row));
        });
        return lines;
    }

    private static UnitLine unitLine(ResultSet row) throws SQLException {
        AdjudicatedLine line = line(row);
        if (!row.getString("unit").startsWith(CLAIM)) {
            return new UnitLine(Optional.empty(), Optional.empty(), Optional.of(unmatched(row, line)));
        }
        if (!row.getString("disposition").equals(LineMatch.Disposition.MATCHED.name())) {
            return new UnitLine(Optional.empty(), Optional.of(line), Optional.empty());
        }
        String program = row.getString("program");
        MatchedLine matched = new MatchedLine(line, program.isEmpty() ? null : Program.valueOf(program));
        return new UnitLine(Optional.of(matched), Optional.empty(), Optional.empty());
    }

    private static UnmatchedLine unmatched(ResultSet row, AdjudicatedLine line) throws SQLException {
        List<String> numbers = ResultColumns.texts(row, "claim_numbers");
        String last = row.getString("patient_last_name");
        String first = row.getString("patient_first_name");
        return new UnmatchedLine(
                line,
                numbers.isEmpty() ? line.patientControlNumber() : numbers.get(0),
                List.of(last, first).stream().filter(n -> !n.isBlank()).collect(Collectors.joining(", ")),
                ResultColumns.texts(row, "candidates"));
    }

    private static AdjudicatedLine line(ResultSet row) throws SQLException {
        LocalDate from = ResultColumns.date(row, "from_date");
        LocalDate to = ResultColumns.date(row, "to_date");
        List<String> remarks = new ArrayList<>(ResultColumns.split(row.getString("remark_codes")));
        remarks.addAll(ResultColumns.split(row.getString("claim_remark_codes")));
        String modifiers = row.getString("modifiers");
        Money recouped = ResultColumns.money(row, "recouped");
        return new AdjudicatedLine(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("payer_key"),
                row.getString("trace"),
                ResultColumns.requiredDate(row, "payment_date"),
                row.getInt("occurrence"),
                row.getInt("ordinal"),
                row.getString("patient_control_number"),
                row.getString("payer_claim_number"),
                row.getString("status"),
                row.getString("code"),
                modifiers.isEmpty() ? List.of() : List.of(modifiers.split(":", -1)),
                ResultColumns.requiredMoney(row, "charge"),
                ResultColumns.requiredMoney(row, "counted"),
                ResultColumns.money(row, "allowed"),
                from == null || to == null ? null : new DateRange(from, to),
                StoredAdjustments.read(row.getString("adjustments")),
                remarks,
                row.getBoolean("decided"),
                recouped == null ? Money.ZERO : recouped,
                ResultColumns.date(row, "recouped_on"));
    }
}
