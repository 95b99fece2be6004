package io.trueup.contract;

import io.trueup.contract.ContractEvent.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The raises that a contract agrees on, held against what contracts.yml says for the days from each: the contract itself while it is
 * in force, on the day after its end the entry that follows. A raise counts after the contract's first day, whose rate it raises;
 * raises add up until another entry takes over.
 */
final class RaiseCalendar {

    private final Contract contract;
    private final Successors successors;
    private final LocalDate today;

    /** @param today a raise within {@link ContractCalendar#DAYS_AHEAD} days is told */
    RaiseCalendar(Contract contract, Successors successors, LocalDate today) {
        this.contract = contract;
        this.successors = successors;
        this.today = today;
    }

    List<ContractEvent> events() {
        List<ContractEvent> events = new ArrayList<>();
        List<ContractRate> raised = ContractRate.of(contract.terms());
        TreeMap<LocalDate, BigDecimal> raises = raises();
        for (var raise : raises.entrySet()) {
            LocalDate due = raise.getKey();
            raised = raised.stream().map(rate -> rate.raised(raise.getValue())).toList();
            LocalDate nextRaise = raises.higherKey(due);
            LocalDate end = contract.effectiveTo();
            Contract inForce = end != null && due.isAfter(end) ? successors.on(contract, due) : contract;
            ContractEvent event = inForce == null ? null : event(due, nextRaise, raise.getValue(), raised, inForce);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    /** Percent by day, as far as they are told; the last one that counts is that of the day after the contract's end. */
    private TreeMap<LocalDate, BigDecimal> raises() {
        LocalDate last = today.plusDays(ContractCalendar.DAYS_AHEAD);
        LocalDate end = contract.effectiveTo();
        LocalDate until = earlier(last, end == null ? null : end.plusDays(1));
        TreeMap<LocalDate, BigDecimal> raises = new TreeMap<>();
        for (Escalator escalator : contract.calendar().escalators()) {
            escalator.dueUntil(until).stream()
                    .filter(due -> due.isAfter(contract.effectiveFrom()))
                    .forEach(due -> raises.merge(due, escalator.percent(), BigDecimal::add));
        }
        return raises;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** Null when the entry in force shows the raise. */
    private @Nullable ContractEvent event(
            LocalDate due,
            @Nullable LocalDate nextRaise,
            BigDecimal percent,
            List<ContractRate> raised,
            Contract inForce) {
        String clause = contract.id() + " raises its rates by "
                + percent.stripTrailingZeros().toPlainString() + " % on " + due + ". ";
        for (ContractRate should : raised) {
            ContractRate is = should.in(inForce.terms());
            if (is == null) {
                return new ContractEvent(
                        Kind.RAISE,
                        contract,
                        due,
                        clause + inForce.id() + " pays by another basis ("
                                + inForce.terms().basis() + "): compare " + should.words() + " with it by hand.",
                        null);
            }
            if (is.amount().compareTo(should.amount()) < 0) {
                return shortfall(due, nextRaise, clause, should, is, inForce);
            }
        }
        return null;
    }

    private ContractEvent shortfall(
            LocalDate due,
            @Nullable LocalDate nextRaise,
            String clause,
            ContractRate should,
            ContractRate is,
            Contract inForce) {
        String rates =
                should.words() + " are due from then on; " + inForce.id() + " in contracts.yml says " + is.words()
                        + ", a difference of "
                        + should.amount().subtract(is.amount()).toPlainString() + ". ";
        if (due.isAfter(today)) {
            return new ContractEvent(
                    Kind.RAISE, contract, due, clause + rates + "Enter the new rate from that day.", null);
        }
        LocalDate last =
                earlier(earlier(today, nextRaise == null ? null : nextRaise.minusDays(1)), inForce.effectiveTo());
        return new ContractEvent(
                Kind.RAISE_MISSING,
                contract,
                due,
                clause + rates
                        + "Enter it as a contract from that day, and rerun the period: what is expected is too low.",
                new ContractEvent.Delivered(
                        due, last, inForce.id(), new ContractEvent.Raise(is.amount(), should.amount())));
    }
}
