package io.trueup.remittance;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts equal payments of one file: two transactions with the same trace are two payments (INTERFACES.md 3). */
final class Occurrences {

    private final Map<Key, Integer> counts = new HashMap<>();

    private record Key(String payer, String trace, LocalDate date, Money amount) {}

    int next(String payer, String trace, LocalDate date, Money amount) {
        return counts.merge(new Key(payer, trace, date, amount), 1, Integer::sum);
    }
}
