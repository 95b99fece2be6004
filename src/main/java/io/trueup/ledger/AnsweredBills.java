package io.trueup.ledger;

import io.trueup.intake.BillTable;
import io.trueup.intake.BilledLineTable;
import io.trueup.reconciliation.BilledDays;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.remittance.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bills that claim payments answer: those of their payer with their control number, and those with the number that the clearinghouse
 * gave them, whoever the payer says it is. They are matched to the log first.
 */
final class AnsweredBills {

    private final JdbcClient jdbc;

    AnsweredBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param days null when the bill's lines are no claim's of the log */
    private record Answered(
            String payerKey, PersonName patient, @Nullable BilledDays days) {}

    /**
     * What was found for some claim payments.
     *
     * @param keys by claim payment
     * @param bills by key
     */
    record Found(Map<Long, List<String>> keys, Map<String, List<Answered>> bills) {

        private static final Found NONE = new Found(Map.of(), Map.of());

        RemittedClaim answeredBy(long claimPayment, RemittedClaim claim) {
            List<Answered> answered = keys.getOrDefault(claimPayment, List.of()).stream()
                    .flatMap(key -> bills.getOrDefault(key, List.of()).stream()
                            .filter(bill ->
                                    !key.startsWith("P:") || bill.payerKey().equals(claim.payerKey())))
                    .toList();
            List<PersonName> known = patients(answered, bill -> bill.days() != null);
            return answered.isEmpty()
                    ? claim
                    : claim.answering(
                            answered.stream()
                                    .flatMap(bill -> Stream.ofNullable(bill.days()))
                                    .distinct()
                                    .toList(),
                            patients(answered, bill -> true),
                            patients(answered, bill -> !known.contains(bill.patient())));
        }

        private static List<PersonName> patients(List<Answered> answered, Predicate<Answered> wanted) {
            return answered.stream()
                    .filter(wanted)
                    .map(Answered::patient)
                    .filter(patient -> !patient.isBlank())
                    .distinct()
                    .toList();
        }
    }

    Found of(Collection<Long> claimPayments) {
        if (!jdbc.sql("SELECT EXISTS (SELECT FROM bill)").query(Boolean.class).single()) {
            return Found.NONE;
        }
        Map<Long, List<String>> keys = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        jdbc.sql("""
                SELECT k.claim_payment_id, k.key
                FROM claim_key k
                CROSS JOIN LATERAL (SELECT FROM bill_key WHERE key = k.key LIMIT 1) b
                WHERE k.claim_payment_id = ANY(:ids)
                AND k.key ~ '^[PD]:'""").param("ids", claimPayments.toArray(Long[]::new)).query(row -> {
            keys.computeIfAbsent(row.getLong("claim_payment_id"), id -> new ArrayList<>())
                    .add(row.getString("key"));
            wanted.add(row.getString("key"));
        });
        return wanted.isEmpty() ? Found.NONE : new Found(keys, bills(wanted));
    }

    private Map<String, List<Answered>> bills(Set<String> keys) {
        Map<String, List<Answered>> bills = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT k.key, b.*, d.*
                FROM bill_key k
                CROSS JOIN LATERAL (
                    SELECT payer_key, patient_last_name, patient_first_name
                    FROM bill
                    WHERE id = k.bill_id
                    OFFSET 0) b
                LEFT JOIN LATERAL (
                    SELECT m.unit, m.program, l.from_date, l.to_date
                    FROM bill_match m
                    JOIN billed_line l ON l.bill_id = m.bill_id AND l.number = m.number
                    WHERE m.bill_id = k.bill_id
                    AND m.unit LIKE 'C:%'
                    OFFSET 0) d ON TRUE
                WHERE k.key = ANY(:keys)""").param("keys", keys.toArray(String[]::new)).query(row -> {
            String unit = row.getString("unit");
            BilledDays days = unit == null
                    ? null
                    : new BilledDays(
                            ReconciliationUnits.claimOf(unit),
                            LineMatchTable.OF_BILLS.program.orNone(row),
                            BilledLineTable.dates(row));
            bills.computeIfAbsent(row.getString("key"), key -> new ArrayList<>())
                    .add(new Answered(BillTable.PAYER_KEY.of(row), BillTable.patient(row), days));
        });
        return bills;
    }
}
