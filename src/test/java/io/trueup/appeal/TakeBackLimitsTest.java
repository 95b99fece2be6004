package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.TakeBackLimits.PaidService;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.contract.AppealTerms;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long payers may ask back what they paid. */
class TakeBackLimitsTest {

    private static final TakeBackLimits LIMITS = TakeBackLimits.standard();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final PaidService PAID = new PaidService(DAY, LocalDate.of(2025, 4, 1), null);

    @ParameterizedTest
    @MethodSource("cases")
    void a_payment_has_the_last_day_on_which_it_may_be_asked_back(String line) {
        List<String> columns = List.of(line.split("\\s{2,}"));
        PaidService paid = new PaidService(
                LocalDate.parse(columns.get(1)),
                LocalDate.parse(columns.get(2)),
                columns.get(3).equals("-") ? null : LocalDate.parse(columns.get(3)));
        Contract contract = columns.get(4).equals("-")
                ? null
                : DeniedDays.contract(
                        "agreed",
                        ContractLine.WORKERS_COMP,
                        new AppealTerms(null, CountedFrom.PAYMENT_DATE, null, Integer.valueOf(columns.get(4))));

        TakeBackLimit limit = LIMITS.of(paid, columns.get(0), contract);

        assertThat(limit == null ? "-" : limit.lastDay().toString()).as(line).isEqualTo(columns.get(5));
        assertThat(limit == null ? "-" : limit.brief()).contains(columns.get(6));
    }

    @Test
    void a_states_limit_does_not_serve_another_line() {
        Contract auto = DeniedDays.contract(ContractLine.AUTO, null, CountedFrom.PAYMENT_DATE);

        assertThat(LIMITS.of(PAID, "TX", auto)).isNull();
        assertThat(LIMITS.unasked("TX", auto)).isEmpty();
    }

    @Test
    void a_limit_that_counts_from_a_day_nobody_told_is_not_known() {
        TakeBackLimits own = TakeBackLimits.read("mine.csv", """
            state,days,months,from,confidence
            TX,90,,bill-received,high
            """).sound();

        assertThat(own.of(PAID, "TX", null)).isNull();
        assertThat(own.of(new PaidService(DAY, DAY.plusDays(30), DAY.plusDays(10)), "TX", null))
                .extracting(TakeBackLimit::lastDay)
                .isEqualTo(DAY.plusDays(100));
    }

    @Test
    void an_audit_and_an_answer_have_days_of_their_own_where_the_rule_gives_them() {
        TakeBackLimit texas = Objects.requireNonNull(LIMITS.of(PAID, "TX", null));
        TakeBackLimit virginia = Objects.requireNonNull(LIMITS.of(PAID, "VA", null));

        assertThat(texas.auditSince(LocalDate.of(2025, 12, 9))).isEqualTo("2025-11-09");
        assertThat(texas.answerBy(LocalDate.of(2025, 12, 9))).isEqualTo("2026-01-23");
        assertThat(virginia.auditSince(DAY)).isNull();
        assertThat(virginia.answerBy(DAY)).isNull();
    }

    @Test
    void every_error_of_the_limits_is_told_with_its_line() {
        assertThat(TakeBackLimits.read("mine.csv", """
            state,days,months,from,after_audit_days,answer_days,unasked,clause,note,source,confidence
            TX,240,12,service-date,,,,,,,high
            TX,,,soon,0,,,,,,sure
            """).problems())
                .extracting(ConfigurationProblem::toString)
                .hasSize(5)
                .contains(
                        "mine.csv:2: error: days or months, only one of them",
                        "mine.csv:3: error: no such from: soon; there are service-date, payment-date, bill-received",
                        "mine.csv:3: error: no such confidence: sure; there are high, medium, low",
                        "mine.csv:3: error: state TX stands twice, first in line 2");
    }

    @Test
    void what_is_known_of_a_state_has_a_source() throws IOException {
        try (InputStream in = Objects.requireNonNull(TakeBackLimits.class.getResourceAsStream(TakeBackLimits.FILE))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> line.endsWith(",high"))
                    .hasSize(2)
                    .allMatch(line -> line.matches("(TX|VA),.*(28 TAC|Va\\. Code).*"));
        }
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TakeBackLimitsTest.class.getResourceAsStream("/appeal/take-back-limits.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
