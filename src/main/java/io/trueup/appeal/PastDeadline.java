package io.trueup.appeal;

import io.trueup.appeal.AppealDeadline.Standing;
import io.trueup.appeal.Leeway.OpenLevel;
import io.trueup.appeal.NextSteps.Late;
import io.trueup.appeal.NextSteps.Way;
import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is still possible once the last day to ask for days is over, or how they are written off. */
final class PastDeadline {

    private final StateAppealRules stateRules;
    private final FilingLimits filingLimits;
    private final NextSteps nextSteps;
    private final LocalDate today;

    PastDeadline(StateAppealRules stateRules, FilingLimits filingLimits, NextSteps nextSteps, LocalDate today) {
        this.stateRules = stateRules;
        this.filingLimits = filingLimits;
        this.nextSteps = nextSteps;
        this.today = today;
    }

    /** Days of one thing to do with what their clocks count from, and the levels lost. */
    record Asked(List<ClassifiedFinding> members, List<ClockedDay> clocked, List<LostLevel> lost) {

        ClockedDay first() {
            return clocked.get(0);
        }
    }

    /** The plan itself while its last day is not over. */
    ItemPlan of(ItemPlan plan, Asked asked) {
        LocalDate last = plan.deadline().day();
        if (last == null || !last.isBefore(today) || asked.clocked().isEmpty()) {
            return plan;
        }
        Standing standing = plan.deadline().standing();
        Leeway leeway = stateRules.leeway(asked.first(), asked.lost(), standing, today);
        LocalDate moved = leeway.calendar().lastDay(last);
        if (!moved.isBefore(today)) {
            return plan.stillInTime(last, moved);
        }
        ClockedDay later = standing == Standing.UPHELD ? null : later(asked);
        FilingLimit filing = filing(asked.members().get(0));
        StepFacts facts = facts(plan, leeway, filing, asked.members());
        Set<Way> open = ways(leeway, filing);
        if (later != null) {
            open.add(Way.DAYS);
            facts.put("later", later.serviceDate().toString());
            facts.put("until", String.valueOf(deadline(later, asked)));
        }
        ClassifiedFinding first = asked.members().get(0);
        Late line = nextSteps.late(first.judgement().finding().outcome(), first.denial(), open);
        Recourse left = recourse(line, leeway, filing, later, asked);
        return plan.saying(facts.in(line.sentence())).with(left.inTime(last, moved));
    }

    private Recourse recourse(
            Late line, Leeway leeway, @Nullable FilingLimit filing, @Nullable ClockedDay later, Asked asked) {
        OpenLevel level = leeway.open();
        if (line.still()) {
            return Recourse.OWED;
        }
        if (line.ways().contains(Way.DAYS) && later != null) {
            return Recourse.until(deadline(later, asked));
        }
        if (line.ways().contains(Way.FILING) && filing != null) {
            return Recourse.until(filing.lastDay());
        }
        return line.ways().contains(Way.LEVEL) && level != null
                ? Recourse.until(level.lastDay(), level.name())
                : Recourse.NONE;
    }

    private static Set<Way> ways(Leeway leeway, @Nullable FilingLimit filing) {
        Set<Way> open = EnumSet.noneOf(Way.class);
        if (leeway.open() != null) {
            open.add(Way.LEVEL);
        }
        if (filing != null) {
            open.add(Way.FILING);
        }
        if (!leeway.exception().isBlank()) {
            open.add(Way.EXCEPTION);
        }
        if (leeway.start() == Leeway.Start.ASSUMED) {
            open.add(Way.START);
        }
        if (leeway.term() != Leeway.Term.STATE) {
            open.add(leeway.term() == Leeway.Term.CONTRACT ? Way.CONTRACT : Way.ASSUMED);
        }
        return open;
    }

    private static StepFacts facts(
            ItemPlan plan, Leeway leeway, @Nullable FilingLimit filing, List<ClassifiedFinding> members) {
        OpenLevel open = leeway.open();
        StepFacts facts = StepFacts.of(members)
                .put("step", plan.nextStep())
                .put("ended", ended(plan.deadline(), leeway))
                .put("exception", leeway.exception());
        if (open != null) {
            facts.put("level", open.name())
                    .put("until", open.lastDay().toString())
                    .put("by", open.by());
        }
        if (filing != null) {
            facts.put("bill", filing.lastDay().toString()).put("limit", filing.brief());
        }
        return facts;
    }

    /** {@code the contract's reconsideration ended on 2025-04-01}. */
    private static String ended(AppealDeadline deadline, Leeway leeway) {
        return (leeway.term() == Leeway.Term.CONTRACT ? "the contract's " : "") + uncapital(deadline.level())
                + " ended on " + deadline.day();
    }

    private static String uncapital(String level) {
        boolean word = level.length() > 1 && Character.isLowerCase(level.charAt(1));
        return word ? Character.toLowerCase(level.charAt(0)) + level.substring(1) : level;
    }

    /** The first day whose own last day is not over; null when there is none. */
    private @Nullable ClockedDay later(Asked asked) {
        return Few.first(asked.clocked(), day -> {
            LocalDate own = deadline(day, asked);
            return own != null && !own.isBefore(today);
        });
    }

    private @Nullable LocalDate deadline(ClockedDay day, Asked asked) {
        return stateRules.deadline(day, asked.lost()).day();
    }

    /** Null when no limit is known, or it is over. */
    private @Nullable FilingLimit filing(ClassifiedFinding member) {
        Judgement judgement = member.judgement();
        Finding finding = judgement.finding();
        Contract contract = judgement.evidence().contract();
        LocalDate day = finding.serviceDate();
        FilingLimit limit =
                day == null ? null : filingLimits.of(day, judgement.evidence().jurisdiction(), contract);
        return limit == null || limit.inTimeUntil().isBefore(today) ? null : limit;
    }

    static List<ClockedDay> clocked(List<ClassifiedFinding> members) {
        return Few.known(members, FindingClocks::clockedDay);
    }
}
