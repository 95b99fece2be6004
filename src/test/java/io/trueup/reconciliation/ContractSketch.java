package io.trueup.reconciliation;

import io.trueup.contract.AppealTerms;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import io.trueup.contract.Terms;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workers' comp contract of payer TXMUT, in force since 2025, payment due in 45 days, changed only where a test says so. */
final class ContractSketch {

    private final Terms terms;
    private String id = "tx-mutual";
    private List<String> payers = List.of("TXMUT", "TEXAS MUTUAL");
    private ContractLine line = ContractLine.WORKERS_COMP;
    private LocalDate from = LocalDate.of(2025, 1, 1);
    private @Nullable LocalDate to;
    private boolean lesserOfCharge;

    private ContractSketch(Terms terms) {
        this.terms = terms;
    }

    static ContractSketch hourlyRate(String dollars) {
        return new ContractSketch(new Terms.PerHour(Money.of(dollars), 15));
    }

    /** Half of it from three hours, all of it from six. */
    static ContractSketch dailyRate(String dollars) {
        Money rate = Money.of(dollars);
        return new ContractSketch(new Terms.Daily(rate, 360, rate.times(new BigDecimal("0.5")), 180));
    }

    /** Three days included, further days at 300.00; fewer than two days at 250.00 each. */
    static ContractSketch caseRate(String dollars) {
        return new ContractSketch(new Terms.Case(Money.of(dollars), 3, Money.of("300.00"), 2, Money.of("250.00")));
    }

    static ContractSketch percentOfCharge(String percent) {
        return new ContractSketch(new Terms.PercentOfCharge(new BigDecimal(percent)));
    }

    static ContractSketch notCovered() {
        return new ContractSketch(new Terms.NotCovered());
    }

    static ContractSketch unknownSchedule() {
        return new ContractSketch(new Terms.FeeSchedule("NOWHERE", BigDecimal.valueOf(100)));
    }

    ContractSketch named(String contractId) {
        id = contractId;
        return this;
    }

    ContractSketch payers(String... names) {
        payers = List.of(names);
        return this;
    }

    ContractSketch line(ContractLine value) {
        line = value;
        return this;
    }

    ContractSketch inForce(String first, @Nullable String last) {
        from = LocalDate.parse(first);
        to = last == null ? null : LocalDate.parse(last);
        return this;
    }

    ContractSketch lesserOfCharge() {
        lesserOfCharge = true;
        return this;
    }

    Contract build() {
        return new Contract(
                id,
                payers,
                line,
                "",
                "",
                null,
                from,
                to,
                true,
                terms,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                lesserOfCharge,
                null,
                null,
                45,
                BigDecimal.ZERO,
                AppealTerms.NONE,
                "contract",
                Confidence.HIGH);
    }
}
