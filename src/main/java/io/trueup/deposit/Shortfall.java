package io.trueup.deposit;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a difference between a payment and its deposit looks like. */
final class Shortfall {

    /** What networks and processors keep of a payment by virtual card; known in the trade. */
    private static final BigDecimal LEAST_FEE = new BigDecimal("1.5");

    private static final BigDecimal MOST_FEE = new BigDecimal("4");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Map<String, List<Announced>> byPayer = new HashMap<>();

    Shortfall(List<Announced> payments) {
        payments.stream()
                .sorted(Announced.ORDER)
                .forEach(payment -> byPayer.computeIfAbsent(payment.payerKey(), p -> new ArrayList<>())
                        .add(payment));
    }

    /** Blank when it looks like nothing known. */
    String words(BankMatch match) {
        Money difference = match.difference();
        Money amount = difference.abs();
        String taken = taken(match);
        if (!taken.isEmpty()) {
            return taken;
        }
        List<Announced> ofPayer = byPayer.getOrDefault(match.payments().get(0).payerKey(), List.of());
        for (Announced other : ofPayer) {
            if (other.amount().abs().equals(amount) && !match.payments().contains(other)) {
                return "it is the amount of payment " + other.trace() + " of " + other.date() + " by the same payer";
            }
        }
        for (Announced other : ofPayer) {
            if (difference.isNegative() && other.withheld().contains(amount)) {
                return "it is the amount of a provider adjustment of payment " + other.trace() + " of " + other.date();
            }
        }
        return difference.isNegative() && match.announced().isPositive() ? fee(amount, match.announced()) : "";
    }

    /** Of money that came, what debits took again. */
    private static String taken(BankMatch match) {
        return match.announced().isPositive()
                ? match.lines().stream()
                        .filter(line -> line.amount().isNegative())
                        .map(line -> line.amount().negated() + " was taken back on " + line.date())
                        .collect(Collectors.joining("; "))
                : "";
    }

    private static String fee(Money kept, Money announced) {
        BigDecimal percent = BigDecimal.valueOf(kept.cents())
                .multiply(PERCENT)
                .divide(BigDecimal.valueOf(announced.cents()), 2, RoundingMode.HALF_UP);
        return percent.compareTo(LEAST_FEE) < 0 || percent.compareTo(MOST_FEE) > 0
                ? ""
                : percent.stripTrailingZeros().toPlainString() + " % of it: it looks like the fee of a virtual card";
    }
}
