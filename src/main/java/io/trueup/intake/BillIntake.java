package io.trueup.intake;

import io.trueup.bill.Bill;
import io.trueup.bill.BillSink;
import io.trueup.contract.PayerKeys;
import io.trueup.postgres.CopyTable;
import io.trueup.source.Problem;
import java.sql.Connection;
import java.util.List;

/** Takes one file of bills into the database, on one connection and in the caller's transaction. */
public final class BillIntake implements BillSink, FileIntake {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final PayerKeys payerKeys;
    private final CopyTable<BillTable.TakenBill> bills = new CopyTable<>(BillTable.TABLE);
    private final CopyTable<BilledLineTable.TakenLine> lines = new CopyTable<>(BilledLineTable.TABLE);
    private final CopyTable<BillTable.Key> keys = new CopyTable<>(BillTable.KEYS);
    private final RowIds ids;
    private long serviceLines;

    /** @param payerKeys one key for all the names of a payer */
    public BillIntake(Connection connection, long fileId, RejectIntake rejects, PayerKeys payerKeys) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        this.payerKeys = payerKeys;
        this.ids = new RowIds(fileId);
    }

    @Override
    public void bill(Bill bill) {
        List<String> identifiers =
                bill.payerIdentifiers().isEmpty() ? List.of(bill.payerId()) : bill.payerIdentifiers();
        BillTable.TakenBill taken =
                new BillTable.TakenBill(ids.nextClaim(), fileId, payerKeys.of(identifiers, bill.payerName()), bill);
        bills.add(taken);
        taken.keys().forEach(key -> keys.add(new BillTable.Key(taken.id(), key)));
        bill.lines().forEach(line -> lines.add(new BilledLineTable.TakenLine(taken.id(), line)));
        serviceLines += bill.lines().size();
        if (bills.hasEnough() || lines.hasEnough() || keys.hasEnough()) {
            send();
        }
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void send() {
        CopyTable.send(connection, List.of(bills, lines, keys));
    }

    @Override
    public void finish() {
        send();
    }

    /** Service lines taken. */
    @Override
    public long rows() {
        return serviceLines;
    }
}
