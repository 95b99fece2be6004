package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.money.Money;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the findings of one unit into things to do: denied days into appeals, the rest grouped by claim and outcome. */
public final class WorkItems {

    private static final Set<Outcome> APPEALED = Set.of(Outcome.DENIED, Outcome.PARTLY_DENIED);

    private final AppealPlanner planner;
    private final NextSteps nextSteps;
    private final RebillWorksheet worksheet;
    private final WorklistPriority priority;

    public WorkItems(AppealPlanner planner, NextSteps nextSteps, RebillWorksheet worksheet, WorklistPriority priority) {
        this.planner = planner;
        this.nextSteps = nextSteps;
        this.worksheet = worksheet;
        this.priority = priority;
    }

    /** @param earlierItems item of each finding as it stood before, by finding key */
    public List<WorkItem> of(List<ClassifiedFinding> findings, Map<String, String> earlierItems) {
        ItemIds ids = new ItemIds(earlierItems);
        Map<String, ClassifiedFinding> byKey = new LinkedHashMap<>();
        findings.forEach(f -> byKey.put(f.judgement().finding().key(), f));
        List<WorkItem> items = new ArrayList<>();
        List<DeniedDay> denied = findings.stream()
                .map(WorkItems::deniedDay)
                .filter(Objects::nonNull)
                .toList();
        for (Appeal appeal : denied.isEmpty() ? List.<Appeal>of() : planner.plan(denied)) {
            List<ClassifiedFinding> own =
                    appeal.findingKeys().stream().map(byKey::get).toList();
            items.add(item(ids, own, appeal));
        }
        groups(findings).forEach(group -> items.add(item(ids, group, null)));
        return items;
    }

    private static @Nullable DeniedDay deniedDay(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        Denial denial = classified.denial();
        LocalDate day = finding.serviceDate();
        Episode episode = evidence.episode();
        LocalDate adjudicatedOn = evidence.adjudicatedOn();
        if (denial == null
                || day == null
                || episode == null
                || adjudicatedOn == null
                || !APPEALED.contains(finding.outcome())) {
            return null;
        }
        ProgramDay log = evidence.log();
        List<ProgramDay> days = evidence.episodeDays();
        return new DeniedDay(
                finding.key(),
                finding.claimNumber(),
                finding.payer(),
                days.isEmpty() ? "" : days.get(0).jurisdiction(),
                day,
                episode,
                denial,
                adjudicatedOn,
                finding.paymentDates().get(0),
                finding.atStake(),
                log,
                log == null ? days : evidence.weekOf(day),
                evidence.coveringAuthorization(),
                evidence.contract(),
                finding.reasonCodes());
    }

    /** Findings that need work and are no appeal, by claim, program, outcome and class; a line under review stands alone. */
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

    private static String groupKey(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        return finding.outcome() == Outcome.NEEDS_REVIEW
                ? finding.key()
                : finding.claimNumber() + "|" + finding.program() + "|" + finding.outcome() + "|"
                        + className(classified);
    }

    private static String className(ClassifiedFinding classified) {
        return classified.denial() == null
                ? ""
                : classified.denial().denialClass().name();
    }

    private WorkItem item(ItemIds ids, List<ClassifiedFinding> members, @Nullable Appeal appeal) {
        List<Finding> findings =
                members.stream().map(m -> m.judgement().finding()).toList();
        Finding first = findings.get(0);
        List<String> keys = findings.stream().map(Finding::key).toList();
        Denial denial = members.get(0).denial();
        List<LocalDate> dates = findings.stream()
                .map(Finding::serviceDate)
                .filter(Objects::nonNull)
                .toList();
        return new WorkItem(
                ids.of(keys, first.outcome() + "|" + className(members.get(0))),
                keys,
                first.outcome(),
                className(members.get(0)),
                first.claimNumber(),
                first.patient(),
                first.payer(),
                first.serviceDate(),
                dates,
                expected(findings),
                Money.sum(findings.stream().map(Finding::paid)::iterator),
                Money.sum(findings.stream().map(Finding::atStake)::iterator),
                appeal != null ? priority.chancePercent(appeal) : priority.chancePercent(first.outcome()),
                appeal != null ? appeal.nextStep() : nextSteps.of(first.outcome()),
                appeal != null ? appeal.deadline() : null,
                appeal != null ? appeal.deadlineSource() : "",
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
