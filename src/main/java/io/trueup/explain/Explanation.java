package io.trueup.explain;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.ledger.FindingHistory;
import io.trueup.programlog.Episode;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.PaymentClock;
import io.trueup.remittance.Adjustment;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One finding told from the log to the last payment.
 *
 * @param interest what a payer owes for being late, a line each
 * @param takeBack what can be said of money that was taken back, a line each
 * @param item what is to be done about it; null when nothing is
 * @param states it had, oldest first
 */
public record Explanation(
        ClassifiedFinding classified,
        DayChain chain,
        List<String> interest,
        List<String> takeBack,
        @Nullable WorkItem item,
        List<FindingHistory.State> states,
        Decision decision) {

    public boolean isOf(LocalDate date) {
        return date.equals(finding().serviceDate());
    }

    public @Nullable LocalDate serviceDate() {
        return finding().serviceDate();
    }

    /** The finding's own figures, as they came out. */
    public Finding finding() {
        return classified.judgement().finding();
    }

    /** As the console tells it: a blank line, the head, and its sections. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(head());
        sections().forEach(section -> lines.addAll(section.lines()));
        return lines;
    }

    /** "0007714-25  WH  2025-04-07  Denied". */
    private String head() {
        Finding f = finding();
        return f.claimNumber() + "  " + (f.program() == null ? "" : f.program() + "  ")
                + (f.serviceDate() == null ? "undated" : f.serviceDate()) + "  " + InWords.of(f.outcome());
    }

    /** By what it was decided, the chain of its day, and how each figure came about; what there is nothing to say of is left out. */
    public List<Section> sections() {
        Finding f = finding();
        List<Section> sections = new ArrayList<>(decision.sections());
        List<String> links = chain.lines();
        if (!links.isEmpty()) {
            sections.add(Section.ofLines(Section.Name.CHAIN, links));
        }
        sections.add(Section.of(Section.Name.OUTCOME, "rule " + f.rule()));
        sections.add(Section.of(
                Section.Name.CONTRACT, f.contractId().isEmpty() ? "none" : f.contractId() + " (" + f.basis() + ")"));
        sections.add(Section.of(
                Section.Name.EXPECTED,
                f.expected() == null ? "not known" : f.expected().toString(),
                f.derivation().lines().toList()));
        sections.add(paid());
        addTerms(sections);
        addDenial(sections);
        addItem(sections);
        states.forEach(s -> sections.add(Section.ofRun(s.run(), s.today() + "  " + s.words())));
        return sections;
    }

    private Section paid() {
        Finding f = finding();
        return Section.of(
                Section.Name.PAID,
                f.paid() + (f.recouped().isZero() ? "" : " after " + f.recouped() + " taken back"),
                classified.judgement().evidence().allLines().stream()
                        .map(this::words)
                        .toList());
    }

    private void addTerms(List<Section> sections) {
        Finding f = finding();
        if (!f.recoverable().isEmpty()) {
            sections.add(
                    Section.of(Section.Name.RECOVER, f.recoverable() + " (paid under reservation, may be taken back)"));
        }
        if (f.dueDate() != null) {
            sections.add(Section.of(Section.Name.DUE, f.dueDate() + ": " + dueWords()));
        }
        interest.forEach(line -> sections.add(Section.of(Section.Name.INTEREST, line)));
        if (!takeBack.isEmpty()) {
            sections.add(Section.ofLines(Section.Name.TAKE_BACK, takeBack));
        }
    }

    /** "45 days after the payer received the bill on 2025-03-21". */
    private String dueWords() {
        Finding f = finding();
        int days = PaymentClock.days(classified.judgement().evidence().contract());
        return days + (days == 1 ? " day " : " days ") + f.receipt().countedAfter(f.kind());
    }

    /** What a line says of receipt, and whether that day can be right. */
    private String received(AdjudicatedLine line) {
        LocalDate bill = line.billReceivedOn();
        String ofBill = "";
        if (bill != null) {
            boolean counts = bill.equals(finding().billReceivedOn())
                    || delivered() == null
                    || line.isBillReceivedSince(delivered());
            ofBill = ", bill received " + bill + (counts ? "" : " (cannot be right: no clock counts from it)");
        }
        return ofBill
                + (line.explainedOn().equals(line.paymentDate()) ? "" : ", explanation received " + line.explainedOn());
    }

    private @Nullable LocalDate delivered() {
        Episode episode = classified.judgement().evidence().episode();
        return finding().kind() == Finding.Kind.EPISODE && episode != null
                ? episode.dischargeDate()
                : finding().serviceDate();
    }

    private String words(AdjudicatedLine line) {
        String adjustments = line.adjustments().stream()
                .map(a -> a.code() + " " + a.amount())
                .collect(Collectors.joining(", "));
        String remarks = String.join(" ", line.remarkCodes());
        return line.paymentDate() + " " + chain.titles().of(line.payer()) + " " + line.trace() + " status "
                + line.status()
                + ": "
                + (line.code().isEmpty() ? "whole claim" : line.code()) + " charge " + line.charge() + ", paid "
                + line.paid() + (adjustments.isEmpty() ? "" : ", " + adjustments)
                + (remarks.isEmpty() ? "" : ", " + remarks)
                + (line.recouped().isZero() ? "" : ", recouped " + line.recouped()) + received(line);
    }

    private void addDenial(List<Section> sections) {
        Denial denial = classified.denial();
        if (denial != null) {
            sections.add(Section.of(
                    Section.Name.DENIAL,
                    denial.classAndRoute().words() + ", rule " + denial.ruleId() + ", confidence "
                            + denial.confidence().word() + ": " + denial.reason()));
        }
    }

    private void addItem(List<Section> sections) {
        WorkItem todo = item;
        if (todo == null) {
            return;
        }
        sections.add(
                Section.of(Section.Name.TO_DO, todo.id() + ": " + chain.titles().in(todo.nextStep(), todo.payer())));
        if (!todo.deadlineSource().isEmpty()) {
            sections.add(Section.of(
                    Section.Name.DEADLINE,
                    (todo.deadline() == null ? "none" : todo.deadline()) + " (" + todo.deadlineSource() + ")"
                            + (todo.appealLevel().isEmpty() ? "" : ", " + todo.appealLevel())));
        }
        Appeal appeal = todo.appeal();
        if (appeal != null) {
            sections.add(Section.of(Section.Name.ON_FILE, String.join("; ", appeal.documentsOnFile())));
            sections.add(Section.of(
                    Section.Name.MISSING,
                    String.join("; ", appeal.documentsMissing())
                            + (appeal.spoiledBy().isEmpty()
                                    ? ""
                                    : " (" + String.join("; ", appeal.spoiledBy()) + ")")));
        }
    }

    /** The same for machines. */
    public Map<String, Object> values() {
        Finding f = finding();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("claim_number", f.claimNumber());
        values.put("patient_control_number", f.patientControlNumber());
        values.put("program", f.program() == null ? "" : f.program().name());
        values.put(
                "service_date", f.serviceDate() == null ? "" : f.serviceDate().toString());
        values.put("chain", chain.values());
        values.put("outcome", f.outcome().name());
        values.put("rule", f.rule());
        values.put("contract", f.contractId());
        values.put("expected", f.expected() == null ? "" : f.expected().toString());
        values.put("derivation", f.derivation().lines().toList());
        values.put("rate_source", f.rateSource());
        values.put("confidence", f.confidence() == null ? "" : f.confidence().word());
        values.put("due_date", f.dueDate() == null ? "" : f.dueDate().toString());
        values.put("due_counted", f.dueDate() == null ? "" : dueWords());
        values.put("receipt", f.receipt().source().name());
        values.put("paid", f.paid().toString());
        values.put("recouped", f.recouped().toString());
        values.put("recoverable", f.recoverable());
        values.put(
                "lines",
                classified.judgement().evidence().allLines().stream()
                        .map(Explanation::line)
                        .toList());
        values.put("interest", interest);
        values.put("take_back", takeBack);
        Denial denial = classified.denial();
        values.put("denial_class", denial == null ? "" : denial.denialClass().name());
        values.put("denial_route", denial == null ? "" : denial.route());
        values.put("denial_rule", denial == null ? "" : denial.ruleId());
        values.put("denial_reason", denial == null ? "" : denial.reason());
        WorkItem todo = item;
        values.put("item", todo == null ? "" : todo.id());
        values.put("next_step", todo == null ? "" : todo.nextStep());
        values.put(
                "deadline",
                todo == null || todo.deadline() == null ? "" : todo.deadline().toString());
        values.put("deadline_source", todo == null ? "" : todo.deadlineSource());
        values.put("level", todo == null ? "" : todo.appealLevel());
        Appeal appeal = todo == null ? null : todo.appeal();
        values.put("documents_on_file", appeal == null ? List.of() : appeal.documentsOnFile());
        values.put("documents_missing", appeal == null ? List.of() : appeal.documentsMissing());
        values.putAll(decision.values());
        values.put("history", states.stream().map(Explanation::state).toList());
        return values;
    }

    private static Map<String, Object> line(AdjudicatedLine line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("payment_date", line.paymentDate().toString());
        values.put("payer", line.payer());
        values.put("trace", line.trace());
        values.put("status", line.status());
        values.put("code", line.code());
        values.put("charge", line.charge().toString());
        values.put("paid", line.paid().toString());
        values.put(
                "adjustments", line.adjustments().stream().map(Adjustment::code).toList());
        values.put("remark_codes", line.remarkCodes());
        values.put("recouped", line.recouped().toString());
        values.put(
                "bill_received_on",
                line.billReceivedOn() == null ? "" : line.billReceivedOn().toString());
        values.put("explained_on", line.explainedOn().toString());
        return values;
    }

    private static Map<String, Object> state(FindingHistory.State state) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", state.run());
        values.put("today", state.today().toString());
        values.put("outcome", state.outcome().name());
        values.put("denial_class", state.denialClass());
        values.put("denial_route", state.denialRoute());
        values.put("expected", state.expected() == null ? "" : state.expected().toString());
        values.put("paid", state.paid().toString());
        return values;
    }
}
