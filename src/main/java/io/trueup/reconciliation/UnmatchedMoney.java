package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings for program lines without an attended day (together by date) and for ambiguous ones (each its own). What only a status
 * without a decision says, a predetermination for one, is no payment and no finding.
 */
final class UnmatchedMoney {

    private final Reconciliation reconciliation;

    UnmatchedMoney(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /**
     * Lines of a known claim on dates nobody attended. A day that the log says was missed has no finding unless money came
     * (INTERFACES.md 4).
     */
    List<Judgement> withoutLog(ClaimAccount account, List<AdjudicatedLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Set<LocalDate> missed = account.days().stream()
                .filter(d -> !d.attended())
                .map(ProgramDay::serviceDate)
                .collect(Collectors.toSet());
        return grouped(
                Few.each(lines, line -> new UnmatchedLine(line, account.claimNumber(), account.patient(), List.of())),
                missed);
    }

    /** Denials without a date, each with the open days it could be for. */
    List<Judgement> undecided(ClaimAccount account, Map<AdjudicatedLine, List<String>> lines) {
        return of(lines.entrySet().stream()
                .map(entry ->
                        new UnmatchedLine(entry.getKey(), account.claimNumber(), account.patient(), entry.getValue()))
                .toList());
    }

    List<Judgement> of(List<UnmatchedLine> lines) {
        List<Judgement> judgements = new ArrayList<>();
        lines.stream().filter(UnmatchedLine::isAmbiguous).forEach(line -> judgements.add(review(line)));
        judgements.addAll(grouped(Few.where(lines, l -> !l.isAmbiguous()), Set.of()));
        return judgements;
    }

    private List<Judgement> grouped(List<UnmatchedLine> lines, Set<LocalDate> missed) {
        Map<String, List<UnmatchedLine>> byDate = new TreeMap<>();
        for (UnmatchedLine line : lines) {
            byDate.computeIfAbsent(groupKey(line), k -> new ArrayList<>()).add(line);
        }
        List<Judgement> judgements = new ArrayList<>();
        byPatient(byDate).forEach((key, group) -> {
            Adjudications adjudications = reconciliation.adjudications(Few.each(group, UnmatchedLine::line), null);
            LocalDate date = date(group.get(0));
            boolean said =
                    date != null && missed.contains(date) ? adjudications.movedMoney() : !adjudications.isEmpty();
            if (said) {
                judgements.add(unlogged(key, group.get(0), adjudications));
            }
        });
        return judgements;
    }

    /** What one control number says of two people is two findings; of one person, however the name is written, it is one. */
    private static Map<String, List<UnmatchedLine>> byPatient(Map<String, List<UnmatchedLine>> groups) {
        Map<String, List<UnmatchedLine>> byPatient = new TreeMap<>();
        groups.forEach((key, group) -> {
            List<String> patients = group.stream()
                    .map(UnmatchedLine::patient)
                    .distinct()
                    .sorted()
                    .toList();
            for (UnmatchedLine line : group) {
                String first = patients.stream()
                        .filter(patient -> !isOther(patient, line.patient()))
                        .findFirst()
                        .orElse(line.patient());
                boolean one = first.equals(patients.get(0));
                byPatient
                        .computeIfAbsent(one ? key : key + "|" + first, k -> new ArrayList<>())
                        .add(line);
            }
        });
        return byPatient;
    }

    private static boolean isOther(String patient, String other) {
        String[] one = (patient + ", ").split(", ", 3);
        String[] two = (other + ", ").split(", ", 3);
        return PersonNames.contradict(one[0], one[1], two[0], two[1]);
    }

    private static String groupKey(UnmatchedLine line) {
        LocalDate date = date(line);
        return "U|" + line.claimNumber() + "|" + line.line().payer() + "|"
                + line.line().patientControlNumber() + "|" + (date == null ? "undated" : date);
    }

    private static @Nullable LocalDate date(UnmatchedLine line) {
        return line.line().dates() == null ? null : line.line().dates().from();
    }

    private Judgement unlogged(String key, UnmatchedLine first, Adjudications adjudications) {
        return new Judgement(
                new FindingBuilder(decide(adjudications, false), adjudications)
                        .named(Finding.Kind.UNLOGGED, key, first.claimNumber(), first.patient())
                        .on(date(first))
                        .expecting(Money.ZERO, "no attended day: nothing is expected")
                        .build(),
                Judgement.Evidence.NONE);
    }

    private Judgement review(UnmatchedLine line) {
        AdjudicatedLine adjudicated = line.line();
        Adjudications adjudications = reconciliation.adjudications(List.of(adjudicated), null);
        String key = String.join(
                "|",
                "V",
                adjudicated.payer(),
                adjudicated.trace(),
                adjudicated.paymentDate().toString(),
                Integer.toString(adjudicated.paymentOccurrence()),
                adjudicated.patientControlNumber(),
                adjudicated.payerClaimNumber(),
                adjudicated.status(),
                Integer.toString(adjudicated.claimOrdinal()),
                Integer.toString(adjudicated.lineNumber()));
        return new Judgement(
                new FindingBuilder(decide(adjudications, true), adjudications)
                        .named(Finding.Kind.REVIEW, key, line.claimNumber(), line.patient())
                        .on(date(line))
                        .expecting(null, "could belong to: " + String.join("; ", line.candidates()))
                        .build(),
                Judgement.Evidence.NONE);
    }

    private OutcomeRules.Rule decide(Adjudications adjudications, boolean ambiguous) {
        return OutcomeRules.decide(OutcomeRules.Subject.unmatched(
                ambiguous, adjudications, reconciliation.today(), reconciliation.tolerance()));
    }
}
