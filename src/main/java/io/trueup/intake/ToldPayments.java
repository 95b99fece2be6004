package io.trueup.intake;

import io.trueup.duplicate.ToldAdjustment;
import io.trueup.duplicate.ToldClaim;
import io.trueup.duplicate.ToldLine;
import io.trueup.duplicate.ToldPayment;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.remittance.Payment;
import io.trueup.remittance.ReceiptDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Payments as files told them, with all that hangs on them, and what of it does not count so far. */
final class ToldPayments {

    private final Map<Long, List<ToldClaim>> claims = new HashMap<>();
    private final Map<Long, List<ToldLine>> lines = new HashMap<>();
    private final Map<Long, List<ToldAdjustment>> adjustments = new HashMap<>();
    private final Set<Long> uncounted = new HashSet<>();
    private final Map<Long, ReceiptDates> received = new HashMap<>();
    private final Set<Long> uncountedAdjustments = new HashSet<>();
    private final List<ToldPayment> payments = new ArrayList<>();

    private ToldPayments() {}

    /** @param later asks for all at once, with what it had to tell before */
    static ToldPayments read(Statements later, List<Long[]> groups) {
        Long[] ids = groups.stream().flatMap(Arrays::stream).toArray(Long[]::new);
        ToldPayments told = new ToldPayments();
        told.readLines(later, ids);
        told.readClaims(later, ids);
        told.readAdjustments(later, ids);
        told.readPayments(later, ids);
        later.send();
        return told;
    }

    /** In the order in which they were taken. */
    List<ToldPayment> payments() {
        return payments;
    }

    /** Those of one group, in the order in which they were taken. */
    List<ToldPayment> ofGroup(Long[] ids) {
        Set<Long> group = Set.of(ids);
        return payments.stream().filter(payment -> group.contains(payment.id())).toList();
    }

    boolean isUncounted(ToldClaim claim) {
        return uncounted.contains(claim.id());
    }

    boolean isUncounted(ToldAdjustment adjustment) {
        return uncountedAdjustments.contains(adjustment.id());
    }

    /** What is known so far of the days of receipt of a claim. */
    ReceiptDates received(ToldClaim claim) {
        return received.getOrDefault(claim.id(), ReceiptDates.UNKNOWN);
    }

    private void readLines(Statements later, Long[] ids) {
        later.sql("""
                SELECT l.*
                FROM claim_payment c
                JOIN service_line l ON l.claim_payment_id = c.id
                WHERE c.payment_id = ANY(:payments)
                AND NOT c.purged
                ORDER BY l.claim_payment_id, l.number""").param("payments", ids).ask(row -> {
            lines.computeIfAbsent(ServiceLineTable.CLAIM_PAYMENT_ID.of(row), c -> new ArrayList<>())
                    .add(line(row));
        });
    }

    private static ToldLine line(ResultSet row) throws SQLException {
        return new ToldLine(
                ServiceLineTable.CODE.of(row),
                ServiceLineTable.dates(row),
                ServiceLineTable.CHARGE.of(row),
                ServiceLineTable.PAID.of(row),
                ServiceLineTable.ALLOWED.orNone(row),
                ServiceLineTable.ADJUSTMENTS.of(row),
                ServiceLineTable.REMARK_CODES.of(row),
                ServiceLineTable.MODIFIERS.of(row));
    }

    private void readClaims(Statements later, Long[] ids) {
        later.sql("""
                SELECT c.*, p.form
                FROM claim_payment c
                JOIN payment p ON p.id = c.payment_id
                WHERE c.payment_id = ANY(:payments)
                ORDER BY c.id""").param("payments", ids).ask(row -> {
            ToldClaim claim = claim(row);
            claims.computeIfAbsent(ClaimPaymentTable.PAYMENT_ID.of(row), p -> new ArrayList<>())
                    .add(claim);
            received.put(
                    claim.id(),
                    new ReceiptDates(
                            ClaimPaymentTable.KNOWN_BILL_RECEIVED_ON.orNone(row),
                            ClaimPaymentTable.KNOWN_EXPLAINED_ON.orNone(row)));
            if (row.getBoolean("duplicate")) {
                uncounted.add(claim.id());
            }
        });
    }

    private ToldClaim claim(ResultSet row) throws SQLException {
        long id = ClaimPaymentTable.ID.of(row);
        return new ToldClaim(
                id,
                ClaimPaymentTable.LINE.of(row),
                ClaimPaymentTable.IDENTITY.of(row),
                row.getBoolean("purged"),
                PaymentTable.FORM.of(row) == Payment.Form.TABLE,
                ClaimPaymentTable.CONTROL_NUMBER.of(row),
                ClaimPaymentTable.PAYER_CLAIM_NUMBER.of(row),
                ClaimPaymentTable.STATUS.of(row),
                ClaimPaymentTable.CHARGE.of(row),
                ClaimPaymentTable.PAID.of(row),
                ClaimPaymentTable.INTEREST.of(row),
                ClaimPaymentTable.LAST_NAME.of(row) + ", " + ClaimPaymentTable.FIRST_NAME.of(row),
                new LinkedHashSet<>(ClaimPaymentTable.CLAIM_NUMBERS.of(row)),
                new LinkedHashSet<>(ClaimPaymentTable.REMARK_CODES.of(row)),
                new ReceiptDates(
                        ClaimPaymentTable.BILL_RECEIVED_ON.orNone(row), ClaimPaymentTable.EXPLAINED_ON.orNone(row)),
                lines.getOrDefault(id, List.of()));
    }

    private void readAdjustments(Statements later, Long[] ids) {
        later.sql("SELECT * FROM provider_adjustment WHERE payment_id = ANY(:payments) ORDER BY id")
                .param("payments", ids)
                .ask(row -> {
                    ToldAdjustment adjustment = new ToldAdjustment(
                            ProviderAdjustmentTable.ID.of(row),
                            row.getString("provider"),
                            row.getString("reason"),
                            row.getString("reference"),
                            ProviderAdjustmentTable.AMOUNT.of(row));
                    adjustments
                            .computeIfAbsent(row.getLong("payment_id"), p -> new ArrayList<>())
                            .add(adjustment);
                    if (row.getBoolean("duplicate")) {
                        uncountedAdjustments.add(adjustment.id());
                    }
                });
    }

    private void readPayments(Statements later, Long[] ids) {
        later.sql("SELECT * FROM payment WHERE id = ANY(:payments) ORDER BY file_id, id")
                .param("payments", ids)
                .ask(row -> {
                    long id = PaymentTable.ID.of(row);
                    Money amount = ResultColumns.requiredMoney(row, "amount");
                    payments.add(new ToldPayment(
                            id,
                            PaymentTable.FILE_ID.of(row),
                            PaymentTable.INTERCHANGE.of(row),
                            PaymentTable.LINE.of(row),
                            PaymentTable.OCCURRENCE.intOf(row),
                            PaymentTable.TRACE.of(row),
                            PaymentTable.TRACE_KEY.of(row),
                            amount,
                            claims.getOrDefault(id, List.of()),
                            adjustments.getOrDefault(id, List.of())));
                });
    }
}
