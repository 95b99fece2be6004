package io.trueup.appeal;

import io.trueup.appeal.AppealDeadline.Standing;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.money.Money;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.SentBill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the findings of one unit into things to do: denied days into appeals, the rest grouped by claim and outcome. */
public final class WorkItems {

    private final AppealPlanner planner;
    private final StateAppealRules stateRules;
    private final FindingClocks clocks;
    private final NextSteps nextSteps;
    private final RebillWorksheet worksheet;
    private final WorklistPriority priority;
    private final LocalDate today;

    public WorkItems(
            AppealPlaybook playbook,
            StateAppealRules stateRules,
            StateLimits limits,
            NextSteps nextSteps,
            RebillWorksheet worksheet,
            WorklistPriority priority,
            LocalDate today) {
        this.planner = new AppealPlanner(playbook, stateRules, limits);
        this.stateRules = stateRules;
        this.clocks = new FindingClocks(stateRules, limits.filing());
        this.nextSteps = nextSteps;
        this.worksheet = worksheet;
        this.priority = priority;
        this.today = today;
    }

    public List<WorkItem> of(List<ClassifiedFinding> findings, ItemHistory history) {
        ItemIds ids = new ItemIds(history.itemOfFinding());
        Map<String, ClassifiedFinding> byKey = new LinkedHashMap<>();
        findings.forEach(f -> byKey.put(f.judgement().finding().key(), f));
        List<WorkItem> items = new ArrayList<>();
        List<DeniedDay> denied = findings.stream()
                .map(WorkItems::deniedDay)
                .filter(Objects::nonNull)
                .toList();
        for (List<DeniedDay> group : apart(planner.groups(denied), DeniedDay::findingKey, history)) {
            List<ClassifiedFinding> own =
                    group.stream().map(day -> byKey.get(day.findingKey())).toList();
            String id = id(ids, own);
            items.add(appealItem(id, own, planner.appeal(group, history.lostOf(id))));
        }
        for (List<ClassifiedFinding> group :
                apart(groups(findings), f -> f.judgement().finding().key(), history)) {
            String id = id(ids, group);
            items.add(otherItem(id, group, history.lostOf(id)));
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
        List<String> keys =
                members.stream().map(m -> m.judgement().finding().key()).toList();
        Finding first = members.get(0).judgement().finding();
        return ids.of(keys, first.outcome() + "|" + why(members.get(0)));
    }

    private static @Nullable DeniedDay deniedDay(ClassifiedFinding classified) {
        return Outcome.DENIALS.contains(classified.judgement().finding().outcome()) ? refusedDay(classified) : null;
    }

    /** A day with a class, denied or cut; null when it has none. */
    private static @Nullable DeniedDay refusedDay(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        Denial denial = classified.denial();
        LocalDate day = finding.serviceDate();
        Episode episode = evidence.episode();
        LocalDate adjudicatedOn = evidence.adjudicatedOn();
        LocalDate explainedOn = evidence.explainedOn();
        if (denial == null || day == null || episode == null || adjudicatedOn == null || explainedOn == null) {
            return null;
        }
        ProgramDay log = evidence.log();
        return new DeniedDay(
                finding.key(),
                finding.claimNumber(),
                finding.payer(),
                evidence.jurisdiction(),
                day,
                episode,
                denial,
                adjudicatedOn,
                explainedOn,
                FindingClocks.lastPaidOn(evidence),
                evidence.upheld(),
                finding.billReceivedOn(),
                FilingProof.of(evidence.sent(), day),
                finding.atStake(),
                log,
                log == null ? evidence.episodeDays() : evidence.weekOf(day),
                evidence.coveringAuthorization(),
                evidence.contract(),
                finding.reasonCodes());
    }

    /** Findings that need work and are no appeal, by claim, patient, program, outcome and class; a line under review stands alone. */
    private List<List<ClassifiedFinding>> groups(List<ClassifiedFinding> findings) {
        Map<String, List<ClassifiedFinding>> groups = new LinkedHashMap<>();
        findings.stream()
                .filter(f -> deniedDay(f) == null)
                .filter(f -> nextSteps.needsWork(f.judgement().finding().outcome()))
                .sorted(Comparator.comparing(
                        f -> f.judgement().finding().serviceDate(), Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(f -> groups.computeIfAbsent(groupKey(f), k -> new ArrayList<>())
                        .add(f));
        return List.copyOf(groups.values());
    }

    private String groupKey(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        return finding.outcome() == Outcome.NEEDS_REVIEW
                ? finding.key()
                : finding.claimNumber() + "|" + finding.patient() + "|" + finding.program() + "|" + finding.outcome()
                        + "|" + why(classified)
                        + (Outcome.NOT_WITH_PAYER.contains(finding.outcome())
                                ? "|"
                                        + clocks.missing(classified.judgement(), today)
                                                .kind()
                                : misdirected(classified) == null ? "" : "|elsewhere");
    }

    /** The bill of an overdue day that only another payer got; null for all others. */
    private static @Nullable SentBill misdirected(ClassifiedFinding classified) {
        return classified.judgement().finding().outcome() == Outcome.PAYMENT_OVERDUE
                ? classified.judgement().evidence().sent().misdirected()
                : null;
    }

    private String askForPayment(ClassifiedFinding overdue) {
        Finding finding = overdue.judgement().finding();
        SentBill sent = misdirected(overdue);
        return sent == null
                ? nextSteps.of(finding.outcome())
                : "Bill " + finding.payer() + ": the bill sent on "
                        + sent.bill().sentOn() + " went to " + sent.payer();
    }

    private static String why(ClassifiedFinding classified) {
        return classified.denial() == null
                ? ""
                : classified.denial().classAndRoute().toString();
    }

    private static String className(ClassifiedFinding classified) {
        return classified.denial() == null
                ? ""
                : classified.denial().denialClass().name();
    }

    private WorkItem appealItem(String id, List<ClassifiedFinding> members, Appeal appeal) {
        return item(id, members, priority.chancePercent(appeal), appeal.nextStep(), deadlineOf(appeal), appeal);
    }

    private static AppealDeadline deadlineOf(Appeal appeal) {
        return new AppealDeadline(
                appeal.deadline(),
                appeal.level(),
                appeal.deadlineSource(),
                "",
                LevelFiling.UNKNOWN,
                appeal.noLevelLeft() ? Standing.NO_LEVEL_LEFT : Standing.OPEN);
    }

    private WorkItem otherItem(String id, List<ClassifiedFinding> members, List<LostLevel> lost) {
        Outcome outcome = members.get(0).judgement().finding().outcome();
        if (Outcome.NOT_WITH_PAYER.contains(outcome)) {
            MissingBills bills = new MissingBills(members.stream()
                    .map(member -> clocks.missing(member.judgement(), today))
                    .toList());
            int chance = bills.isPassed() ? priority.chancePercentLate(outcome) : priority.chancePercent(outcome);
            return item(id, members, chance, bills.nextStep(), bills.deadline(), null);
        }
        if (outcome == Outcome.PAYMENT_OVERDUE) {
            UnansweredBill bill = members.stream()
                    .map(member -> clocks.unanswered(member.judgement()))
                    .min(Comparator.comparing(UnansweredBill::deadline, AppealDeadline.EARLIEST_FIRST))
                    .orElseThrow();
            String nextStep = bill.nextStep(askForPayment(members.get(0)));
            return item(id, members, priority.chancePercent(outcome), nextStep, bill.deadline(), null);
        }
        List<DeniedDay> cut = outcome == Outcome.UNDERPAID
                ? members.stream()
                        .map(WorkItems::refusedDay)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        if (!cut.isEmpty()) {
            Appeal asDenied = planner.appeal(cut, lost);
            return item(id, members, priority.chancePercent(outcome), asDenied.nextStep(), deadlineOf(asDenied), null);
        }
        AppealDeadline deadline = members.stream()
                .flatMap(member -> Stream.ofNullable(FindingClocks.clockedDay(member)))
                .map(day -> stateRules.deadline(day, lost))
                .min(AppealDeadline.EARLIEST_FIRST)
                .orElse(AppealDeadline.NONE);
        String nextStep = new LevelWording(deadline, deadline.equals(AppealDeadline.NONE) ? List.of() : lost)
                .nextStep(nextSteps.of(outcome));
        return item(id, members, priority.chancePercent(outcome), nextStep, deadline, null);
    }

    private WorkItem item(
            String id,
            List<ClassifiedFinding> members,
            int chancePercent,
            String nextStep,
            AppealDeadline deadline,
            @Nullable Appeal appeal) {
        List<Finding> findings =
                members.stream().map(m -> m.judgement().finding()).toList();
        Finding first = findings.get(0);
        Denial denial = members.get(0).denial();
        return new WorkItem(
                id,
                findings.stream().map(Finding::key).toList(),
                first.outcome(),
                className(members.get(0)),
                first.claimNumber(),
                first.patient(),
                first.payer(),
                first.serviceDate(),
                findings.stream()
                        .map(Finding::serviceDate)
                        .filter(Objects::nonNull)
                        .toList(),
                expected(findings),
                Money.sum(findings.stream().map(Finding::paid)::iterator),
                Money.sum(findings.stream().map(Finding::atStake)::iterator),
                chancePercent,
                nextStep,
                deadline.day(),
                deadline.source(),
                deadline.level(),
                deadline.noLevelLeft(),
                denial != null ? denial.ruleId() : first.rule(),
                findings.stream()
                        .flatMap(f -> f.reasonCodes().stream())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                appeal,
                appeal == null ? List.of() : rebill(members));
    }

    private static @Nullable Money expected(List<Finding> findings) {
        List<Money> known = findings.stream()
                .map(Finding::expected)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : Money.sum(known);
    }

    /** Component codes of days on which nothing was paid. */
    private List<RebillWorksheet.Line> rebill(List<ClassifiedFinding> members) {
        List<RebillWorksheet.Line> lines = new ArrayList<>();
        for (ClassifiedFinding member : members) {
            DeniedDay day = deniedDay(member);
            if (day != null && !member.judgement().finding().paid().isPositive()) {
                lines.addAll(worksheet.lines(day));
            }
        }
        return lines;
    }
}
