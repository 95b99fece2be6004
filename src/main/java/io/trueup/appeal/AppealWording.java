package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.few.Few;
import io.trueup.programlog.Authorization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sentences of one appeal: the playbook's, with the facts of its days put in. */
final class AppealWording {

    private final PlaybookEntry entry;
    private final List<DeniedDay> days;
    private final List<String> missing;
    private final ProgramLimits programLimits;

    AppealWording(PlaybookEntry entry, List<DeniedDay> days, List<String> missing, ProgramLimits programLimits) {
        this.entry = entry;
        this.days = days;
        this.missing = missing;
        this.programLimits = programLimits;
    }

    /**
     * In order: where codes send it, the playbook's steps with who does them unless a code rules them out, the bill's own limit, what
     * the level asks.
     */
    List<String> steps(List<PlaybookRoute> routes, String filingLimit, AppealDeadline deadline) {
        List<String> steps = new ArrayList<>();
        routes.forEach(r -> steps.add(filled(r.text())));
        if (Few.none(routes, r -> r.kind() == PlaybookRoute.Kind.ONLY)) {
            entry.steps().forEach(s -> steps.add(filled(s.what()) + " (" + s.who() + ")"));
        }
        LocalDate first = days.get(0).serviceDate();
        List<String> more = List.of(
                filingLimit,
                deadline.filing().sentence(deadline.level(), first),
                deadline.note().isBlank() ? "" : "Note: " + deadline.note());
        steps.addAll(Few.where(more, step -> !step.isBlank()));
        return steps;
    }

    /** An approved authorization goes first; then where a remark sends it; then the papers that are missing. */
    String nextStep(List<PlaybookRoute> routes) {
        String own = filled(missing.isEmpty() ? entry.first() : entry.collect());
        PlaybookRoute sent = entry.authorized() ? null : Few.first(routes, PlaybookRoute::isNextStep);
        return sent == null ? own : filled(sent.text());
    }

    private String filled(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        DeniedDay first = days.get(0);
        DeniedDay last = days.get(days.size() - 1);
        int week = last.episode().weeksBefore(last.serviceDate()) + 1;
        return text.replace("{missing}", joined(missing))
                .replace("{authorization}", authorizations())
                .replace("{week}", String.valueOf(week))
                .replace("{limit}", limit(last))
                .replace("{day}", first.serviceDate().toString())
                .replace("{proof}", proof());
    }

    private String proof() {
        return String.join("; ", Few.distinct(Few.each(Few.known(days, DeniedDay::filingProof), FilingProof::text)));
    }

    /** Those that cover the days. */
    private String authorizations() {
        return joined(Few.distinct(Few.each(Few.known(days, DeniedDay::coveringAuthorization), Authorization::number)));
    }

    /** The contract's weeks, else what the state's rule says. */
    private String limit(DeniedDay day) {
        Contract contract = day.contract();
        Integer weeks = contract == null ? null : contract.programLimitWeeks();
        if (weeks != null) {
            return weeks + " weeks";
        }
        String ofState = contract == null || contract.isWorkersComp()
                ? programLimits.text(day.jurisdiction(), day.episode().program(), day.serviceDate())
                : "";
        return "not in the contract" + (ofState.isBlank() ? "" : ", and " + ofState);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
