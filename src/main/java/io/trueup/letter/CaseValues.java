package io.trueup.letter;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.LostLevel;
import io.trueup.contract.Contract;
import io.trueup.contract.Terms;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single facts of an appeal, by the names of the placeholders. What is not known is blank; nothing is made up. */
final class CaseValues {

    private final LetterCase about;
    private final Forum forum;
    private final Phrases phrases;
    private final Map<String, String> values = new LinkedHashMap<>();

    private CaseValues(LetterCase about, Forum forum, Phrases phrases) {
        this.about = about;
        this.forum = forum;
        this.phrases = phrases;
    }

    static Map<String, String> of(LetterCase about, Forum forum, Phrases phrases) {
        CaseValues all = new CaseValues(about, forum, phrases);
        all.whoAndWhat();
        all.money();
        all.agreement();
        all.authorization();
        all.papers();
        all.log();
        all.receipt();
        all.history();
        all.values.putAll(DecisionValues.of(
                about, !all.values.getOrDefault("filing_rule", "").isBlank()));
        all.values.putAll(about.facts());
        return all.values;
    }

    private void put(String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString().strip());
    }

    private void whoAndWhat() {
        Finding first = about.findings().get(0);
        List<LocalDate> days = about.serviceDates();
        Program program = first.program();
        String named = Letterhead.payerName(about.contract());
        put("date", Wording.inText(about.today()));
        put("item", about.item().id());
        put("payer", named.isBlank() ? LetterFields.blank(Letterhead.PAYER_NAME) : named);
        put("claim", first.claimNumber());
        put("patient", first.patient());
        put("program", program == null ? "" : program == Program.WH ? "work hardening" : "work conditioning");
        put("employer", distinct(about.logs().stream().map(ProgramDay::employer)));
        put("payer_claim_numbers", distinct(about.lines().stream().map(AdjudicatedLine::payerClaimNumber)));
        put("patient_control_numbers", distinct(about.lines().stream().map(AdjudicatedLine::patientControlNumber)));
        put("level", about.level());
        put("agency", forum.isAgency() ? agency() : "");
        put("form", forum.form());
        put("deadline", Wording.inText(about.item().deadline()));
        put("deadline_source", about.item().deadlineSource());
        put("first_day", Wording.inText(days.isEmpty() ? null : days.get(0)));
        put("last_day", Wording.inText(days.isEmpty() ? null : days.get(days.size() - 1)));
        put("dates_of_service", dates(days));
        put("state", distinct(about.logs().stream().map(ProgramDay::jurisdiction)));
        put("codes", distinct(lines(AdjudicatedLine::code)).replace("; ", ", "));
        put("modifiers", distinct(about.disputedLines().stream().map(CaseValues::modified)));
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

    private Stream<String> lines(Function<AdjudicatedLine, String> part) {
        return about.disputedLines().stream().map(part);
    }

    private static String distinct(Stream<String> texts) {
        return texts.filter(t -> !t.isBlank()).distinct().collect(Collectors.joining("; "));
    }

    private void money() {
        List<Money> billed = about.members().stream()
                .map(LetterCase::billed)
                .filter(Objects::nonNull)
                .toList();
        put("billed", billed.isEmpty() ? "" : Wording.dollars(Money.sum(billed)));
        put("paid", Wording.dollars(about.item().paid()));
        put("expected", Wording.dollars(about.item().expected()));
        put("at_stake", Wording.dollars(about.item().atStake()));
    }

    /** Weeks that the contract allows; null when it sets no limit. */
    private @Nullable Integer limit() {
        Contract contract = about.contract();
        return contract == null ? null : contract.programLimitWeeks();
    }

    private void agreement() {
        Contract contract = about.contract();
        Integer weeks = limit();
        BigDecimal cap = contract == null ? null : contract.maxHoursPerDay();
        String source = contract == null ? "" : phrases.source(contract.source(), contract.id());
        String sources = phrases.source(
                distinct(about.findings().stream().map(Finding::rateSource)), contract == null ? "" : contract.id());
        String schedule = sources.startsWith(source) ? sources.substring(source.length()) : sources;
        put("contract", contract == null ? "" : source.isBlank() ? "agreement" : "agreement (" + source + ")");
        put("rate_source", sources);
        put(
                "rate",
                contract == null
                        ? ""
                        : RateWording.of(contract, schedule.startsWith("; ") ? schedule.substring(2) : schedule));
        put("paid_rate", paidRate(contract));
        put("limit", weeks == null ? "" : weeks + " weeks");
        Integer filing = contract == null ? null : contract.appeal().filingLimitDays();
        put("filing_limit", filing == null ? "" : filing + " days from the service date");
        put("hours_cap", cap == null ? "" : cap.stripTrailingZeros().toPlainString());
    }

    /** What the payer paid for an hour, where the contract pays by the hour and the payer paid every hour of each day alike. */
    private String paidRate(@Nullable Contract contract) {
        if (contract == null || !(contract.terms() instanceof Terms.PerHour)) {
            return "";
        }
        List<String> rates = about.findings().stream()
                .map(f -> f.minutes() == 0
                                || f.paid().cents() * 60 % f.minutes() != 0
                                || !f.paid().isPositive()
                        ? ""
                        : Wording.dollars(Money.ofCents(f.paid().cents() * 60 / f.minutes())))
                .distinct()
                .toList();
        return rates.size() == 1 && !rates.get(0).isEmpty() ? rates.get(0) + " per hour" : "";
    }

    /** Only what covers every one of the days. */
    private void authorization() {
        List<Authorization> covering = about.members().stream()
                .map(m -> m.judgement().evidence().coveringAuthorization())
                .filter(Objects::nonNull)
                .toList();
        boolean all = covering.size() == about.members().size();
        List<Authorization> used = all ? covering.stream().distinct().toList() : List.of();
        Authorization only = used.size() == 1 ? used.get(0) : null;
        BigDecimal hours = only == null ? null : only.authorizedHours();
        put("authorization", distinct(used.stream().map(Authorization::number)));
        put(
                "authorization_from",
                Wording.inText(used.stream()
                        .map(Authorization::from)
                        .min(LocalDate::compareTo)
                        .orElse(null)));
        put(
                "authorization_to",
                Wording.inText(used.stream()
                        .map(Authorization::to)
                        .max(LocalDate::compareTo)
                        .orElse(null)));
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
        long week = last == null ? 0 : ChronoUnit.WEEKS.between(episode.startDate(), last) + 1;
        put("week", last == null ? "" : week);
        put("within_limit", last == null || limit() == null || week > limit() ? "" : values.get("limit"));
        put("fce_date", Wording.inText(episode.fceDate()));
        put("job_description_date", Wording.inText(episode.jobDescriptionDate()));
        put("order_date", Wording.inText(order != null ? order : episode.referralDate()));
        put("employer_confirmation_date", Wording.inText(episode.employerConfirmationDate()));
        put("ime_date", Wording.inText(episode.imeDate()));
    }

    private void log() {
        List<ProgramDay> logs = about.logs();
        List<ProgramDay> episodeDays = about.lastEvidence().episodeDays();
        put("tasks", distinct(logs.stream().map(ProgramDay::tasks)));
        put("supervisor", distinct(logs.stream().map(LogWording::supervisor)));
        put(
                "first_productivity",
                episodeDays.isEmpty() ? "" : episodeDays.get(0).productivity());
        put("last_productivity", logs.isEmpty() ? "" : logs.get(logs.size() - 1).productivity());
        put("disciplines", LogWording.disciplines(logs));
        put("progress", LogWording.progress(episodeDays, logs));
        put("hours_by_day", logs.stream().map(LogWording::hours).collect(Collectors.joining("\n")));
        boolean timed = logs.stream().noneMatch(log -> log.times().isBlank());
        put("logged_times", timed ? distinct(logs.stream().map(ProgramDay::times)) : "");
    }

    private void receipt() {
        ReceiptWording proof = ReceiptWording.of(about.members());
        Appeal appeal = about.appeal();
        put("receipt_proof", forum.isAgency() ? proof.received().replace("you ", "the payer ") : proof.received());
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
