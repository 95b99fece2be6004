package io.trueup.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.Confidence;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * States of findings are hashes of what these records say of themselves: they must go on saying it as every record does, or a night
 * would show each finding of an older database as changed.
 */
class TextOfStatesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    static Stream<Record> records() {
        Receipt told = new Receipt(Receipt.Source.REMITTANCE, DAY);
        Denial denial = new Denial(DenialClass.SETTLED, "review", "D-1", Confidence.HIGH, "said, before");
        return Stream.of(
                Receipt.ASSUMED,
                told,
                denial,
                finding(Receipt.ASSUMED),
                finding(told).recheckedOn(DAY));
    }

    private static Finding finding(Receipt receipt) {
        boolean told = receipt != Receipt.ASSUMED;
        return new Finding(
                "D|A|WH|2025-03-10",
                Finding.Kind.DAY,
                "A",
                "P1",
                "Doe, Ann",
                "ACME",
                "c-1",
                "daily",
                told ? Program.WH : null,
                told ? DAY : null,
                1,
                375,
                told ? Money.of("500.00") : null,
                null,
                null,
                told ? Money.of("-0.05") : null,
                Money.ZERO,
                Money.of("12.30"),
                Outcome.DENIED,
                "7",
                List.of("CO-197", "N706"),
                List.of(),
                "minutes: 375\nrate: 1",
                "contract",
                told ? Confidence.LOW : null,
                told ? List.of(DAY) : List.of(),
                receipt,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_that_states_are_made_from_says_what_every_record_says(Record one) {
        String components = Arrays.stream(one.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + value(component, one))
                .collect(Collectors.joining(", "));
        assertThat(one).hasToString(one.getClass().getSimpleName() + "[" + components + "]");
    }

    private static Object value(RecordComponent component, Record one) {
        try {
            return String.valueOf(component.getAccessor().invoke(one));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
