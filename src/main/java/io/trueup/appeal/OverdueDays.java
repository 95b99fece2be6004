package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.PaymentClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days or stays that a payer should have paid.
 *
 * @param days in words, with their dates: {@code 13 days of 2025-03-03 to 2025-03-21}
 * @param amount expected and not paid, of all of them
 * @param due the last day on which the first of them was on time; null when none is known
 * @param dueDays days the payer has
 * @param dueBy who says so: {@code contract}, or {@code assumed}
 */
public record OverdueDays(
        String days, Money amount, @Nullable LocalDate due, int dueDays, String dueBy) {

    /** @param judgements of one payer, at least one */
    public static OverdueDays of(List<Judgement> judgements) {
        List<Finding> findings = Few.each(judgements, Judgement::finding);
        Contract contract = judgements.get(0).evidence().contract();
        return new OverdueDays(
                StepFacts.days(findings),
                Money.sum(findings, Finding::atStake),
                findings.stream()
                        .map(Finding::dueDate)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                PaymentClock.days(contract),
                contract == null ? "assumed" : "contract");
    }

    /** {@code 13 days of 2025-03-03 to 2025-03-21, 4,992.00, due since 2025-04-30 (45 days, contract)}. */
    public String words() {
        return days + ", " + amount.grouped()
                + (due == null ? "" : ", due since " + due + " (" + dueDays + " days, " + dueBy + ")");
    }
}
