package io.trueup.insight;

import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.worklist.ItemStanding;
import io.trueup.written.InWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a payer did after something was sent: the latest payment of the item's findings, and what became of them. */
final class PayerAnswer {

    private PayerAnswer() {}

    /** Null without one, or when the team has said since when it wants to follow up. */
    static ItemStanding.@Nullable Answer of(ResultSet row, Outcome outcome, @Nullable LocalDate sent)
            throws SQLException {
        LocalDate last = ResultColumns.date(row, "last_paid_on");
        LocalDate first = ResultColumns.date(row, "first_paid_on");
        boolean known = row.getLong("follow_up_run") > row.getLong("found_by_run");
        if (last == null || first == null || sent == null || !last.isAfter(sent) || known) {
            return null;
        }
        return new ItemStanding.Answer(last, words(outcome, !first.isAfter(sent)));
    }

    private static String words(Outcome outcome, boolean again) {
        return switch (outcome) {
            case DENIED -> again ? "denied again" : "denied";
            case PARTLY_DENIED -> again ? "still partly denied" : "partly denied";
            case UNDERPAID -> again ? "still short" : "paid partly";
            default -> InWords.within(outcome);
        };
    }
}
