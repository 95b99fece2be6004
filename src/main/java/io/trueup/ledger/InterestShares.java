package io.trueup.ledger;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shares the interest of one payment over its late money. AMT*I and PLB L6 tell of the same interest, and L6 is the money (DOMAIN.md 1):
 * what names a claim is that claim's, for the rest AMT*I tells whose it is, and what nobody tells is shared over all.
 */
final class InterestShares {

    private final List<LateInterest.Row> late;
    private final ProviderInterest.@Nullable OfPayment provider;
    private final Money[] shares;

    /** @param provider what came as L6; null when none did, so that AMT*I alone counts */
    InterestShares(List<LateInterest.Row> late, ProviderInterest.@Nullable OfPayment provider) {
        this.late = late;
        this.provider = provider;
        this.shares = new Money[late.size()];
        Arrays.fill(shares, Money.ZERO);
    }

    /** One for each row, in their order. */
    List<Money> shared() {
        if (provider == null) {
            ofClaims().forEach((claim, interest) -> share(interest, rowsOf(List.of(claim))));
            return List.of(shares);
        }
        for (ProviderInterest.Named named : provider.named()) {
            share(named.amount(), rowsOf(named.claimPayments()));
        }
        Money rest = provider.unnamed().minus(told(provider));
        share(rest, IntStream.range(0, late.size()).boxed().toList());
        return List.of(shares);
    }

    /** Shares what AMT*I of claims says of the interest that names none, and returns how much that was; the part of claims in time is theirs. */
    private Money told(ProviderInterest.OfPayment provider) {
        Map<Long, Money> claims = ofClaims();
        Money ofLate = sum(claims.values());
        claims.keySet().removeIf(provider::names);
        Money elsewhere = provider.named().stream()
                .filter(named -> rowsOf(named.claimPayments()).isEmpty())
                .map(ProviderInterest.Named::amount)
                .reduce(Money.ZERO, Money::plus);
        Money inTime =
                late.get(0).claimsInterest().minus(ofLate).minus(elsewhere).max(Money.ZERO);
        List<Money> weights = new ArrayList<>(claims.values());
        weights.add(inTime);
        Money told = provider.unnamed().min(sum(weights)).max(Money.ZERO);
        List<Money> parts = told.share(weights);
        int next = 0;
        for (long claim : claims.keySet()) {
            share(parts.get(next++), rowsOf(List.of(claim)));
        }
        return told;
    }

    /** AMT*I of each claim with late money. */
    private Map<Long, Money> ofClaims() {
        Map<Long, Money> claims = new LinkedHashMap<>();
        late.forEach(row -> claims.put(row.claimPayment(), row.withClaim()));
        return claims;
    }

    private List<Integer> rowsOf(Iterable<Long> claims) {
        List<Integer> rows = new ArrayList<>();
        claims.forEach(claim -> IntStream.range(0, late.size())
                .filter(i -> late.get(i).claimPayment() == claim)
                .forEach(rows::add));
        return rows;
    }

    /** In proportion to what is still owed. */
    private void share(Money amount, List<Integer> rows) {
        if (amount.isZero() || rows.isEmpty()) {
            return;
        }
        List<Money> owed = rows.stream()
                .map(i -> late.get(i).owed().minus(shares[i]).max(Money.ZERO))
                .toList();
        List<Money> parts = amount.share(owed);
        for (int i = 0; i < rows.size(); i++) {
            shares[rows.get(i)] = shares[rows.get(i)].plus(parts.get(i));
        }
    }

    private static Money sum(Iterable<Money> amounts) {
        Money sum = Money.ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
