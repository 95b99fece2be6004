package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The eight bases of INTERFACES.md 4 with their terms. Rates are dollars; percents are percent (100 = all of it). */
public sealed interface Terms {

    /** The basis as written in contracts.yml. */
    String basis();

    /** @param incrementMinutes rounding increment, 15 unless the contract says otherwise */
    record PerHour(Money rate, int incrementMinutes) implements Terms {
        @Override
        public String basis() {
            return "per-hour";
        }
    }

    /** @param amounts by procedure code: 97545 and 97546, or component codes by 15-minute unit */
    record PerCode(Map<String, Money> amounts, int incrementMinutes) implements Terms {
        @Override
        public String basis() {
            return "per-code";
        }
    }

    record FeeSchedule(String schedule, BigDecimal percent) implements Terms {
        @Override
        public String basis() {
            return "fee-schedule";
        }
    }

    record Daily(Money rate, int fullDayMinutes, Money halfDayRate, int halfDayMinutes) implements Terms {
        @Override
        public String basis() {
            return "daily";
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
    }

    record PercentOfCharge(BigDecimal percent) implements Terms {
        @Override
        public String basis() {
            return "percent-of-charge";
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
        @Override
        public String basis() {
            return "rvu";
        }
    }

    record NotCovered() implements Terms {
        @Override
        public String basis() {
            return "not-covered";
        }
    }
}
