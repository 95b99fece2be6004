package io.trueup.remittance;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts equal payments of one file: two transactions with the same trace are two payments (INTERFACES.md 3). The same transaction
 * again, by its control numbers, is the same payment again.
 */
final class Occurrences {

    private final Map<Key, Map<String, Integer>> counts = new HashMap<>();

    private record Key(String payer, String trace, LocalDate date, Money amount) {}

    int next(String payer, String trace, LocalDate date, Money amount, String transaction) {
        Map<String, Integer> ofPayment =
                counts.computeIfAbsent(new Key(payer, trace, date, amount), k -> new HashMap<>());
        int next = ofPayment.size() + 1;
        return ofPayment.computeIfAbsent(transaction, t -> next);
    }
}
