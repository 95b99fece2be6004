package io.trueup.appeal;

import io.trueup.denial.DenialClass;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns denied days into appeals. One appeal takes the days of one episode that have the same class, route, payer, contract and date of
 * the latest adjudication; its deadline is the earliest of its days (INTERFACES.md 5).
 */
public final class AppealPlanner {

    private static final Comparator<DeniedDay> EARLIEST_FIRST =
            Comparator.comparing(DeniedDay::serviceDate).thenComparing(DeniedDay::findingKey);

    /** All stand among the codes by which the playbook routes an appeal. */
    private static final String RECEIPT_PROVED = "receipt-proved";

    private static final String RECEIPT_LATE = "receipt-late";

    /** Days that are called too many and are within the weeks of contract or state. */
    private static final String WITHIN_LIMIT = "within-limit";

    private final AppealPlaybook playbook;
    private final StateAppealRules stateRules;
    private final StateLimits limits;

    public AppealPlanner(AppealPlaybook playbook, StateAppealRules stateRules, StateLimits limits) {
        this.playbook = playbook;
        this.stateRules = stateRules;
        this.limits = limits;
    }

    /** The appeals of days that nobody appealed yet, earliest day first. */
    public List<Appeal> plan(List<DeniedDay> days) {
        return Few.each(groups(days), group -> appeal(group, List.of()));
    }

    /** Days that go to the payer together, earliest first. */
    List<List<DeniedDay>> groups(List<DeniedDay> days) {
        Map<DayGroup, List<DeniedDay>> groups = new LinkedHashMap<>();
        List<DeniedDay> inOrder = new ArrayList<>(days);
        inOrder.sort(EARLIEST_FIRST);
        inOrder.forEach(day -> groups.computeIfAbsent(DayGroup.of(day, playbook), g -> new ArrayList<>())
                .add(day));
        return List.copyOf(groups.values());
    }

    /**
     * The appeal of one group.
     *
     * @param lost levels lost so far, oldest first
     */
    Appeal appeal(List<DeniedDay> days, List<LostLevel> lost) {
        DeniedDay first = days.get(0);
        DayGroup group = DayGroup.of(first, playbook);
        PlaybookEntry entry = playbook.entry(group.denialClass(), group.route(), group.authorized());
        AppealDeadline deadline = deadline(days, lost);
        AppealFile file = AppealFile.of(entry.documents(), days);
        boolean known = isReceiptKnown(group, days);
        boolean proved = known && Few.none(days, this::isReceivedLate);
        AppealWording wording = new AppealWording(entry, days, file.missing(), limits.program());
        List<String> codes =
                new ArrayList<>(List.of(group.route(), proved ? RECEIPT_PROVED : known ? RECEIPT_LATE : ""));
        codes.add(isWithinLimit(group, entry, days) ? WITHIN_LIMIT : "");
        codes.addAll(Few.distinct(days, DeniedDay::reasonCodes));
        List<PlaybookRoute> routes = playbook.routes(codes);
        LevelWording levels = new LevelWording(deadline, lost);
        return new Appeal(
                Few.each(days, DeniedDay::findingKey),
                group.claimNumber(),
                group.denialClass(),
                group.route(),
                first.denial().ruleId(),
                first.denial().confidence(),
                deadline.level(),
                deadline.day(),
                deadline.source(),
                Money.sum(days, DeniedDay::atStake),
                levels.steps(wording.steps(routes, filingLimit(first), deadline)),
                Stream.concat(file.onFile().stream(), proved ? Stream.of(AppealDocument.PROOF_OF_RECEIPT) : Stream.of())
                        .map(AppealDocument::title)
                        .toList(),
                file.onFile().contains(AppealDocument.APPROVED_AUTHORIZATION),
                file.missing(),
                levels.nextStep(wording.nextStep(routes)),
                file.spoiledBy(),
                first.payer(),
                first.serviceDate(),
                deadline.noLevelLeft(),
                deadline.filing().where(),
                deadline.filing().fee(),
                deadline.filing().due(),
                deadline.filing().answerDays(),
                filingRule(days));
    }

    boolean isDecidedByState(String state, String level) {
        return stateRules.isDecidedByState(state, level);
    }

    /** Days that are called too long a program, and are not; a route with steps of its own is about something else. */
    private boolean isWithinLimit(DayGroup group, PlaybookEntry entry, List<DeniedDay> days) {
        return group.denialClass() == DenialClass.DURATION_EXCEEDED
                && entry.equals(playbook.entry(group.denialClass(), "", group.authorized()))
                && Few.all(days, limits.program()::isWithin);
    }

    /** Only of a bill that is said to be late, when a receiver's word on every day is on file. */
    private static boolean isReceiptKnown(DayGroup group, List<DeniedDay> days) {
        return group.denialClass() == DenialClass.TIMELY_FILING
                && group.route().isEmpty()
                && AppealDocument.PROOF_OF_RECEIPT.firstGap(days) == null;
    }

    /** A receipt after the last day to bill proves the contrary. */
    private boolean isReceivedLate(DeniedDay day) {
        FilingLimit limit = limit(day);
        FilingProof proof = day.filingProof();
        return limit != null && proof != null && proof.day().isAfter(limit.inTimeUntil());
    }

    /**
     * What may be held against the payer: a limit that is sure and was kept on every day, by what is known of its bill or because the
     * payer decided on it within the limit.
     */
    private String filingRule(List<DeniedDay> days) {
        if (days.get(0).denial().denialClass() != DenialClass.TIMELY_FILING) {
            return "";
        }
        List<String> rules = Few.distinct(Few.each(days, day -> {
            FilingLimit limit = limit(day);
            return limit == null || !limit.isSure() || hadItBy(day).isAfter(limit.inTimeUntil()) ? "" : limit.brief();
        }));
        return rules.size() == 1 ? rules.get(0) : "";
    }

    /** The earliest day on which the bill was under way for sure: nobody decides on a bill that never came. */
    private static LocalDate hadItBy(DeniedDay day) {
        FilingProof proof = day.filingProof();
        LocalDate decided = day.adjudicatedOn();
        return proof != null && proof.day().isBefore(decided) ? proof.day() : decided;
    }

    private @Nullable FilingLimit limit(DeniedDay day) {
        return limits.filing().of(day.serviceDate(), day.jurisdiction(), day.contract());
    }

    /** Of the days the one whose time ends first: reasons and payments may differ among them. */
    private AppealDeadline deadline(List<DeniedDay> days, List<LostLevel> lost) {
        List<AppealDeadline> deadlines = Few.each(
                days,
                day -> lost.isEmpty() && day.isUpheld()
                        ? stateRules.deadlineUpheld(day.clocked(), day.beforeUpheld())
                        : stateRules.deadline(lost.isEmpty() ? day.clocked() : day.beforeUpheld(), lost));
        return Objects.requireNonNullElse(Few.earliest(deadlines, AppealDeadline.EARLIEST_FIRST), AppealDeadline.NONE);
    }

    /** What a bill that is said to be late is measured by; blank for every other denial. */
    private String filingLimit(DeniedDay day) {
        if (day.denial().denialClass() != DenialClass.TIMELY_FILING) {
            return "";
        }
        FilingLimit limit = limit(day);
        return (limit == null
                        ? "No limit for the bill is known from contract or state: ask the payer for the rule it goes by"
                        : "The bill had to come by " + limit.lastDay() + ": " + limit.text())
                + known(day, limit);
    }

    /** The payer's own word, else a clearinghouse's, else the clinic's. */
    private static String known(DeniedDay day, @Nullable FilingLimit limit) {
        LocalDate received = day.billReceivedOn();
        FilingProof proof = day.filingProof();
        if (received != null) {
            return ", the payer received it on " + measured(day, received, limit);
        }
        if (proof == null) {
            return ", no file says when the payer received it";
        }
        String words = switch (proof.source()) {
            case PAYER -> ", the payer accepted it on ";
            case PAYER_HAD_IT -> ", the payer had it by ";
            case CLEARINGHOUSE -> ", the clearinghouse accepted it on ";
            case SENT -> ", no file says when the payer received it; it was sent on ";
        };
        return words + measured(day, proof.day(), limit);
    }

    private static String measured(DeniedDay day, LocalDate on, @Nullable FilingLimit limit) {
        return on + ", " + ChronoUnit.DAYS.between(day.serviceDate(), on) + " days after the service"
                + (limit == null ? "" : on.isAfter(limit.inTimeUntil()) ? ": too late" : ": in time");
    }

    /** What is on file for a group of days, and what is not. */
    private record AppealFile(List<AppealDocument> onFile, List<String> missing, List<String> spoiledBy) {

        static AppealFile of(List<AppealDocument> documents, List<DeniedDay> days) {
            AppealFile file = new AppealFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (AppealDocument document : documents) {
                LocalDate gap = document.firstGap(days);
                if (gap == null) {
                    file.onFile.add(document);
                } else {
                    file.missing.add(document.title());
                    if (document.isInLog()) {
                        file.spoiledBy.add(document.title() + ": " + gap);
                    }
                }
            }
            return file;
        }
    }
}
