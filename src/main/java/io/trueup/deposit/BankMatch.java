package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.Comparator;
import java.util.List;

/**
 * Lines and payments that belong together.
 *
 * @param lines never empty
 * @param payments never empty
 * @param isSure false when each of the lines may be one or several of the payments, and nobody can say which
 * @param takenBack payments that came with these lines, and that the bank took back while others stay
 */
public record BankMatch(List<CountedLine> lines, List<Announced> payments, boolean isSure, List<Announced> takenBack) {

    /** What a debit took of a deposit stands behind it. */
    private static final Comparator<CountedLine> MONEY_IN_FIRST = Comparator.<CountedLine, Boolean>comparing(
                    line -> line.amount().isNegative())
            .thenComparing(CountedLine.ORDER);

    public BankMatch {
        lines = lines.stream().sorted(MONEY_IN_FIRST).toList();
        payments = payments.stream().sorted(Announced.ORDER).toList();
        takenBack = List.copyOf(takenBack);
    }

    static BankMatch sure(List<CountedLine> lines, List<Announced> payments) {
        return new BankMatch(lines, payments, true, List.of());
    }

    static BankMatch unsure(List<CountedLine> lines, List<Announced> payments) {
        return new BankMatch(lines, payments, false, List.of());
    }

    /** Without what was taken back; never empty. */
    public List<Announced> kept() {
        return payments.stream().filter(payment -> !takenBack.contains(payment)).toList();
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
