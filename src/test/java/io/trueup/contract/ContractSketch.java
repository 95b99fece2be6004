package io.trueup.contract;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A valid contract of payer TXMUT for 2025, changed only where a test says so. */
final class ContractSketch {

    private String id = "a";
    private List<String> payers = List.of("TXMUT");
    private ContractLine line = ContractLine.WORKERS_COMP;
    private String employer = "";
    private String jurisdiction = "";
    private @Nullable Program program;
    private LocalDate from = LocalDate.of(2025, 1, 1);
    private @Nullable LocalDate to = LocalDate.of(2025, 12, 31);
    private boolean accredited = true;
    private Terms terms = new Terms.PerHour(Money.of("64.00"), 15);
    private BigDecimal uplift = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private boolean lesserOfCharge;
    private @Nullable BigDecimal maxHours;
    private String source = "contract 2025";
    private Confidence confidence = Confidence.HIGH;

    static ContractSketch contract(String id) {
        ContractSketch sketch = new ContractSketch();
        sketch.id = id;
        return sketch;
    }

    ContractSketch payers(String... names) {
        payers = List.of(names);
        return this;
    }

    ContractSketch employer(String value) {
        employer = value;
        return this;
    }

    ContractSketch jurisdiction(String value) {
        jurisdiction = value;
        return this;
    }

    ContractSketch program(Program value) {
        program = value;
        return this;
    }

    ContractSketch effective(String first, @Nullable String last) {
        from = LocalDate.parse(first);
        to = last == null ? null : LocalDate.parse(last);
        return this;
    }

    ContractSketch unaccredited() {
        accredited = false;
        return this;
    }

    ContractSketch terms(Terms value) {
        terms = value;
        return this;
    }

    ContractSketch uplift(String percent) {
        uplift = new BigDecimal(percent);
        return this;
    }

    ContractSketch discount(String percent) {
        discount = new BigDecimal(percent);
        return this;
    }

    ContractSketch lesserOfCharge() {
        lesserOfCharge = true;
        return this;
    }

    ContractSketch cap(String hours) {
        maxHours = new BigDecimal(hours);
        return this;
    }

    ContractSketch source(String value, Confidence trust) {
        source = value;
        confidence = trust;
        return this;
    }

    Contract build() {
        return new Contract(
                id,
                payers,
                line,
                employer,
                jurisdiction,
                program,
                from,
                to,
                accredited,
                terms,
                uplift,
                discount,
                lesserOfCharge,
                maxHours,
                null,
                45,
                BigDecimal.ZERO,
                LatePayer.UNKNOWN,
                AppealTerms.NONE,
                PayerAddress.NONE,
                CalendarTerms.NONE,
                source,
                confidence);
    }
}
