package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes: one row for each finding that is not what the last workbook told of it. */
public final class ChangesSheet {

    /**
     * A finding as it was or is.
     *
     * @param expected null when it cannot be known, as {@code variance}
     * @param rate the price and where it stands: {@code $80.00 an hour (contract 2025, schedule A)}
     */
    public record Side(
            Outcome outcome,
            @Nullable Money expected,
            String rate,
            Money paid,
            @Nullable Money variance) {}

    /**
     * A row of Changes: a finding that came out differently from the last time.
     *
     * @param item as it is now; blank when nothing needs doing
     * @param was null when there was no finding
     * @param now null when the finding is gone
     * @param why what makes the difference; never blank
     */
    public record Row(
            String claim,
            @Nullable LocalDate serviceDate,
            String patient,
            String payer,
            String item,
            @Nullable Side was,
            @Nullable Side now,
            String why) {

        public @Nullable Money expectedWas() {
            return of(was, Side::expected);
        }

        public @Nullable Money expectedNow() {
            return of(now, Side::expected);
        }
    }

    private ChangesSheet() {}

    private static <T> @Nullable T of(@Nullable Side side, Function<Side, @Nullable T> part) {
        return side == null ? null : part.apply(side);
    }

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Changes")
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .date("Service date", "The program day; for a case rate the start of the episode.", Row::serviceDate)
                .words(
                        "Was",
                        20,
                        "Outcome before; blank when there was no finding.",
                        row -> of(row.was(), Side::outcome))
                .colored(OutcomeColors.ALL)
                .words("Now", 20, "Outcome now; blank when the finding is gone.", row -> of(row.now(), Side::outcome))
                .colored(OutcomeColors.ALL)
                .money("Expected was", "Expected before.", Row::expectedWas)
                .money("Expected now", "Expected now.", Row::expectedNow)
                .wrapped("Rate was", 34, "The rate before, and where it stands.", row -> rate(row.was()))
                .wrapped("Rate now", 34, "The rate now, and where it stands.", row -> rate(row.now()))
                .wrapped("Why", 44, "What makes the difference.", Row::why)
                .text("Patient", 20, "Last name, first name.", Row::patient)
                .text("Payer", 26, "As its contract calls it.", Row::payer)
                .further()
                .text("Item", 10, "The thing to do now; blank when there is none.", Row::item)
                .money("Paid was", "Paid before, net of what was taken back.", row -> of(row.was(), Side::paid))
                .money("Paid now", "Paid now, net of what was taken back.", row -> of(row.now(), Side::paid))
                .money("Variance was", "Paid less expected, before.", row -> of(row.was(), Side::variance))
                .money("Variance now", "Paid less expected, now.", row -> of(row.now(), Side::variance))
                .withFrozenColumns(2)
                .withCount("Why")
                .whenEmpty("Nothing changed: what was known before holds.");
    }

    private static String rate(@Nullable Side side) {
        return side == null ? "" : side.rate();
    }
}
