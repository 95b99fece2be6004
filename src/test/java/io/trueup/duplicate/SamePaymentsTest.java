package io.trueup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.ReceiptDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which tellings are one payment, and which claims of each count: the rule alone, by values. */
class SamePaymentsTest {

    private final List<ToldPayment> told = new ArrayList<>();
    private long ids;

    /** One line of a claim: "2025-03-10 97545 200 160 CO-45". */
    private static ToldLine line(String words) {
        String[] word = words.split(" ");
        Money charge = Money.of(word[2]);
        Money paid = Money.of(word[3]);
        List<Adjustment> reasons = word.length < 5
                ? List.of()
                : List.of(new Adjustment(word[4].substring(0, 2), word[4].substring(3), charge.minus(paid)));
        return new ToldLine(
                word[1], DateRange.day(LocalDate.parse(word[0])), charge, paid, null, reasons, List.of(), List.of());
    }

    private ToldClaim claim(boolean table, String numbers, String status, String... lines) {
        String[] number = numbers.split("/", -1);
        List<ToldLine> own = Arrays.stream(lines).map(SamePaymentsTest::line).toList();
        return new ToldClaim(
                ++ids,
                1,
                UUID.nameUUIDFromBytes(Arrays.toString(lines).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                false,
                table,
                number[0],
                number[1],
                status,
                Money.sum(own.stream().map(ToldLine::charge).toList()),
                Money.sum(own.stream().map(ToldLine::paid).toList()),
                Money.ZERO,
                "DOE, JANE",
                Set.of(),
                Set.of(),
                ReceiptDates.UNKNOWN,
                own);
    }

    private ToldClaim claim(String numbers, String... lines) {
        return claim(false, numbers, "1", lines);
    }

    private ToldClaim rows(String numbers, String... lines) {
        return claim(true, numbers, "1", lines);
    }

    private void file(String trace, String amount, ToldClaim... claims) {
        long file = told.size() + 1;
        told.add(new ToldPayment(
                1000 + file, file, "", 1, 1, trace, TraceKey.of(trace), Money.of(amount), List.of(claims), List.of()));
    }

    /** Payments, and what of their claims counts. */
    private String found() {
        SamePayments.Found found = SamePayments.of(told);
        Money counted = Money.sum(told.stream()
                .flatMap(payment -> payment.claims().stream())
                .filter(claim -> found.counted().contains(claim.id()))
                .map(ToldClaim::paid)
                .toList());
        return Set.copyOf(found.canonical().values()).size() + " payments, " + counted
                + (found.conflicts().isEmpty() ? "" : ", conflict") + changes(found);
    }

    private static String changes(SamePayments.Found found) {
        List<String> changes = found.again().values().stream()
                .filter(change -> !change.isEmpty())
                .toList();
        return changes.isEmpty() ? "" : " " + changes;
    }

    @Test
    void the_same_claim_in_two_files_counts_once() {
        file("EFT1", "160", claim("P1/I1", "2025-03-10 97545 200 160 CO-45"));
        file("EFT1", "160", claim("P1/I1", "2025-03-10 97545 200 160 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 160.00");
    }

    @Test
    void claims_of_other_days_and_charges_under_one_number_are_not_one_told_again() {
        file(
                "EFT1",
                "640",
                claim("P1/CN1", "2025-03-10 97545 200 0 CO-97"),
                claim("P2/CN2", "2025-03-10 97545 200 160 CO-45"));
        file("EFT1", "640", claim("P1/CN1", "2025-03-11 97545 600 480 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 640.00");
    }

    @Test
    void what_only_announced_a_payment_gives_way_to_it_without_a_conflict() {
        file("EFT1", "0", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
        file("EFT1", "480", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
        assertThat(found()).isEqualTo("2 payments, 480.00");
    }

    @Test
    void traces_are_compared_without_case_leading_zeros_and_outer_punctuation() {
        assertThat(
                        List.of(
                                        "000123456",
                                        " 123456",
                                        "#123456",
                                        "'0123456",
                                        "123456.",
                                        "EFT 000123456",
                                        "Check #123456")
                                .stream()
                                .map(TraceKey::of))
                .containsOnly("123456");
        assertThat(TraceKey.of("eft-0012")).isEqualTo("EFT-0012");
        assertThat(List.of("ACH", "NONE", "0", "0000", "CHECK", "", " ", "N/A", "-").stream()
                        .map(TraceKey::of))
                .containsOnly("");
    }

    @Test
    void two_files_that_account_for_the_whole_amount_each_are_two_payments_whatever_the_trace() {
        for (String trace : List.of("ACH", "20250401")) {
            told.clear();
            file(trace, "480", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
            file(trace, "480", claim("P2/I2", "2025-03-11 97545 600 480 CO-45"));
            assertThat(found()).isEqualTo("2 payments, 960.00");
        }
    }

    @Test
    void a_claim_that_the_payer_numbers_anew_is_the_same_unless_the_payment_has_money_for_both() {
        file("EFT1", "480", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
        file("EFT1", "480", claim("P1/I9", "2025-03-10 97545 600 480 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
        told.clear();
        file("EFT1", "960", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
        file("EFT1", "960", claim("P1/I9", "2025-03-10 97545 600 480 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 960.00");
    }

    @Test
    void a_claim_denied_under_the_trace_that_paid_it_is_a_conflict() {
        file("EFT1", "480", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
        file("EFT1", "0", claim(false, "P1/I1", "4", "2025-03-10 97545 600 0 CO-197"));
        assertThat(found()).isEqualTo("2 payments, 480.00, conflict");
    }

    @Test
    void what_was_withheld_is_named_otherwise_by_a_file_that_accounts_for_the_whole_amount() {
        for (String reference : List.of("ZZ9", "I1")) {
            long file = told.size() + 1;
            told.add(new ToldPayment(
                    1000 + file,
                    file,
                    "",
                    1,
                    1,
                    "EFT1",
                    TraceKey.of("EFT1"),
                    Money.of("380"),
                    List.of(claim("P1/I1", "2025-03-10 97545 600 480 CO-45")),
                    List.of(new ToldAdjustment(++ids, "", "WO", reference, Money.of("100")))));
        }
        assertThat(SamePayments.of(told).adjustments()).containsExactly(ids);
    }

    @Test
    void claims_of_a_payment_without_a_number_may_come_in_several_files() {
        file("ACH", "480", claim("P1/I1", "2025-03-10 97545 600 240 CO-45"));
        file("ACH", "480", claim("P2/I2", "2025-03-11 97545 600 240 CO-45"));
        file("ACH", "480", claim("P3/I3", "2025-03-11 97545 600 480 CO-45"));
        assertThat(found()).isEqualTo("2 payments, 960.00");
    }

    @Test
    void a_portal_that_calls_the_trace_by_a_word_tells_of_the_same_payment() {
        file("000123", "480", claim("P1/I1", "2025-03-10 97545 600 480 CO-45"));
        file("EFT", "480", rows("P1/", "2025-03-10 97545 600 480"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
    }

    @Test
    void other_reasons_are_a_later_word_and_no_reasons_are_none() {
        file("EFT1", "0", claim("P1/I1", "2025-03-10 97545 200 0 CO-16"));
        file("EFT1", "0", claim("P1/I1", "2025-03-10 97545 200 0 CO-197"));
        file("EFT1", "0", rows("P1/I1", "2025-03-10 97545 200 0"));
        assertThat(found()).isEqualTo("1 payments, 0.00 [CO-16 to CO-197]");
        assertThat(SamePayments.of(told).counted()).containsExactly(2L);
    }

    @Test
    void a_telling_that_says_more_counts_and_contradicts_nothing() {
        file("EFT1", "160", rows("P1/", "2025-03-10 97545 200 160"));
        file("EFT1", "160", claim("P1/I1", "2025-03-10 97545 200 160 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 160.00");
        assertThat(SamePayments.of(told).counted()).containsExactly(2L);
    }

    @Test
    void lines_split_otherwise_replace_what_was_told() {
        file("EFT1", "480", claim("P1/I1", "2025-03-10 97545 200 200", "2025-03-10 97546 400 280 CO-45"));
        file("EFT1", "480", claim("P1/I1", "2025-03-10 97545 200 160 CO-45", "2025-03-10 97546 400 320 CO-45"));
        assertThat(found()).startsWith("1 payments, 480.00 [");
    }

    @Test
    void claims_of_one_control_number_stay_as_many_as_they_are() {
        file(
                "EFT1",
                "480",
                claim("P1/", "2025-03-10 97545 200 160 CO-45"),
                claim("P1/", "2025-03-10 97545 200 160 CO-45"));
        file("EFT1", "480", claim("P1/", "2025-03-11 97545 200 160 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
        file(
                "EFT1",
                "480",
                claim("P1/", "2025-03-11 97545 200 160 CO-45"),
                claim("P1/", "2025-03-10 97545 200 160 CO-45"),
                claim("P1/", "2025-03-10 97545 200 160 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
    }

    @Test
    void a_corrected_day_of_a_payment_that_was_complete_replaces_the_wrong_one() {
        file("EFT1", "160", claim("P1/I1", "2025-03-10 97545 200 160 CO-45"));
        file("EFT1", "160", claim("P1/I1", "2025-03-11 97545 200 160 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 160.00 [dates 2025-03-10 to 2025-03-11]");
    }

    @Test
    void what_was_half_taken_is_completed_by_the_cut_and_by_the_whole_file() {
        file("EFT1", "480", rows("P1/I1", "2025-03-10 97545 200 160"));
        file("EFT1", "480", rows("P1/I1", "2025-03-10 97546 400 320"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
        file("EFT1", "480", rows("P1/I1", "2025-03-10 97545 200 160", "2025-03-10 97546 400 320"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
        file("EFT1", "480", rows("P1/I1", "2025-03-10 97546 400 320"));
        assertThat(found()).isEqualTo("1 payments, 480.00");
    }

    @Test
    void what_was_half_taken_is_replaced_by_the_whole_claim() {
        file("EFT1", "480", rows("P1/I1", "2025-03-10 97545 200 160"));
        file("EFT1", "480", rows("P1/I1", "2025-03-10 97545 200 160", "2025-03-11 97546 400 320"));
        assertThat(found()).startsWith("1 payments, 480.00 [");
    }

    @Test
    void a_claim_that_a_later_file_does_not_mention_stays() {
        file(
                "EFT1",
                "320",
                claim("P1/I1", "2025-03-10 97545 200 160 CO-45"),
                claim("P2/I2", "2025-03-10 97545 200 160 CO-45"));
        file("EFT1", "320", claim("P1/I1", "2025-03-10 97545 200 160 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 320.00");
    }

    @Test
    void a_reversal_and_its_correction_are_two_claims_in_whatever_file_they_stand() {
        file("EFT1", "20", claim(false, "P1/I1", "22", "2025-03-10 97545 -200 -160 CO-45"));
        file("EFT1", "20", claim("P1/I1", "2025-03-10 97545 200 180 CO-45"));
        assertThat(found()).isEqualTo("1 payments, 20.00");
    }

    @Test
    void another_amount_for_the_same_claims_waits_for_a_person() {
        file("EFT1", "160", claim("P1/I1", "2025-03-10 97545 200 160 CO-45"));
        file("eft1", "180", claim("P1/I1", "2025-03-10 97545 200 180 CO-45"));
        file("EFT1", "90", claim("P2/I2", "2025-03-10 97545 200 90 CO-45"));
        assertThat(found()).isEqualTo("3 payments, 250.00, conflict");
        told.remove(0);
        assertThat(found()).isEqualTo("2 payments, 270.00");
    }
}
