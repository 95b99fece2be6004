package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Content of a made-up clinic of any size: every outcome, money gone back below zero, amounts nobody knows. */
final class GeneratedContent {

    private static final List<Outcome> OUTCOMES = new ArrayList<>(Outcome.ofDays());
    private static final Set<Outcome> WITHOUT_PRICE =
            Set.of(Outcome.NO_RATE, Outcome.PAID_WITHOUT_LOG, Outcome.CASE_OPEN, Outcome.NOT_COVERED);

    private final Random random;
    private final int payers;
    private final int greatestCents;
    private final StoredContent content = StoredContent.empty();
    private final Map<String, Total> byPayer = new TreeMap<>();
    private final Map<YearMonth, Total> byMonth = new TreeMap<>();

    private GeneratedContent(long seed, int payers, int greatestCents) {
        random = new Random(seed);
        this.payers = payers;
        this.greatestCents = greatestCents;
    }

    static StoredContent of(long seed, int days, int payers, int greatestCents) {
        return new GeneratedContent(seed, payers, greatestCents).build(days);
    }

    private StoredContent build(int days) {
        for (int i = 0; i < days; i++) {
            day(i);
        }
        byPayer.forEach((payer, total) -> content.payers.add(new PayersSheet.Row(
                payer,
                total.rows(),
                total.of(Amount.EXPECTED),
                total.of(Amount.PAID),
                total.of(Amount.VARIANCE),
                null,
                null,
                List.of())));
        byMonth.forEach((month, total) -> {
            content.months.add(
                    new SummarySheet.Month(month.atDay(1), total.of(Amount.EXPECTED), total.of(Amount.PAID)));
            content.paymentMonths.add(
                    new SummarySheet.PaymentMonth(month.plusMonths(1).atDay(1), total.of(Amount.PAID)));
        });
        return content;
    }

    private void day(int i) {
        Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        String payer = String.format("Mutual Insurance No. %02d", random.nextInt(payers) + 1);
        LocalDate date = StoredContent.TODAY.minusDays(random.nextInt(360));
        @Nullable Money expected = WITHOUT_PRICE.contains(outcome) ? null : cents();
        Money paid = Outcome.UNANSWERED.contains(outcome)
                ? Money.ZERO
                : outcome == Outcome.TAKEN_BACK ? Money.ZERO.minus(cents()) : cents();
        Money priced = expected == null ? Money.ZERO : expected;
        for (Total total : List.of(
                byPayer.computeIfAbsent(payer, p -> new Total()),
                byMonth.computeIfAbsent(YearMonth.from(date), m -> new Total()))) {
            total.row()
                    .plus(Amount.EXPECTED, expected)
                    .plus(Amount.PAID, paid)
                    .plus(Amount.VARIANCE, paid.minus(priced));
        }
        content.findings.add(new FindingsSheet.Row(
                "C-" + i,
                "PC" + i,
                "Doe, Jo",
                payer,
                "",
                null,
                date,
                BigDecimal.valueOf(6),
                null,
                null,
                expected,
                paid,
                Money.ZERO,
                expected == null ? null : paid.minus(expected),
                outcome,
                null,
                "",
                "",
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                true));
        if (Outcome.UNANSWERED.contains(outcome)) {
            int age = (int) (StoredContent.TODAY.toEpochDay() - date.toEpochDay());
            content.awaiting.add(
                    new AwaitingSheet.Row("C-" + i, "Doe, Jo", payer, date, expected, age, date.plusDays(45), "", ""));
        }
    }

    private Money cents() {
        return Money.ofCents(random.nextInt(greatestCents));
    }
}
