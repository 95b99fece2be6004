package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.contract.LateInterest;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds payments that came late and what is owed for them: by the contract's interest-percent, else by the state's rule. */
public final class LatePayments {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final LatePaymentRules rules;

    public LatePayments(LatePaymentRules rules) {
        this.rules = rules;
    }

    /** By which rule, and from when. */
    private record Clock(LocalDate due, BigDecimal perYear, BigDecimal penalty, String rate, String source) {}

    /** One payment's part of a day; a reversal and its correction in one payment are one. */
    private record Arrival(AdjudicatedLine first, Money paid) {}

    /** Late payments of one day or episode, oldest first; none while nothing can be expected. */
    public List<LatePayment> of(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        Money expected = finding.expected();
        LocalDate serviceDate = finding.serviceDate();
        Clock clock = clock(finding, evidence);
        if (expected == null || serviceDate == null || clock == null) {
            return List.of();
        }
        List<LatePayment> late = new ArrayList<>();
        Money sum = Money.ZERO;
        Money most = Money.ZERO;
        for (Arrival arrival : arrivals(evidence.allLines())) {
            sum = sum.plus(arrival.paid());
            Money reached = sum.min(expected).max(most);
            Money news = reached.minus(most);
            most = reached;
            LocalDate on = arrival.first().paymentDate();
            if (news.isPositive() && on.isAfter(clock.due())) {
                late.add(late(finding, serviceDate, arrival.first().claimPaymentId(), news, clock, on));
            }
        }
        return late;
    }

    private static List<Arrival> arrivals(List<AdjudicatedLine> lines) {
        Map<String, Arrival> arrivals = new LinkedHashMap<>();
        lines.stream().sorted(AdjudicatedLine.IN_ORDER).forEach(line -> {
            String payment =
                    line.paymentDate() + "|" + line.payer() + "|" + line.trace() + "|" + line.paymentOccurrence();
            arrivals.merge(
                    payment,
                    new Arrival(line, line.paid()),
                    (one, other) -> new Arrival(
                            other.paid().isPositive() && !one.first().paid().isPositive() ? other.first() : one.first(),
                            one.paid().plus(other.paid())));
        });
        return List.copyOf(arrivals.values());
    }

    private @Nullable Clock clock(Finding finding, Evidence evidence) {
        Contract contract = evidence.contract();
        LocalDate due = finding.dueDate();
        if (contract == null || due == null) {
            return null;
        }
        if (contract.interestPercent().signum() > 0) {
            String rate = contract.interestPercent().stripTrailingZeros().toPlainString() + " % a year";
            return new Clock(due, contract.interestPercent(), BigDecimal.ZERO, rate, "contract " + contract.id());
        }
        List<ProgramDay> days = evidence.episodeDays();
        LatePaymentRules.Rule rule = contract.isWorkersComp() && !days.isEmpty()
                ? rules.of(days.get(0).jurisdiction())
                : null;
        return rule == null
                ? null
                : new Clock(
                        due.minusDays(contract.paymentDueDays()).plusDays(rule.dueDays()),
                        rule.percentPerYear(),
                        rule.penaltyPercent(),
                        rule.rate(),
                        "state " + rule.state() + (rule.source().isBlank() ? "" : ", " + rule.source())
                                + ", confidence " + rule.confidence());
    }

    private static LatePayment late(
            Finding finding, LocalDate serviceDate, long claimPayment, Money paid, Clock clock, LocalDate on) {
        long days = ChronoUnit.DAYS.between(clock.due(), on);
        Money interest = LateInterest.owed(paid, clock.perYear(), clock.due(), on);
        Money penalty = paid.times(clock.penalty().divide(PERCENT));
        List<String> parts = new ArrayList<>();
        if (clock.perYear().signum() > 0) {
            parts.add(paid + " × " + clock.perYear().stripTrailingZeros().toPlainString() + " % × " + days + " / 365 = "
                    + interest);
        }
        if (clock.penalty().signum() > 0) {
            parts.add(paid + " × " + clock.penalty().stripTrailingZeros().toPlainString() + " % = " + penalty);
        }
        return new LatePayment(
                claimPayment,
                finding.payer(),
                finding.claimNumber(),
                serviceDate,
                paid,
                clock.due(),
                days,
                clock.rate(),
                interest.plus(penalty),
                String.join("; ", parts) + " (" + clock.source() + ")");
    }
}
