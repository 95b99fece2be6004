package io.trueup.appeal;

import io.trueup.appeal.TakeBackLimits.PaidService;
import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Judgement.Evidence;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.RecoupedShare;
import io.trueup.reconciliation.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds each payment that was taken back, and each that may be, against the limit for asking, the log and the price. */
public final class TakeBacks {

    private static final Set<Outcome> SHORT = Set.of(Outcome.TAKEN_BACK, Outcome.UNDERPAID);

    private final TakeBackLimits limits;
    private final Tolerance tolerance;
    private final ProviderAdjustmentReasons reasons;

    public TakeBacks(TakeBackLimits limits, Tolerance tolerance) {
        this(limits, tolerance, ProviderAdjustmentReasons.standard());
    }

    public TakeBacks(TakeBackLimits limits, Tolerance tolerance, ProviderAdjustmentReasons reasons) {
        this.limits = limits;
        this.tolerance = tolerance;
        this.reasons = reasons;
    }

    /** What was taken of a day that is short now; null when nothing was, or all of it came again. */
    public @Nullable TakeBack of(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        LocalDate on = evidence.takenBackOn();
        LocalDate served = lastServed(finding, evidence);
        LocalDate paidOn = on == null ? null : paidBefore(evidence.allLines(), on);
        if (on == null || paidOn == null || served == null || !SHORT.contains(finding.outcome())) {
            return null;
        }
        if (isKept(evidence)) {
            return null;
        }
        Money had = highest(evidence.allLines(), on);
        Money amount = had.minus(finding.paid());
        if (!amount.isPositive()) {
            return null;
        }
        Money price = finding.expected();
        boolean logged = evidence.log() != null || !evidence.episodeDays().isEmpty();
        return new TakeBack(
                amount,
                amount.min(finding.atStake()),
                on,
                paidOn,
                had,
                price,
                price != null && (had.compareTo(price) <= 0 || tolerance.covers(had.minus(price), price)),
                limit(finding, evidence, served, paidOn),
                logged ? finding.minutes() : 0,
                Math.max(1, finding.days()),
                classified.denial() == null ? "" : String.join(", ", finding.reasonCodes()));
    }

    /**
     * Whether a day is short because money was taken back, so that the take-back is answered; what was cut for a reason is asked for
     * like a denial, unless it came late.
     */
    public boolean isAnswered(ClassifiedFinding classified) {
        if (isKept(classified.judgement().evidence())) {
            return false;
        }
        TakeBack takeBack = of(classified);
        return classified.judgement().finding().outcome() == Outcome.TAKEN_BACK
                || takeBack != null
                        && (takeBack.verdict() == TakeBack.Verdict.LATE || DeniedDay.refused(classified) == null);
    }

    /** Whether money was withheld, and all that was is kept for a reason of its own, so that no payment was taken back. */
    public boolean isKept(Evidence evidence) {
        List<RecoupedShare> shares = withheld(evidence);
        return !shares.isEmpty()
                && Few.all(shares, share -> reasons.keeps(share.reason()))
                && Few.none(evidence.allLines(), line -> line.paid().isNegative());
    }

    /** Whether nothing is missing of the day but what was kept. */
    boolean isAllWithheld(ClassifiedFinding classified) {
        Money rest = classified
                .judgement()
                .finding()
                .atStake()
                .minus(Money.sum(withheld(classified.judgement().evidence()), RecoupedShare::amount));
        Money price = classified.judgement().finding().expected();
        return !rest.isPositive() || price != null && tolerance.covers(rest, price);
    }

    /** What to do about money of a day that was kept, a sentence for each adjustment; empty where the day is short for other reasons. */
    List<String> withheldSteps(ClassifiedFinding classified) {
        Evidence evidence = classified.judgement().evidence();
        Outcome outcome = classified.judgement().finding().outcome();
        boolean cut = outcome == Outcome.UNDERPAID && DeniedDay.refused(classified) != null;
        return !SHORT.contains(outcome) || cut || !isKept(evidence)
                ? List.of()
                : Few.distinct(Few.each(withheld(evidence), this::withheldStep));
    }

    private String withheldStep(RecoupedShare share) {
        String it = AdjustmentItems.it(share.reason(), share.reference(), share.whole(), share.trace(), share.on());
        String step = reasons.aboutWithheld(share.reason(), it);
        return step.isBlank() ? "Ask the payer what " + it + " is for" : step;
    }

    private static List<RecoupedShare> withheld(Evidence evidence) {
        List<RecoupedShare> withheld = new ArrayList<>();
        evidence.allLines()
                .forEach(line -> withheld.addAll(
                        Few.where(line.recoupedBy(), share -> share.amount().isPositive())));
        return withheld;
    }

    /** The last day on which the payer may ask back what it paid; null when it paid nothing, or no limit is known. */
    public @Nullable TakeBackLimit limit(ClassifiedFinding paid) {
        Finding finding = paid.judgement().finding();
        Evidence evidence = paid.judgement().evidence();
        LocalDate served = lastServed(finding, evidence);
        LocalDate paidOn = FindingClocks.lastPaidOn(evidence);
        return served == null || paidOn == null ? null : limit(finding, evidence, served, paidOn);
    }

    private @Nullable TakeBackLimit limit(Finding finding, Evidence evidence, LocalDate served, LocalDate paidOn) {
        return limits.of(
                new PaidService(served, paidOn, finding.billReceivedOn()),
                evidence.jurisdiction(),
                evidence.contract());
    }

    /** The rule by which an overpayment that the clinic finds goes back without being asked for; blank where none is known. */
    String unasked(ClassifiedFinding paid) {
        Evidence evidence = paid.judgement().evidence();
        return limits.unasked(evidence.jurisdiction(), evidence.contract());
    }

    /** Whether nobody can ask back any more what was paid too much, and nothing else obliges to pay it back. */
    boolean isSettled(ClassifiedFinding classified, LocalDate today) {
        TakeBackLimit limit = ofOverpaid(classified);
        return limit != null
                && limit.isSure()
                && limit.lastDay().isBefore(today)
                && unasked(classified).isEmpty();
    }

    /** The finding, to be looked at again on the day after the last one on which what was paid too much may be asked back. */
    public ClassifiedFinding rechecked(ClassifiedFinding classified, LocalDate today) {
        TakeBackLimit limit = ofOverpaid(classified);
        if (limit == null || limit.lastDay().isBefore(today)) {
            return classified;
        }
        Judgement judgement = classified.judgement();
        return new ClassifiedFinding(
                new Judgement(judgement.finding().recheckedOn(limit.lastDay().plusDays(1)), judgement.evidence()),
                classified.denial());
    }

    private @Nullable TakeBackLimit ofOverpaid(ClassifiedFinding classified) {
        return classified.judgement().finding().outcome() == Outcome.OVERPAID ? limit(classified) : null;
    }

    /** What can be said of money that was taken back, or may be asked back: a line each, for people. */
    public List<String> lines(ClassifiedFinding classified) {
        TakeBack takeBack = of(classified);
        if (takeBack != null) {
            return new TakeBackGroup(List.of(takeBack)).lines();
        }
        TakeBackLimit limit = ofOverpaid(classified);
        return limit == null
                ? List.of()
                : List.of("may be asked back until " + limit.lastDay() + " (" + limit.brief()
                        + "; " + limit.source() + ", confidence "
                        + limit.confidence().word() + ")"
                        + (unasked(classified).isEmpty()
                                ? ""
                                : "; found overpaid, it goes back unasked: " + unasked(classified)));
    }

    /** A stay ends with its last attended day. */
    private static @Nullable LocalDate lastServed(Finding finding, Evidence evidence) {
        return finding.kind() == Finding.Kind.EPISODE
                ? evidence.episodeDays().stream()
                        .map(ProgramDay::serviceDate)
                        .max(LocalDate::compareTo)
                        .orElse(finding.serviceDate())
                : finding.serviceDate();
    }

    /** The latest payment before money was taken; of that very day when there is none before. */
    private static @Nullable LocalDate paidBefore(List<AdjudicatedLine> lines, LocalDate on) {
        List<LocalDate> paid = Few.known(lines, line -> line.paid().isPositive() ? line.paymentDate() : null);
        LocalDate before = Few.most(Few.where(paid, day -> day.isBefore(on)), day -> day);
        return before == null && paid.contains(on) ? on : before;
    }

    /** The most that the day ever had, net, at the end of a date before money was taken. */
    private static Money highest(List<AdjudicatedLine> lines, LocalDate on) {
        TreeMap<LocalDate, Money> moved = new TreeMap<>();
        Money sameDay = Money.ZERO;
        for (AdjudicatedLine line : lines) {
            moved.merge(line.paymentDate(), line.paid(), Money::plus);
            LocalDate recoupedOn = line.recoupedOn();
            if (recoupedOn != null) {
                moved.merge(recoupedOn, Money.ZERO.minus(line.recouped()), Money::plus);
            }
            if (line.paymentDate().equals(on) && line.paid().isPositive()) {
                sameDay = sameDay.plus(line.paid());
            }
        }
        Money had = Money.ZERO;
        Money highest = Money.ZERO;
        for (Money change : moved.headMap(on).values()) {
            had = had.plus(change);
            highest = highest.max(had);
        }
        return highest.isPositive() ? highest : sameDay;
    }
}
