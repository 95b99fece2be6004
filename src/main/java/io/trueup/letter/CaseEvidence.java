package io.trueup.letter;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the days of a letter rest on, gathered once for all that it says of them. */
final class CaseEvidence {

    private final List<Finding> findings;
    private final List<AdjudicatedLine> lines;
    private final List<AdjudicatedLine> disputed;
    private final List<ProgramDay> logs;
    private final List<String> codes;
    private final List<PaymentRow> payments;

    CaseEvidence(LetterCase about) {
        List<ClassifiedFinding> members = about.members();
        findings = new ArrayList<>(members.size());
        lines = new ArrayList<>();
        List<AdjudicatedLine> denied = new ArrayList<>();
        logs = new ArrayList<>(members.size());
        Set<String> shown = new LinkedHashSet<>();
        for (ClassifiedFinding member : members) {
            Finding finding = member.judgement().finding();
            Evidence evidence = member.judgement().evidence();
            findings.add(finding);
            shown.addAll(finding.reasonCodes());
            lines.addAll(evidence.allLines());
            denied.addAll(evidence.deniedLines());
            ProgramDay log = evidence.log();
            if (log == null) {
                evidence.episodeDays().forEach(this::addLog);
            } else {
                addLog(log);
            }
        }
        lines.sort(AdjudicatedLine.IN_ORDER);
        denied.sort(AdjudicatedLine.IN_ORDER);
        disputed = denied.isEmpty() ? lines : denied;
        codes = List.copyOf(shown);
        payments = PaymentRow.of(lines);
    }

    /** Days come in order, and hardly ever twice. */
    private void addLog(ProgramDay log) {
        boolean later = logs.isEmpty()
                || log.serviceDate().isAfter(logs.get(logs.size() - 1).serviceDate());
        if (later || !logs.contains(log)) {
            logs.add(log);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Everything the payer said of its days, in the order in which it was adjudicated. */
    List<AdjudicatedLine> lines() {
        return lines;
    }

    /** The lines that are disputed: those that were denied, else all. */
    List<AdjudicatedLine> disputedLines() {
        return disputed;
    }

    /** The log of each day; of an episode under a case rate all its attended days. */
    List<ProgramDay> logs() {
        return logs;
    }

    /** Each code of the payer once, in the order in which the days show them. */
    List<String> codes() {
        return codes;
    }

    /** What each payment did, oldest first. */
    List<PaymentRow> payments() {
        return payments;
    }

    /** The days of service: of an episode all its attended days. */
    List<LocalDate> serviceDates(List<LocalDate> ofItem) {
        for (Finding finding : findings) {
            if (finding.kind() == Finding.Kind.EPISODE) {
                Set<LocalDate> days = new TreeSet<>();
                logs.forEach(log -> days.add(log.serviceDate()));
                return List.copyOf(days);
            }
        }
        return ofItem;
    }

    /** What is said of each, once, in order; blanks say nothing. */
    static <T> String joined(List<T> each, Function<T, String> said, String between) {
        String only = "";
        Set<String> all = Set.of();
        for (T one : each) {
            String text = said.apply(one);
            if (text.isBlank() || text.equals(only)) {
                continue;
            }
            if (only.isEmpty()) {
                only = text;
                continue;
            }
            if (all.isEmpty()) {
                all = new LinkedHashSet<>();
                all.add(only);
            }
            all.add(text);
        }
        return all.isEmpty() ? only : String.join(between, all);
    }
}
