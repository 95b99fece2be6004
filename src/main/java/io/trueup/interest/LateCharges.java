package io.trueup.interest;

import io.trueup.contract.LateInterest;
import io.trueup.contract.LatePayer;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a payer owes for an amount that came late or is still unpaid: by the contract's interest-percent, else by the state's rule.
 * Immutable.
 */
public final class LateCharges {

    /** Who pays where the contract does not say: hardly a payer of a clinic insures itself or is a government. */
    private static final LatePayer.Kind USUAL = LatePayer.Kind.INSURER;

    private final LatePaymentRules rules;
    private final LateRates rates;

    public LateCharges(LatePaymentRules rules, LateRates rates) {
        this.rules = rules;
        this.rates = rates;
    }

    /** What a rule comes to where the payer is of this kind. */
    private record Case(LatePayer.Kind kind, LatePayer.Bills bills, LateReckoning reckoning) {

        private boolean isLike(Case other) {
            return reckoning.owed().equals(other.reckoning.owed())
                    && reckoning.parts().equals(other.reckoning.parts());
        }
    }

    private static final Comparator<Case> MOST_FIRST =
            Comparator.comparing(one -> one.reckoning().owed(), Comparator.reverseOrder());

    /**
     * @param on the day of payment, or the one as of which somebody asks
     * @return null when nothing is owed, and nothing is known that could be
     */
    public @Nullable LateClaim of(LateTerms terms, BillClock clock, Money amount, LocalDate on) {
        if (!amount.isPositive()) {
            return null;
        }
        return terms.byContract() ? byContract(terms, clock, amount, on) : byState(terms, clock, amount, on);
    }

    private static @Nullable LateClaim byContract(LateTerms terms, BillClock clock, Money amount, LocalDate on) {
        LocalDate due = clock.day().plusDays(terms.dueDays());
        long days = ChronoUnit.DAYS.between(due, on);
        if (days <= 0) {
            return null;
        }
        String percent = LateReckoning.plain(terms.interestPercent());
        Money owed = LateInterest.owed(amount, terms.interestPercent(), due, on);
        String computation = amount + " × " + percent + " % × " + days + " / 365 = " + owed + " (contract "
                + terms.contractId() + ")";
        return claim(clock, due, on, owed, owed, percent + " % a year", computation);
    }

    private @Nullable LateClaim byState(LateTerms terms, BillClock clock, Money amount, LocalDate on) {
        List<Case> cases = cases(terms, clock, amount, on);
        Case most = Few.earliest(Few.where(cases, c -> !c.reckoning().isSilent()), MOST_FIRST);
        if (most == null) {
            return null;
        }
        LatePayer.Kind usual = Objects.requireNonNullElse(terms.payer().kind(), USUAL);
        Money sure = Objects.requireNonNullElse(
                Few.least(
                        Few.where(cases, c -> c.kind() == usual),
                        c -> c.reckoning().owed()),
                Money.ZERO);
        LateReckoning told = most.reckoning();
        boolean certain = Few.all(cases, most::isLike);
        String depends = certain ? "" : dependence(cases);
        return claim(
                clock,
                told.due(),
                on,
                told.owed(),
                sure,
                told.rate() + (certain ? "" : ", depending on the payer"),
                depends + told.parts() + " (state " + terms.state() + ", " + told.sources() + ")");
    }

    /** Of every payer that the contract's may be; one only, where the contract says all. */
    private List<Case> cases(LateTerms terms, BillClock clock, Money amount, LocalDate on) {
        LatePayer.Kind known = terms.payer().kind();
        LatePayer.Bills sent = terms.payer().bills();
        List<Case> cases = new ArrayList<>();
        for (LatePayer.Kind kind : known == null ? List.of(LatePayer.Kind.values()) : List.of(known)) {
            for (LatePayer.Bills bills : sent == null ? List.of(LatePayer.Bills.values()) : List.of(sent)) {
                LateReckoning reckoning = new LateReckoning(rates, clock, amount, on);
                cases.add(new Case(kind, bills, reckoning.with(rules.steps(terms.state(), kind, bills))));
            }
        }
        return cases;
    }

    /** {@code "depends on payer-kind: self-insured 9.86; insurer, government 0.00. "}. */
    private static String dependence(List<Case> cases) {
        boolean byKind = differ(cases, Case::bills);
        boolean byBills = differ(cases, Case::kind);
        Map<Money, Set<String>> payers = new LinkedHashMap<>();
        for (Case one : cases) {
            String kind = byKind ? one.kind().word() : "";
            String bills = byBills ? one.bills().word() + " bills" : "";
            payers.computeIfAbsent(one.reckoning().owed(), owed -> new LinkedHashSet<>())
                    .add(kind + (kind.isEmpty() || bills.isEmpty() ? "" : " ") + bills);
        }
        List<String> owed = new ArrayList<>();
        payers.forEach((amount, words) -> owed.add(String.join(", ", words) + " " + amount));
        return (byKind ? "counted for an insurer; " : "") + "depends on " + (byKind ? "payer-kind" : "")
                + (byKind && byBills ? " and " : "") + (byBills ? "bills" : "") + " of the contract: "
                + String.join("; ", owed) + ". ";
    }

    /** Whether two cases that are the same in one respect come to something else. */
    private static boolean differ(List<Case> cases, Function<Case, Object> same) {
        return Few.any(cases, a -> Few.any(cases, b -> same.apply(a).equals(same.apply(b)) && !a.isLike(b)));
    }

    /** @param counted the most that may be owed; what is not counted is not marked as at most */
    private static LateClaim claim(
            BillClock clock, LocalDate due, LocalDate on, Money counted, Money owed, String rate, String computation) {
        boolean atMost = clock.isAssumed() && counted.isPositive();
        return new LateClaim(
                due,
                ChronoUnit.DAYS.between(due, on),
                atMost ? rate + " (at most)" : rate,
                owed,
                atMost ? "at most: " + computation : computation,
                clock.text());
    }
}
