package io.trueup.reconciliation;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.NextSteps;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.StateAppealRules;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorkItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.ContractLine;
import io.trueup.denial.DenialClassifier;
import io.trueup.denial.DenialRules;
import io.trueup.denial.Denials;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The things to do of a clinic with some 3,000 program days in half a year: most paid, many overdue, some paid short again and again,
 * some denied with last days from long ago to months away. Every day is six hours of 80.00. The same for the same seed.
 */
final class BusyClinic {

    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private static final int CLAIMS = 230;
    private static final int DAYS = 13;
    private static final int[] TERMS = {30, 45, 60, 90, 120};
    /** Bound by no state's rule, so that a last day of theirs leaves nothing behind it. */
    private static final Set<String> AUTO = Set.of("PAYER6", "PAYER7");

    private static final String[] REASONS = {
        "CO-197", "CO-50", "CO-97", "CO-16", "CO-29", "CO-4", "CO-151", "CO-18", "CO-P2", "CO-109"
    };

    private final AppealPlaybook playbook = AppealPlaybook.standard();
    private final Denials denials =
            new Denials(new DenialClassifier(DenialRules.standard(), AdjustmentReasonCodes.standard()));
    private final Random random;
    private final List<WorkItem> items = new ArrayList<>();
    private int days;

    private BusyClinic(long seed) {
        random = new Random(seed);
    }

    static BusyClinic of(long seed) {
        BusyClinic clinic = new BusyClinic(seed);
        for (int claim = 0; claim < CLAIMS; claim++) {
            clinic.claim("WC-" + claim, "PAYER" + claim % 8, TERMS[claim % TERMS.length], clinic.random.nextInt(100));
        }
        return clinic;
    }

    List<WorkItem> items() {
        return List.copyOf(items);
    }

    int days() {
        return days;
    }

    /** @param story 0 to 99: what happens to the claim */
    private void claim(String number, String payer, int term, int story) {
        if (story < 52) {
            told(number, payer, term, DAYS, TODAY.minusDays(90), Told.PAID);
        } else if (story < 68) {
            told(number, payer, term, DAYS, TODAY.minusDays(20), Told.OVERDUE);
        } else if (story < 80) {
            told(number, payer, term, DAYS, TODAY.minusDays(random.nextInt(60)), Told.SHORT);
        } else {
            LocalDate last = TODAY.plusDays(random.nextInt(150) - 45L);
            Told told = story < 94 ? Told.DENIED : Told.CUT;
            told(number, payer, term, 1 + random.nextInt(DAYS), last.minusDays(term), told);
        }
    }

    private enum Told {
        PAID,
        OVERDUE,
        SHORT,
        DENIED,
        CUT
    }

    /** @param concerned days of the claim that it is told of; the others were paid */
    private void told(String number, String payer, int term, int concerned, LocalDate paidOn, Told told) {
        LocalDate answered = paidOn.isAfter(TODAY) ? TODAY : paidOn;
        AccountSketch account = AccountSketch.account()
                .today(TODAY.toString())
                .under(ContractDraft.hourlyRate("80.00")
                        .payers(payer, payer + " Mutual")
                        .line(AUTO.contains(payer) ? ContractLine.AUTO : ContractLine.WORKERS_COMP)
                        .reconsideration(term));
        LocalDate day = answered.minusDays(told == Told.OVERDUE ? 70 : 40);
        String reason = REASONS[random.nextInt(REASONS.length)];
        for (int i = 0; i < DAYS; i++) {
            day = working(day);
            account.with(
                    DaySketch.day(day.toString()).of(number, "PCN" + number).payer(payer));
            if (told != Told.OVERDUE) {
                account.remitted(lines(number, payer, day, answered, i < concerned ? told : Told.PAID, reason));
            }
            day = day.plusDays(1);
            days++;
        }
        items.addAll(new WorkItems(
                        playbook,
                        StateAppealRules.standard(),
                        StateLimits.standard(),
                        NextSteps.standard(),
                        new RebillWorksheet(account.rates()),
                        new WorklistPriority(playbook),
                        account.takeBacks(),
                        TODAY)
                .of(account.judgements().stream().map(denials::classify).toList(), ItemHistory.NONE, Map.of()));
    }

    private static LineSketch[] lines(
            String number, String payer, LocalDate day, LocalDate paidOn, Told told, String reason) {
        LineSketch initial = line("97545", number, payer, day, paidOn);
        LineSketch further = line("97546", number, payer, day, paidOn);
        return switch (told) {
            case SHORT ->
                new LineSketch[] {
                    initial.paid("150.00").adjusted("CO-45", "10.00"),
                    further.paid("300.00").adjusted("CO-45", "20.00")
                };
            case DENIED -> new LineSketch[] {initial.adjusted(reason, "160.00"), further.adjusted(reason, "320.00")};
            case CUT -> new LineSketch[] {initial.paid("160.00"), further.adjusted(reason, "320.00")};
            default -> new LineSketch[] {initial.paid("160.00"), further.paid("320.00")};
        };
    }

    private static LineSketch line(String code, String number, String payer, LocalDate day, LocalDate paidOn) {
        return LineSketch.line(code)
                .served(day.toString())
                .on(paidOn.toString())
                .payer(payer)
                .numbered("PCN" + number, "ICN" + number)
                .claim(day.getDayOfYear());
    }

    private static LocalDate working(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
