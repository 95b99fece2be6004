package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's list of deposits has what each is made of below it: payments that come to the deposit are its parts, and the bank's line is
 * told by them alone, on the deposit's day, so that no cent counts twice and each check keeps its number.
 */
final class DepositParts {

    private static final String DEPOSIT = "DEPOSIT";
    private static final Set<String> PARTS = Set.of("PAYMENT", "RECEIVE PAYMENT", "RECEIVED PAYMENT", "SALES RECEIPT");

    private final DepositSink sink;
    private final List<BankLine> parts = new ArrayList<>();
    private @Nullable BankLine deposit;

    DepositParts(DepositSink sink) {
        this.sink = sink;
    }

    void line(BankLine line) {
        String type = line.type().toUpperCase(Locale.ROOT);
        if (deposit != null && PARTS.contains(type) && line.amount().isPositive()) {
            parts.add(line);
            return;
        }
        end();
        if (type.equals(DEPOSIT) && line.amount().isPositive()) {
            deposit = line;
        } else {
            sink.bankLine(line);
        }
    }

    /** No part of the last deposit comes any more. */
    void end() {
        BankLine whole = deposit;
        deposit = null;
        boolean isSum = whole != null
                && parts.stream()
                        .map(BankLine::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .equals(whole.amount());
        if (whole != null && !isSum) {
            sink.bankLine(whole);
        }
        parts.forEach(part -> sink.bankLine(whole == null || !isSum ? part : part.on(whole.date())));
        parts.clear();
    }
}
