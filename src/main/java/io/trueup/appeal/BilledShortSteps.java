package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.BilledShort;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of days that the clinic billed short: a corrected bill asks for the rest, and the last day to bill is its deadline. */
final class BilledShortSteps implements OutcomeSteps {

    private final FindingClocks clocks;
    private final WorklistPriority priority;
    private final LocalDate today;

    BilledShortSteps(FindingClocks clocks, WorklistPriority priority, LocalDate today) {
        this.clocks = clocks;
        this.priority = priority;
        this.today = today;
    }

    /** Null for a day that was not billed short. */
    static @Nullable BilledShort of(ClassifiedFinding member) {
        return member.judgement().evidence().billedShort();
    }

    /** What days of one step have in common; blank for days that were not billed short. */
    String kind(ClassifiedFinding member) {
        BilledShort billed = of(member);
        return billed == null
                ? ""
                : "|billed short|" + (billed.correctedOn() != null) + "|"
                        + clocks.missing(member.judgement(), today).passed();
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        MissingBills bills = new MissingBills(Few.each(members, member -> clocks.missing(member.judgement(), today)));
        List<BilledShort> days = Few.known(members, BilledShortSteps::of);
        return new ItemPlan(
                bills.chancePercent(priority, Outcome.NOT_BILLED),
                step(members, days, bills) + unpaid(members, days),
                bills.deadline());
    }

    private static String step(List<ClassifiedFinding> members, List<BilledShort> days, MissingBills bills) {
        List<Finding> findings = Few.each(members, member -> member.judgement().finding());
        Money missing = Money.sum(days, BilledShort::missing);
        String what = " for " + StepFacts.days(findings) + ": " + hours(days, BilledShort::billed) + " of "
                + hours(days, BilledShort::due) + " hours billed, " + missing.grouped();
        LocalDate corrected = Few.most(days, BilledShort::correctedOn);
        FilingLimit limit = bills.limit();
        if (corrected != null) {
            return "Ask " + StepFacts.payer(members.get(0)) + " for the status of the corrected bill sent on "
                    + corrected + what;
        }
        String bill = "Send a corrected bill (frequency 7)" + what;
        if (limit == null) {
            return bill + "; no filing limit is known from contract or state";
        }
        String until = limit.lastDay() + " (" + limit.brief() + ")";
        return bills.isPassed()
                ? bill + "; the filing limit passed on " + until + ": only with proof of a good reason, else write off "
                        + missing.grouped() + " (reason: filing limit missed)"
                : bill + "; file by " + until;
    }

    private static String unpaid(List<ClassifiedFinding> members, List<BilledShort> days) {
        Money unpaid = Money.sum(days, BilledShort::unpaid);
        return unpaid.isZero()
                ? ""
                : "; ask " + StepFacts.payer(members.get(0)) + " to reprocess the hours billed, paid "
                        + unpaid.grouped() + " short";
    }

    private static String hours(List<BilledShort> days, Function<BilledShort, BigDecimal> of) {
        return days.stream()
                .map(of)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
