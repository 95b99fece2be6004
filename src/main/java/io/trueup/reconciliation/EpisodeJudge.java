package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.Derivation;
import io.trueup.contract.EpisodeFacts;
import io.trueup.contract.Expected;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges episodes under a case rate, each over its whole life. */
final class EpisodeJudge {

    private final Reconciliation reconciliation;
    private final Account account;
    private final AuthorizedDays authorized;

    EpisodeJudge(Reconciliation reconciliation, ClaimAccount account) {
        this.reconciliation = reconciliation;
        this.account = account.account();
        this.authorized = AuthorizedDays.of(account);
    }

    Judgement judge(Stay stay, List<AdjudicatedLine> lines) {
        Contract contract = stay.contract();
        LocalDate discharge = stay.episode().episode().dischargeDate();
        Adjudications adjudications = reconciliation.adjudications(lines, contract);
        PaymentExpectation expected =
                PaymentExpectation.of(expected(stay, discharge, adjudications), contract, adjudications.patientShare());
        PaymentClock clock = discharge == null ? null : PaymentClock.of(discharge, adjudications, contract);
        LocalDate due = clock == null ? null : clock.due();
        List<AdjudicatedLine> denied =
                adjudications.standsPaid(Reconciliation::isProgramCode) ? List.of() : adjudications.denied();
        OutcomeRules.Rule rule = OutcomeRules.decide(OutcomeRules.Subject.episode(
                contract, adjudications, expected, denied, due, reconciliation.today(), reconciliation.tolerance()));
        Finding finding = new FindingBuilder(rule, adjudications)
                .about(Finding.Kind.EPISODE, key(stay), stay.firstDay())
                .on(stay.start())
                .delivered(stay.days().size(), stay.minutes(), stay.atSchedule(reconciliation.rates()))
                .under(contract)
                .expecting(expected, clock)
                .build();
        return new Judgement(finding, evidence(stay, adjudications, denied));
    }

    private String key(Stay stay) {
        return "E|" + account.name() + "|" + stay.program() + "|" + stay.start();
    }

    private Judgement.Evidence evidence(Stay stay, Adjudications adjudications, List<AdjudicatedLine> denied) {
        return new Judgement.Evidence(
                denied,
                adjudications.refusedInPart(),
                adjudications.lines(),
                null,
                stay.episode().episode(),
                stay.days(),
                stay.contract(),
                authorized.covering(stay.program(), stay.start()),
                authorized.usedUpBefore(stay.program(), stay.lastDay().serviceDate()),
                adjudications.adjudicatedOn(),
                adjudications.explainedOn(),
                adjudications.takenBackOn());
    }

    /** Due once the patient is discharged; before that there is no amount, only a count of days. */
    private Expected expected(Stay stay, @Nullable LocalDate discharge, Adjudications adjudications) {
        Contract contract = stay.contract();
        int days = stay.days().size();
        return discharge == null
                ? new Expected.NotYetBilled(
                        Derivation.leaf("case rate", "due once discharged; " + days + " days attended so far"),
                        contract.source(),
                        contract.confidence())
                : reconciliation
                        .rates()
                        .priceCase(
                                contract,
                                new EpisodeFacts(stay.start(), discharge, days, adjudications.billedForPricing()));
    }
}
