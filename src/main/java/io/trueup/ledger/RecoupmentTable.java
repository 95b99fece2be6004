package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.Recouped;
import java.time.LocalDate;

/** Shares of provider adjustments on the lines of the claims they name. */
final class RecoupmentTable {

    /** A share of an adjustment. */
    record NewShare(long adjustmentId, LocalDate on, Recouped.Part part) {}

    static final Table<NewShare> TABLE = new Table<>("recoupment");

    private static final Table<Recouped.Part> PART = TABLE.part(NewShare::part);
    static final NumberColumn CLAIM_PAYMENT_ID = PART.number("claim_payment_id", Recouped.Part::claimPaymentId);
    static final NumberColumn NUMBER = PART.number("number", Recouped.Part::number);
    static final StoredColumn<Money> AMOUNT = PART.money("amount", Recouped.Part::amount);
    static final NumberColumn ADJUSTMENT_ID = TABLE.number("provider_adjustment_id", NewShare::adjustmentId);
    static final StoredColumn<LocalDate> RECOUPED_ON = TABLE.date("recouped_on", NewShare::on);

    private RecoupmentTable() {}
}
