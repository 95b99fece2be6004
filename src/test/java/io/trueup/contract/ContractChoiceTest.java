package io.trueup.contract;

import static io.trueup.contract.ContractSketch.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractChoiceTest {

    private static final ContractQuery DAY =
            new ContractQuery("TXMUT", LocalDate.of(2025, 3, 5), "ACME", "TX", Program.WH, "");

    @Test
    void a_payer_is_known_by_any_of_its_names_without_regard_to_case_and_outer_blanks() {
        RateBook book = book(contract("a").payers("TXMUT", "Texas Mutual Insurance"));
        assertThat(chosen(book, payer("TEXAS MUTUAL INSURANCE"))).isEqualTo("a");
        assertThat(chosen(book, payer(" txmut "))).isEqualTo("a");
        assertThat(chosen(book, payer("TXMUT2"))).isNull();
    }

    @Test
    void both_ends_of_the_effective_dates_are_included_and_a_missing_end_is_open() {
        RateBook book = book(
                contract("old").effective("2024-01-01", "2024-12-31"),
                contract("new").effective("2025-01-01", null));
        assertThat(chosen(book, on("2023-12-31"))).isNull();
        assertThat(chosen(book, on("2024-01-01"))).isEqualTo("old");
        assertThat(chosen(book, on("2024-12-31"))).isEqualTo("old");
        assertThat(chosen(book, on("2025-01-01"))).isEqualTo("new");
        assertThat(chosen(book, on("2035-01-01"))).isEqualTo("new");
    }

    @Test
    void the_contract_with_most_matching_narrowing_fields_wins() {
        RateBook book = book(
                contract("any"),
                contract("employer").employer("Acme "),
                contract("employer and state").employer("acme").jurisdiction("tx"),
                contract("all three").employer("ACME").jurisdiction("TX").program(Program.WC),
                contract("other employer").employer("ZENITH").jurisdiction("TX").program(Program.WH));
        assertThat(chosen(book, DAY)).isEqualTo("employer and state");
        assertThat(chosen(book, new ContractQuery("TXMUT", DAY.serviceDate(), "", "OK", Program.WH, "")))
                .isEqualTo("any");
    }

    @Test
    void fault_381_an_employer_is_known_without_punctuation_case_and_company_suffix() {
        RateBook book = book(contract("any"), contract("narrowed").employer("Acme Steel, Inc."));
        for (String employer : List.of("ACME STEEL INC", "Acme Steel", "acme steel, inc.")) {
            assertThat(chosen(book, new ContractQuery("TXMUT", DAY.serviceDate(), employer, "TX", Program.WH, "")))
                    .as(employer)
                    .isEqualTo("narrowed");
        }
        assertThat(chosen(book, new ContractQuery("TXMUT", DAY.serviceDate(), "Acme Iron", "TX", Program.WH, "")))
                .isEqualTo("any");
    }

    @Test
    void between_two_equally_narrow_contracts_none_is_guessed_but_a_narrower_one_settles_it() {
        ContractSketch employer = contract("employer").employer("ACME");
        ContractSketch state = contract("state").jurisdiction("TX");
        assertThat(chosen(book(employer, state), DAY)).isNull();
        assertThat(chosen(book(contract("any"), employer, state), DAY)).isNull();
        ContractSketch both = contract("both").employer("ACME").jurisdiction("TX");
        assertThat(chosen(book(employer, state, both), DAY)).isEqualTo("both");
        assertThat(chosen(book(both, employer, state), DAY)).isEqualTo("both");
    }

    @Test
    void the_episodes_contract_id_decides_alone_and_an_unknown_id_gives_none() {
        RateBook book =
                book(contract("any"), contract("case-2024").payers("OTHER").effective("2024-01-01", "2024-12-31"));
        assertThat(chosen(book, withId(" case-2024 "))).isEqualTo("case-2024");
        assertThat(chosen(book, withId("gone"))).isNull();
    }

    @Test
    void the_same_payer_is_the_same_name_or_two_names_of_one_contract() {
        RateBook book = book(
                contract("a").payers("TXMUT", "Texas Mutual"), contract("b").payers("TXMUT", "1234567890"));
        assertThat(book.samePayer("nobody knows", "NOBODY KNOWS ")).isTrue();
        assertThat(book.samePayer("txmut", "TEXAS MUTUAL")).isTrue();
        assertThat(book.samePayer("1234567890", "Texas Mutual")).isFalse();
        assertThat(book.samePayer("", " ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Texas Mutual, Texas Mutual",
        "TEXAS MUTUAL, Texas Mutual",
        "Texas Mut. Ins. Co., Texas Mutual",
        "txmut, TXMUT",
        "Tx Mutual, Tx Mutual"
    })
    void a_payer_is_spelled_as_its_contract_writes_that_name(String written, String spelled) {
        assertThat(contract("a").payers("TXMUT", "Texas Mutual").build().spelled(written))
                .isEqualTo(spelled);
    }

    @Test
    void program_codes_are_all_codes_of_contracts_and_schedules_but_the_five_component_codes() {
        Contract stateCode = contract("a")
                .terms(new Terms.PerCode(Map.of("WH100", Money.of("500.00"), "97110", Money.of("40.00")), 15))
                .build();
        RateBook book = RateBook.of(
                List.of(stateCode), List.of(row("W0710", "", null), row("97530", "", null), row("97545", "", null)));
        assertThat(book.programCodes()).containsExactlyInAnyOrder("97545", "97546", "WH100", "W0710");
    }

    @Test
    void among_schedule_rows_that_fit_the_one_with_fewest_blanks_wins() {
        List<FeeScheduleRow> rows =
                List.of(row("97545", "", null), row("97545", "TX", Program.WH), row("97545", "TX", null));
        FeeSchedules schedules = new FeeSchedules(rows);
        LocalDate day = LocalDate.of(2025, 3, 5);
        assertThat(schedules.find("s", "97545", "tx", Program.WH, day)).isEqualTo(rows.get(1));
        assertThat(schedules.find("S", "97545", "TX", Program.WC, day)).isEqualTo(rows.get(2));
        assertThat(schedules.find("S", "97545", "OK", Program.WC, day)).isEqualTo(rows.get(0));
        assertThat(schedules.find("S", "97545", "TX", Program.WH, LocalDate.of(2024, 12, 31)))
                .isNull();
    }

    private static FeeScheduleRow row(String code, String jurisdiction, @Nullable Program program) {
        return new FeeScheduleRow(
                "S",
                jurisdiction,
                code,
                program,
                FeeScheduleRow.Basis.UNIT,
                Money.of("100.00"),
                15,
                BigDecimal.ONE,
                LocalDate.of(2025, 1, 1),
                null,
                "",
                null,
                2);
    }

    private static RateBook book(ContractSketch... contracts) {
        return RateBook.of(Stream.of(contracts).map(ContractSketch::build).toList(), List.of());
    }

    private static @Nullable String chosen(RateBook book, ContractQuery query) {
        Contract contract = book.contractFor(query);
        return contract == null ? null : contract.id();
    }

    private static ContractQuery payer(String name) {
        return new ContractQuery(name, DAY.serviceDate(), "ACME", "TX", Program.WH, "");
    }

    private static ContractQuery on(String date) {
        return new ContractQuery("TXMUT", LocalDate.parse(date), "ACME", "TX", Program.WH, "");
    }

    private static ContractQuery withId(String id) {
        return new ContractQuery("TXMUT", DAY.serviceDate(), "ACME", "TX", Program.WH, id);
    }
}
