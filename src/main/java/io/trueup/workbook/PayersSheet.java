package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.written.InWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Payers: one row for each payer. */
public final class PayersSheet {

    /**
     * A row of Payers.
     *
     * @param days findings with a program day
     * @param denialRate share of the adjudicated days that were denied or partly denied, 0 to 1; null without any
     * @param daysToPay average calendar days from service to payment; null without any
     */
    public record Row(
            String payer,
            long days,
            Money expected,
            Money paid,
            Money variance,
            @Nullable BigDecimal denialRate,
            @Nullable BigDecimal daysToPay,
            List<Decided> decided) {

        public Row {
            decided = List.copyOf(decided);
        }

        private long won() {
            return decided.stream().mapToLong(Decided::won).sum();
        }

        private long lost() {
            return decided.stream().mapToLong(Decided::lost).sum();
        }

        private @Nullable BigDecimal winRate() {
            long all = won() + lost();
            return all == 0 ? null : BigDecimal.valueOf(won()).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
        }

        private @Nullable Money wonAmount() {
            return won() == 0 ? null : sum(Decided::wonAmount);
        }

        private @Nullable Money lostAmount() {
            return lost() == 0 ? null : sum(Decided::lostAmount);
        }

        private Money sum(Function<Decided, Money> amount) {
            return Money.sum(decided.stream().map(amount).toList());
        }

        private String byClass() {
            return decided.stream().map(Decided::words).collect(Collectors.joining("; "));
        }
    }

    /**
     * Items of a denial class that the team called Won or Lost.
     *
     * @param denialClass null for items without a denial
     * @param wonAmount what was at stake in those that were won
     */
    public record Decided(@Nullable DenialClass denialClass, long won, long lost, Money wonAmount, Money lostAmount) {

        private String words() {
            String why = denialClass == null ? "No denial" : InWords.of(denialClass);
            return why + " " + won + " won, " + lost + " lost";
        }
    }

    private PayersSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Payers")
                .wrapped("Payer", 30, "As its contract names it, else as the log or the remittance does.", Row::payer)
                .count("Days", 10, "Program days.", Row::days)
                .money("Expected", "What the contracts owe.", Row::expected)
                .money("Paid", "What was paid, net of money taken back.", Row::paid)
                .money("Variance", "Paid less Expected. In parentheses: short.", Row::variance)
                .number(
                        "Denial rate",
                        CellFormat.PERCENT,
                        12,
                        "Share of the adjudicated days that were denied or partly denied.",
                        Row::denialRate)
                .number(
                        "Days to pay",
                        CellFormat.DAYS,
                        12,
                        "Average calendar days from service to payment.",
                        Row::daysToPay)
                .countUnlessZero("Won", 8, "Items with this payer that the team called Won.", Row::won)
                .countUnlessZero("Lost", 8, "Items with this payer that the team called Lost.", Row::lost)
                .number(
                        "Win rate",
                        CellFormat.PERCENT,
                        10,
                        "Won out of won and lost. Blank before anything is decided.",
                        Row::winRate)
                .money("Won amount", "What was at stake in the items that were won.", Row::wonAmount)
                .money("Lost amount", "What was at stake in the items that were lost.", Row::lostAmount)
                .wrapped(
                        "Won and lost by class",
                        50,
                        "The same for each denial class: which arguments this payer accepts.",
                        Row::byClass)
                .withSum("Days", "Variance", Row::variance)
                .whenEmpty("No payer yet: nothing has been reconciled.");
    }
}
