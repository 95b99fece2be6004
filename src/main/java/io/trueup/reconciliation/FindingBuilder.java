package io.trueup.reconciliation;

import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a finding together from the rule that decided and what it is about. */
final class FindingBuilder {

    private final OutcomeRules.Rule rule;
    private final Adjudications adjudications;
    private Finding.Kind kind = Finding.Kind.UNLOGGED;
    private String key = "";
    private String claimNumber = "";
    private String patientControlNumber = "";
    private String patient = "";
    private String payer = "";
    private @Nullable Program program;
    private @Nullable LocalDate serviceDate;
    private int days;
    private int minutes;
    private @Nullable Money atSchedule;
    private String contractId = "";
    private String basis = "";
    private @Nullable Money expected;
    private String derivation = "";
    private String rateSource = "";
    private @Nullable Confidence confidence;
    private @Nullable Money billed;
    private Receipt receipt = Receipt.ASSUMED;
    private @Nullable LocalDate dueDate;

    FindingBuilder(OutcomeRules.Rule rule, Adjudications adjudications) {
        this.rule = rule;
        this.adjudications = adjudications;
        this.billed = adjudications.billed();
        List<AdjudicatedLine> lines = adjudications.lines();
        if (!lines.isEmpty()) {
            AdjudicatedLine last = lines.get(lines.size() - 1);
            payer = last.payer();
            patientControlNumber = last.patientControlNumber();
        }
    }

    FindingBuilder about(Finding.Kind what, String identity, ProgramDay day) {
        named(what, identity, day.claimNumber(), day.patient());
        program = day.program();
        payer = day.payerId();
        patientControlNumber = day.patientControlNumber().isBlank() ? patientControlNumber : day.patientControlNumber();
        return this;
    }

    FindingBuilder named(Finding.Kind what, String identity, String claim, String who) {
        kind = what;
        key = identity;
        claimNumber = claim;
        patient = who;
        return this;
    }

    FindingBuilder on(@Nullable LocalDate date) {
        serviceDate = date;
        return this;
    }

    FindingBuilder delivered(int attendedDays, int deliveredMinutes, @Nullable Money valueAtSchedule) {
        days = attendedDays;
        minutes = deliveredMinutes;
        atSchedule = valueAtSchedule;
        return this;
    }

    FindingBuilder under(@Nullable Contract contract) {
        if (contract != null) {
            contractId = contract.id();
            payer = contract.spelled(payer);
            basis = contract.terms().basis();
        }
        return this;
    }

    /** What was asked for counts while nobody decided on it. */
    FindingBuilder billed(DayBills bills) {
        if (adjudications.isEmpty()) {
            billed = bills.charge();
        }
        return this;
    }

    /** @param clock null when none runs; nor does one while no payer has a bill */
    FindingBuilder expecting(PaymentExpectation expectation, @Nullable PaymentClock clock) {
        expected = expectation.amount();
        derivation = expectation.derivation();
        rateSource = expectation.source();
        confidence = expectation.confidence();
        if (clock != null && !Outcome.NOT_WITH_PAYER.contains(rule.outcome())) {
            receipt = clock.receipt();
            dueDate = clock.due();
        }
        return this;
    }

    FindingBuilder expecting(@Nullable Money amount, String why) {
        expected = amount;
        derivation = why;
        return this;
    }

    Finding build() {
        LocalDate recheck = rule.outcome() == Outcome.AWAITING_PAYMENT && dueDate != null ? dueDate.plusDays(1) : null;
        return new Finding(
                key,
                kind,
                claimNumber,
                patientControlNumber,
                patient,
                payer,
                contractId,
                basis,
                program,
                serviceDate,
                days,
                minutes,
                billed,
                adjudications.allowed(),
                atSchedule,
                expected,
                adjudications.net(),
                adjudications.recouped(),
                rule.outcome(),
                rule.words(),
                adjudications.reasonCodes(),
                adjudications.recoverableBy(),
                derivation,
                rateSource,
                confidence,
                adjudications.paymentDates(),
                receipt,
                dueDate,
                recheck);
    }
}
