package io.trueup.interest;

import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.denial.DenialClass;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.BilledShort;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds payments that came late and what is owed for them, and money that nobody paid or refused. */
public final class LatePayments {

    private final LateCharges charges;

    public LatePayments(LateCharges charges) {
        this.charges = charges;
    }

    /** One payment's part of a day; a reversal and its correction in one payment are one. */
    private record Arrival(AdjudicatedLine first, Money paid) {}

    /** A day or episode that a payer owes, by which terms and since when. */
    private record Owing(Finding finding, LocalDate serviceDate, Money expected, LateTerms terms, BillClock clock) {}

    /** Late payments of one day or episode, oldest first; none while nothing can be expected. */
    public List<LatePayment> of(ClassifiedFinding classified) {
        Owing owing = owing(classified);
        if (owing == null) {
            return List.of();
        }
        Finding finding = owing.finding();
        List<AdjudicatedLine> lines = classified.judgement().evidence().allLines();
        List<LatePayment> late = new ArrayList<>();
        for (Arrival arrival : news(arrivals(lines), owing)) {
            AdjudicatedLine line = arrival.first();
            LateTerms terms = line.isOfFurtherPayer() ? owing.terms().ofFurtherPayer() : owing.terms();
            LateClaim claim = charges.of(terms, clock(owing, line, lines), arrival.paid(), line.paymentDate());
            if (claim != null) {
                late.add(new LatePayment(
                        line.claimPaymentId(),
                        finding.payer(),
                        finding.claimNumber(),
                        owing.serviceDate(),
                        arrival.paid(),
                        claim));
            }
        }
        return late;
    }

    /**
     * What each payment brought that had not come before and was not taken back: what was taken back bears interest when it is
     * paid again, if it ever was owed.
     */
    private static List<Arrival> news(List<Arrival> arrivals, Owing owing) {
        List<Arrival> news = new ArrayList<>();
        Money sum = Money.ZERO;
        Money most = Money.ZERO;
        for (Arrival arrival : arrivals) {
            sum = sum.plus(arrival.paid());
            Money reached = sum.min(owing.expected()).max(most);
            news.add(new Arrival(arrival.first(), reached.minus(most)));
            most = reached;
        }
        Money gone = most.minus(owing.finding().paid().min(most).max(Money.ZERO));
        for (int i = news.size() - 1; i >= 0; i--) {
            Arrival arrival = news.get(i);
            Money back = arrival.paid().min(gone);
            news.set(i, new Arrival(arrival.first(), arrival.paid().minus(back)));
            gone = gone.minus(back);
        }
        return news;
    }

    /** From when the days of the payer run that paid a line. */
    private static BillClock clock(Owing owing, AdjudicatedLine line, List<AdjudicatedLine> lines) {
        LocalDate refusedOn = Few.least(
                Few.where(
                        lines, other -> other.isRefusal() && other.paymentDate().isBefore(line.paymentDate())),
                AdjudicatedLine::paymentDate);
        LocalDate received = line.billReceivedOn();
        LocalDate before = Few.least(
                Few.where(
                        lines,
                        other -> !other.isOfFurtherPayer()
                                && !other.paymentDate().isAfter(line.paymentDate())),
                AdjudicatedLine::paymentDate);
        if (!line.isOfFurtherPayer() || before == null) {
            return owing.clock().refused(refusedOn);
        }
        return received != null && line.isBillReceivedSince(before)
                ? new BillClock(received, BillClock.Since.RECEIPT)
                : new BillClock(before, BillClock.Since.FIRST_PAYER);
    }

    /** What of a day or episode is neither paid nor refused; null when nothing is. */
    public @Nullable UnpaidAmount unpaid(ClassifiedFinding classified) {
        Owing owing = owing(classified);
        Money amount = undisputed(classified);
        return owing == null || !amount.isPositive()
                ? null
                : new UnpaidAmount(
                        owing.finding().payer(),
                        owing.finding().claimNumber(),
                        owing.serviceDate(),
                        amount,
                        owing.terms(),
                        owing.clock());
    }

    /**
     * The shortfall that no refusal stands against: of a day partly refused what is left when the charges refused are set aside. A
     * day that is refused or taken back bears interest only when it is decided, and then as money that came late. What the payer
     * charged the worker is the payer's to pay; what nobody billed is not.
     */
    private static Money undisputed(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Outcome outcome = finding.outcome();
        Denial denial = classified.denial();
        if (outcome == Outcome.PARTLY_DENIED) {
            Money refused = Money.sum(classified.judgement().evidence().deniedLines(), AdjudicatedLine::charge);
            return finding.atStake().minus(refused);
        }
        boolean open = outcome == Outcome.PAYMENT_OVERDUE
                || outcome == Outcome.UNDERPAID
                        && (denial == null || denial.denialClass() == DenialClass.PATIENT_RESPONSIBILITY);
        BilledShort billedShort = classified.judgement().evidence().billedShort();
        return !open ? Money.ZERO : billedShort != null ? billedShort.unpaid() : finding.atStake();
    }

    private static @Nullable Owing owing(ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Evidence evidence = classified.judgement().evidence();
        Contract contract = evidence.contract();
        LocalDate serviceDate = finding.serviceDate();
        Money expected = finding.expected();
        BillClock clock = contract == null ? null : BillClock.of(finding, contract);
        if (contract == null || clock == null || serviceDate == null || expected == null) {
            return null;
        }
        LateTerms terms = LateTerms.of(contract, evidence.jurisdiction());
        return terms.isKnown() ? new Owing(finding, serviceDate, expected, terms, clock) : null;
    }

    private static List<Arrival> arrivals(List<AdjudicatedLine> lines) {
        Map<String, Arrival> arrivals = new LinkedHashMap<>();
        List<AdjudicatedLine> inOrder = new ArrayList<>(lines);
        inOrder.sort(AdjudicatedLine.IN_ORDER);
        inOrder.forEach(line -> {
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
}
