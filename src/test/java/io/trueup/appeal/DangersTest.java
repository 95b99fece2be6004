package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FAULTS.md 148: what a risk endangers by contract, the cases of {@code appeal/dangers.txt}. */
class DangersTest {

    static Stream<Map.Entry<String, List<String>>> cases() throws IOException {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/appeal/dangers.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells =
                        Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
                List<String> risks = cases.computeIfAbsent(cells[0], c -> new java.util.ArrayList<>());
                if (!cells[1].equals("none")) {
                    risks.add(String.join(" | ", Arrays.copyOfRange(cells, 1, cells.length)));
                }
            }
        }
        return cases.entrySet().stream();
    }

    private static List<CountedRisk> risks(String changes) {
        ProgramInOrder program = new ProgramInOrder();
        return CountedRisk.of((changes.equals("-") ? program : program.with(changes)).running());
    }

    private static String row(CountedRisk counted) {
        Risk risk = counted.risk();
        Money amount = risk.endangered().amount();
        return Stream.of(
                        risk.name(),
                        risk.actBy(),
                        risk.endangered().count(),
                        amount == null ? "-" : amount,
                        counted.countedOnce(),
                        risk.lastDay() == null ? "-" : risk.lastDay())
                .map(Object::toString)
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void fault_148_a_risk_endangers_what_the_contract_expects_for_exactly_its_days(
            Map.Entry<String, List<String>> one) {
        assertThat(risks(one.getKey())).extracting(DangersTest::row).containsExactlyElementsOf(one.getValue());
    }

    @Test
    void the_detail_says_which_days_were_attended_and_which_are_to_come() {
        assertThat(risks("authorized 2025-05-06").get(0).risk().told())
                .endsWith("At risk: 2 days attended and not answered by the payer, 960.00, and 25 weekdays to the"
                        + " planned end at the average of the last days, 12000.00.");
        assertThat(risks("payer CASE; no-fce").get(0).risk().told())
                .endsWith("At risk is the case rate as a whole, 6500.00 for 12 days attended so far.");
    }

    /** Whatever is wrong with it, a day counts once: the rows add up to each day at its dearest. */
    @Test
    void what_counts_once_adds_up_to_each_day_once() {
        String everything = "no-fce; authorized 2025-05-06; lacks 2025-05-07 tasks; lacks 2025-04-21 meeting;"
                + " lacks 2025-04-28 psych; lacks 2025-04-30 license; payer UPLIFT";
        List<CountedRisk> risks = risks(everything);
        Map<Object, Money> dearest = new TreeMap<>();
        for (CountedRisk counted : risks) {
            Endangered own = counted.risk().endangered();
            own.days()
                    .forEach(day -> dearest.merge(
                            day.date().toString(), day.amount() == null ? Money.ZERO : day.amount(), Money::max));
            Money ahead = own.ahead();
            dearest.merge("ahead", ahead == null ? Money.ZERO : ahead, Money::max);
        }
        assertThat(risks).hasSizeGreaterThan(5);
        assertThat(Money.sum(risks.stream().map(CountedRisk::countedOnce).toList()))
                .isEqualTo(Money.sum(dearest.values()))
                .isLessThan(Money.sum(risks.stream()
                        .map(counted -> counted.risk().endangered().amount())
                        .filter(java.util.Objects::nonNull)
                        .toList()));
    }
}
