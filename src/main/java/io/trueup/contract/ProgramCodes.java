package io.trueup.contract;

import io.trueup.money.Money;

/** The day's time valued under 97545 (the first two hours) and 97546 (each further hour), each product rounded on its own. */
final class ProgramCodes {

    private final BillableTime time;
    private final PriceSteps steps;

    ProgramCodes(BillableTime time, PriceSteps steps) {
        this.time = time;
        this.steps = steps;
    }

    /** One unit for the first two hours, its share of them when the day was shorter. */
    Money initialUnit(Money amount) {
        if (time.fillsInitialHours()) {
            steps.add("97545", "1 unit × " + amount + " = " + amount);
            return amount;
        }
        Money part = amount.timesFraction(time.rounded(), 120);
        steps.add("97545", BillableTime.hours(time.rounded()) + " of 2.00 h × " + amount + " = " + part);
        return part;
    }

    Money initialHours(Money anHour) {
        return hours("97545", time.initialMinutes(), anHour);
    }

    /** Nothing, and no step, when the day had no more than two hours. */
    Money furtherHours(Money anHour) {
        return time.furtherMinutes() == 0 ? Money.ZERO : hours("97546", time.furtherMinutes(), anHour);
    }

    private Money hours(String code, int minutes, Money anHour) {
        Money product = anHour.timesFraction(minutes, 60);
        steps.add(code, BillableTime.hours(minutes) + " × " + anHour + " = " + product);
        return product;
    }

    Money sum(Money first, Money further) {
        Money sum = first.plus(further);
        if (time.furtherMinutes() > 0) {
            steps.add("97545 + 97546", first + " + " + further + " = " + sum);
        }
        return sum;
    }
}
