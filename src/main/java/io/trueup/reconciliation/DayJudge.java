package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.Derivation;
import io.trueup.contract.Expected;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Reconciliation.RatedDay;
import java.time.LocalDate;
import java.util.List;

/** Judges one attended program day outside case rates. */
final class DayJudge {

    static final Expected NO_CONTRACT = new Expected.NoRate(
            "no contract in force", Derivation.leaf("contract", "none in force for payer and date"));

    private final Reconciliation reconciliation;
    private final ClaimAccount account;
    private final RatedDay rated;

    DayJudge(Reconciliation reconciliation, ClaimAccount account, RatedDay rated) {
        this.reconciliation = reconciliation;
        this.account = account;
        this.rated = rated;
    }

    Judgement judge(List<AdjudicatedLine> lines) {
        Contract contract = rated.contract();
        ProgramDay day = rated.day();
        Adjudications adjudications = reconciliation.adjudications(lines, contract);
        Expected allowed = contract == null
                ? NO_CONTRACT
                : reconciliation.rates().price(contract, Spreading.facts(day, rated.episode(), adjudications.billed()));
        PaymentExpectation expected = PaymentExpectation.of(allowed, contract, adjudications.patientShare());
        LocalDate due = day.serviceDate()
                .plusDays(contract == null ? Contract.DEFAULT_PAYMENT_DUE_DAYS : contract.paymentDueDays());
        boolean paidByProgramCode =
                contract != null && contract.isDailyRate() && adjudications.standsPaid(Reconciliation::isProgramCode);
        List<AdjudicatedLine> denied = paidByProgramCode ? List.of() : adjudications.denied();
        OutcomeRules.Rule rule = OutcomeRules.decide(new OutcomeRules.Subject(
                false,
                true,
                expected.rated(),
                false,
                contract,
                adjudications,
                expected.amount(),
                denied,
                due,
                reconciliation.today(),
                reconciliation.tolerance()));
        Money atSchedule = contract == null
                ? null
                : reconciliation.rates().atFeeSchedule(contract, Spreading.facts(day, rated.episode(), null));
        Finding finding = new FindingBuilder(rule, adjudications)
                .about(Finding.Kind.DAY, "D|" + day.claimNumber() + "|" + day.program() + "|" + day.serviceDate(), day)
                .on(day.serviceDate())
                .delivered(1, day.deliveredMinutes(), atSchedule)
                .under(contract)
                .expecting(expected, due)
                .build();
        AuthorizedDays authorized =
                new AuthorizedDays(account.authorizations(), rated.episode().attended());
        return new Judgement(
                finding,
                new Judgement.Evidence(
                        denied,
                        adjudications.withPatientShare(),
                        adjudications.lines(),
                        day,
                        rated.episode().episode(),
                        rated.episode().attended(),
                        contract,
                        authorized.covering(day.program(), day.serviceDate()),
                        authorized.usedUpBefore(day.program(), day.serviceDate())));
    }
}
