package io.trueup.intake;

import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.remittance.ProviderAdjustment;

/** Money between payer and provider outside any claim. */
public final class ProviderAdjustmentTable {

    /** An adjustment on its way in. */
    record TakenAdjustment(long id, long fileId, long paymentId, ProviderAdjustment adjustment) {}

    /**
     * What a claim that an adjustment names can be recognised by; SQL joins by it and nobody reads it back.
     *
     * @param secondTry counts only when no other key finds a claim
     */
    record Key(long id, String key, boolean secondTry) {}

    static final Table<TakenAdjustment> TABLE = new Table<>("provider_adjustment");

    public static final NumberColumn ID = TABLE.number("id", TakenAdjustment::id);
    static final NumberColumn FILE_ID = TABLE.number("file_id", TakenAdjustment::fileId);
    static final NumberColumn PAYMENT_ID = TABLE.number("payment_id", TakenAdjustment::paymentId);
    private static final Table<ProviderAdjustment> SENT = TABLE.part(TakenAdjustment::adjustment);
    static final StoredColumn<String> PROVIDER = SENT.text("provider", ProviderAdjustment::providerId);
    static final StoredColumn<String> PERIOD_END = SENT.text("period_end", ProviderAdjustment::fiscalPeriodEnd);
    public static final StoredColumn<String> REASON = SENT.text("reason", ProviderAdjustment::reason);
    public static final StoredColumn<String> REFERENCE = SENT.text("reference", ProviderAdjustment::reference);
    public static final StoredColumn<Money> AMOUNT = SENT.money("amount", ProviderAdjustment::amount);

    static final NumberColumn LINE = SENT.number("line", a -> a.place().line());

    static final Table<Key> KEYS = new Table<>("provider_adjustment_key");

    static {
        KEYS.number("provider_adjustment_id", Key::id);
        KEYS.text("key", Key::key);
        KEYS.flag("second_try", Key::secondTry);
    }

    private ProviderAdjustmentTable() {}
}
