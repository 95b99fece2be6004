package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The eight bases of INTERFACES.md 4 with their terms. Rates are dollars; percents are percent (100 = all of it). */
public sealed interface Terms {

    /** The basis as written in contracts.yml. */
    String basis();

    <R> R match(Cases<R> cases);

    /** @param incrementMinutes rounding increment, 15 unless the contract says otherwise */
    record PerHour(Money rate, int incrementMinutes) implements Terms {
        @Override
        public String basis() {
            return "per-hour";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.perHour(this);
        }
    }

    /** @param amounts by procedure code: 97545 and 97546, or component codes by 15-minute unit */
    record PerCode(Map<String, Money> amounts, int incrementMinutes) implements Terms {

        /** Whether it pays for hours; what other codes it names are then for bills of components alone. */
        public boolean bearsProgramCodes() {
            return amounts.containsKey(ProcedureCodes.INITIAL_TWO_HOURS);
        }

        @Override
        public String basis() {
            return "per-code";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.perCode(this);
        }
    }

    record FeeSchedule(String schedule, BigDecimal percent) implements Terms {
        @Override
        public String basis() {
            return "fee-schedule";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.feeSchedule(this);
        }
    }

    record Daily(Money rate, int fullDayMinutes, Money halfDayRate, int halfDayMinutes) implements Terms {
        @Override
        public String basis() {
            return "daily";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.daily(this);
        }
    }

    /** @param includedDays null when the rate covers any number of days */
    record Case(
            Money rate, @Nullable Integer includedDays, Money extraDayRate, int shortStayDays, Money shortStayDayRate)
            implements Terms {
        @Override
        public String basis() {
            return "case";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.caseRate(this);
        }
    }

    record PercentOfCharge(BigDecimal percent) implements Terms {
        @Override
        public String basis() {
            return "percent-of-charge";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.percentOfCharge(this);
        }
    }

    /** Relative value units of one code with the geographic index of each part. */
    record RelativeValue(
            BigDecimal work,
            BigDecimal practiceExpense,
            BigDecimal malpractice,
            BigDecimal workGpci,
            BigDecimal practiceExpenseGpci,
            BigDecimal malpracticeGpci) {}

    /** @param conversionFactor dollars per RVU */
    record Rvu(BigDecimal conversionFactor, BigDecimal percent, Map<String, RelativeValue> rows) implements Terms {

        /** Whether it pays for hours, as {@link PerCode} does. */
        public boolean bearsProgramCodes() {
            return rows.containsKey(ProcedureCodes.INITIAL_TWO_HOURS);
        }

        /** Minutes that the hours of 97545 and 97546 are rounded to. */
        public int incrementMinutes() {
            return BillableTime.USUAL_INCREMENT;
        }

        @Override
        public String basis() {
            return "rvu";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rvu(this);
        }
    }

    record NotCovered() implements Terms {
        @Override
        public String basis() {
            return "not-covered";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notCovered(this);
        }
    }

    /** A new basis breaks every reader at compile time. */
    interface Cases<R> {
        R perHour(PerHour terms);

        R perCode(PerCode terms);

        R feeSchedule(FeeSchedule terms);

        R daily(Daily terms);

        R caseRate(Case terms);

        R percentOfCharge(PercentOfCharge terms);

        R rvu(Rvu terms);

        R notCovered(NotCovered terms);
    }
}
