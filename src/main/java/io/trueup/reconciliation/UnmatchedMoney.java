package io.trueup.reconciliation;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Findings for program lines without an attended day (together by date) and for ambiguous ones (each its own). */
final class UnmatchedMoney {

    private final Reconciliation reconciliation;

    UnmatchedMoney(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** Lines of a known claim on dates nobody attended. */
    List<Judgement> withoutLog(ClaimAccount account, List<MatchedLine> lines) {
        String patient = account.days().isEmpty() ? "" : account.days().get(0).patient();
        return grouped(lines.stream()
                .map(m -> new UnmatchedLine(m.line(), account.claimNumber(), patient, List.of()))
                .toList());
    }

    List<Judgement> of(List<UnmatchedLine> lines) {
        List<Judgement> judgements = new ArrayList<>();
        lines.stream().filter(UnmatchedLine::isAmbiguous).forEach(line -> judgements.add(review(line)));
        judgements.addAll(grouped(lines.stream().filter(l -> !l.isAmbiguous()).toList()));
        return judgements;
    }

    private List<Judgement> grouped(List<UnmatchedLine> lines) {
        Map<String, List<UnmatchedLine>> byDate = new TreeMap<>();
        for (UnmatchedLine line : lines) {
            byDate.computeIfAbsent(groupKey(line), k -> new ArrayList<>()).add(line);
        }
        List<Judgement> judgements = new ArrayList<>();
        byDate.forEach((key, group) -> judgements.add(unlogged(key, group)));
        return judgements;
    }

    private static String groupKey(UnmatchedLine line) {
        LocalDate date = date(line);
        return "U|" + line.claimNumber() + "|" + line.line().payer() + "|"
                + line.line().patientControlNumber() + "|" + (date == null ? "undated" : date);
    }

    private static @Nullable LocalDate date(UnmatchedLine line) {
        return line.line().dates() == null ? null : line.line().dates().from();
    }

    private Judgement unlogged(String key, List<UnmatchedLine> group) {
        UnmatchedLine first = group.get(0);
        Adjudications adjudications = reconciliation.adjudications(
                group.stream().map(UnmatchedLine::line).toList(), null);
        OutcomeRules.Rule rule = OutcomeRules.decide(subject(adjudications, false));
        return new Judgement(
                new FindingBuilder(rule, adjudications)
                        .named(Finding.Kind.UNLOGGED, key, first.claimNumber(), first.patient())
                        .on(date(first))
                        .expecting(Money.ZERO, "no attended day: nothing is expected")
                        .build(),
                Judgement.Evidence.NONE);
    }

    private Judgement review(UnmatchedLine line) {
        AdjudicatedLine adjudicated = line.line();
        Adjudications adjudications = reconciliation.adjudications(List.of(adjudicated), null);
        OutcomeRules.Rule rule = OutcomeRules.decide(subject(adjudications, true));
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
                new FindingBuilder(rule, adjudications)
                        .named(Finding.Kind.REVIEW, key, line.claimNumber(), line.patient())
                        .on(date(line))
                        .expecting(null, "could belong to: " + String.join("; ", line.candidates()))
                        .build(),
                Judgement.Evidence.NONE);
    }

    private OutcomeRules.Subject subject(Adjudications adjudications, boolean ambiguous) {
        return new OutcomeRules.Subject(
                ambiguous,
                false,
                false,
                false,
                null,
                adjudications,
                null,
                List.of(),
                null,
                reconciliation.today(),
                reconciliation.tolerance());
    }
}
