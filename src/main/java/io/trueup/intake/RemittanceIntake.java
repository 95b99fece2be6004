package io.trueup.intake;

import io.trueup.codes.ClaimStatusCodes;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.reconciliation.ClaimMoney;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.PayerKeys;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.Payment;
import io.trueup.remittance.ProviderAdjustment;
import io.trueup.remittance.RemittanceSink;
import io.trueup.remittance.ServiceLine;
import io.trueup.source.Problem;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes one remittance file into the database, on one connection and in the caller's transaction: the file is taken whole or not
 * at all. Nothing is looked up meanwhile; what belongs together is found afterwards, for all new files at once.
 */
public final class RemittanceIntake implements RemittanceSink {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final ClaimStatusCodes statuses;
    private final PayerKeys payerKeys;
    private final CopyTable payments =
            new CopyTable("payment (id, file_id, line, payer_key, payer_id, payer_name, trace,"
                    + " method, payment_date, amount, occurrence, form, canonical_id)");
    private final CopyTable claims = new CopyTable("claim_payment (id, file_id, payment_id, ordinal, line,"
            + " patient_control_number, payer_claim_number, status, decided, charge, paid, patient_last_name,"
            + " patient_first_name, claim_numbers, corrects, adjustments, remark_codes, interest, difference, unmodelled,"
            + " identity)");
    private final CopyTable lines = new CopyTable("service_line (claim_payment_id, number, code, paid_code, modifiers,"
            + " charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled)");
    private final CopyTable claimKeys = new CopyTable("claim_key (claim_payment_id, key)");
    private final CopyTable adjustments = new CopyTable(
            "provider_adjustment (id, file_id, payment_id, provider," + " period_end, reason, reference, amount)");
    private final CopyTable adjustmentKeys = new CopyTable("provider_adjustment_key (provider_adjustment_id, key)");
    private final List<CopyTable> tables = List.of(payments, claims, lines, claimKeys, adjustments, adjustmentKeys);
    private final RowIds ids;
    private @Nullable PaymentMark mark;
    private long serviceLines;

    /** @param payerKeys one key for all the names of a payer */
    public RemittanceIntake(
            Connection connection, long fileId, RejectIntake rejects, ClaimStatusCodes statuses, PayerKeys payerKeys) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        this.statuses = statuses;
        this.payerKeys = payerKeys;
        this.ids = new RowIds(fileId);
    }

    /** Where everything stood when a payment began. */
    private record PaymentMark(
            long paymentId, long firstClaim, long firstAdjustment, List<int[]> positions, List<Long> rows) {}

    @Override
    public void beginPayment(Payment payment) {
        long id = ids.nextPayment();
        mark = new PaymentMark(
                id,
                ids.lastClaim() + 1,
                ids.lastAdjustment() + 1,
                tables.stream()
                        .map(t -> new int[] {t.mark(), (int) t.sentRows()})
                        .toList(),
                tables.stream().map(CopyTable::gatheredRows).toList());
        payments.number(id)
                .number(fileId)
                .number(payment.place().line())
                .text(payerKeys.of(payment.payerId(), payment.payerName()))
                .text(payment.payerId())
                .text(payment.payerName())
                .text(payment.trace())
                .text(payment.method())
                .date(payment.date())
                .money(payment.amount())
                .number(payment.occurrence())
                .text(payment.form().name())
                .number(id)
                .endRow();
    }

    @Override
    public void claim(ClaimPayment claim) {
        long id = ids.nextClaim();
        Set<String> claimNumbers = claimNumbers(claim);
        List<String> corrects =
                claim.references("F8").map(ClaimNumbers::exact).distinct().toList();
        claims.number(id)
                .number(fileId)
                .number(ids.payment())
                .number(ids.claimOrdinal())
                .number(claim.place().line())
                .text(claim.patientControlNumber())
                .text(claim.payerClaimNumber())
                .text(claim.status())
                .flag(statuses.decides(claim.status()))
                .money(claim.charge())
                .money(claim.paid())
                .text(claim.patient().last())
                .text(claim.patient().first())
                .texts(claimNumbers)
                .texts(corrects)
                .text(StoredAdjustments.stored(claim.adjustments()))
                .text(String.join(";", claim.remarkCodes()))
                .money(claim.interest())
                .money(claim.difference())
                .text(kept(claim))
                .uuid(ClaimIdentity.of(claim))
                .endRow();
        keys(claim, claimNumbers, corrects)
                .forEach(key -> claimKeys.number(id).text(key).endRow());
        if (claim.lines().isEmpty()) {
            lineless(id, claim);
        } else {
            List<Money> counted = ClaimMoney.counted(claim);
            List<List<Adjustment>> reasons = ClaimMoney.adjustments(claim);
            for (int i = 0; i < counted.size(); i++) {
                line(id, claim.lines().get(i), counted.get(i), reasons.get(i));
            }
        }
        sendIfEnough();
    }

    private static Set<String> claimNumbers(ClaimPayment claim) {
        Set<String> numbers = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(claim.claimNumber()),
                        Stream.concat(claim.references("Y4", "1L", "F8", "EA"), Stream.of(claim.payerClaimNumber())))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .forEach(numbers::add);
        return numbers;
    }

    private static Set<String> keys(ClaimPayment claim, Set<String> claimNumbers, List<String> corrects) {
        Set<String> keys = new RemittedClaim(
                        claim.patientControlNumber(),
                        List.copyOf(claimNumbers),
                        List.of(),
                        claim.patient().last(),
                        claim.patient().first(),
                        "",
                        "")
                .keys();
        corrects.forEach(number -> keys.add("I:" + number));
        if (!claim.payerClaimNumber().isBlank()) {
            keys.add("I:" + ClaimNumbers.exact(claim.payerClaimNumber()));
        }
        return keys;
    }

    private static String kept(ClaimPayment claim) {
        return Stream.concat(
                        claim.references().stream().map(r -> "REF " + r.qualifier() + " " + r.value()),
                        claim.unmodelled().stream())
                .collect(Collectors.joining("\n"));
    }

    private void line(long claimId, ServiceLine line, Money counted, List<Adjustment> reasons) {
        lines.number(claimId)
                .number(line.number())
                .text(line.submitted().code())
                .text(line.adjudicated().code())
                .text(String.join(":", line.submitted().modifiers()))
                .money(line.charge())
                .money(line.paid())
                .money(counted)
                .money(line.allowed())
                .number(line.units());
        endLine(line.dates(), reasons, line.remarkCodes(), line.unmodelled());
    }

    private void lineless(long claimId, ClaimPayment claim) {
        lines.number(claimId)
                .number(0L)
                .text("")
                .text("")
                .text("")
                .money(claim.charge())
                .money(claim.paid())
                .money(claim.paid())
                .money(null)
                .number(BigDecimal.ONE);
        endLine(claim.serviceDates(), claim.adjustments(), List.of(), List.of());
    }

    private void endLine(
            @Nullable DateRange dates, List<Adjustment> reasons, List<String> remarks, List<String> unmodelled) {
        lines.date(dates == null ? null : dates.from())
                .date(dates == null ? null : dates.to())
                .text(StoredAdjustments.stored(reasons))
                .text(String.join(";", remarks))
                .text(String.join("\n", unmodelled))
                .endRow();
        serviceLines++;
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {
        long id = ids.nextAdjustment();
        adjustments
                .number(id)
                .number(fileId)
                .number(ids.payment())
                .text(adjustment.providerId())
                .text(adjustment.fiscalPeriodEnd())
                .text(adjustment.reason())
                .text(adjustment.reference())
                .money(adjustment.amount())
                .endRow();
        NamedClaims.keys(adjustment)
                .forEach(key -> adjustmentKeys.number(id).text(key).endRow());
        sendIfEnough();
    }

    @Override
    public void endPayment() {
        mark = null;
    }

    @Override
    public void discardPayment() {
        PaymentMark begun = mark;
        if (begun == null) {
            throw new IllegalStateException("no payment was begun");
        }
        boolean nothingSent = true;
        for (int i = 0; i < tables.size(); i++) {
            nothingSent &= tables.get(i).sentRows() == begun.positions().get(i)[1];
        }
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i)
                    .cutBackTo(
                            nothingSent ? begun.positions().get(i)[0] : 0,
                            nothingSent ? begun.rows().get(i) : 0);
        }
        if (!nothingSent) {
            RowIds.deletePayment(connection, begun.paymentId(), begun.firstClaim(), begun.firstAdjustment(), fileId);
        }
        mark = null;
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void sendIfEnough() {
        if (tables.stream().anyMatch(CopyTable::hasEnough)) {
            send();
        }
    }

    private void send() {
        tables.forEach(table -> table.send(connection));
    }

    /** Sends what is left; the file is complete. */
    public void finish() {
        send();
    }

    /** Payments, service lines and provider adjustments taken; a claim without lines counts as one. */
    public long rows() {
        return serviceLines + ids.lastPaymentCount() + ids.lastAdjustmentCount();
    }
}
