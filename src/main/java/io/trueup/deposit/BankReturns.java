package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money that the bank took out again: the deposit, or the cheque of its slip, is as if it had not come. */
final class BankReturns {

    private static final int MOST_DAYS = 60;

    /** What banks charge at most for a returned item, and some take with it; known in the trade. */
    private static final Money MOST_FEE = Money.ofCents(40_00);

    private final OpenDeposits open;
    private final DepositWords words;
    private final TraceMatching traces;
    private final Map<Money, List<CountedLine>> credits = new HashMap<>();
    private final List<TakenBack> found = new ArrayList<>();

    BankReturns(OpenDeposits open, DepositWords words, TraceMatching traces) {
        this.open = open;
        this.words = words;
        this.traces = traces;
    }

    List<TakenBack> found() {
        return found;
    }

    /** Before anything is matched, for a cheque that went back may come again. */
    void find() {
        for (CountedLine line : open.lines()) {
            if (line.amount().isPositive()) {
                credits.computeIfAbsent(line.amount(), amount -> new ArrayList<>())
                        .add(line);
            }
        }
        debits().forEach(debit -> takeBack(debit, ofItsNumber(debit)));
        debits().forEach(this::payments);
    }

    /** Debits that are no payment which a payer takes. */
    private List<CountedLine> debits() {
        return open.lines().stream()
                .filter(line -> line.amount().isNegative() && traces.of(line).isEmpty())
                .toList();
    }

    private void takeBack(CountedLine debit, @Nullable CountedLine credit) {
        if (credit != null) {
            found.add(TakenBack.whole(credit, debit));
            open.takeAway(credit);
            open.takeAway(debit);
        }
    }

    private List<CountedLine> ofItsAmount(CountedLine debit) {
        LocalDate first = debit.date().minusDays(MOST_DAYS);
        return credits.getOrDefault(debit.amount().negated(), List.of()).stream()
                .filter(credit -> open.has(credit)
                        && !credit.date().isAfter(debit.date())
                        && !credit.date().isBefore(first))
                .toList();
    }

    /** The latest with a number that both have and that is a payment's; a debit without any has the only deposit of its amount. */
    private @Nullable CountedLine ofItsNumber(CountedLine debit) {
        List<CountedLine> shared = ofItsAmount(debit).stream()
                .filter(credit -> shareTrace(credit, debit))
                .toList();
        if (!shared.isEmpty()) {
            return shared.get(shared.size() - 1);
        }
        return named(debit).isEmpty() ? onlyOne(debit) : null;
    }

    private @Nullable CountedLine onlyOne(CountedLine debit) {
        List<CountedLine> same = ofItsAmount(debit);
        return same.size() == 1 && isReturn(debit) ? same.get(0) : null;
    }

    private boolean shareTrace(CountedLine credit, CountedLine debit) {
        TraceTokens own = TraceTokens.of(debit);
        Set<String> named = new HashSet<>(own.named());
        named.retainAll(TraceTokens.of(credit).named());
        return !named.isEmpty()
                || traces.of(credit).stream()
                        .anyMatch(payment -> own.all().contains(TraceTokens.compact(payment.traceKey())));
    }

    /** A line for the fee alone takes nothing back. */
    private boolean isReturn(CountedLine debit) {
        boolean isFee = words.kind(debit) == DepositWords.Kind.FEE
                && debit.amount().negated().compareTo(MOST_FEE) <= 0;
        return words.isReturn(debit) && !isFee;
    }

    private List<Announced> named(CountedLine debit) {
        return traces.takenBy(debit, payment -> isWithFee(payment.amount(), debit));
    }

    /** A bank that calls it a return may take its fee with it. */
    private boolean isWithFee(Money amount, CountedLine debit) {
        Money more = debit.amount().negated().minus(amount);
        return more.isPositive() && more.compareTo(MOST_FEE) <= 0 && isReturn(debit);
    }

    /** What a debit takes back by the payments it names, or by the one cheque of a slip that has its amount. */
    private void payments(CountedLine debit) {
        List<Announced> named = named(debit);
        List<Announced> fitting = fitting(named, debit);
        boolean mayBeOfSlip =
                named.isEmpty() && isReturn(debit) && ofItsAmount(debit).isEmpty();
        List<BankMatch> matches = mayBeOfSlip || !fitting.isEmpty() ? until(debit.date()) : List.of();
        List<Announced> back = mayBeOfSlip ? onSlips(matches, debit) : fitting;
        BankMatch its = matches.stream()
                .filter(match -> !back.isEmpty() && match.kept().containsAll(back))
                .findFirst()
                .orElse(null);
        if (its == null) {
            takeBack(debit, onlyOne(debit));
        } else {
            open.takeBack(its, back);
            open.takeAway(debit);
            found.add(new TakenBack(debit, its.lines(), back, its.kept().size() == back.size()));
        }
    }

    /** The payment that has the debit's amount, or all together; else the same with a fee. */
    private List<Announced> fitting(List<Announced> named, CountedLine debit) {
        Money out = debit.amount().negated();
        List<Announced> equal = fitting(named, out::equals);
        return equal.isEmpty() ? fitting(named, (Money amount) -> isWithFee(amount, debit)) : equal;
    }

    private static List<Announced> fitting(List<Announced> named, Predicate<Money> fits) {
        List<Announced> one =
                named.stream().filter(payment -> fits.test(payment.amount())).toList();
        if (one.isEmpty()
                && named.size() > 1
                && fits.test(Money.sum(named.stream().map(Announced::amount).toList()))) {
            return named;
        }
        return one.size() == 1 ? one : List.of();
    }

    private static List<Announced> onSlips(List<BankMatch> matches, CountedLine debit) {
        List<Announced> cheques = matches.stream()
                .filter(match -> match.payments().size() > 1
                        && !match.lines().get(0).date().isBefore(debit.date().minusDays(MOST_DAYS)))
                .map(BankMatch::kept)
                .flatMap(Collection::stream)
                .filter(payment -> payment.amount().equals(debit.amount().negated()))
                .toList();
        return cheques.size() == 1 ? cheques : List.of();
    }

    /** What is sure without the lines after a day, which may be the same money again. */
    private List<BankMatch> until(LocalDate day) {
        OpenDeposits then = open.until(day);
        DepositMatching.match(then, new TraceMatching(then));
        return Stream.concat(open.matches().stream(), then.matches().stream())
                .filter(BankMatch::isSure)
                .toList();
    }

    /** After all is matched: a debit that names a payment and has another amount makes it come otherwise than announced. */
    void findParts() {
        for (CountedLine debit : debits()) {
            List<Announced> named = isReturn(debit) ? named(debit) : List.of();
            List<BankMatch> its = open.matches().stream()
                    .filter(match -> match.isSure()
                            && !match.lines().get(0).date().isAfter(debit.date())
                            && match.kept().stream().anyMatch(named::contains))
                    .toList();
            if (its.size() == 1) {
                open.takePart(its.get(0), debit);
            }
        }
    }
}
