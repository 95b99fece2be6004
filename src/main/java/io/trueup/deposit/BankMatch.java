package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.List;

/**
 * Lines and payments that belong together.
 *
 * @param lines never empty
 * @param payments never empty
 * @param isSure false when each of the lines may be one or several of the payments, and nobody can say which
 */
public record BankMatch(List<CountedLine> lines, List<Announced> payments, boolean isSure) {

    public BankMatch {
        lines = lines.stream().sorted(CountedLine.ORDER).toList();
        payments = payments.stream().sorted(Announced.ORDER).toList();
    }

    static BankMatch sure(List<CountedLine> lines, List<Announced> payments) {
        return new BankMatch(lines, payments, true);
    }

    static BankMatch unsure(List<CountedLine> lines, List<Announced> payments) {
        return new BankMatch(lines, payments, false);
    }

    public Money deposited() {
        return Money.sum(lines.stream().map(CountedLine::amount).toList());
    }

    public Money announced() {
        return Money.sum(payments.stream().map(Announced::amount).toList());
    }

    /** What the bank has more; negative: less. */
    public Money difference() {
        return deposited().minus(announced());
    }
}
