package io.trueup.intake;

import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.remittance.PersonName;
import io.trueup.source.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bills as they were sent. */
public final class BillTable {

    /** @param payerKey of {@link io.trueup.contract.PayerKeys} */
    record TakenBill(long id, long fileId, String payerKey, Bill bill) {

        /** By what logs, remittances and acknowledgments find it. */
        Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>(
                    remitted(bill.patientControlNumber(), bill.claimNumbers(), bill.patient(), payerKey)
                            .keys());
            keys.addAll(BillNumbers.keys(bill.sending()));
            return keys;
        }
    }

    /** A key of a bill; SQL joins by it and nobody reads it back. */
    record Key(long billId, String key) {}

    static final Table<TakenBill> TABLE = new Table<>("bill");

    public static final NumberColumn ID = TABLE.number("id", TakenBill::id);
    public static final NumberColumn FILE_ID = TABLE.number("file_id", TakenBill::fileId);
    public static final StoredColumn<String> PAYER_KEY = TABLE.text("payer_key", TakenBill::payerKey);
    private static final Table<Bill> SENT = TABLE.part(TakenBill::bill);
    public static final NumberColumn LINE = SENT.number("line", b -> b.place().line());
    public static final StoredColumn<String> PAYER_ID = SENT.text("payer_id", Bill::payerId);
    public static final StoredColumn<String> PAYER_NAME = SENT.text("payer_name", Bill::payerName);
    public static final StoredColumn<List<String>> PAYER_IDENTIFIERS =
            SENT.texts("payer_identifiers", Bill::payerIdentifiers);
    public static final StoredColumn<String> CONTROL_NUMBER =
            SENT.text("patient_control_number", Bill::patientControlNumber);
    public static final StoredColumn<List<String>> CLAIM_NUMBERS = SENT.texts(
            "claim_numbers",
            b -> b.claimNumbers().stream()
                    .filter(number -> !ClaimNumbers.isPlaceholder(number))
                    .toList());
    public static final StoredColumn<String> LAST_NAME =
            SENT.text("patient_last_name", b -> b.patient().last());
    public static final StoredColumn<String> FIRST_NAME =
            SENT.text("patient_first_name", b -> b.patient().first());
    public static final NumberColumn PAYER_LEVEL = SENT.number("payer_level", Bill::payerLevel);
    public static final StoredColumn<Bill.Frequency> FREQUENCY =
            SENT.word("frequency", Bill::frequency, Bill.Frequency::valueOf);
    public static final StoredColumn<String> PAYER_CLAIM_NUMBER =
            SENT.text("payer_claim_number", Bill::payerClaimNumber);
    public static final StoredColumn<String> AUTHORIZATION =
            SENT.text("authorization_number", Bill::authorizationNumber);
    public static final StoredColumn<LocalDate> SENT_ON = SENT.date("sent_on", Bill::sentOn);
    public static final StoredColumn<Money> CHARGE = SENT.money("charge", Bill::charge);
    private static final Table<Bill.Sending> SENDING = SENT.part(Bill::sending);
    public static final StoredColumn<String> BATCH = SENDING.text("batch_reference", Bill.Sending::batchReference);
    public static final StoredColumn<String> GROUP = SENDING.text("group_number", Bill.Sending::groupNumber);
    public static final StoredColumn<String> TRANSACTION =
            SENDING.text("transaction_number", Bill.Sending::transactionNumber);
    public static final StoredColumn<String> CLEARINGHOUSE =
            SENDING.text("clearinghouse_number", Bill.Sending::clearinghouseNumber);
    public static final StoredColumn<Bill.Form> FORM = SENT.word("form", Bill::form, Bill.Form::valueOf);

    static final Table<Key> KEYS = new Table<>("bill_key");

    static {
        KEYS.number("bill_id", Key::billId);
        KEYS.text("key", Key::key);
    }

    private BillTable() {}

    /** What it says about whose it is, as a payment would. */
    public static RemittedClaim remitted(ResultSet row) throws SQLException {
        return remitted(CONTROL_NUMBER.of(row), CLAIM_NUMBERS.of(row), patient(row), PAYER_KEY.of(row));
    }

    private static RemittedClaim remitted(
            String controlNumber, List<String> claimNumbers, PersonName patient, String payerKey) {
        return new RemittedClaim(
                controlNumber,
                claimNumbers,
                List.of(),
                Stream.of(patient).filter(name -> !name.isBlank()).toList(),
                payerKey);
    }

    public static PersonName patient(ResultSet row) throws SQLException {
        return new PersonName(LAST_NAME.of(row), FIRST_NAME.of(row));
    }

    /**
     * @param row with the name of its file as {@code file_name}
     * @param lines all of the bill's
     */
    public static Bill read(ResultSet row, List<BilledLine> lines) throws SQLException {
        return new Bill(
                PAYER_ID.of(row),
                PAYER_NAME.of(row),
                PAYER_IDENTIFIERS.of(row),
                CONTROL_NUMBER.of(row),
                CLAIM_NUMBERS.of(row),
                patient(row),
                PAYER_LEVEL.intOf(row),
                FREQUENCY.of(row),
                PAYER_CLAIM_NUMBER.of(row),
                AUTHORIZATION.of(row),
                SENT_ON.of(row),
                CHARGE.of(row),
                new Bill.Sending(BATCH.of(row), GROUP.of(row), TRANSACTION.of(row), CLEARINGHOUSE.of(row)),
                FORM.of(row),
                lines,
                new Place(row.getString("file_name"), LINE.of(row), ""));
    }
}
