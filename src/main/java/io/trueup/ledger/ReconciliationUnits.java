package io.trueup.ledger;

import io.trueup.few.Few;
import io.trueup.intake.ClaimPaymentTable;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.StoredColumn;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Account;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.LineMatch;
import io.trueup.reconciliation.MatchedLine;
import io.trueup.reconciliation.RecoupedShare;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.UnmatchedLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads whole units: everything stored about a claim of the log, or about remitted and billed lines without one. */
public final class ReconciliationUnits {

    private static final String CLAIM = "C:";
    private static final LineMatchTable MATCH = LineMatchTable.OF_PAYMENTS;
    private static final StoredColumn<List<String>> CLAIM_REMARK_CODES =
            ClaimPaymentTable.REMARK_CODES.as("claim_remark_codes");
    private static final StoredColumn<Money> RECOUPED = RecoupmentTable.AMOUNT.as("recouped");

    private final JdbcClient jdbc;
    private final StoredProgramDays logs;
    private final SentBills bills;

    public ReconciliationUnits(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.logs = new StoredProgramDays(jdbc);
        this.bills = new SentBills(jdbc);
    }

    /**
     * What is reconciled together and apart from all else: a claim of the log, {@code "C:"} and its account, or a remitted or billed
     * claim without one, {@code "R:"}, its payer and its control number. The units that a payer is billed for are another thing.
     *
     * @param account the claim with its matched lines; null for a unit without a claim of the log
     * @param unmatched lines that are no day's
     * @param bills whose lines are no claim's of the log; those of a claim are with its account
     */
    public record Unit(
            String name, @Nullable ClaimAccount account, List<UnmatchedLine> unmatched, List<SentBill> bills) {}

    /** A line in one of its three places: on a claim's days, beside them, or of no claim. */
    private record UnitLine(
            @Nullable MatchedLine matched,
            @Nullable AdjudicatedLine unlogged,
            @Nullable UnmatchedLine unmatched) {}

    /** The unit of a claim of the log. */
    public static String ofClaim(String account) {
        return CLAIM + account;
    }

    /** The claim of the log whose unit it is; blank for one without. */
    static String claimOf(String unit) {
        return unit.startsWith(CLAIM) ? unit.substring(CLAIM.length()) : "";
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
        Map<String, List<SentBill>> sent = bills.of(names);
        List<Unit> units = new ArrayList<>();
        for (String name : names) {
            List<UnitLine> own = lines.getOrDefault(name, List.of());
            List<SentBill> ownBills = sent.getOrDefault(name, List.of());
            String claim = claimOf(name);
            ClaimAccount account = claim.isEmpty()
                    ? null
                    : account(
                            Account.read(claim),
                            days.getOrDefault(claim, List.of()),
                            episodes.getOrDefault(claim, List.of()),
                            authorizations.getOrDefault(claim, List.of()),
                            Few.known(own, UnitLine::matched),
                            Few.known(own, UnitLine::unlogged),
                            ownBills);
            units.add(new Unit(
                    name, account, Few.known(own, UnitLine::unmatched), account == null ? ownBills : List.of()));
        }
        return units;
    }

    private static ClaimAccount account(
            Account account,
            List<ProgramDay> days,
            List<Episode> episodes,
            List<Authorization> authorizations,
            List<MatchedLine> lines,
            List<AdjudicatedLine> unlogged,
            List<SentBill> bills) {
        String number = days.isEmpty() ? account.claimNumber() : days.get(0).claimNumber();
        return new ClaimAccount(account, number, days, episodes, authorizations, lines, unlogged, bills);
    }

    /**
     * Looks each claim up once, and its lines and recoupments by it: however much is stored, only what is asked for is read. What is
     * read of lines without a claim of the log alone is not written out for the others; OFFSET keeps the order of joins.
     */
    private Map<String, List<UnitLine>> lines(Collection<String> names) {
        Map<String, List<UnitLine>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                WITH own AS MATERIALIZED (
                    SELECT claim_payment_id, number, unit, disposition, program,
                        CASE WHEN unit NOT LIKE 'C:%' THEN candidates END AS candidates
                    FROM line_match
                    WHERE unit = ANY(:units)
                    AND unit <> ''),
                claim AS MATERIALIZED (
                    SELECT c.*
                    FROM (
                        SELECT claim_payment_id, bool_and(unit LIKE 'C:%') AS of_log
                        FROM own
                        GROUP BY claim_payment_id) o
                    CROSS JOIN LATERAL (
                        SELECT id, payment_id, ordinal, patient_control_number, payer_claim_number, status, decided,
                            CASE WHEN NOT o.of_log THEN claim_numbers END AS claim_numbers,
                            CASE WHEN NOT o.of_log THEN patient_last_name END AS patient_last_name,
                            CASE WHEN NOT o.of_log THEN patient_first_name END AS patient_first_name,
                            remark_codes AS claim_remark_codes, known_bill_received_on, known_explained_on
                        FROM claim_payment
                        WHERE id = o.claim_payment_id
                        AND NOT duplicate
                        OFFSET 0) c),
                line AS NOT MATERIALIZED (
                    SELECT c.*, l.*
                    FROM claim c
                    CROSS JOIN LATERAL (
                        SELECT number, code, modifiers, units, charge, counted, allowed, from_date, to_date, adjustments,
                            remark_codes
                        FROM service_line
                        WHERE claim_payment_id = c.id
                        OFFSET 0) l
                    OFFSET 0),
                taken AS MATERIALIZED (
                    SELECT c.id, t.*
                    FROM claim c
                    CROSS JOIN LATERAL (
                        SELECT r.number, sum(r.amount) AS recouped, max(r.recouped_on) AS recouped_on,
                            array_agg(coalesce(a.reason, '') ORDER BY r.provider_adjustment_id) AS recouped_reasons,
                            array_agg(coalesce(a.reference, '') ORDER BY r.provider_adjustment_id) AS recouped_references,
                            array_agg(coalesce(q.trace, '') ORDER BY r.provider_adjustment_id) AS recouped_traces,
                            array_agg(r.recouped_on::text ORDER BY r.provider_adjustment_id) AS recouped_days,
                            array_agg(coalesce(a.amount, r.amount)::text ORDER BY r.provider_adjustment_id) AS recouped_wholes,
                            array_agg(r.amount::text ORDER BY r.provider_adjustment_id) AS recouped_shares
                        FROM (SELECT * FROM recoupment WHERE claim_payment_id = c.id OFFSET 0) r
                        LEFT JOIN LATERAL (
                            SELECT reason, reference, amount, payment_id
                            FROM provider_adjustment
                            WHERE id = r.provider_adjustment_id
                            OFFSET 0) a ON TRUE
                        LEFT JOIN LATERAL (SELECT trace FROM payment WHERE id = a.payment_id OFFSET 0) q ON TRUE
                        GROUP BY r.number) t)
                SELECT m.unit, m.disposition, m.program, m.candidates, l.*,
                    p.payer_key, p.trace, p.payment_date, p.occurrence,
                    t.recouped, t.recouped_on, t.recouped_reasons, t.recouped_references, t.recouped_traces, t.recouped_days,
                    t.recouped_wholes, t.recouped_shares
                FROM line l
                JOIN own m ON m.claim_payment_id = l.id AND m.number = l.number
                JOIN payment p ON p.id = l.payment_id
                LEFT JOIN taken t ON t.id = l.id AND t.number = l.number""").param("units", names.toArray(String[]::new)).query(row -> {
            lines.computeIfAbsent(MATCH.unit.of(row), u -> new ArrayList<>()).add(unitLine(row));
        });
        return lines;
    }

    private static UnitLine unitLine(ResultSet row) throws SQLException {
        AdjudicatedLine line = line(row);
        if (!MATCH.unit.of(row).startsWith(CLAIM)) {
            return new UnitLine(null, null, unmatched(row, line));
        }
        if (MATCH.disposition.of(row) != LineMatch.Disposition.MATCHED) {
            return new UnitLine(null, line, null);
        }
        return new UnitLine(new MatchedLine(line, MATCH.program.orNone(row)), null, null);
    }

    private static UnmatchedLine unmatched(ResultSet row, AdjudicatedLine line) throws SQLException {
        List<String> numbers = ClaimPaymentTable.CLAIM_NUMBERS.of(row);
        return new UnmatchedLine(
                line,
                numbers.isEmpty() ? line.patientControlNumber() : numbers.get(0),
                Stream.of(ClaimPaymentTable.LAST_NAME.of(row), ClaimPaymentTable.FIRST_NAME.of(row))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.joining(", ")),
                MATCH.candidates.of(row));
    }

    private static AdjudicatedLine line(ResultSet row) throws SQLException {
        List<String> remarks = new ArrayList<>(ServiceLineTable.REMARK_CODES.of(row));
        remarks.addAll(CLAIM_REMARK_CODES.of(row));
        Money recouped = RECOUPED.orNone(row);
        LocalDate paid = PaymentTable.DATE.of(row);
        LocalDate explained = ClaimPaymentTable.KNOWN_EXPLAINED_ON.orNone(row);
        return new AdjudicatedLine(
                ClaimPaymentTable.ID.of(row),
                ServiceLineTable.NUMBER.intOf(row),
                PaymentTable.PAYER_KEY.of(row),
                PaymentTable.TRACE.of(row),
                paid,
                PaymentTable.OCCURRENCE.intOf(row),
                ClaimPaymentTable.ORDINAL.intOf(row),
                ClaimPaymentTable.CONTROL_NUMBER.of(row),
                ClaimPaymentTable.PAYER_CLAIM_NUMBER.of(row),
                ClaimPaymentTable.STATUS.of(row),
                ServiceLineTable.CODE.of(row),
                ServiceLineTable.MODIFIERS.of(row),
                ServiceLineTable.UNITS.of(row),
                ServiceLineTable.CHARGE.of(row),
                ServiceLineTable.COUNTED.of(row),
                ServiceLineTable.ALLOWED.orNone(row),
                ServiceLineTable.dates(row),
                ServiceLineTable.ADJUSTMENTS.of(row),
                remarks,
                ClaimPaymentTable.DECIDED.of(row),
                recouped == null ? Money.ZERO : recouped,
                RecoupmentTable.RECOUPED_ON.orNone(row),
                ClaimPaymentTable.KNOWN_BILL_RECEIVED_ON.orNone(row),
                explained == null ? paid : explained,
                recouped == null ? List.of() : shares(row));
    }

    private static List<RecoupedShare> shares(ResultSet row) throws SQLException {
        List<String> reasons = ResultColumns.texts(row, "recouped_reasons");
        List<String> references = ResultColumns.texts(row, "recouped_references");
        List<String> traces = ResultColumns.texts(row, "recouped_traces");
        List<String> days = ResultColumns.texts(row, "recouped_days");
        List<String> wholes = ResultColumns.texts(row, "recouped_wholes");
        List<String> amounts = ResultColumns.texts(row, "recouped_shares");
        List<RecoupedShare> shares = new ArrayList<>(reasons.size());
        for (int i = 0; i < reasons.size(); i++) {
            shares.add(new RecoupedShare(
                    reasons.get(i),
                    references.get(i),
                    traces.get(i),
                    LocalDate.parse(days.get(i)),
                    Money.ofCents(Long.parseLong(wholes.get(i))),
                    Money.ofCents(Long.parseLong(amounts.get(i)))));
        }
        return shares;
    }
}
