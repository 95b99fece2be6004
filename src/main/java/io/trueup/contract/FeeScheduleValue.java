package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The same day under a fee schedule at 100 %, before uplift and discount: the base of a case rate in What-if. */
final class FeeScheduleValue {

    private FeeScheduleValue() {}

    static @Nullable Money of(Contract contract, DayFacts day, FeeSchedules schedules) {
        String schedule = contract.terms() instanceof Terms.FeeSchedule terms
                ? terms.schedule()
                : schedules.scheduleOf(
                        day.jurisdiction(), ProcedureCodes.INITIAL_TWO_HOURS, day.program(), day.serviceDate());
        if (schedule == null) {
            return null;
        }
        Contract plain = new Contract(
                contract.id(),
                contract.payers(),
                contract.line(),
                contract.employer(),
                contract.jurisdiction(),
                contract.program(),
                contract.effectiveFrom(),
                contract.effectiveTo(),
                contract.accredited(),
                new Terms.FeeSchedule(schedule, BigDecimal.valueOf(100)),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                contract.maxHoursPerDay(),
                contract.programLimitWeeks(),
                contract.paymentDueDays(),
                contract.interestPercent(),
                contract.latePayer(),
                contract.appeal(),
                contract.address(),
                contract.calendar(),
                contract.source(),
                contract.confidence());
        return new DayPricing(plain, day, schedules).price() instanceof Expected.Allowed allowed
                ? allowed.amount()
                : null;
    }
}
