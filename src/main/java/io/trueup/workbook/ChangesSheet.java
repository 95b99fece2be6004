package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes: one row for each finding that a rerun changed. */
public final class ChangesSheet {

    /**
     * A row of Changes (rerun only): a finding that came out differently from the last time.
     *
     * @param was the outcome before; null when there was no finding
     * @param now the outcome now; null when the finding is gone
     */
    public record Row(
            String claim,
            @Nullable LocalDate serviceDate,
            @Nullable Outcome was,
            @Nullable Outcome now,
            @Nullable Money expectedWas,
            @Nullable Money expectedNow,
            @Nullable Money paidWas,
            @Nullable Money paidNow) {}

    private ChangesSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Changes")
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .date("Service date", "The program day; for a case rate the start of the episode.", Row::serviceDate)
                .words("Was", 22, "Outcome before; blank when there was no finding.", Row::was)
                .colored(OutcomeColors.ALL)
                .words("Now", 22, "Outcome now; blank when the finding is gone.", Row::now)
                .colored(OutcomeColors.ALL)
                .money("Expected was", "Expected before.", Row::expectedWas)
                .money("Expected now", "Expected now.", Row::expectedNow)
                .further()
                .money("Paid was", "Paid before.", Row::paidWas)
                .money("Paid now", "Paid now.", Row::paidNow)
                .wrapped("Why", 50, "What makes the difference.", ChangesSheet::why)
                .withCount("Why")
                .whenEmpty("Nothing changed: the rerun gives what was known before.");
    }

    private static String why(Row row) {
        if (row.was() == null) {
            return "new";
        }
        if (row.now() == null) {
            return "gone";
        }
        if (!Objects.equals(row.expectedWas(), row.expectedNow())) {
            return "the rate gives another amount";
        }
        return Objects.equals(row.paidWas(), row.paidNow()) ? "judged differently" : "other money counts";
    }
}
