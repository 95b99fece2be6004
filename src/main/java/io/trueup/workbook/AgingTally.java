package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Adds the rows of Awaiting up by payer and age as they pass by, so that Aging says the same. Grows with the payers only. */
final class AgingTally {

    private static final class Payer {
        private final Map<AgeGroup, Money> byAge = new EnumMap<>(AgeGroup.class);
        private Money total = Money.ZERO;
        private long days;
        private LocalDate oldest = LocalDate.MAX;

        private void add(AwaitingSheet.Row row) {
            Money expected = row.expected();
            if (expected != null) {
                byAge.merge(AgeGroup.of(row.daysOutstanding()), expected, Money::plus);
                total = total.plus(expected);
            }
            days++;
            oldest = row.serviceDate().isBefore(oldest) ? row.serviceDate() : oldest;
        }
    }

    private final Map<String, Payer> payers = new TreeMap<>();

    void add(AwaitingSheet.Row row) {
        payers.computeIfAbsent(row.payer(), name -> new Payer()).add(row);
    }

    /** Those that owe most first; the same amounts by name. */
    void rows(Consumer<AgingSheet.Row> rows) {
        List<AgingSheet.Row> all = new ArrayList<>();
        payers.forEach(
                (name, payer) -> all.add(new AgingSheet.Row(name, payer.byAge, payer.total, payer.days, payer.oldest)));
        all.sort(Comparator.comparing(AgingSheet.Row::total, Comparator.reverseOrder()));
        all.forEach(rows);
    }
}
