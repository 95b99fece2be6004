package io.trueup.pattern;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Six-hour days of work hardening from 17 March 2025 under one contract, changed only where a test says so. */
final class AlikeDays {

    private final String contract;
    private final String expected;
    private final String paid;
    private int days = 5;
    private int minutes = 360;
    private boolean leftToPatient;
    private LocalDate since = LocalDate.of(2025, 3, 17);
    private final SortedMap<String, Money> byCode = new TreeMap<>();

    private AlikeDays(String contract, String expected, String paid) {
        this.contract = contract;
        this.expected = expected;
        this.paid = paid;
    }

    static AlikeDays under(String contract, String expected, String paid) {
        return new AlikeDays(contract, expected, paid);
    }

    AlikeDays days(int value) {
        days = value;
        return this;
    }

    AlikeDays minutes(int value) {
        minutes = value;
        return this;
    }

    AlikeDays since(String value) {
        since = LocalDate.parse(value);
        return this;
    }

    AlikeDays leftToPatient() {
        leftToPatient = true;
        return this;
    }

    AlikeDays code(String code, String amount) {
        byCode.put(code, Money.of(amount));
        return this;
    }

    PaidAlike build() {
        return new PaidAlike(
                "PAYER",
                contract,
                Program.WH,
                "TX",
                since,
                days,
                minutes,
                null,
                Money.of(expected),
                Money.of(paid),
                byCode,
                leftToPatient);
    }
}
