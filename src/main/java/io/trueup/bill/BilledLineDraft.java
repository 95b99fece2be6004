package io.trueup.bill;

import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.KnownProcedures;
import io.trueup.remittance.Procedure;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A service line while its segments come in: SV1 of a professional bill, SV2 of an institution's or SV3 of a dentist's, and its DTP. */
final class BilledLineDraft {

    private static final String MINUTES = "MJ";
    private static final BigDecimal MINUTES_OF_UNIT = BigDecimal.valueOf(15);
    private static final int DECIMALS = 4;

    private final int number;
    private final Segment service;
    private final Procedure procedure;
    private final Money charge;
    private final BigDecimal units;
    private @Nullable DateRange dates;
    private boolean dated;

    BilledLineDraft(int number, Segment service, KnownProcedures procedures, ElementReader elements) {
        this.number = number;
        this.service = service;
        elements.checkLengths(service);
        int code = codeElement(service);
        this.procedure = procedures.read(service, code, elements);
        int amount = service.is("SV2") ? 3 : 2;
        this.charge = elements.requiredMoney(service, amount);
        if (charge.isNegative()) {
            elements.problem(ProblemCode.BAD_AMOUNT, service, amount, "a charge of 0 or more");
        }
        this.units = service.is("SV3") ? quantity(service, 6, elements) : units(service, amount + 1, elements);
    }

    /** SV101; of an institution's line SV202, or the revenue code where it has no other. */
    private static int codeElement(Segment service) {
        return service.is("SV2") && !service.element(2).isEmpty() ? 2 : 1;
    }

    private static BigDecimal units(Segment service, int unit, ElementReader elements) {
        BigDecimal quantity = quantity(service, unit + 1, elements);
        return service.element(unit).equals(MINUTES)
                ? quantity.divide(MINUTES_OF_UNIT, DECIMALS, RoundingMode.HALF_UP)
                : quantity;
    }

    private static BigDecimal quantity(Segment service, int element, ElementReader elements) {
        BigDecimal quantity = elements.quantity(service, element, BigDecimal.ONE);
        if (quantity.signum() < 0) {
            elements.problem(ProblemCode.BAD_NUMBER, service, element, "units of 0 or more");
        }
        return quantity;
    }

    void takeDates(Segment dtp, LocalDate today, ElementReader elements) {
        if (dtp.element(1).equals("472")) {
            dated = true;
            dates = ServicePeriod.of(dtp, today, elements);
        }
    }

    boolean isOfProgram() {
        return ProcedureCodes.isOfProgram(procedure.code());
    }

    Money charge() {
        return charge;
    }

    /**
     * Null without any dates, which is a problem of {@code elements} once.
     *
     * @param ofClaim serve a line that has none of its own
     */
    @Nullable
    BilledLine line(@Nullable DateRange ofClaim, ElementReader elements) {
        DateRange own = dates == null && !dated ? ofClaim : dates;
        if (own == null) {
            if (!dated) {
                elements.problem(ProblemCode.MISSING_VALUE, service, 1, "DTP*472 below it: the day of service");
            }
            return null;
        }
        return new BilledLine(number, procedure.code(), procedure.modifiers(), charge, units, own);
    }
}
