package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.ContractDraft.caseRate;
import static io.trueup.reconciliation.ContractDraft.hourlyRate;
import static io.trueup.reconciliation.DaySketch.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.LineMatch.Disposition;
import io.trueup.reconciliation.RemittedLine.Word;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose day a line is: the levels in their order, and never a guess. The log has WC-1, PCN1, Jo Doe, payer TXMUT, 2025-03-03. */
class LineMatcherTest {

    private static final RemittedClaim NOBODY = new RemittedClaim("", List.of(), List.of(), List.of(), "OTHER");

    private static RemittedClaim controlNumber(String number) {
        return new RemittedClaim(number, List.of(), List.of(), List.of(), "OTHER");
    }

    private static RemittedClaim claimNumbers(String... numbers) {
        return new RemittedClaim("", List.of(numbers), List.of(), List.of(), "OTHER");
    }

    private static RemittedClaim person(String last, String first, String payerId, String payerName) {
        return new RemittedClaim(
                "",
                List.of(),
                List.of(),
                List.of(new PersonName(last, first)),
                rates(hourlyRate("80.00")).payers().of(List.of(payerId), payerName));
    }

    private static RemittedClaim all(String controlNumber, String claimNumber, String last, String first) {
        return new RemittedClaim(
                controlNumber, List.of(claimNumber), List.of(), List.of(new PersonName(last, first)), "TXMUT");
    }

    private static RateBook rates(ContractDraft... contracts) {
        List<Contract> built = Stream.of(contracts).map(ContractDraft::build).toList();
        return RateBook.of(built, List.of());
    }

    private static LineMatch match(RemittedClaim claim, String code, @Nullable DateRange dates, AccountSketch... log) {
        return new LineMatcher(rates(hourlyRate("80.00")))
                .match(
                        claim,
                        new RemittedLine(code, List.of(), dates, Word.MONEY),
                        Stream.of(log).map(AccountSketch::candidate).toList());
    }

    private static RemittedLine line(String code, DateRange dates) {
        return new RemittedLine(code, List.of(), dates, Word.MONEY);
    }

    private static LineMatch match(RemittedClaim claim, AccountSketch... log) {
        return match(claim, "97545", DateRange.day(AccountSketch.MONDAY), log);
    }

    private static DateRange dates(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static AccountSketch one() {
        return account().attended("2025-03-03");
    }

    private static AccountSketch other() {
        return account().with(day("2025-03-03").of("WC-2", "PCN2"));
    }

    private static void assertMatched(LineMatch match, String claim, String level) {
        assertThat(match.disposition()).isEqualTo(Disposition.MATCHED);
        assertThat(match.claimNumber()).isEqualTo(claim);
        assertThat(match.matchLevel()).isEqualTo(level);
    }

    private static void assertReview(LineMatch match, String... candidates) {
        assertThat(match.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(match.candidates()).containsExactly(candidates);
    }

    @Test
    void the_patient_control_number_decides_first() {
        assertMatched(match(controlNumber("pcn1 "), one(), other()), "WC-1", "patient control number");
        assertMatched(match(all("PCN1", "WC-2", "Doe", "Jo"), one(), other()), "WC-1", "patient control number");
    }

    @Test
    void a_number_settles_a_line_before_names_are_looked_at() {
        LineMatcher matcher = new LineMatcher(rates(hourlyRate("80.00")));
        List<CandidateClaim> log = List.of(one().candidate());
        DateRange monday = DateRange.day(AccountSketch.MONDAY);
        assertThat(matcher.matchByNumber(controlNumber("PCN1"), line("97545", monday), log))
                .hasValueSatisfying(match -> assertMatched(match, "WC-1", "patient control number"));
        assertThat(matcher.matchByNumber(controlNumber("PCN1"), line("99213", monday), log))
                .hasValueSatisfying(match -> assertThat(match.disposition()).isEqualTo(Disposition.OUTSIDE));
        assertThat(matcher.matchByNumber(person("DOE", "JO", "TXMUT", ""), line("97545", monday), log))
                .as("only a name can tell")
                .isEmpty();
        assertThat(matcher.matchByNumber(controlNumber("PCN1"), line("97545", DateRange.day(LocalDate.EPOCH)), log))
                .as("no day of that date")
                .isEmpty();
    }

    @Test
    void then_the_claim_number_as_written() {
        assertMatched(match(claimNumbers("ICN1", "wc-1"), one(), other()), "WC-1", "claim number");
        assertMatched(match(all("UNKNOWN", "WC-2", "Doe", "Jo"), one(), other()), "WC-2", "claim number");
    }

    @Test
    void then_the_claim_number_without_punctuation_and_leading_zeros() {
        assertMatched(match(claimNumbers("00WC1"), one()), "WC-1", "claim number without punctuation");
        AccountSketch exact = account().with(day("2025-03-03").of("00WC1", "PCN3"));
        assertMatched(match(claimNumbers("00WC1"), one(), exact), "00WC1", "claim number");
    }

    @Test
    void then_the_earlier_claim_that_a_correction_names_by_whatever_it_goes_by() {
        RemittedClaim correction = claimNumbers("ICN1");
        assertMatched(
                match(correction.correcting(List.of(controlNumber("PCN1"))), one()),
                "WC-1",
                "earlier claim named by the correction");
        assertMatched(
                match(correction.correcting(List.of(claimNumbers("WC-1", "ICN1"))), one()),
                "WC-1",
                "claim number of the earlier claim");
        assertMatched(
                match(correction.correcting(List.of(claimNumbers("WC1"))), one()),
                "WC-1",
                "claim number of the earlier claim, loosely");
        assertMatched(
                match(correction.correcting(List.of(person("DOE", "JO", "TXMUT", ""))), one()),
                "WC-1",
                "patient name and payer of the earlier claim");
    }

    @Test
    void then_the_patient_by_name_with_the_payer_by_id_or_name_or_contract() {
        assertMatched(match(person("DOE", "JO", "TXMUT", ""), one()), "WC-1", "patient name and payer");
        assertMatched(match(person("DOE", "JO", "999", "TXMUT"), one()), "WC-1", "patient name and payer");
        assertMatched(match(person("DOE", "JO", "999", "Texas Mutual"), one()), "WC-1", "patient name and payer");
    }

    private static RemittedClaim answering(BilledDays... days) {
        return new RemittedClaim("B-7", List.of("ICN1"), List.of(), List.of(), "TXMUT")
                .answering(List.of(days), List.of(), List.of());
    }

    private static BilledDays billed(String account, String from, String to) {
        return new BilledDays(account, Program.WH, dates(from, to));
    }

    private static String nameOf(String claim) {
        return new Account(claim, "TXMUT", "P1").name();
    }

    @Test
    void before_a_name_the_bill_with_its_number_by_the_day_it_bills() {
        BilledDays monday = billed(nameOf("WC-2"), "2025-03-03", "2025-03-03");
        assertMatched(match(answering(monday), one(), other()), "WC-2", "day of the bill with its number");
        assertMatched(
                match(
                        new RemittedClaim("B-7", List.of("WC-1"), List.of(), List.of(), "TXMUT")
                                .answering(List.of(monday), List.of(), List.of()),
                        one(),
                        other()),
                "WC-1",
                "claim number");
        assertMatched(
                match(
                        new RemittedClaim("B-7", List.of(), List.of(), List.of(new PersonName("DOE", "JO")), "TXMUT")
                                .answering(List.of(monday), List.of(), List.of()),
                        one(),
                        other()),
                "WC-2",
                "day of the bill with its number");
    }

    @Test
    void a_day_its_bill_does_not_bill_is_the_claims_of_the_bill() {
        assertMatched(
                match(answering(billed(nameOf("WC-1"), "2025-03-04", "2025-03-04")), one(), other()),
                "WC-1",
                "claim of the bill with its number");
    }

    @Test
    void bills_of_two_claims_with_one_number_are_told_apart_by_their_days() {
        BilledDays monday = billed(nameOf("WC-1"), "2025-03-03", "2025-03-03");
        BilledDays tuesday = billed(nameOf("WC-2"), "2025-03-04", "2025-03-04");
        assertMatched(match(answering(monday, tuesday), one(), other()), "WC-1", "day of the bill with its number");
        BilledDays mondayToo = billed(nameOf("WC-2"), "2025-03-03", "2025-03-03");
        assertReview(match(answering(monday, mondayToo), one(), other()), "WC-1 WH 2025-03-03", "WC-2 WH 2025-03-03");
    }

    @Test
    void money_without_a_date_is_for_the_one_day_its_bill_bills() {
        AccountSketch twoDays = account().attended("2025-03-03", "2025-03-04");
        assertMatched(
                match(answering(billed(nameOf("WC-1"), "2025-03-04", "2025-03-04")), "97545", null, twoDays),
                "WC-1",
                "day of the bill with its number");
        assertThat(match(answering(billed(nameOf("WC-1"), "2025-03-03", "2025-03-04")), "97545", null, twoDays)
                        .disposition())
                .isEqualTo(Disposition.REVIEW);
    }

    @Test
    void of_two_claims_with_its_number_it_is_the_one_its_bill_was_sent_for() {
        AccountSketch sameControlNumber = account().with(day("2025-03-03").of("WC-2", "PCN1"));
        RemittedClaim claim = controlNumber("PCN1")
                .answering(List.of(billed(nameOf("WC-2"), "2025-03-03", "2025-03-03")), List.of(), List.of());
        assertMatched(match(claim, one(), sameControlNumber), "WC-2", "patient control number");
    }

    @Test
    void without_a_name_of_its_own_it_has_the_patient_of_its_bill() {
        RemittedClaim claim = new RemittedClaim("B-7", List.of(), List.of(), List.of(), "TXMUT");
        PersonName jo = new PersonName("DOE", "JO");
        assertMatched(
                match(claim.answering(List.of(), List.of(jo), List.of()), one()), "WC-1", "patient name and payer");
        RemittedClaim named =
                new RemittedClaim("B-7", List.of(), List.of(), List.of(new PersonName("ROE", "AL")), "TXMUT");
        assertThat(match(named.answering(List.of(), List.of(jo), List.of()), one())
                        .disposition())
                .isEqualTo(Disposition.UNMATCHED);
    }

    @Test
    void a_correction_is_whose_the_bill_of_its_earlier_claim_is() {
        RemittedClaim earlier = answering(billed(nameOf("WC-2"), "2025-03-03", "2025-03-03"));
        assertMatched(
                match(claimNumbers("ICN2").correcting(List.of(earlier)), one(), other()),
                "WC-2",
                "bill of the earlier claim");
    }

    @Test
    void money_for_a_day_nobody_attended_stands_under_the_claim_of_its_bill() {
        LineMatch match = match(
                answering(billed(nameOf("WC-1"), "2025-03-09", "2025-03-09")),
                "97545",
                DateRange.day(LocalDate.of(2025, 3, 9)),
                one(),
                other());
        assertThat(match.disposition()).isEqualTo(Disposition.UNMATCHED);
        assertThat(match.claimNumber()).isEqualTo("WC-1");
    }

    @Test
    void a_name_is_not_enough_with_another_payer_or_another_date() {
        assertThat(match(person("DOE", "JO", "OTHER", "Other Mutual"), one()).disposition())
                .isEqualTo(Disposition.UNMATCHED);
        assertThat(match(person("DOE", "JO", "TXMUT", ""), "97545", DateRange.day(LocalDate.of(2025, 3, 4)), one())
                        .disposition())
                .isEqualTo(Disposition.UNMATCHED);
    }

    @Test
    void blank_numbers_are_nobodys() {
        assertThat(match(NOBODY, account().with(day("2025-03-03").of("WC-1", ""))))
                .isEqualTo(LineMatch.UNMATCHED);
    }

    @Test
    void two_claims_at_the_first_level_with_any_are_for_people_to_tell_apart() {
        AccountSketch sameControlNumber = account().with(day("2025-03-03").of("WC-2", "PCN1"));
        String[] both = {"WC-1 WH 2025-03-03", "WC-2 WH 2025-03-03"};
        assertReview(match(controlNumber("PCN1"), one(), sameControlNumber), both);
        assertReview(match(claimNumbers("WC-1", "WC-2"), one(), other()), both);
        assertReview(match(person("DOE", "JO", "TXMUT", ""), one(), other()), both);
    }

    @Test
    void between_candidates_of_one_level_the_claim_number_decides() {
        AccountSketch sameControlNumber = account().with(day("2025-03-03").of("WC-2", "PCN1"));
        assertMatched(
                match(all("PCN1", "WC-2", "Doe", "Jo"), one(), sameControlNumber), "WC-2", "patient control number");
    }

    @Test
    void two_claim_numbers_alike_without_punctuation_are_ambiguous_on_the_second_try() {
        AccountSketch alike = account().with(day("2025-03-03").of("WC.1", "PCN2"));
        assertReview(match(claimNumbers("WC1"), one(), alike), "WC-1 WH 2025-03-03", "WC.1 WH 2025-03-03");
    }

    @Test
    void twins_with_one_name_are_told_apart_by_their_dates_only() {
        AccountSketch tuesday = account().with(day("2025-03-04").of("WC-2", "PCN2"));
        assertMatched(match(person("DOE", "JO", "TXMUT", ""), one(), tuesday), "WC-1", "patient name and payer");
    }

    @Test
    void two_programs_on_one_day_are_ambiguous() {
        AccountSketch both = one().with(day("2025-03-03").program(Program.WC));
        assertReview(match(controlNumber("PCN1"), both), "WC-1 WC 2025-03-03", "WC-1 WH 2025-03-03");
    }

    @Test
    void an_attended_day_is_no_rival_of_a_missed_one() {
        AccountSketch missed =
                account().with(day("2025-03-03").of("WC-2", "PCN2").absent());
        assertMatched(match(person("DOE", "JO", "TXMUT", ""), one(), missed), "WC-1", "patient name and payer");
    }

    @Test
    void a_missed_day_takes_no_money_but_names_the_claim() {
        LineMatch match = match(controlNumber("PCN1"), account().missed("2025-03-03"));
        assertThat(match.disposition()).isEqualTo(Disposition.UNMATCHED);
        assertThat(match.claimNumber()).isEqualTo("WC-1");
    }

    @Test
    void a_date_no_log_knows_stands_under_the_one_claim_that_the_payment_names() {
        DateRange saturday = DateRange.day(LocalDate.of(2025, 3, 8));
        for (RemittedClaim claim : List.of(
                controlNumber("PCN1"), claimNumbers("WC-1"), claimNumbers("WC1"), person("DOE", "JO", "TXMUT", ""))) {
            LineMatch match = match(
                    claim,
                    "97545",
                    saturday,
                    one(),
                    account().with(day("2025-03-03").of("WC-2", "PCN2").patient("Roe", "Al")));
            assertThat(match.disposition()).isEqualTo(Disposition.UNMATCHED);
            assertThat(match.claimNumber()).isEqualTo("WC-1");
        }
        assertThat(match(claimNumbers("WC-1", "WC-2"), "97545", saturday, one(), other()))
                .isEqualTo(LineMatch.UNMATCHED);
        assertThat(match(controlNumber("PCN1"), "97545", null, one()).claimNumber())
                .isEqualTo("WC-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110", "97112", "97530", "97535", "97537"})
    void a_component_code_is_a_program_line_when_its_day_was_attended(String code) {
        DateRange monday = DateRange.day(AccountSketch.MONDAY);
        assertMatched(match(controlNumber("PCN1"), code, monday, one()), "WC-1", "patient control number");
        assertThat(match(controlNumber("PCN1"), code, monday, account().missed("2025-03-03")))
                .isEqualTo(LineMatch.OUTSIDE);
        assertThat(match(NOBODY, code, monday, one())).isEqualTo(LineMatch.OUTSIDE);
    }

    @Test
    void other_codes_are_outside_the_program_even_on_an_attended_day() {
        assertThat(match(controlNumber("PCN1"), "99213", DateRange.day(AccountSketch.MONDAY), one()))
                .isEqualTo(LineMatch.OUTSIDE);
    }

    @Test
    void a_claim_without_lines_is_a_program_line_when_it_matches_a_day_attended_or_missed() {
        DateRange week = dates("2025-03-03", "2025-03-07");
        assertMatched(match(controlNumber("PCN1"), "", week, one()), "WC-1", "patient control number");
        assertThat(match(NOBODY, "", week, one())).isEqualTo(LineMatch.OUTSIDE);
        assertThat(match(NOBODY, "", null, one())).isEqualTo(LineMatch.OUTSIDE);
        assertThat(match(controlNumber("PCN1"), "", null, one()).claimNumber()).isEqualTo("WC-1");
        LineMatch missed = match(controlNumber("PCN1"), "", week, account().missed("2025-03-03"));
        assertThat(missed.disposition()).isEqualTo(Disposition.UNMATCHED);
        assertThat(missed.claimNumber()).isEqualTo("WC-1");
    }

    @Test
    void a_range_matches_all_days_it_covers_of_one_claim() {
        DateRange week = dates("2025-03-03", "2025-03-07");
        AccountSketch days = account().attended("2025-03-03", "2025-03-05").missed("2025-03-04");
        LineMatch match = match(controlNumber("PCN1"), "97545", week, days);
        assertMatched(match, "WC-1", "patient control number");
        assertThat(match.program()).isEqualTo(Program.WH);
        assertThat(match(person("DOE", "JO", "TXMUT", ""), "97545", week, days, other())
                        .disposition())
                .isEqualTo(Disposition.REVIEW);
    }

    @Test
    void a_range_over_days_of_both_programs_is_of_neither_alone() {
        AccountSketch days = one().with(day("2025-03-04").program(Program.WC));
        LineMatch match = match(controlNumber("PCN1"), "97545", dates("2025-03-03", "2025-03-04"), days);
        assertThat(match.disposition()).isEqualTo(Disposition.MATCHED);
        assertThat(match.program()).isNull();
    }

    private static AccountSketch stay() {
        return account()
                .under(caseRate("5000.00"))
                .attended("2025-03-03", "2025-03-05")
                .missed("2025-03-04")
                .episode("2025-03-03", "2025-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-03", "2025-03-04", "2025-03-15", "2025-03-31"})
    void under_a_case_rate_any_date_from_start_to_discharge_matches(String date) {
        LineMatch match = match(controlNumber("PCN1"), "97545", dates(date, date), stay());
        assertMatched(match, "WC-1", "patient control number");
        assertThat(match.program()).isEqualTo(Program.WH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-02", "2025-04-01"})
    void under_a_case_rate_dates_before_start_and_after_discharge_do_not(String date) {
        assertThat(match(controlNumber("PCN1"), "97545", dates(date, date), stay())
                        .disposition())
                .isEqualTo(Disposition.UNMATCHED);
    }

    @Test
    void under_a_case_rate_a_component_code_still_needs_its_day_attended() {
        assertMatched(
                match(controlNumber("PCN1"), "97110", dates("2025-03-05", "2025-03-05"), stay()),
                "WC-1",
                "patient control number");
        assertThat(match(controlNumber("PCN1"), "97110", dates("2025-03-04", "2025-03-04"), stay()))
                .isEqualTo(LineMatch.OUTSIDE);
        assertThat(match(controlNumber("PCN1"), "97110", dates("2025-03-15", "2025-03-15"), stay()))
                .isEqualTo(LineMatch.OUTSIDE);
    }

    @Test
    void a_range_over_two_stays_is_ambiguous() {
        AccountSketch readmitted = stay().attended("2025-06-02").episode("2025-06-02", "2025-06-30");
        assertReview(
                match(controlNumber("PCN1"), "97545", dates("2025-03-05", "2025-06-02"), readmitted),
                "WC-1 WH episode from 2025-03-03",
                "WC-1 WH episode from 2025-06-02");
    }

    private static LineMatch match(RemittedClaim claim, RemittedLine line, AccountSketch... log) {
        return new LineMatcher(rates(hourlyRate("80.00")))
                .match(claim, line, Stream.of(log).map(AccountSketch::candidate).toList());
    }

    private static RemittedLine on(String date, String... modifiers) {
        return new RemittedLine("97545", List.of(modifiers), DateRange.day(LocalDate.parse(date)), Word.MONEY);
    }

    private static RemittedLine undated(String code) {
        return new RemittedLine(code, List.of(), null, Word.REFUSED);
    }

    private static AccountSketch roe() {
        return account().with(day("2025-03-03").of("WC-2", "PCN2").patient("Roe", "Al"));
    }

    @Test
    void a_number_stands_against_one_witness_and_not_against_two() {
        assertMatched(match(all("PCN1", "", "Roe", "Al"), one(), roe()), "WC-1", "patient control number");
        assertMatched(match(all("PCN1", "WC-1", "Roe", "Al"), one(), roe()), "WC-1", "patient control number");
        assertMatched(match(all("PCN1", "WC-2", "Doe", "J"), one(), roe()), "WC-1", "patient control number");
        assertReview(
                match(all("PCN1", "WC-2", "Roe", "Al"), one(), roe()),
                "WC-1 WH 2025-03-03 (Doe, Jo)",
                "WC-2 WH 2025-03-03 (Roe, Al)");
    }

    @Test
    void a_bill_of_another_patient_is_a_second_witness_and_one_of_the_same_claim_is_none() {
        RemittedClaim claim = all("PCN1", "", "Roe", "Al");
        PersonName al = new PersonName("Roe", "Al");
        assertReview(match(claim.answering(List.of(), List.of(al), List.of(al)), one()), "WC-1 WH 2025-03-03");
        assertMatched(
                match(claim.answering(List.of(), List.of(al), List.of()), one()), "WC-1", "patient control number");
    }

    @Test
    void name_and_payer_together_stand_against_a_number() {
        RemittedClaim claim =
                new RemittedClaim("PCN1", List.of(), List.of(), List.of(new PersonName("Roe", "Al")), "OTHER");
        assertReview(match(claim, one()), "WC-1 WH 2025-03-03");
        RemittedClaim byClaimNumber =
                new RemittedClaim("", List.of("WC-1"), List.of(), List.of(new PersonName("Roe", "Al")), "OTHER");
        assertReview(match(byClaimNumber, one()), "WC-1 WH 2025-03-03");
    }

    @Test
    void the_modifier_of_the_program_decides_between_two_programs_of_a_day() {
        AccountSketch both = one().with(day("2025-03-03").program(Program.WC));
        assertThat(match(controlNumber("PCN1"), on("2025-03-03", "WC"), both).program())
                .isEqualTo(Program.WC);
        assertThat(match(controlNumber("PCN1"), on("2025-03-03", "WH", "CA"), both)
                        .program())
                .isEqualTo(Program.WH);
        assertThat(match(controlNumber("PCN1"), on("2025-03-03", "59"), both).disposition())
                .isEqualTo(Disposition.REVIEW);
    }

    @Test
    void a_control_number_is_tried_again_without_leading_zeros() {
        AccountSketch zeros = account().with(day("2025-03-03").of("WC-3", "000451"));
        assertMatched(match(controlNumber("451"), zeros), "WC-3", "patient control number without leading zeros");
        assertMatched(match(controlNumber("000451"), zeros), "WC-3", "patient control number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WC-1001 (LUMBAR)", "CLM#WC-1001", "WC-1001-0001", "WC-1001/01", "re: wc 1001 doe"})
    void a_claim_number_inside_another_text_is_proposed_and_never_matched(String text) {
        AccountSketch log = account().with(day("2025-03-03").of("WC-1001", "PCN9"));
        LineMatch match = match(claimNumbers(text), log);
        assertThat(match.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(match.matchLevel()).isEqualTo("claim number inside another text");
        assertThat(match(all("", text, "Roe", "Al"), log).disposition())
                .as("of somebody else")
                .isEqualTo(Disposition.UNMATCHED);
    }

    @Test
    void a_placeholder_identifies_nothing() {
        AccountSketch pending = account().with(day("2025-03-03").of("PENDING", "N/A"));
        assertThat(match(all("N/A", "PENDING", "Roe", "Al"), pending).disposition())
                .isEqualTo(Disposition.UNMATCHED);
    }

    @Test
    void a_denial_without_a_date_is_its_claims_by_number() {
        assertMatched(match(controlNumber("PCN1"), undated(""), one(), roe()), "WC-1", "patient control number");
        assertMatched(match(claimNumbers("WC-2"), undated("97545"), one(), roe()), "WC-2", "claim number");
        assertThat(match(NOBODY, undated(""), one())).isEqualTo(LineMatch.OUTSIDE);
        assertThat(match(NOBODY, undated("97545"), one())).isEqualTo(LineMatch.UNMATCHED);
    }

    @Test
    void money_without_a_date_is_its_claims_by_number_when_that_has_one_day() {
        assertMatched(match(controlNumber("PCN1"), "", null, one(), other()), "WC-1", "patient control number");
        assertReview(
                match(controlNumber("PCN1"), "97545", null, account().attended("2025-03-03", "2025-03-04")),
                "WC-1 WH 2025-03-03",
                "WC-1 WH 2025-03-04");
        assertThat(match(person("DOE", "JO", "TXMUT", ""), "", null, one()))
                .as("a name alone does not tell")
                .isEqualTo(LineMatch.OUTSIDE);
    }

    @Test
    void a_range_over_days_of_both_programs_is_for_those_of_the_modifier() {
        AccountSketch both =
                account().attended("2025-03-03").with(day("2025-03-04").program(Program.WC));
        RemittedLine bare = line("97545", dates("2025-03-03", "2025-03-04"));
        RemittedLine conditioning = new RemittedLine("97545", List.of("WC"), bare.dates(), Word.MONEY);
        assertThat(match(controlNumber("PCN1"), bare, both).program()).isNull();
        assertThat(match(controlNumber("PCN1"), conditioning, both).program()).isEqualTo(Program.WC);
    }

    @Test
    void a_line_without_a_program_is_of_the_one_that_its_neighbours_of_the_date_say() {
        RemittedLine bare = on("2025-03-03");
        assertThat(bare.beside(List.of(on("2025-03-03", "WC"), bare)).modifiers())
                .containsExactly("WC");
        assertThat(bare.beside(List.of(on("2025-03-04", "WC"), bare))).isEqualTo(bare);
        assertThat(bare.beside(List.of(on("2025-03-03", "WC"), on("2025-03-03", "WH"))))
                .isEqualTo(bare);
        RemittedLine other = on("2025-03-03", "WH");
        assertThat(other.beside(List.of(on("2025-03-03", "WC"), other))).isEqualTo(other);
    }

    @Test
    void every_level_finds_its_candidates_by_a_key() {
        RemittedClaim claim =
                all("pcn1", "0WC-1", "Doe Jr", "Jo").correcting(List.of(all("PCN0", "WC-0", "Roe", "Al")));
        assertThat(withProposals(claim)).containsAll(RemittedClaim.keysOfLog("WC-1", "PCN1", "DOE", "JO"));
        assertThat(claim.keys()).contains("C:WC0", "P:PCN0", "N:ROE,AL");
    }

    private static Set<String> withProposals(RemittedClaim claim) {
        Set<String> keys = claim.keys();
        keys.addAll(claim.proposalKeys());
        return keys;
    }
}
