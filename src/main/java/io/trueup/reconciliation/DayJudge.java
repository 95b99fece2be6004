package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges attended program days outside case rates, one at a time. */
final class DayJudge {

    private final Reconciliation reconciliation;
    private final Account account;
    private final AuthorizedDays authorized;
    private final StandingBills bills;

    /** Of each episode, so that its days share one list. */
    private final Map<EpisodeDays, List<ProgramDay>> attended = new IdentityHashMap<>();

    DayJudge(Reconciliation reconciliation, ClaimAccount account, StandingBills bills) {
        this.reconciliation = reconciliation;
        this.account = account.account();
        this.authorized = AuthorizedDays.of(account);
        this.bills = bills;
    }

    Judgement judge(RatedDay rated, List<AdjudicatedLine> lines) {
        Contract contract = rated.contract();
        ProgramDay day = rated.day();
        Adjudications adjudications = reconciliation.adjudications(lines, contract);
        DayBills sent = bills.on(rated);
        LastCharge charge = adjudications.lastCharge(sent);
        PaymentExpectation expected = PaymentExpectation.of(
                rated.expected(reconciliation.rates(), charge.amount()), contract, adjudications.patientShare());
        PaymentClock clock = PaymentClock.of(rated.date(), adjudications, sent, contract);
        List<AdjudicatedLine> denied = denied(rated, adjudications);
        OutcomeRules.Rule rule = OutcomeRules.decide(OutcomeRules.Subject.day(
                contract,
                adjudications,
                reconciliation.knowsBillsOf(account, rated.date()),
                sent,
                expected,
                denied,
                clock.due(),
                reconciliation.today(),
                reconciliation.tolerance()));
        Finding finding = new FindingBuilder(rule, adjudications)
                .about(Finding.Kind.DAY, "D|" + account.name() + "|" + day.program() + "|" + rated.date(), day)
                .on(rated.date())
                .delivered(1, day.deliveredMinutes(), rated.atSchedule(reconciliation.rates()))
                .under(contract)
                .billed(sent)
                .expecting(expected, clock)
                .build();
        return new Judgement(
                finding,
                evidence(rated, adjudications, denied, sent, charge, billedShort(finding, rated, adjudications, sent)));
    }

    /** Under a daily rate a zero-paid line is no denial once a program code of the day was paid. */
    private static List<AdjudicatedLine> denied(RatedDay rated, Adjudications adjudications) {
        Contract contract = rated.contract();
        boolean paidAsOne =
                contract != null && contract.isDailyRate() && adjudications.standsPaid(Reconciliation::isProgramCode);
        return paidAsOne ? List.of() : adjudications.denied();
    }

    private @Nullable BilledShort billedShort(
            Finding finding, RatedDay rated, Adjudications adjudications, DayBills sent) {
        Money expected = finding.expected();
        return finding.outcome() != Outcome.UNDERPAID || expected == null
                ? null
                : BilledShort.of(
                        rated, adjudications, sent, expected, reconciliation.rates(), reconciliation.tolerance());
    }

    private Judgement.Evidence evidence(
            RatedDay rated,
            Adjudications adjudications,
            List<AdjudicatedLine> denied,
            DayBills sent,
            LastCharge charge,
            @Nullable BilledShort billedShort) {
        AuthorizedDays.Coverage coverage = authorized.on(rated.program(), rated.date());
        return new Judgement.Evidence(
                denied,
                adjudications.refusedInPart(),
                adjudications.lines(),
                adjudications.decisions(),
                adjudications.upholdingPayment(),
                sent,
                charge,
                rated.day(),
                rated.episode().episode(),
                attended.computeIfAbsent(rated.episode(), EpisodeDays::attended),
                rated.contract(),
                coverage.covering(),
                coverage.usedUp(),
                adjudications.adjudicatedOn(),
                adjudications.explainedOn(),
                adjudications.takenBackOn(),
                billedShort);
    }
}
