package io.trueup.letter;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.LostLevel;
import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One appeal with everything its letter may speak of.
 *
 * @param members the findings of its days, earliest first
 * @param lost levels lost so far, oldest first
 */
public record AppealCase(
        WorkItem item, Appeal appeal, List<ClassifiedFinding> members, List<LostLevel> lost, LocalDate today) {

    public AppealCase {
        members = List.copyOf(members);
        lost = List.copyOf(lost);
    }

    List<Finding> findings() {
        return members.stream().map(m -> m.judgement().finding()).toList();
    }

    Evidence firstEvidence() {
        return members.get(0).judgement().evidence();
    }

    Evidence lastEvidence() {
        return members.get(members.size() - 1).judgement().evidence();
    }

    Finding lastFinding() {
        return members.get(members.size() - 1).judgement().finding();
    }

    /** The lines that were denied, in the order in which they were adjudicated. */
    List<AdjudicatedLine> deniedLines() {
        return members.stream()
                .flatMap(m -> m.judgement().evidence().deniedLines().stream())
                .sorted(Comparator.comparing(AdjudicatedLine::paymentDate)
                        .thenComparing(AdjudicatedLine::trace)
                        .thenComparing(AdjudicatedLine::claimOrdinal)
                        .thenComparing(AdjudicatedLine::lineNumber))
                .toList();
    }

    /** The log of each denied day; of an episode under a case rate all its attended days. */
    List<ProgramDay> logs() {
        return members.stream()
                .map(m -> m.judgement().evidence())
                .flatMap(e -> e.log() == null ? e.episodeDays().stream() : Stream.of(Objects.requireNonNull(e.log())))
                .distinct()
                .toList();
    }
}
