package io.trueup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FAULTS.md 150: ends, days of notice and raises of contracts, the cases of {@code contract/calendar.txt}. */
class ContractCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
    private static final String HEADINGS = "schedule,jurisdiction,code,program,basis,amount,increment_minutes,"
            + "accreditation_factor,effective_from,effective_to,source,confidence\n";

    private record Case(String name, StringBuilder contracts, StringBuilder rows, List<String> told) {

        Case(String name) {
            this(name, new StringBuilder(), new StringBuilder(HEADINGS), new ArrayList<>());
        }

        void add(String line) {
            String[] parts = line.split(": ", 2);
            switch (parts[0]) {
                case "contract" -> contract(parts[1].split("\\|", -1));
                case "row" -> rows.append(parts[1]).append('\n');
                case "told" -> told.add(parts[1]);
                default -> throw new IllegalArgumentException(line);
            }
        }

        private void contract(String[] cells) {
            String[] basis = cells[4].strip().split(" ", 2);
            String to = cells[3].strip().equals("-") ? "" : ", to: " + cells[3].strip();
            contracts
                    .append("- id: ")
                    .append(cells[0])
                    .append("\n  payer: [")
                    .append(cells[1])
                    .append("]\n");
            contracts
                    .append("  line: workers-comp\n  effective: { from:")
                    .append(cells[2])
                    .append(to)
                    .append(" }\n");
            contracts
                    .append("  basis: ")
                    .append(basis[0])
                    .append("\n  terms: { ")
                    .append(basis[1])
                    .append(" }\n");
            Stream.of(cells[5].split(";"))
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> contracts.append("  ").append(key).append('\n'));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/contract/calendar.txt"))) {
            if (line.startsWith("== ")) {
                cases.add(new Case(line.substring(3)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.get(cases.size() - 1).add(line);
            }
        }
        return cases.stream();
    }

    private static String told(ContractEvent event) {
        ContractEvent.Delivered delivered = event.delivered();
        ContractEvent.Raise raise = delivered == null ? null : delivered.raise();
        return Stream.of(
                        event.kind().words(),
                        event.contract().id(),
                        event.date().toString(),
                        delivered == null
                                ? "-"
                                : (delivered.from() + ", " + delivered.to() + ", " + delivered.under()).strip(),
                        raise == null ? "-" : raise.from() + ", " + raise.to())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void fault_150_a_contract_tells_what_it_runs_into(Case one) {
        ConfiguredRates rates = ConfiguredRates.read(one.contracts.toString(), one.rows.toString(), TODAY);
        assertThat(rates.hasErrors()).as(rates.problems().toString()).isFalse();
        assertThat(new ContractCalendar(rates.book(), TODAY).events())
                .extracting(ContractCalendarTest::told)
                .containsExactlyElementsOf(one.told());
    }

    @Test
    void a_raise_is_worth_the_difference_of_the_rates_on_what_was_expected() {
        ContractEvent.Raise raise = new ContractEvent.Raise(new BigDecimal("80.00"), new BigDecimal("82.40"));
        assertThat(raise.of(Money.of("6240.00"))).isEqualTo(Money.of("187.20"));
    }
}
