package io.trueup.letter;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The placeholders that a letter can fill in. */
final class LetterFieldNames {

    private static final List<String> OF_CASE = List.of(
            "date",
            "item",
            "payer",
            "claim",
            "payer_claim_numbers",
            "patient_control_numbers",
            "patient",
            "employer",
            "state",
            "program",
            "episode_start",
            "episode_end",
            "subject",
            "level",
            "deadline",
            "deadline_source",
            "first_day",
            "last_day",
            "dates_of_service",
            "billed",
            "paid",
            "expected",
            "at_stake",
            "codes",
            "modifiers",
            "reasons",
            "all_reasons",
            "asked_for",
            "agency",
            "form",
            "paid_codes",
            "paid_on_components",
            "passed_over",
            "decided_on",
            "days_to_decision",
            "earlier_decisions",
            "corrected_bill",
            "new_bill",
            "rate",
            "paid_rate",
            "taken_back",
            "taken_back_on",
            "first_paid",
            "takeback_disputed",
            "takeback_reasons",
            "takeback_limit",
            "takeback_late",
            "payment_supported",
            "bill_received_on",
            "days_to_receipt",
            "receipt_proof",
            "receipt_papers",
            "sent_proof",
            "filing_rule",
            "contract",
            "filing_limit",
            "hours_cap",
            "rate_source",
            "authorization",
            "authorization_from",
            "authorization_to",
            "authorization_days",
            "authorization_hours",
            "week",
            "limit",
            "within_limit",
            "state_limit",
            "within_state_limit",
            "fce_date",
            "job_description_date",
            "order_date",
            "employer_confirmation_date",
            "ime_date",
            "first_productivity",
            "last_productivity",
            "progress",
            "disciplines",
            "hours_by_day",
            "logged_times",
            "tasks",
            "supervisor",
            "lost_level",
            "lost_on");

    /** Of the letterhead and of the case. */
    static final List<String> VALUES =
            Stream.concat(Letterhead.FIELDS.stream(), OF_CASE.stream()).toList();

    static final Map<String, List<String>> LISTS = Map.of(
            "regarding", List.of("label", "value"),
            "payments", List.of("trace", "date", "decision", "payer_claim", "patient_control"),
            "arguments", List.of("text"),
            "days", List.of("date", "codes", "hours", "billed", "paid", "expected", "balance", "reasons"),
            "meanings", List.of("code", "meaning"),
            "steps", List.of("text"),
            "components", List.of("date", "code", "name", "minutes", "units", "expected"),
            "enclosures", List.of("text"),
            "missing", List.of("text"));

    private LetterFieldNames() {}

    /** @param written as in a template: {@code name}, {@code list.field} or {@code #name} */
    static boolean isKnown(String written) {
        if (written.startsWith("#")) {
            String name = written.substring(1);
            return VALUES.contains(name) || LISTS.containsKey(name);
        }
        int dot = written.indexOf('.');
        return dot < 0
                ? VALUES.contains(written)
                : LISTS.getOrDefault(written.substring(0, dot), List.of()).contains(written.substring(dot + 1));
    }
}
