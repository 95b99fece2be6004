package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A line of all statements together, however many files tell it: the same account, day, amount and words are one line.
 *
 * @param id of its row in the first of these files
 * @param key made from all that the bank says of it, and a number where one statement has several such lines
 */
public record CountedLine(
        long id,
        String key,
        String account,
        LocalDate date,
        Money amount,
        String description,
        String reference,
        String type) {

    /** By what stands in it, so that no order of files matters. */
    static final Comparator<CountedLine> ORDER = Comparator.comparing(CountedLine::date)
            .thenComparing(CountedLine::amount)
            .thenComparing(CountedLine::description)
            .thenComparing(CountedLine::reference)
            .thenComparing(CountedLine::account)
            .thenComparing(CountedLine::key);

    /** As the money that a debit takes came. */
    CountedLine reversed() {
        return new CountedLine(id, key, account, date, amount.negated(), description, reference, type);
    }
}
