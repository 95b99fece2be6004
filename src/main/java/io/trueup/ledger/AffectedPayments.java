package io.trueup.ledger;

import io.trueup.few.Few;
import io.trueup.intake.ClaimPaymentTable;
import io.trueup.intake.PaymentTable;
import io.trueup.intake.ServiceLineTable;
import io.trueup.money.Money;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.PersonNames;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.reconciliation.RemittedLine;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claim payments that a run must match, each with the earlier claim payments it corrects and the bills it answers. A reversal corrects
 * what has its own CLP07, unless another patient is named there.
 */
final class AffectedPayments implements Matchable {

    private final JdbcClient jdbc;
    private final AnsweredBills bills;

    AffectedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.bills = new AnsweredBills(jdbc);
    }

    /**
     * A claim payment while its lines are read.
     *
     * @param corrects numbers of earlier claims that it names
     * @param paid CLP04
     */
    private record Draft(
            long slot,
            long id,
            RemittedClaim claim,
            List<String> corrects,
            boolean reversal,
            Money paid,
            List<Matches.Line> lines) {

        List<Earlier> corrected(Map<String, List<Earlier>> earlier) {
            return Few.where(
                    corrects.stream()
                            .flatMap(
                                    number -> earlier.getOrDefault(claim.payerKey() + "|" + number, List.of()).stream())
                            .toList(),
                    one -> one.id() != id && !(reversal && (one.reversal() || isOfAnother(one.claim()))));
        }

        private boolean isOfAnother(RemittedClaim other) {
            return !claim.patients().isEmpty()
                    && !other.patients().isEmpty()
                    && Few.all(
                            claim.patients(),
                            name -> Few.all(
                                    other.patients(),
                                    its -> PersonNames.contradict(name.last(), name.first(), its.last(), its.first())));
        }

        /** The claim payment that it takes back, all that it was paid; of several the latest taken. */
        Optional<Earlier> takenBack(Map<String, List<Earlier>> earlier) {
            boolean says = lines.size() == 1
                    && lines.get(0).said().code().isEmpty()
                    && lines.get(0).said().dates() == null;
            return says && reversal && !corrects.isEmpty()
                    ? corrected(earlier).stream()
                            .filter(one -> one.counts() && one.paid().equals(paid.negated()))
                            .max(Comparator.comparingLong(Earlier::id))
                    : Optional.empty();
        }

        Matches.Claim claim(
                Map<String, List<Earlier>> earlier, AnsweredBills.Found bills, Map<Long, List<RemittedLine>> said) {
            List<RemittedClaim> corrected =
                    Few.distinct(Few.each(corrected(earlier), one -> bills.answeredBy(one.id(), one.claim())));
            List<RemittedLine> back = takenBack(earlier)
                    .map(one -> said.getOrDefault(one.id(), List.of()))
                    .orElse(List.of());
            return new Matches.Claim(
                    slot,
                    id,
                    bills.answeredBy(id, claim.correcting(corrected)),
                    back.isEmpty()
                            ? lines
                            : Few.each(
                                    lines,
                                    line -> new Matches.Line(
                                            line.number(), line.said().takingBack(back))));
        }
    }

    /**
     * A claim payment that others correct.
     *
     * @param counts whether no other telling counts in its place
     */
    private record Earlier(long id, RemittedClaim claim, boolean reversal, Money paid, boolean counts) {}

    @Override
    public LineMatchTable table() {
        return LineMatchTable.OF_PAYMENTS;
    }

    @Override
    public List<Matches.Claim> read(long run, long from, long to) {
        Map<Long, Draft> drafts = drafts(run, from, to);
        Map<String, List<Earlier>> earlier = earlierClaims(drafts.values());
        Set<Long> answering = new TreeSet<>(drafts.keySet());
        earlier.values().forEach(named -> named.forEach(one -> answering.add(one.id())));
        AnsweredBills.Found answered = bills.of(answering);
        Map<Long, List<RemittedLine>> said = linesOf(drafts.values().stream()
                .flatMap(draft -> draft.takenBack(earlier).stream())
                .map(Earlier::id)
                .collect(Collectors.toSet()));
        return drafts.values().stream()
                .map(draft -> draft.claim(earlier, answered, said))
                .toList();
    }

    /** What reversals without lines take back: rare. */
    private Map<Long, List<RemittedLine>> linesOf(Set<Long> claims) {
        Map<Long, List<RemittedLine>> said = new HashMap<>();
        if (!claims.isEmpty()) {
            jdbc.sql("""
                    SELECT c.id, c.decided, l.code, l.modifiers, l.counted, l.from_date, l.to_date
                    FROM claim_payment c
                    JOIN service_line l ON l.claim_payment_id = c.id
                    WHERE c.id IN (:claims)
                    ORDER BY c.id, l.number""").param("claims", claims).query(row -> {
                said.computeIfAbsent(ClaimPaymentTable.ID.of(row), id -> new ArrayList<>())
                        .add(said(row));
            });
        }
        return said;
    }

    private Map<Long, Draft> drafts(long run, long from, long to) {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.slot, c.id, c.status, c.paid, c.payer_claim_number, c.patient_control_number, c.claim_numbers, c.corrects, c.patient_last_name,
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
            Draft draft = drafts.get(id);
            if (draft == null) {
                draft = draft(id, row);
                drafts.put(id, draft);
            }
            draft.lines().add(line(row));
        });
        return drafts;
    }

    private static Draft draft(long id, ResultSet row) throws SQLException {
        Money paid = ClaimPaymentTable.PAID.of(row);
        boolean reversal = isReversal(row);
        List<String> corrects = new ArrayList<>(ClaimPaymentTable.CORRECTS.of(row));
        String own = ClaimNumbers.exact(ClaimPaymentTable.PAYER_CLAIM_NUMBER.of(row));
        if (reversal && !ClaimNumbers.isPlaceholder(own) && !corrects.contains(own)) {
            corrects.add(own);
        }
        return new Draft(row.getLong("slot"), id, remitted(row), corrects, reversal, paid, new ArrayList<>());
    }

    private static boolean isReversal(ResultSet row) throws SQLException {
        return ClaimPaymentTable.STATUS.of(row).equals(ClaimPayment.REVERSAL)
                || ClaimPaymentTable.PAID.of(row).isNegative();
    }

    private static Matches.Line line(ResultSet row) throws SQLException {
        return new Matches.Line(ServiceLineTable.NUMBER.intOf(row), said(row));
    }

    private static RemittedLine said(ResultSet row) throws SQLException {
        return new RemittedLine(
                ServiceLineTable.CODE.of(row),
                ServiceLineTable.MODIFIERS.of(row),
                ServiceLineTable.dates(row),
                RemittedLine.Word.of(ServiceLineTable.COUNTED.of(row), ClaimPaymentTable.DECIDED.of(row)));
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

    /** The claim payments that corrections name in REF*F8, and reversals by their CLP07, by payer and that name. */
    private Map<String, List<Earlier>> earlierClaims(Collection<Draft> drafts) {
        Set<String> keys = new TreeSet<>();
        drafts.forEach(draft -> draft.corrects().forEach(number -> keys.add("I:" + number)));
        Map<String, List<Earlier>> earlier = new HashMap<>();
        if (keys.isEmpty()) {
            return earlier;
        }
        jdbc.sql("""
                SELECT DISTINCT c.id, c.status, c.paid, c.duplicate, p.payer_key, c.payer_claim_number, c.patient_control_number, c.claim_numbers,
                    c.patient_last_name, c.patient_first_name, c.corrected_last_name, c.corrected_first_name
                FROM claim_key k
                JOIN claim_payment c ON c.id = k.claim_payment_id
                JOIN payment p ON p.id = c.payment_id
                WHERE k.key IN (:keys)
                ORDER BY c.id""").param("keys", keys).query(row -> {
            String named = PaymentTable.PAYER_KEY.of(row) + "|"
                    + ClaimNumbers.exact(ClaimPaymentTable.PAYER_CLAIM_NUMBER.of(row));
            earlier.computeIfAbsent(named, n -> new ArrayList<>())
                    .add(new Earlier(
                            ClaimPaymentTable.ID.of(row),
                            remitted(row),
                            isReversal(row),
                            ClaimPaymentTable.PAID.of(row),
                            !row.getBoolean("duplicate")));
        });
        return earlier;
    }
}
