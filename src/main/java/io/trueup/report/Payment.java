package io.trueup.report;

import io.trueup.deposit.PaymentState;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the view of payments has it; amounts as on Tie-out.
 *
 * @param id its payment_id
 * @param trace blank where the payer gave none
 * @param amount what counts: zero where another file told the same claims with another amount
 * @param toldAmount what its file says
 * @param difference claims paid less provider adjustments less amount: zero where it balances
 * @param atBank null where no statement tells
 * @param deposited what the bank has of it; null when nothing
 * @param depositId the line of the bank; null where it is none or several
 */
public record Payment(
        long id,
        String payer,
        String trace,
        LocalDate date,
        Money amount,
        Money toldAmount,
        boolean inConflict,
        int claims,
        Money claimsPaid,
        Money providerAdjustments,
        Money difference,
        Money matched,
        Money outsideProgram,
        Money unmatched,
        String files,
        @Nullable PaymentState atBank,
        @Nullable Money deposited,
        @Nullable LocalDate depositedOn,
        @Nullable Long depositId) {

    public boolean isBalanced() {
        return difference.isZero();
    }

    /** Claims paid have gone to three places, which together are all of it. */
    public Money placed() {
        return matched.plus(outsideProgram).plus(unmatched);
    }

    static Payment of(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("payment_id"),
                text(row, "payer_name"),
                text(row, "trace"),
                ResultColumns.requiredDate(row, "payment_date"),
                dollars(row, "amount"),
                dollars(row, "told_amount"),
                row.getObject("in_conflict_with") != null,
                row.getInt("claims"),
                dollars(row, "claims_paid"),
                dollars(row, "provider_adjustments"),
                dollars(row, "difference"),
                dollars(row, "matched"),
                dollars(row, "outside"),
                dollars(row, "unmatched"),
                text(row, "file"),
                ResultColumns.code(row, "deposit_state", PaymentState.class),
                dollarsOrNone(row, "deposited"),
                ResultColumns.date(row, "deposited_on"),
                row.getObject("deposit_id", Long.class));
    }

    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static Money dollars(ResultSet row, String column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }

    static @Nullable Money dollarsOrNone(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : Money.of(amount);
    }
}
