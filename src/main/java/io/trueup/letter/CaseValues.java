package io.trueup.letter;

import io.trueup.appeal.LostLevel;
import io.trueup.contract.Contract;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private final AppealCase about;
    private final Map<String, String> values = new LinkedHashMap<>();

    private CaseValues(AppealCase about) {
        this.about = about;
    }

    static Map<String, String> of(AppealCase about) {
        CaseValues all = new CaseValues(about);
        all.whoAndWhat();
        all.money();
        all.agreement();
        all.authorization();
        all.papers();
        all.log();
        all.receipt();
        all.history();
        return all.values;
    }

    private void put(String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString().strip());
    }

    private void whoAndWhat() {
        Finding first = about.findings().get(0);
        List<LocalDate> days = about.item().serviceDates();
        Program program = first.program();
        put("date", Wording.inText(about.today()));
        put("item", about.item().id());
        put("payer", payer(first.payer()));
        put("claim", first.claimNumber());
        put("patient", first.patient());
        put("program", program == null ? "" : program == Program.WH ? "work hardening" : "work conditioning");
        put("employer", distinct(about.logs().stream().map(ProgramDay::employer)));
        put("payer_claim_numbers", distinct(lines(AdjudicatedLine::payerClaimNumber)));
        put("patient_control_numbers", distinct(lines(AdjudicatedLine::patientControlNumber)));
        put("level", about.appeal().level());
        put("deadline", Wording.inText(about.appeal().deadline()));
        put("deadline_source", about.appeal().deadlineSource());
        put("first_day", Wording.inText(days.isEmpty() ? null : days.get(0)));
        put("last_day", Wording.inText(days.isEmpty() ? null : days.get(days.size() - 1)));
        put("dates_of_service", dates(days));
        put("state", distinct(about.logs().stream().map(ProgramDay::jurisdiction)));
        put("codes", distinct(lines(AdjudicatedLine::code)).replace("; ", ", "));
        put("modifiers", distinct(about.deniedLines().stream().map(CaseValues::modified)));
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
                : first + " to " + Wording.inText(days.get(days.size() - 1)) + ", " + days.size() + " days";
    }

    /** The payer as the log names it, with the other names its contract knows it by. */
    private String payer(String named) {
        Contract contract = about.firstEvidence().contract();
        String others = contract == null
                ? ""
                : contract.payers().stream()
                        .filter(name ->
                                !name.equalsIgnoreCase(named) && name.chars().anyMatch(Character::isLetter))
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? named : others + " (" + named + ")";
    }

    private Stream<String> lines(Function<AdjudicatedLine, String> part) {
        return about.deniedLines().stream().map(part);
    }

    private static String distinct(Stream<String> texts) {
        return texts.filter(t -> !t.isBlank()).distinct().collect(Collectors.joining("; "));
    }

    private void money() {
        List<Money> billed = about.findings().stream()
                .map(Finding::billed)
                .filter(Objects::nonNull)
                .toList();
        put("billed", billed.isEmpty() ? "" : Wording.dollars(Money.sum(billed)));
        put("paid", Wording.dollars(about.item().paid()));
        put("expected", Wording.dollars(about.item().expected()));
        put("at_stake", Wording.dollars(about.item().atStake()));
    }

    /** Weeks that the contract allows; null when it sets no limit. */
    private @Nullable Integer limit() {
        Contract contract = about.firstEvidence().contract();
        return contract == null ? null : contract.programLimitWeeks();
    }

    private void agreement() {
        Contract contract = about.firstEvidence().contract();
        Integer weeks = limit();
        BigDecimal cap = contract == null ? null : contract.maxHoursPerDay();
        put("contract", contract == null ? "" : "agreement " + contract.id());
        put("rate_source", distinct(about.findings().stream().map(Finding::rateSource)));
        put("limit", weeks == null ? "" : weeks + " weeks");
        Integer filing = contract == null ? null : contract.appeal().filingLimitDays();
        put("filing_limit", filing == null ? "" : filing + " days from the service date");
        put("hours_cap", cap == null ? "" : cap.stripTrailingZeros().toPlainString());
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
        put("receipt_proof", proof.received());
        put("sent_proof", proof.sent());
        put("filing_rule", about.appeal().filingRule());
        remitted();
    }

    /** Only when the payer's own remittances tell it for every one of the days. */
    private void remitted() {
        List<LocalDate> received = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        for (Finding finding : about.findings()) {
            Receipt receipt = finding.receipt();
            LocalDate on = receipt.source() == Receipt.Source.REMITTANCE ? receipt.day() : null;
            LocalDate served = finding.serviceDate();
            if (on == null || served == null) {
                return;
            }
            received.add(on);
            days.add(ChronoUnit.DAYS.between(served, on));
        }
        put(
                "bill_received_on",
                received.stream().distinct().sorted().map(Wording::inText).collect(Collectors.joining(" and ")));
        put("days_to_receipt", ReceiptWording.span(days));
    }

    private void history() {
        List<LostLevel> lost = about.lost();
        LostLevel last = lost.isEmpty() ? null : lost.get(lost.size() - 1);
        put("lost_level", last == null ? "" : last.level());
        put("lost_on", last == null ? "" : Wording.inText(last.on()));
    }
}
