package io.trueup.intake;

import io.trueup.duplicate.TraceKey;
import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.remittance.PayerIdentifier;
import io.trueup.remittance.Payment;
import java.time.LocalDate;
import java.util.List;

/** Payments of remittances; the first file's row stands for all that tell of the same one ({@code canonical_id}). */
public final class PaymentTable {

    /** A payment on its way in. */
    record TakenPayment(long id, long fileId, String payerKey, Payment payment) {}

    static final Table<TakenPayment> TABLE = new Table<>("payment");

    static final NumberColumn ID = TABLE.number("id", TakenPayment::id);
    static final NumberColumn FILE_ID = TABLE.number("file_id", TakenPayment::fileId);
    private static final Table<Payment> PAYMENT = TABLE.part(TakenPayment::payment);
    static final NumberColumn LINE = PAYMENT.number("line", p -> p.place().line());
    public static final StoredColumn<String> PAYER_KEY = TABLE.text("payer_key", TakenPayment::payerKey);
    public static final StoredColumn<String> PAYER_ID = PAYMENT.text("payer_id", Payment::payerId);
    public static final StoredColumn<String> PAYER_NAME = PAYMENT.text("payer_name", Payment::payerName);
    static final StoredColumn<List<String>> IDENTIFIERS = PAYMENT.texts(
            "identifiers",
            p -> p.identifiers().stream().map(PayerIdentifier::value).toList());
    public static final StoredColumn<String> TRACE = PAYMENT.text("trace", Payment::trace);
    static final StoredColumn<String> TRACE_KEY = PAYMENT.text("trace_key", p -> TraceKey.of(p.trace()));
    static final StoredColumn<String> INTERCHANGE = PAYMENT.text("interchange", PaymentTable::interchange);
    static final StoredColumn<String> METHOD = PAYMENT.text("method", Payment::method);
    public static final StoredColumn<LocalDate> DATE = PAYMENT.date("payment_date", Payment::date);
    static final StoredColumn<Money> AMOUNT = PAYMENT.money("amount", Payment::amount);
    public static final NumberColumn OCCURRENCE = PAYMENT.number("occurrence", Payment::occurrence);
    static final StoredColumn<Payment.Form> FORM = PAYMENT.word("form", Payment::form, Payment.Form::valueOf);
    public static final NumberColumn CANONICAL_ID = TABLE.number("canonical_id", TakenPayment::id);

    private PaymentTable() {}

    /** Sender and control number, without those of group and transaction; blank for a table. */
    private static String interchange(Payment payment) {
        return payment.transaction().replaceFirst("/[^/]*/[^/]*$", "");
    }
}
