package io.trueup.contract;

import io.trueup.money.Money;

/** What a case rate allows for a discharged episode (INTERFACES.md 4, basis case). */
final class CasePricing {

    private final Contract contract;
    private final EpisodeFacts episode;
    private final PriceSteps steps = new PriceSteps();

    CasePricing(Contract contract, EpisodeFacts episode) {
        this.contract = contract;
        this.episode = episode;
    }

    /** An uplift belongs to documented days, so an episode has none. Without an attended day nothing is expected. */
    Expected price(Terms.Case terms) {
        steps.add("contract", contract.id() + ", " + terms.basis());
        steps.add(
                "episode",
                episode.start() + " to " + episode.discharge() + ", " + episode.attendedDays() + " days attended");
        Money amount = steps.closeWithoutUplift(basis(terms), contract, episode.billed());
        steps.add("source", contract.source() + " (" + contract.confidence().word() + ")");
        return new Expected.Allowed(amount, steps.tree(amount.toString()), contract.source(), contract.confidence());
    }

    private Money basis(Terms.Case terms) {
        int days = episode.attendedDays();
        if (days == 0) {
            steps.add("no day attended", "0.00");
            return Money.ZERO;
        }
        if (days < terms.shortStayDays()) {
            Money amount = ComponentPricing.units(terms.shortStayDayRate(), days);
            steps.add("short stay", days + " days × " + terms.shortStayDayRate() + " = " + amount);
            return amount;
        }
        steps.add("case rate", terms.rate().toString());
        Integer included = terms.includedDays();
        if (included == null || days <= included) {
            return terms.rate();
        }
        int extraDays = days - included;
        Money extra = ComponentPricing.units(terms.extraDayRate(), extraDays);
        steps.add("extra days", extraDays + " days over " + included + " × " + terms.extraDayRate() + " = " + extra);
        Money sum = terms.rate().plus(extra);
        steps.add("case rate + extra days", terms.rate() + " + " + extra + " = " + sum);
        return sum;
    }
}
