package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.Derivation;
import io.trueup.contract.EpisodeFacts;
import io.trueup.contract.Expected;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges episodes under a case rate, each over its whole life. */
final class EpisodeJudge {

    private final Reconciliation reconciliation;
    private final Account account;
    private final AuthorizedDays authorized;
    private final StandingBills bills;

    EpisodeJudge(Reconciliation reconciliation, ClaimAccount account, StandingBills bills) {
        this.reconciliation = reconciliation;
        this.account = account.account();
        this.authorized = AuthorizedDays.of(account);
        this.bills = bills;
    }

    Judgement judge(Stay stay, List<AdjudicatedLine> lines) {
        Contract contract = stay.contract();
        LocalDate discharge = stay.episode().episode().dischargeDate();
        Adjudications adjudications = reconciliation.adjudications(lines, contract);
        DayBills sent = bills.on(stay);
        LastCharge charge = adjudications.lastCharge(sent);
        PaymentExpectation expected = PaymentExpectation.of(
                expected(stay, discharge, charge.amount()), contract, adjudications.patientShare());
        PaymentClock clock = discharge == null ? null : PaymentClock.of(discharge, adjudications, sent, contract);
        LocalDate due = clock == null ? null : clock.due();
        List<AdjudicatedLine> denied =
                adjudications.standsPaid(Reconciliation::isProgramCode) ? List.of() : adjudications.denied();
        OutcomeRules.Rule rule = OutcomeRules.decide(OutcomeRules.Subject.episode(
                contract,
                adjudications,
                reconciliation.knowsBillsOf(account, stay.start()),
                sent,
                expected,
                denied,
                due,
                reconciliation.today(),
                reconciliation.tolerance()));
        Finding finding = new FindingBuilder(rule, adjudications)
                .about(Finding.Kind.EPISODE, key(stay), stay.firstDay())
                .on(stay.start())
                .delivered(stay.days().size(), stay.minutes(), stay.atSchedule(reconciliation.rates()))
                .under(contract)
                .billed(sent)
                .expecting(expected, clock)
                .build();
        return new Judgement(finding, evidence(stay, adjudications, denied, sent, charge));
    }

    private String key(Stay stay) {
        return "E|" + account.name() + "|" + stay.program() + "|" + stay.start();
    }

    private Judgement.Evidence evidence(
            Stay stay, Adjudications adjudications, List<AdjudicatedLine> denied, DayBills sent, LastCharge charge) {
        return new Judgement.Evidence(
                denied,
                adjudications.refusedInPart(),
                adjudications.lines(),
                adjudications.decisions(),
                adjudications.upholdingPayment(),
                sent,
                charge,
                null,
                stay.episode().episode(),
                stay.days(),
                stay.contract(),
                authorized.on(stay.program(), stay.start()).covering(),
                authorized.on(stay.program(), stay.lastDay().serviceDate()).usedUp(),
                adjudications.adjudicatedOn(),
                adjudications.explainedOn(),
                adjudications.takenBackOn(),
                null);
    }

    /** Due once the patient is discharged; before that there is no amount, only a count of days. */
    private Expected expected(Stay stay, @Nullable LocalDate discharge, @Nullable Money billed) {
        Contract contract = stay.contract();
        int days = stay.days().size();
        return discharge == null
                ? new Expected.NotYetBilled(
                        Derivation.leaf("case rate", "due once discharged; " + days + " days attended so far"),
                        contract.source(),
                        contract.confidence())
                : reconciliation.rates().priceCase(contract, new EpisodeFacts(stay.start(), discharge, days, billed));
    }
}
