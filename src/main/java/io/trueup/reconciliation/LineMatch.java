package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.programlog.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a service line belongs.
 *
 * @param account the log's claim, as {@link Account#name} writes it, also of an unmatched line that names one; blank when there is none
 * @param program the program of its day; null when none or both
 * @param matchLevel what it was matched by, in words; blank when it was not
 * @param candidates for a review: the days it could belong to, for people
 * @param candidateAccounts for a review: the claims of those days
 */
public record LineMatch(
        Disposition disposition,
        String account,
        @Nullable Program program,
        String matchLevel,
        List<String> candidates,
        List<String> candidateAccounts) {

    /** What becomes of a line's money. */
    public enum Disposition {
        /** On an attended day or an episode. */
        MATCHED,
        /** A program line without an attended day. */
        UNMATCHED,
        /** A program line that more than one day could claim. */
        REVIEW,
        /** Not a line of the program. */
        OUTSIDE
    }

    /** Of the account; blank when there is none. */
    String claimNumber() {
        return Account.read(account).claimNumber();
    }

    static final LineMatch OUTSIDE = new LineMatch(Disposition.OUTSIDE, "", null, "", List.of(), List.of());
    static final LineMatch UNMATCHED = unmatched("", null, "");

    static LineMatch matched(Account account, @Nullable Program program, String level) {
        return new LineMatch(Disposition.MATCHED, account.name(), program, level, List.of(), List.of());
    }

    /** The same for several lines of its claim: of no one program where they have several. */
    LineMatch ofProgramsOf(List<LineMatch> lines) {
        return Few.all(lines, line -> line.program() == program)
                ? this
                : new LineMatch(disposition, account, null, matchLevel, candidates, candidateAccounts);
    }

    static LineMatch unmatched(String account, @Nullable Program program, String level) {
        return new LineMatch(Disposition.UNMATCHED, account, program, level, List.of(), List.of());
    }

    static LineMatch review(String level, List<CandidateClaim.Target> targets) {
        boolean onePatient = targets.stream()
                        .map(target -> target.account().patientKey())
                        .distinct()
                        .count()
                == 1;
        return new LineMatch(
                Disposition.REVIEW,
                "",
                null,
                level,
                targets.stream()
                        .map(target -> onePatient ? target.words() : target.words() + " (" + target.patient() + ")")
                        .distinct()
                        .sorted()
                        .toList(),
                targets.stream()
                        .map(target -> target.account().name())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
