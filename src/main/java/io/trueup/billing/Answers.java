package io.trueup.billing;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.MatchedLine;
import java.time.LocalDate;
import java.util.List;

/** What payers answered to a claim's bills, as far as it says whether a further bill of the same is a mistake. */
final class Answers {

    private final List<AdjudicatedLine> decided;

    Answers(ClaimAccount account) {
        this.decided = account.lines().stream()
                .map(MatchedLine::line)
                .filter(AdjudicatedLine::decided)
                .toList();
    }

    /** Whether the payer that it went to paid for it. */
    boolean isPaid(StandingLine line) {
        return paid(to(line)).isPositive();
    }

    /** Without the lines that were refused and sent anew since: those ask for nothing any more. */
    Visit open(Visit visit) {
        List<StandingLine> open = visit.lines().stream()
                .filter(line -> !isSentAnew(line, visit.lines()))
                .toList();
        return new Visit(visit.days(), open, visit.wholeStay());
    }

    private boolean isSentAnew(StandingLine line, List<StandingLine> all) {
        List<AdjudicatedLine> answers = to(line);
        return !answers.isEmpty()
                && all.stream()
                        .filter(other -> other.code().equals(line.code())
                                && other.sent().payerKey().equals(line.sent().payerKey()))
                        .map(other -> other.bill().sentOn())
                        .anyMatch(again -> isRefused(answers, line.bill().sentOn(), again));
    }

    /** Whether all that was answered until a further bill was sent came to nothing. */
    private static boolean isRefused(List<AdjudicatedLine> answers, LocalDate sent, LocalDate again) {
        List<AdjudicatedLine> known = answers.stream()
                .filter(answer -> !answer.paymentDate().isAfter(again))
                .toList();
        return again.isAfter(sent)
                && known.stream()
                        .anyMatch(answer ->
                                answer.isRefusal() && !answer.paymentDate().isBefore(sent))
                && !paid(known).isPositive();
    }

    private List<AdjudicatedLine> to(StandingLine line) {
        return decided.stream()
                .filter(answer -> answer.payer().equals(line.sent().payerKey()))
                .filter(answer -> answer.code().isEmpty() || answer.code().equals(line.code()))
                .filter(answer -> answer.dates() != null && answer.dates().overlaps(line.dates()))
                .toList();
    }

    private static Money paid(List<AdjudicatedLine> answers) {
        return Money.sum(answers.stream()
                .map(answer -> answer.paid().minus(answer.recouped()))
                .toList());
    }
}
