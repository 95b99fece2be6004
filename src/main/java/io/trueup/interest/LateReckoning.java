package io.trueup.interest;

import io.trueup.contract.LateInterest;
import io.trueup.interest.LateStep.Interest;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the steps of one rule come to for one amount: adds step by step. One that has nothing to say owes nothing. */
final class LateReckoning {

    private final LateRates rates;
    private final BillClock clock;
    private final Money amount;
    private final LocalDate on;
    private final List<String> rateWords = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private LocalDate due = LocalDate.MAX;
    private Money owed = Money.ZERO;

    /** @param on the day of payment, or of the question */
    LateReckoning(LateRates rates, BillClock clock, Money amount, LocalDate on) {
        this.rates = rates;
        this.clock = clock;
        this.amount = amount;
        this.on = on;
    }

    LateReckoning with(List<LateStep> steps) {
        steps.forEach(this::add);
        return this;
    }

    private void add(LateStep step) {
        LocalDate stepDue = clock.day().plusDays(step.dueDays());
        if (!step.late().contains(ChronoUnit.DAYS.between(stepDue, on))) {
            return;
        }
        due = stepDue.isBefore(due) ? stepDue : due;
        Interest interest = step.interest();
        if (clock.isRefusedWithin(step.contestDays())) {
            rateWords.add("refused in time");
            parts.add("refused in time, on " + clock.refusedOn() + ": not counted");
        } else if (!step.claimed().isOwed()) {
            String words = words(step);
            rateWords.add(step.claimed().word() + ": " + words);
            parts.add("only " + step.claimed().word() + ", not counted: " + words);
        } else {
            Money penalty = amount.times(step.penaltyPercent().movePointLeft(2));
            if (interest != null) {
                add(interest, penalty, stepDue);
            }
            if (step.penaltyPercent().signum() > 0) {
                rateWords.add(once(step));
                parts.add(amount + " × " + plain(step.penaltyPercent()) + " % = " + penalty);
                owed = owed.plus(penalty);
            }
        }
        sources.add((step.source().isBlank() ? "" : step.source() + ", ") + "confidence " + step.confidence()
                + (step.claimed() == LateStep.Claimed.UNASKED ? ", to be paid unasked" : ""));
    }

    private void add(Interest interest, Money penalty, LocalDate stepDue) {
        BigDecimal perYear = interest.percent().multiply(BigDecimal.valueOf(interest.timesAYear()));
        if (!interest.rate().isEmpty()) {
            LateRates.Rate rate = rates.on(interest.rate(), on);
            if (rate == null) {
                rateWords.add("rate not known (" + interest.rate() + ")");
                parts.add("rate not known: " + LateRates.FILE + " has no " + interest.rate() + " for " + on);
                return;
            }
            perYear = rate.percent();
            rateWords.add(plain(perYear) + " % a year (" + interest.rate() + ")");
            sources.add(interest.rate() + " of " + on + " by " + rate.source() + ", confidence " + rate.confidence());
        } else {
            rateWords.add(words(interest));
        }
        LocalDate start = interest.start().day(clock.day(), stepDue);
        Money bearing = interest.onPenaltyToo() ? amount.plus(penalty) : amount;
        Money byDay = LateInterest.owed(bearing, perYear, start, on);
        Money atLeast = Money.ofCents(interest.minimumAMonth().cents() * monthsBegun(start, on));
        String base = interest.onPenaltyToo() ? "(" + amount + " + " + penalty + ")" : amount.toString();
        parts.add(
                base + " × " + plain(perYear) + " % × " + Math.max(0, ChronoUnit.DAYS.between(start, on)) + " / 365 = "
                        + byDay
                        + (atLeast.compareTo(byDay) > 0
                                ? ", but at least " + interest.minimumAMonth() + " for each month begun = " + atLeast
                                : ""));
        owed = owed.plus(byDay.max(atLeast));
    }

    /** Months from the day before the first, a part of one counted whole. */
    private static long monthsBegun(LocalDate start, LocalDate on) {
        long whole = Math.max(0, ChronoUnit.MONTHS.between(start, on));
        return start.plusMonths(whole).isBefore(on) ? whole + 1 : whole;
    }

    /** What a board may award. */
    private static String words(LateStep step) {
        List<String> words = new ArrayList<>();
        Interest interest = step.interest();
        if (interest != null) {
            words.add(interest.rate().isEmpty() ? words(interest) : interest.rate());
        }
        if (step.penaltyPercent().signum() > 0) {
            words.add("up to " + once(step));
        }
        return String.join(" and ", words);
    }

    private static String words(Interest interest) {
        return plain(interest.percent()) + (interest.timesAYear() == 1 ? " % a year" : " % a month");
    }

    private static String once(LateStep step) {
        return plain(step.penaltyPercent()) + " % once";
    }

    static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    boolean isSilent() {
        return parts.isEmpty();
    }

    LocalDate due() {
        return due;
    }

    Money owed() {
        return owed;
    }

    String rate() {
        return String.join(" and ", rateWords);
    }

    String parts() {
        return String.join("; ", parts);
    }

    String sources() {
        return String.join("; ", sources.stream().distinct().toList());
    }
}
