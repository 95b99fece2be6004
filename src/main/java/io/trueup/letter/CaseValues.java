package io.trueup.letter;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.LostLevel;
import io.trueup.contract.Contract;
import io.trueup.contract.Terms;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The single facts of an appeal, by the names of the placeholders. What is not known is blank; nothing is made up. */
final class CaseValues {

    /** Room for every name there is, so that it never grows. */
    private static final int ROOM = 1 << 8;

    private final LetterCase about;
    private final CaseEvidence evidence;
    private final Forum forum;
    private final Phrases phrases;
    private final Map<String, String> values = new LinkedHashMap<>(ROOM);

    private CaseValues(LetterCase about, CaseEvidence evidence, Forum forum, Phrases phrases) {
        this.about = about;
        this.evidence = evidence;
        this.forum = forum;
        this.phrases = phrases;
    }

    static Map<String, String> of(LetterCase about, CaseEvidence evidence, Forum forum, Phrases phrases) {
        CaseValues all = new CaseValues(about, evidence, forum, phrases);
        all.whoAndWhat();
        all.money();
        all.agreement();
        all.authorization();
        all.papers();
        all.log();
        all.receipt();
        all.history();
        DecisionValues.add(about, evidence, all.values);
        all.values.putAll(about.facts());
        return all.values;
    }

    private void put(String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString().strip());
    }

    private void whoAndWhat() {
        Finding first = evidence.findings().get(0);
        List<LocalDate> days = evidence.serviceDates(about.item().serviceDates());
        Program program = first.program();
        put("date", Wording.inText(about.today()));
        put("item", about.item().id());
        put("claim", first.claimNumber());
        put("patient", first.patient());
        put("program", program == null ? "" : program == Program.WH ? "work hardening" : "work conditioning");
        put("employer", distinct(evidence.logs(), ProgramDay::employer));
        put("payer_claim_numbers", distinct(evidence.lines(), AdjudicatedLine::payerClaimNumber));
        put("patient_control_numbers", distinct(evidence.lines(), AdjudicatedLine::patientControlNumber));
        put("level", about.level());
        put("agency", forum.isAgency() ? agency() : "");
        put("form", forum.form());
        put("deadline", Wording.inText(about.item().deadline()));
        put("deadline_source", about.item().deadlineSource());
        put("first_day", Wording.inText(days.isEmpty() ? null : days.get(0)));
        put("last_day", Wording.inText(days.isEmpty() ? null : days.get(days.size() - 1)));
        put("dates_of_service", dates(days));
        put("state", distinct(evidence.logs(), ProgramDay::jurisdiction));
        put("codes", CaseEvidence.joined(evidence.disputedLines(), AdjudicatedLine::code, ", "));
        put("modifiers", distinct(evidence.disputedLines(), CaseValues::modified));
    }

    private String agency() {
        return forum.agency().isBlank() ? LetterFields.blank(Letterhead.AGENCY_NAME) : forum.agency();
    }

    /** "97545-WH-CA"; blank when the line shows no modifier. */
    private static String modified(AdjudicatedLine line) {
        return line.modifiers().isEmpty() ? "" : line.code() + "-" + String.join("-", line.modifiers());
    }

    private static String dates(List<LocalDate> days) {
        if (days.isEmpty()) {
            return "";
        }
        String first = Wording.inText(days.get(0));
        return days.size() == 1
                ? first
                : first + " to " + Wording.inText(days.get(days.size() - 1)) + " (" + days.size() + " days)";
    }

    private static <T> String distinct(List<T> each, Function<T, String> text) {
        return CaseEvidence.joined(each, text, "; ");
    }

    private void money() {
        Money sum = null;
        for (ClassifiedFinding member : about.members()) {
            Money billed = LetterCase.billed(member);
            if (billed != null) {
                sum = sum == null ? billed : sum.plus(billed);
            }
        }
        put("billed", Wording.dollars(sum));
        put("paid", Wording.dollars(about.item().paid()));
        put("expected", Wording.dollars(about.item().expected()));
        put("at_stake", Wording.dollars(about.item().atStake()));
    }

    private void agreement() {
        Contract contract = about.contract();
        values.putAll(phrases.agreement(contract, distinct(evidence.findings(), Finding::rateSource)));
        put("paid_rate", paidRate(contract));
    }

    /** What the payer paid for an hour, where the contract pays by the hour and the payer paid every hour of each day alike. */
    private String paidRate(@Nullable Contract contract) {
        if (contract == null || !(contract.terms() instanceof Terms.PerHour)) {
            return "";
        }
        long rate = 0;
        for (Finding finding : evidence.findings()) {
            long hundredfold = finding.paid().cents() * 60;
            if (hundredfold <= 0 || finding.minutes() == 0 || hundredfold % finding.minutes() != 0) {
                return "";
            }
            long own = hundredfold / finding.minutes();
            if (rate != 0 && own != rate) {
                return "";
            }
            rate = own;
        }
        return Wording.dollars(Money.ofCents(rate)) + " per hour";
    }

    /** Only what covers every one of the days. */
    private void authorization() {
        Set<Authorization> used = new LinkedHashSet<>();
        for (ClassifiedFinding member : about.members()) {
            Authorization covering = member.judgement().evidence().coveringAuthorization();
            if (covering == null) {
                used.clear();
                break;
            }
            used.add(covering);
        }
        LocalDate from = null;
        LocalDate to = null;
        for (Authorization each : used) {
            from = from == null || each.from().isBefore(from) ? each.from() : from;
            to = to == null || each.to().isAfter(to) ? each.to() : to;
        }
        Authorization only = used.size() == 1 ? used.iterator().next() : null;
        BigDecimal hours = only == null ? null : only.authorizedHours();
        put("authorization", distinct(List.copyOf(used), Authorization::number));
        put("authorization_from", Wording.inText(from));
        put("authorization_to", Wording.inText(to));
        put("authorization_days", only == null ? null : only.authorizedDays());
        put(
                "authorization_hours",
                hours == null ? "" : hours.stripTrailingZeros().toPlainString());
    }

    private void papers() {
        Episode episode = about.firstEvidence().episode();
        LocalDate last = about.lastFinding().serviceDate();
        if (episode == null) {
            return;
        }
        LocalDate order = episode.physicianOrderDate();
        LocalDate end = episode.dischargeDate();
        put("episode_start", Wording.inText(episode.startDate()));
        put("episode_end", Wording.inText(end != null ? end : episode.plannedEndDate()));
        int week = last == null ? 0 : episode.weeksBefore(last) + 1;
        put("week", last == null ? "" : week);
        Contract contract = about.contract();
        Integer limit = contract == null ? null : contract.programLimitWeeks();
        put("within_limit", last == null || limit == null || week > limit ? "" : values.get("limit"));
        put("fce_date", Wording.inText(episode.fceDate()));
        put("job_description_date", Wording.inText(episode.jobDescriptionDate()));
        put("order_date", Wording.inText(order != null ? order : episode.referralDate()));
        put("employer_confirmation_date", Wording.inText(episode.employerConfirmationDate()));
        put("ime_date", Wording.inText(episode.imeDate()));
    }

    private void log() {
        List<ProgramDay> logs = evidence.logs();
        List<ProgramDay> episodeDays = about.lastEvidence().episodeDays();
        put("tasks", distinct(logs, ProgramDay::tasks));
        put("supervisor", distinct(logs, LogWording::supervisor));
        put(
                "first_productivity",
                episodeDays.isEmpty() ? "" : episodeDays.get(0).productivity());
        put("last_productivity", logs.isEmpty() ? "" : logs.get(logs.size() - 1).productivity());
        put("disciplines", LogWording.disciplines(logs));
        put("progress", LogWording.progress(episodeDays, logs));
        StringBuilder hours = new StringBuilder();
        boolean timed = true;
        for (ProgramDay log : logs) {
            hours.append(hours.isEmpty() ? "" : "\n").append(LogWording.hours(log));
            timed &= !log.times().isBlank();
        }
        put("hours_by_day", hours);
        put("logged_times", timed ? distinct(logs, ProgramDay::times) : "");
    }

    private void receipt() {
        Appeal appeal = about.appeal();
        ReceiptWording proof = ReceiptWording.of(about.members());
        String received = appeal == null || appeal.provesReceipt() ? proof.received() : "";
        put("receipt_proof", forum.isAgency() ? received.replace("you ", "the payer ") : received);
        put("receipt_papers", String.join("\n", proof.enclosures()));
        put("sent_proof", proof.sent());
        put("filing_rule", appeal == null ? "" : appeal.filingRule());
    }

    private void history() {
        List<LostLevel> lost = about.lost();
        LostLevel last = lost.isEmpty() ? null : lost.get(lost.size() - 1);
        put("lost_level", last == null ? "" : last.level());
        put("lost_on", last == null ? "" : Wording.inText(last.on()));
    }
}
