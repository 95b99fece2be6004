package io.trueup.intake;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.remittance.DateRange;
import io.trueup.source.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What receivers of bills said when they arrived. */
public final class AcknowledgmentTable {

    record TakenAcknowledgment(long id, long fileId, Acknowledgment said) {

        /** The keys of bills it may speak of; one that names a claim speaks of no other of its batch. */
        Set<String> keys() {
            if (said.isOfWholeFile()) {
                return ofFile();
            }
            Set<String> keys = new LinkedHashSet<>();
            String number = RemittedClaim.controlNumberKey(said.patientControlNumber());
            if (!number.isEmpty()) {
                keys.add(number);
            }
            keys.addAll(
                    BillNumbers.keys(new Bill.Sending("", "", "", said.bills().clearinghouseNumber())));
            return keys;
        }

        /** A transaction of a group is not the group. */
        private Set<String> ofFile() {
            Set<String> keys = new LinkedHashSet<>(BillNumbers.keys(said.bills()));
            if (!said.bills().transactionNumber().isBlank()) {
                keys.removeIf(key -> key.startsWith("G:") && key.indexOf('/') < 0);
            }
            return keys;
        }
    }

    /** A key of an acknowledgment; SQL joins by it and nobody reads it back. */
    record Key(long acknowledgmentId, String key) {}

    static final Table<TakenAcknowledgment> TABLE = new Table<>("acknowledgment");

    public static final NumberColumn ID = TABLE.number("id", TakenAcknowledgment::id);
    static final NumberColumn FILE_ID = TABLE.number("file_id", TakenAcknowledgment::fileId);
    private static final Table<Acknowledgment> SAID = TABLE.part(TakenAcknowledgment::said);
    public static final NumberColumn LINE = SAID.number("line", a -> a.place().line());
    public static final StoredColumn<Acknowledgment.By> BY =
            SAID.word("said_by", Acknowledgment::by, Acknowledgment.By::valueOf);
    public static final StoredColumn<Boolean> ACCEPTED = SAID.flag("accepted", Acknowledgment::accepted);
    public static final StoredColumn<LocalDate> RECEIVED_ON = SAID.date("received_on", Acknowledgment::receivedOn);
    public static final StoredColumn<String> CONTROL_NUMBER =
            SAID.text("patient_control_number", Acknowledgment::patientControlNumber);
    public static final StoredColumn<String> PAYER_ID = SAID.text("payer_id", Acknowledgment::payerId);
    public static final StoredColumn<String> PAYER_CLAIM_NUMBER =
            SAID.text("payer_claim_number", Acknowledgment::payerClaimNumber);
    public static final StoredColumn<Money> CHARGE = SAID.money("charge", Acknowledgment::charge);
    public static final StoredColumn<LocalDate> FROM = SAID.date(
            "from_date", a -> a.serviceDates() == null ? null : a.serviceDates().from());
    public static final StoredColumn<LocalDate> TO = SAID.date(
            "to_date", a -> a.serviceDates() == null ? null : a.serviceDates().to());
    private static final Table<Bill.Sending> BILLS = SAID.part(Acknowledgment::bills);
    public static final StoredColumn<String> BATCH = BILLS.text("batch_reference", Bill.Sending::batchReference);
    public static final StoredColumn<String> GROUP = BILLS.text("group_number", Bill.Sending::groupNumber);
    public static final StoredColumn<String> TRANSACTION =
            BILLS.text("transaction_number", Bill.Sending::transactionNumber);
    public static final StoredColumn<String> CLEARINGHOUSE =
            BILLS.text("clearinghouse_number", Bill.Sending::clearinghouseNumber);
    public static final StoredColumn<List<String>> CODES = SAID.joined("codes", ";", Acknowledgment::codes);
    public static final StoredColumn<String> REASON = SAID.text("reason", Acknowledgment::reason);
    public static final StoredColumn<String> TRACE = SAID.text("trace", Acknowledgment::trace);

    static final Table<Key> KEYS = new Table<>("acknowledgment_key");

    static {
        KEYS.number("acknowledgment_id", Key::acknowledgmentId);
        KEYS.text("key", Key::key);
    }

    private AcknowledgmentTable() {}

    /** @param row with the name of its file as {@code file_name} */
    public static Acknowledgment read(ResultSet row) throws SQLException {
        LocalDate from = FROM.orNone(row);
        LocalDate to = TO.orNone(row);
        return new Acknowledgment(
                BY.of(row),
                ACCEPTED.of(row),
                RECEIVED_ON.of(row),
                CONTROL_NUMBER.of(row),
                PAYER_ID.of(row),
                PAYER_CLAIM_NUMBER.of(row),
                CHARGE.orNone(row),
                from == null || to == null ? null : new DateRange(from, to),
                new Bill.Sending(BATCH.of(row), GROUP.of(row), TRANSACTION.of(row), CLEARINGHOUSE.of(row)),
                CODES.of(row),
                REASON.of(row),
                TRACE.of(row),
                new Place(row.getString("file_name"), LINE.of(row), ""));
    }
}
