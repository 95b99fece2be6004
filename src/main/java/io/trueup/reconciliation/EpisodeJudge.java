package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.Derivation;
import io.trueup.contract.EpisodeFacts;
import io.trueup.contract.Expected;
import io.trueup.money.Money;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Reconciliation.Stay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one episode under a case rate, over its whole life. */
final class EpisodeJudge {

    private final Reconciliation reconciliation;
    private final ClaimAccount account;
    private final Stay stay;

    EpisodeJudge(Reconciliation reconciliation, ClaimAccount account, Stay stay) {
        this.reconciliation = reconciliation;
        this.account = account;
        this.stay = stay;
    }

    Judgement judge(List<AdjudicatedLine> lines) {
        Contract contract = stay.contract();
        Episode episode = stay.episode().episode();
        ProgramDay first = stay.days().get(0);
        LocalDate discharge = episode.dischargeDate();
        Adjudications adjudications = reconciliation.adjudications(lines, contract);
        PaymentExpectation expected = expected(discharge, adjudications);
        LocalDate due = discharge == null ? null : discharge.plusDays(contract.paymentDueDays());
        boolean paidByProgramCode = adjudications.standsPaid(Reconciliation::isProgramCode);
        List<AdjudicatedLine> denied = paidByProgramCode ? List.of() : adjudications.denied();
        OutcomeRules.Rule rule = OutcomeRules.decide(new OutcomeRules.Subject(
                false,
                true,
                true,
                discharge == null,
                contract,
                adjudications,
                expected.amount(),
                denied,
                due,
                reconciliation.today(),
                reconciliation.tolerance()));
        int minutes =
                stay.days().stream().mapToInt(ProgramDay::deliveredMinutes).sum();
        Finding finding = new FindingBuilder(rule, adjudications)
                .about(
                        Finding.Kind.EPISODE,
                        "E|" + first.claimNumber() + "|" + first.program() + "|" + stay.start(),
                        first)
                .on(stay.start())
                .delivered(stay.days().size(), minutes, atSchedule())
                .under(contract)
                .expecting(expected, due)
                .build();
        AuthorizedDays authorized =
                new AuthorizedDays(account.authorizations(), stay.episode().attended());
        LocalDate last = stay.days().get(stay.days().size() - 1).serviceDate();
        return new Judgement(
                finding,
                new Judgement.Evidence(
                        denied,
                        adjudications.withPatientShare(),
                        adjudications.lines(),
                        null,
                        episode,
                        stay.days(),
                        contract,
                        authorized.covering(first.program(), stay.start()),
                        authorized.usedUpBefore(first.program(), last)));
    }

    /** The stay's days at the fee schedule; null when none holds. */
    private @Nullable Money atSchedule() {
        Money total = null;
        for (ProgramDay day : stay.days()) {
            Money value =
                    reconciliation.rates().atFeeSchedule(stay.contract(), Spreading.facts(day, stay.episode(), null));
            if (value != null) {
                total = total == null ? value : total.plus(value);
            }
        }
        return total;
    }

    private PaymentExpectation expected(@Nullable LocalDate discharge, Adjudications adjudications) {
        Contract contract = stay.contract();
        Expected allowed = discharge == null
                ? new Expected.NotYetBilled(
                        Derivation.leaf(
                                "case rate",
                                "due once discharged; " + stay.days().size() + " days attended so far"),
                        contract.source(),
                        contract.confidence())
                : reconciliation
                        .rates()
                        .priceCase(
                                contract,
                                new EpisodeFacts(
                                        stay.start(), discharge, stay.days().size(), adjudications.billed()));
        return PaymentExpectation.of(allowed, contract, adjudications.patientShare());
    }
}
