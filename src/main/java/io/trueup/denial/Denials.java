package io.trueup.denial;

import io.trueup.contract.Contract;
import io.trueup.few.Few;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Judgement.Evidence;
import io.trueup.reconciliation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each finding that was denied, or paid short for more than a contractual reduction, its class. */
public final class Denials {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Set<Outcome> WITH_DENIALS =
            Set.of(Outcome.DENIED, Outcome.PARTLY_DENIED, Outcome.TAKEN_BACK, Outcome.UNDERPAID);

    private final DenialClassifier classifier;

    public Denials(DenialClassifier classifier) {
        this.classifier = classifier;
    }

    public ClassifiedFinding classify(Judgement judgement) {
        Evidence evidence = judgement.evidence();
        Finding finding = judgement.finding();
        List<AdjudicatedLine> lines = decisive(finding, evidence);
        return new ClassifiedFinding(
                judgement, lines.isEmpty() ? null : classifier.classify(context(finding, evidence, lines)));
    }

    /** The denied lines; for a day paid short, the lines that the payer cut or charged the worker for. */
    private static List<AdjudicatedLine> decisive(Finding finding, Evidence evidence) {
        if (!WITH_DENIALS.contains(finding.outcome())) {
            return List.of();
        }
        if (!evidence.deniedLines().isEmpty()) {
            return evidence.deniedLines();
        }
        return finding.outcome() == Outcome.UNDERPAID ? evidence.shortLines() : List.of();
    }

    private DenialContext context(Finding finding, Evidence evidence, List<AdjudicatedLine> lines) {
        Contract contract = evidence.contract();
        return new DenialContext(
                Few.each(lines, Denials::deniedLine),
                finding.paid().isPositive(),
                evidence.coveringAuthorization() != null,
                evidence.authorizationUsedUp(),
                hasOtherAdjudication(evidence, lines),
                weeks(finding.serviceDate(), evidence.episode()),
                contract == null ? null : contract.programLimitWeeks(),
                isOverCap(evidence.log(), contract),
                minutes(evidence.log()),
                contract == null ? null : contract.line(),
                missingLogParts(evidence.log()),
                earlier(finding, evidence, lines));
    }

    /** How the adjudication that these lines uphold was classed; null when they uphold none that is stored. */
    private @Nullable Denial earlier(Finding finding, Evidence evidence, List<AdjudicatedLine> lines) {
        AdjudicatedLine latest = lines.get(lines.size() - 1);
        if (Few.none(lines, AdjudicatedLine::upholds)) {
            return null;
        }
        AdjudicatedLine before = evidence.refusedBefore(latest);
        if (before == null) {
            return null;
        }
        List<AdjudicatedLine> together = Few.where(
                evidence.allLines(), line -> line.claimPaymentId() == before.claimPaymentId() && line.isZeroPaid());
        return classifier.classify(context(finding, evidence, together));
    }

    private static DeniedLine deniedLine(AdjudicatedLine line) {
        return new DeniedLine(
                line.code(), line.modifiers(), line.charge(), line.adjustments(), line.remarkCodes(), line.paid());
    }

    /** Whether one of the codes was adjudicated by another claim payment too, or paid beside: only then is it a duplicate of anything. */
    private static boolean hasOtherAdjudication(Evidence evidence, List<AdjudicatedLine> lines) {
        return Few.any(
                Few.where(evidence.allLines(), other -> !other.isReversal()),
                other -> Few.any(
                        lines,
                        line -> line.code().equals(other.code())
                                && (line.claimPaymentId() != other.claimPaymentId()
                                        || other.paid().isPositive())));
    }

    private static int weeks(@Nullable LocalDate day, @Nullable Episode episode) {
        return day == null || episode == null ? 0 : episode.weeksBefore(day);
    }

    private static boolean isOverCap(@Nullable ProgramDay log, @Nullable Contract contract) {
        BigDecimal cap = contract == null ? null : contract.maxHoursPerDay();
        return log != null
                && cap != null
                && BigDecimal.valueOf(log.deliveredMinutes()).compareTo(cap.multiply(MINUTES_PER_HOUR)) > 0;
    }

    private static int minutes(@Nullable ProgramDay log) {
        return log == null ? 0 : log.deliveredMinutes();
    }

    private static List<String> missingLogParts(@Nullable ProgramDay log) {
        List<String> missing = new ArrayList<>();
        if (log != null) {
            if (log.tasks().isBlank()) {
                missing.add("Daily log");
            }
            if (log.productivity().isBlank()) {
                missing.add("Productivity");
            }
            if (log.disciplines().total() == 0) {
                missing.add("Time by discipline");
            }
        }
        return missing;
    }
}
