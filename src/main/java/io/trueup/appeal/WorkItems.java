package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the findings of one unit into things to do: denied days into appeals, the rest grouped by claim and outcome. */
public final class WorkItems {

    private static final Comparator<ClassifiedFinding> EARLIEST_FIRST = Comparator.comparing(
            f -> f.judgement().finding().serviceDate(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final AppealPlanner planner;
    private final FindingClocks clocks;
    private final NextSteps nextSteps;
    private final RebillWorksheet worksheet;
    private final WorklistPriority priority;
    private final DenialSteps denials;
    private final DecidedSteps decided;
    private final TakeBacks takeBacks;
    private final TakenBackSteps takenBack;
    private final WithheldSteps withheld;
    private final BilledShortSteps billedShort;
    private final Map<Outcome, OutcomeSteps> steps = new EnumMap<>(Outcome.class);
    private final LocalDate today;

    public WorkItems(
            AppealPlaybook playbook,
            StateAppealRules stateRules,
            StateLimits limits,
            NextSteps nextSteps,
            RebillWorksheet worksheet,
            WorklistPriority priority,
            TakeBacks takeBacks,
            LocalDate today) {
        this.planner = new AppealPlanner(playbook, stateRules, limits);
        this.clocks = new FindingClocks(stateRules, limits.filing());
        this.nextSteps = nextSteps;
        this.worksheet = worksheet;
        this.priority = priority;
        this.today = today;
        PastDeadline pastDeadline = new PastDeadline(stateRules, limits.filing(), nextSteps, today);
        this.denials = new DenialSteps(planner, pastDeadline, priority);
        this.decided = new DecidedSteps(stateRules, nextSteps, pastDeadline, priority);
        this.takeBacks = takeBacks;
        this.takenBack = new TakenBackSteps(decided, nextSteps, takeBacks, today);
        OutcomeSteps missing = new MissingBillSteps(clocks, priority, today);
        Outcome.NOT_WITH_PAYER.forEach(outcome -> steps.put(outcome, missing));
        steps.put(Outcome.PAYMENT_OVERDUE, new OverdueSteps(clocks, nextSteps, priority, today));
        this.billedShort = new BilledShortSteps(clocks, priority, today);
        OutcomeSteps underpaid =
                new UnderpaidSteps(decided, denials, nextSteps, worksheet.rates(), priority, billedShort);
        this.withheld = new WithheldSteps(decided, underpaid, takeBacks);
        steps.put(Outcome.UNDERPAID, underpaid);
        steps.put(Outcome.PAID_WITHOUT_LOG, new UnloggedSteps(decided));
        steps.put(Outcome.NO_RATE, new UnpricedSteps(decided));
        steps.put(Outcome.TAKEN_BACK, takenBack);
        steps.put(Outcome.OVERPAID, new OverpaidSteps(decided, nextSteps, takeBacks, today));
    }

    /** @param misdated what is to be done about days whose bill names another date, and about that date, by finding key */
    public List<WorkItem> of(List<ClassifiedFinding> findings, ItemHistory before, Map<String, String> misdated) {
        ItemHistory history = before.comeBack(findings);
        ItemIds ids = new ItemIds(history.itemOfFinding());
        Map<String, ClassifiedFinding> byKey = new LinkedHashMap<>();
        findings.forEach(f -> byKey.put(f.judgement().finding().key(), f));
        List<WorkItem> items = new ArrayList<>();
        List<DeniedDay> denied = Few.known(findings, WorkItems::deniedDay);
        for (List<DeniedDay> group : apart(planner.groups(denied), DeniedDay::findingKey, history)) {
            List<ClassifiedFinding> own = Few.each(group, day -> byKey.get(day.findingKey()));
            String id = id(ids, own);
            items.add(appealItem(id, own, group, history.lostOf(id)));
        }
        for (List<ClassifiedFinding> group :
                apart(groups(findings, misdated), f -> f.judgement().finding().key(), history)) {
            String id = id(ids, group);
            items.add(otherItem(id, group, history.lostOf(id), misdated));
        }
        return items;
    }

    /** Each group without what was sent before, which stays together as it was sent. */
    private static <T> List<List<T>> apart(List<List<T>> groups, Function<T, String> key, ItemHistory history) {
        List<List<T>> apart = new ArrayList<>();
        for (List<T> group : groups) {
            Map<String, List<T>> parts = new LinkedHashMap<>();
            group.forEach(each -> parts.computeIfAbsent(history.sentWith(key.apply(each)), i -> new ArrayList<>())
                    .add(each));
            apart.addAll(parts.values());
        }
        return apart;
    }

    private static String id(ItemIds ids, List<ClassifiedFinding> members) {
        List<String> keys = Few.each(members, m -> m.judgement().finding().key());
        Finding first = members.get(0).judgement().finding();
        return ids.of(keys, first.outcome() + "|" + why(members.get(0)));
    }

    private static @Nullable DeniedDay deniedDay(ClassifiedFinding classified) {
        return Outcome.DENIALS.contains(classified.judgement().finding().outcome())
                ? DeniedDay.refused(classified)
                : null;
    }

    /** Findings that need work and are no appeal, by claim, patient, program, outcome and class; a line under review stands alone. */
    private List<List<ClassifiedFinding>> groups(List<ClassifiedFinding> findings, Map<String, String> misdated) {
        Map<String, List<ClassifiedFinding>> groups = new LinkedHashMap<>();
        List<ClassifiedFinding> own = new ArrayList<>(Few.where(
                findings,
                f -> nextSteps.needsWork(f.judgement().finding().outcome())
                        && deniedDay(f) == null
                        && !takeBacks.isSettled(f, today)
                        && !UnloggedSteps.isSettled(f)));
        own.sort(EARLIEST_FIRST);
        own.forEach(f -> groups.computeIfAbsent(
                        groupKey(f)
                                + misdated.getOrDefault(f.judgement().finding().key(), ""),
                        k -> new ArrayList<>())
                .add(f));
        return List.copyOf(groups.values());
    }

    private String groupKey(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        return finding.outcome() == Outcome.NEEDS_REVIEW
                ? finding.key()
                : finding.claimNumber() + "|" + finding.patient() + "|" + finding.program() + "|" + finding.outcome()
                        + "|" + why(classified) + takenBack.kind(classified) + withheld.kind(classified)
                        + OverpaidSteps.kind(classified)
                        + billedShort.kind(classified)
                        + UnloggedSteps.kind(classified)
                        + UnpricedSteps.kind(classified)
                        + (Outcome.NOT_WITH_PAYER.contains(finding.outcome())
                                ? "|"
                                        + clocks.missing(classified.judgement(), today)
                                                .kind()
                                : OverdueSteps.misdirected(classified) == null ? "" : "|elsewhere");
    }

    private static String why(ClassifiedFinding classified) {
        return classified.denial() == null
                ? ""
                : classified.denial().classAndRoute().toString();
    }

    private WorkItem appealItem(
            String id, List<ClassifiedFinding> members, List<DeniedDay> days, List<LostLevel> lost) {
        Appeal appeal = planner.appeal(days, lost);
        return item(id, members, denials.plan(members, days, appeal, lost), appeal, rebill(members, days));
    }

    private WorkItem otherItem(
            String id, List<ClassifiedFinding> members, List<LostLevel> lost, Map<String, String> misdated) {
        Outcome outcome = members.get(0).judgement().finding().outcome();
        OutcomeSteps own = !withheld.kind(members.get(0)).isEmpty()
                ? withheld
                : takeBacks.isAnswered(members.get(0)) ? takenBack : steps.getOrDefault(outcome, decided);
        ItemPlan plan = own.plan(members, lost);
        String bill = misdated.get(members.get(0).judgement().finding().key());
        boolean late = plan.deadline().day() != null && plan.deadline().day().isBefore(today);
        return item(id, members, bill == null || late ? plan : plan.saying(sentence(bill)), null, List.of());
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private WorkItem item(
            String id,
            List<ClassifiedFinding> members,
            ItemPlan plan,
            @Nullable Appeal appeal,
            List<RebillWorksheet.Line> rebill) {
        AppealDeadline deadline = plan.deadline();
        List<Finding> findings = Few.each(members, m -> m.judgement().finding());
        Finding first = findings.get(0);
        Denial denial = members.get(0).denial();
        return new WorkItem(
                id,
                Few.each(findings, Finding::key),
                first.outcome(),
                members.get(0).denialClassName(),
                first.claimNumber(),
                first.patient(),
                first.payer(),
                first.serviceDate(),
                Few.known(findings, Finding::serviceDate),
                expected(findings),
                Money.sum(findings, Finding::paid),
                Money.sum(findings, Finding::atStake),
                plan.chancePercent(),
                plan.nextStep(),
                deadline.day(),
                deadline.source(),
                deadline.level(),
                deadline.filing().answerDays(),
                deadline.noLevelLeft(),
                plan.billAgainBy(),
                denial != null ? denial.ruleId() : first.rule(),
                String.join("; ", Few.distinct(findings, Finding::reasonCodes)),
                appeal,
                rebill,
                plan.recourse(),
                appeal == null && takeBacks.isAnswered(members.get(0)));
    }

    private static @Nullable Money expected(List<Finding> findings) {
        List<Money> known = Few.known(findings, Finding::expected);
        return known.isEmpty() ? null : Money.sum(known);
    }

    /** Component codes of days on which nothing was paid. */
    private List<RebillWorksheet.Line> rebill(List<ClassifiedFinding> members, List<DeniedDay> days) {
        List<RebillWorksheet.Line> lines = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (!members.get(i).judgement().finding().paid().isPositive()) {
                lines.addAll(worksheet.lines(days.get(i)));
            }
        }
        return lines;
    }
}
