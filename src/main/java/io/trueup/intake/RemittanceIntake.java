package io.trueup.intake;

import io.trueup.bill.Bill;
import io.trueup.codes.ClaimStatusCodes;
import io.trueup.contract.PayerKeys;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.ClaimMoney;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.PayerIdentifier;
import io.trueup.remittance.Payment;
import io.trueup.remittance.PersonName;
import io.trueup.remittance.ProviderAdjustment;
import io.trueup.remittance.RemittanceSink;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes one remittance file into the database, on one connection and in the caller's transaction: the file is taken whole or not
 * at all. Nothing is looked up meanwhile; what belongs together is found afterwards, for all new files at once.
 */
public final class RemittanceIntake implements RemittanceSink, FileIntake {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final ClaimStatusCodes statuses;
    private final PayerKeys payerKeys;
    private final CopyTable<PaymentTable.TakenPayment> payments = new CopyTable<>(PaymentTable.TABLE);
    private final CopyTable<ClaimPaymentTable.TakenClaim> claims = new CopyTable<>(ClaimPaymentTable.TABLE);
    private final CopyTable<ServiceLineTable.TakenLine> lines = new CopyTable<>(ServiceLineTable.TABLE);
    private final CopyTable<Key> claimKeys = new CopyTable<>(claimKeys());
    private final CopyTable<ProviderAdjustmentTable.TakenAdjustment> adjustments =
            new CopyTable<>(ProviderAdjustmentTable.TABLE);
    private final CopyTable<ProviderAdjustmentTable.Key> adjustmentKeys = new CopyTable<>(ProviderAdjustmentTable.KEYS);
    private final List<CopyTable<?>> tables = List.of(payments, claims, lines, claimKeys, adjustments, adjustmentKeys);
    private final RowIds ids;
    private @Nullable PaymentMark mark;
    private final Set<String> unknown = new HashSet<>();
    private PersonName lastPatient = PersonName.UNKNOWN;
    private Set<String> keysOfLastPatient = Set.of();
    private long serviceLines;
    private long discarded;

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

    /** What a claim payment can be recognised by; SQL joins by it and nobody reads it back. */
    private record Key(long id, String key) {}

    private static Table<Key> claimKeys() {
        Table<Key> keys = new Table<>("claim_key");
        keys.number("claim_payment_id", Key::id);
        keys.text("key", Key::key);
        return keys;
    }

    /** Where everything stood when a payment began. */
    private record PaymentMark(
            long paymentId, long firstClaim, long firstAdjustment, long rows, List<CopyTable.Mark> ends) {}

    @Override
    public void beginPayment(Payment payment) {
        long rows = rows();
        long id = ids.nextPayment();
        mark = new PaymentMark(
                id,
                ids.lastClaim() + 1,
                ids.lastAdjustment() + 1,
                rows,
                tables.stream().map(CopyTable::mark).toList());
        List<String> identifiers =
                payment.identifiers().stream().map(PayerIdentifier::value).toList();
        String payerKey = payerKeys.of(identifiers, payment.payerName());
        tellUnknown(payment, identifiers);
        payments.add(new PaymentTable.TakenPayment(id, fileId, payerKey, payment));
    }

    /** A payer no contract names, once a file, with everything a contract could name it by. */
    private void tellUnknown(Payment payment, List<String> identifiers) {
        if (!payerKeys.know(identifiers, payment.payerName()) && unknown.add(identifiers + payment.payerName())) {
            List<String> all = payerKeys.nameable(identifiers, payment.payerName());
            rejects.add(Problem.of(
                    ProblemCode.UNKNOWN_PAYER,
                    payment.place(),
                    "[" + all.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + "]",
                    "one of these in payer: of a contract in contracts.yml"));
        }
    }

    @Override
    public void claim(ClaimPayment told) {
        boolean decided = statuses.decides(told.status());
        ClaimPayment claim = decided ? told : told.withoutMoney();
        ClaimPaymentTable.TakenClaim taken = ClaimPaymentTable.TakenClaim.of(ids, fileId, decided, claim);
        claims.add(taken);
        keys(taken).forEach(key -> claimKeys.add(new Key(taken.id(), key)));
        if (claim.lines().isEmpty()) {
            add(ServiceLineTable.TakenLine.ofWhole(taken.id(), claim));
        } else {
            List<Money> counted = ClaimMoney.counted(claim);
            List<List<Adjustment>> reasons = ClaimMoney.adjustments(claim);
            for (int i = 0; i < counted.size(); i++) {
                add(new ServiceLineTable.TakenLine(taken.id(), claim.lines().get(i), counted.get(i), reasons.get(i)));
            }
        }
        sendIfEnough();
    }

    private void add(ServiceLineTable.TakenLine line) {
        lines.add(line);
        serviceLines++;
    }

    private Set<String> keys(ClaimPaymentTable.TakenClaim taken) {
        ClaimPayment claim = taken.claim();
        Set<String> keys = RemittedClaim.numberKeys(claim.patientControlNumber(), taken.numbers());
        keys.addAll(nameKeys(claim.patient()));
        if (!claim.corrected().isBlank()) {
            keys.addAll(RemittedClaim.nameKeys(claim.corrected()));
        }
        taken.corrects().forEach(number -> keys.add("I:" + number));
        if (!claim.payerClaimNumber().isBlank()) {
            keys.add("I:" + ClaimNumbers.exact(claim.payerClaimNumber()));
        }
        if (!claim.references().isEmpty()) {
            claim.references("D9")
                    .forEach(number -> keys.addAll(BillNumbers.keys(new Bill.Sending("", "", "", number))));
        }
        keys.addAll(NamedClaims.looseKeysOfClaim(claim.patientControlNumber(), claim.payerClaimNumber()));
        return keys;
    }

    /** Claims of one patient often follow one another. */
    private Set<String> nameKeys(PersonName patient) {
        if (!patient.equals(lastPatient)) {
            lastPatient = patient;
            keysOfLastPatient = RemittedClaim.nameKeys(patient);
        }
        return keysOfLastPatient;
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {
        long id = ids.nextAdjustment();
        adjustments.add(new ProviderAdjustmentTable.TakenAdjustment(id, fileId, ids.payment(), adjustment));
        String reference = adjustment.reference();
        NamedClaims.keys(reference).forEach(key -> adjustmentKeys.add(new ProviderAdjustmentTable.Key(id, key, false)));
        NamedClaims.looseKeys(reference)
                .forEach(key -> adjustmentKeys.add(new ProviderAdjustmentTable.Key(id, key, true)));
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
        boolean someSent = false;
        for (int i = 0; i < tables.size(); i++) {
            someSent |= tables.get(i).cutBackTo(begun.ends().get(i));
        }
        if (someSent) {
            RowIds.deletePayment(connection, begun.paymentId(), begun.firstClaim(), begun.firstAdjustment(), fileId);
        }
        discarded += rows() - begun.rows();
        mark = null;
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void sendIfEnough() {
        for (CopyTable<?> table : tables) {
            if (table.hasEnough()) {
                send();
                return;
            }
        }
    }

    private void send() {
        CopyTable.send(connection, tables);
    }

    @Override
    public void finish() {
        send();
    }

    /** Payments that ended whole, service lines and provider adjustments taken; a claim without lines counts as one. */
    @Override
    public long rows() {
        return serviceLines - discarded + ids.lastPaymentCount() + ids.lastAdjustmentCount();
    }
}
