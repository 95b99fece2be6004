package io.trueup.reconciliation;

import io.trueup.contract.AppealTerms;
import io.trueup.contract.CalendarTerms;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import io.trueup.contract.LatePayer;
import io.trueup.contract.PayerAddress;
import io.trueup.contract.Terms;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workers' comp contract of payer TXMUT, in force since 2025, payment due in 45 days, changed only where a test says so. */
final class ContractDraft {

    private final Terms terms;
    private String id = "tx-mutual";
    private List<String> payers = List.of("TXMUT", "TEXAS MUTUAL");
    private ContractLine line = ContractLine.WORKERS_COMP;
    private LocalDate from = LocalDate.of(2025, 1, 1);
    private @Nullable LocalDate to;
    private boolean lesserOfCharge;
    private String source = "contract";
    private BigDecimal discount = BigDecimal.ZERO;
    private AppealTerms appeal = AppealTerms.NONE;

    private ContractDraft(Terms terms) {
        this.terms = terms;
    }

    static ContractDraft hourlyRate(String dollars) {
        return new ContractDraft(new Terms.PerHour(Money.of(dollars), 15));
    }

    /** Half of it from three hours, all of it from six. */
    static ContractDraft dailyRate(String dollars) {
        Money rate = Money.of(dollars);
        return new ContractDraft(new Terms.Daily(rate, 360, rate.times(new BigDecimal("0.5")), 180));
    }

    /** Three days included, further days at 300.00; fewer than two days at 250.00 each. */
    static ContractDraft caseRate(String dollars) {
        return new ContractDraft(new Terms.Case(Money.of(dollars), 3, Money.of("300.00"), 2, Money.of("250.00")));
    }

    /** 97545 by the unit of two hours, 97546 by the hour. */
    static ContractDraft codes(String initial, String further) {
        return new ContractDraft(new Terms.PerCode(Map.of("97545", Money.of(initial), "97546", Money.of(further)), 15));
    }

    /** By component codes of 15 minutes: {@code "97110:35.00 97530:40.00"}. */
    static ContractDraft components(String amounts) {
        Map<String, Money> byCode = new TreeMap<>();
        Stream.of(amounts.split(" ")).map(a -> a.split(":")).forEach(a -> byCode.put(a[0], Money.of(a[1])));
        return new ContractDraft(new Terms.PerCode(byCode, 15));
    }

    static ContractDraft percentOfCharge(String percent) {
        return new ContractDraft(new Terms.PercentOfCharge(new BigDecimal(percent)));
    }

    static ContractDraft notCovered() {
        return new ContractDraft(new Terms.NotCovered());
    }

    static ContractDraft unknownSchedule() {
        return new ContractDraft(new Terms.FeeSchedule("NOWHERE", BigDecimal.valueOf(100)));
    }

    ContractDraft named(String contractId) {
        id = contractId;
        return this;
    }

    ContractDraft payers(String... names) {
        payers = List.of(names);
        return this;
    }

    ContractDraft line(ContractLine value) {
        line = value;
        return this;
    }

    ContractDraft inForce(String first, @Nullable String last) {
        from = LocalDate.parse(first);
        to = last == null ? null : LocalDate.parse(last);
        return this;
    }

    ContractDraft source(String text) {
        source = text;
        return this;
    }

    ContractDraft less(String percent) {
        discount = new BigDecimal(percent);
        return this;
    }

    /** Days from the payment. */
    ContractDraft reconsideration(int days) {
        appeal = new AppealTerms(days, AppealTerms.CountedFrom.PAYMENT_DATE, null, null);
        return this;
    }

    ContractDraft lesserOfCharge() {
        lesserOfCharge = true;
        return this;
    }

    /** How long money may be asked back, from the payment. */
    ContractDraft takeBackDays(int days) {
        appeal = new AppealTerms(null, AppealTerms.CountedFrom.PAYMENT_DATE, null, days);
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
                discount,
                lesserOfCharge,
                null,
                null,
                45,
                BigDecimal.ZERO,
                LatePayer.UNKNOWN,
                appeal,
                PayerAddress.NONE,
                CalendarTerms.NONE,
                source,
                Confidence.HIGH);
    }
}
