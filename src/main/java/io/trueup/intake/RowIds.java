package io.trueup.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Ids of the rows of one file: the file's id and a count, so that the same file always gives the same ids.
 *
 * <p>The factor between them must be no power of two: PostgreSQL hashes an id by folding its halves into one another, and of ids
 * whose halves are a file and a small count dozens fold to the same hash; joins and groups over millions of them took a
 * hundred times as long. Multiples of this factor fold to places far apart.
 */
final class RowIds {

    /** Room for a hundred million rows of a kind in one file. */
    private static final long OF_A_FILE = 100_000_000;

    private final long first;
    private long payments;
    private long claims;
    private long adjustments;

    RowIds(long fileId) {
        this.first = fileId * OF_A_FILE;
    }

    long nextPayment() {
        return first + ++payments;
    }

    long payment() {
        return first + payments;
    }

    long nextClaim() {
        return first + ++claims;
    }

    long lastClaim() {
        return first + claims;
    }

    long lastPaymentCount() {
        return payments;
    }

    long lastAdjustmentCount() {
        return adjustments;
    }

    /** The claim's place in its file, from 1. */
    long claimOrdinal() {
        return claims;
    }

    long nextAdjustment() {
        return first + ++adjustments;
    }

    long lastAdjustment() {
        return first + adjustments;
    }

    /** Deletes what was already sent of a payment that turns out not to count; ids since its beginning are its own. */
    static void deletePayment(
            Connection connection, long paymentId, long firstClaim, long firstAdjustment, long fileId) {
        long end = (fileId + 1) * OF_A_FILE;
        delete(
                connection,
                "DELETE FROM service_line WHERE claim_payment_id >= ? AND claim_payment_id < ?",
                firstClaim,
                end);
        delete(
                connection,
                "DELETE FROM claim_key WHERE claim_payment_id >= ? AND claim_payment_id < ?",
                firstClaim,
                end);
        delete(connection, "DELETE FROM claim_payment WHERE id >= ? AND id < ?", firstClaim, end);
        delete(
                connection,
                "DELETE FROM provider_adjustment_key WHERE provider_adjustment_id >= ? AND provider_adjustment_id < ?",
                firstAdjustment,
                end);
        delete(connection, "DELETE FROM provider_adjustment WHERE id >= ? AND id < ?", firstAdjustment, end);
        delete(connection, "DELETE FROM payment WHERE id >= ? AND id < ?", paymentId, end);
    }

    private static void delete(Connection connection, String sql, long from, long end) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, end);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("a payment could not be discarded", e);
        }
    }
}
