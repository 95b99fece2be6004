package io.trueup.remittance;

import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.source.Place;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows that only add up a claim's lines, directly above or below them: they have no procedure code, and what they bill and
 * pay is the sum of those lines to the cent. Any other row without a code is rejected with its money.
 */
final class ClaimRows {

    private final Set<Place> sums = new HashSet<>();
    private @Nullable RemittanceRow above;
    private @Nullable RemittanceRow line;
    private MoneyTotal billed = new MoneyTotal();
    private MoneyTotal paid = new MoneyTotal();

    /** Takes the rows of a table in their order. */
    void take(RemittanceRow row) {
        ServiceLine own = row.line();
        if (own == null && !row.hasNoCode()) {
            close();
            return;
        }
        if (own == null) {
            boolean isBelow = isSum(row);
            close();
            if (isBelow) {
                sums.add(row.place());
            } else {
                above = row;
            }
            return;
        }
        RemittanceRow last = line == null ? above : line;
        if (last != null && !isOneClaim(last, row)) {
            close();
        }
        line = row;
        billed.add(own.charge());
        paid.add(own.paid());
    }

    /** No more rows of the claim come. */
    void close() {
        RemittanceRow candidate = above;
        if (candidate != null && isSum(candidate)) {
            sums.add(candidate.place());
        }
        above = null;
        line = null;
        billed = new MoneyTotal();
        paid = new MoneyTotal();
    }

    private boolean isSum(RemittanceRow row) {
        RemittanceRow last = line;
        return last != null
                && isOneClaim(row, last)
                && row.billed().dollars().compareTo(billed.dollars()) == 0
                && row.paid().dollars().compareTo(paid.dollars()) == 0;
    }

    private static boolean isOneClaim(RemittanceRow one, RemittanceRow other) {
        PaymentKey payment = one.payment();
        ClaimKey claim = one.claim();
        return payment != null
                && Objects.equals(payment, other.payment())
                && claim.isNamed()
                && claim.canBe(other.claim())
                && one.place().spot().equals(other.place().spot());
    }

    /** Whether the row at a place only adds up others. */
    boolean isSum(Place place) {
        return sums.contains(place);
    }
}
