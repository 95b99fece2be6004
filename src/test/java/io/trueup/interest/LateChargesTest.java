package io.trueup.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.LatePayer;
import io.trueup.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of interest.txt against the rules and rates that come with the program. */
class LateChargesTest {

    private static final LateCharges CHARGES = new LateCharges(LatePaymentRules.standard(), LateRates.standard());
    private static final int CONTRACT_DUE_DAYS = 45;
    private static final Map<String, BillClock.Since> SINCE = Map.of(
            "received", BillClock.Since.RECEIPT,
            "service", BillClock.Since.SERVICE,
            "discharge", BillClock.Since.DISCHARGE);

    /** A line of the table. */
    private record Line(List<String> columns) {

        @Nullable
        LateClaim claim() {
            String[] clock = columns.get(2).split(" ");
            return CHARGES.of(
                    terms(columns.get(0), columns.get(1)),
                    new BillClock(LocalDate.parse(clock[1]), Objects.requireNonNull(SINCE.get(clock[0]))),
                    Money.of(columns.get(5)),
                    LocalDate.parse(columns.get(4)));
        }

        private static LateTerms terms(String state, String payer) {
            List<String> words = Arrays.asList(payer.split(" "));
            BigDecimal percent = words.get(0).equals("contract") ? new BigDecimal(words.get(1)) : BigDecimal.ZERO;
            return new LateTerms(
                    "slow",
                    percent,
                    CONTRACT_DUE_DAYS,
                    state,
                    new LatePayer(
                            Arrays.stream(LatePayer.Kind.values())
                                    .filter(kind -> words.contains(kind.word()))
                                    .findFirst()
                                    .orElse(null),
                            Arrays.stream(LatePayer.Bills.values())
                                    .filter(bills -> words.contains(bills.word()))
                                    .findFirst()
                                    .orElse(null)));
        }

        boolean owesNothing() {
            return columns.get(6).equals("nothing");
        }

        List<String> parts() {
            return Arrays.asList(columns.get(6).split(" \\+ "));
        }

        String words() {
            return columns.size() > 7 ? columns.get(7) : "";
        }

        @Override
        public String toString() {
            return String.join("  ", columns);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void what_came_late_owes_what_the_rule_says(Line line) {
        LateClaim claim = line.claim();

        if (line.owesNothing()) {
            assertThat(claim).isNull();
            return;
        }
        assertThat(claim).isNotNull();
        LateClaim owed = Objects.requireNonNull(claim);
        assertThat(owed.owed())
                .as(owed.computation())
                .isEqualTo(Money.sum(line.parts().stream().map(Money::of).toList()));
        assertThat(owed.due()).hasToString(line.columns().get(3));
        if (owed.owed().isPositive()) {
            line.parts().forEach(part -> assertThat(owed.computation()).contains("= " + part));
        }
        assertThat(owed.rate() + " | " + owed.computation()).contains(line.words());
    }

    @Test
    void the_figures_of_the_facts_are_in_the_table_and_it_has_rows_for_every_kind_of_rule() throws IOException {
        List<String> all = lines().map(Line::toString).toList();

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(50)
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.startsWith("CA  ") && line.contains("2025-06-01  1000.00  24.66 + 150.00"));
        for (String state : List.of("TX", "IL", "NC", "PA", "GA", "WA", "VA", "NY", "MD", "WI", "FL")) {
            assertThat(all).anyMatch(line -> line.startsWith(state));
        }
    }

    @Test
    void the_computation_names_the_rule_its_source_and_how_far_it_can_be_trusted() {
        LateClaim claim = CHARGES.of(
                Line.terms("TX", "-"),
                new BillClock(LocalDate.of(2019, 2, 1), BillClock.Since.RECEIPT),
                Money.of("1000.00"),
                LocalDate.of(2019, 4, 3));

        assertThat(Objects.requireNonNull(claim).computation())
                .isEqualTo("1000.00 × 6.02 % × 2 / 365 = 0.33 (state TX, TX-QUARTERLY of 2019-04-03 by daisyBill"
                        + " knowledge base, 2019-12-19, confidence medium; 28 TAC 134.130 and 133.240(l); Labor Code"
                        + " 413.019, confidence high, to be paid unasked)");
        assertThat(claim.countedFrom()).isEqualTo("receipt 2019-02-01");
        assertThat(claim.daysLate()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} refused on {1}: {2}")
    @CsvSource({
        "NY, 2025-04-17, true",
        "NY, 2025-04-18, false",
        "VA, 2025-04-17, true",
        "VA, 2025-04-18, false",
        "CA, 2025-03-20, false"
    })
    void a_payer_that_refused_in_time_owes_nothing_where_the_law_says_so(
            String state, LocalDate refused, boolean inTime) {
        BillClock clock = new BillClock(LocalDate.of(2025, 3, 3), BillClock.Since.RECEIPT, refused);

        LateClaim claim = CHARGES.of(Line.terms(state, "-"), clock, Money.of("1000.00"), LocalDate.of(2025, 8, 1));

        assertThat(Objects.requireNonNull(claim).computation().contains("refused in time, on " + refused))
                .isEqualTo(inTime);
    }

    @Test
    void what_is_counted_from_the_service_date_is_marked_at_most_everywhere() {
        LateClaim claim = CHARGES.of(
                Line.terms("IL", "-"),
                new BillClock(LocalDate.of(2025, 3, 3), BillClock.Since.SERVICE),
                Money.of("1000.00"),
                LocalDate.of(2025, 5, 2));

        assertThat(Objects.requireNonNull(claim).rate()).isEqualTo("1 % a month (at most)");
        assertThat(claim.computation()).startsWith("at most: 1000.00 × 12 % × 30 / 365 = 9.86 ");
        assertThat(claim.countedFrom()).isEqualTo("assumed from service date: at most");
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LateChargesTest.class.getResourceAsStream("/interest/interest.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> new Line(List.of(line.split("\\s{2,}"))))
                            .toList()
                            .stream();
        }
    }
}
