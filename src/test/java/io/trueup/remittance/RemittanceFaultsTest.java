package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import io.trueup.x12.X12Amount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FAULTS.md rows 2 and 15-30: what an 835 can look like. */
class RemittanceFaultsTest {

    private static final String LINE = "SVC*HC:97545:WH*100*80**1";

    @TempDir
    Path folder;

    private Recorder read(String text) {
        return Recorder.of(TestFiles.write(folder, "test.835", text));
    }

    private Recorder read(Edi835 file) {
        return read(file.text());
    }

    private static Edi835 oneClaim() {
        return Edi835.file().amount("80").claim("A1", "100", "80");
    }

    @Test
    void fault_385_interest_that_clp04_holds_beyond_its_lines_is_interest_of_that_claim_and_no_payment_for_the_day() {
        Recorder read = read(Edi835.file()
                .amount("92")
                .segments(
                        "CLP*A1*1*100*92**WC*ICN1",
                        "NM1*QC*1*DOE*JANE",
                        "AMT*I*12",
                        LINE,
                        "DTM*472*20250303",
                        "CAS*CO*45*20"));
        assertThat(read.onlyClaim().paid()).isEqualTo(Money.of("80.00"));
        assertThat(read.payments().get(0).adjustments())
                .extracting(ProviderAdjustment::reason, ProviderAdjustment::reference, ProviderAdjustment::amount)
                .containsExactly(tuple("L6", "ICN1", Money.of("-12.00")));
        assertThat(read.codes()).doesNotContain(ProblemCode.NOT_BALANCED);
    }

    // 2

    @Test
    void a_file_cut_in_the_middle_of_a_segment_keeps_the_transactions_before_and_rejects_the_rest_with_its_line() {
        String whole = oneClaim()
                .nextPayment()
                .amount("60")
                .trace("CHK2")
                .claim("B1", "50", "40")
                .claim("B2", "30", "20")
                .text();
        Recorder read = read(whole.substring(0, whole.indexOf("CLP*B2") + 12));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A1");
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRUNCATED);
            assertThat(problem.place().line())
                    .isEqualTo(
                            whole.substring(0, whole.indexOf("CLP*B2")).lines().count() + 1);
            assertThat(problem.amount()).isEqualTo(Money.of("40"));
        });
    }

    @Test
    void fault_330_a_payment_whose_claims_are_all_there_needs_no_SE() {
        String text = oneClaim()
                .nextPayment()
                .amount("40")
                .trace("CHK2")
                .claim("B1", "50", "40")
                .text();
        Recorder read = read(text.replaceAll("SE\\*12\\*000[12]~\n", ""));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A1", "B1");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.WRONG_COUNT, ProblemCode.WRONG_COUNT);
    }

    @ParameterizedTest
    @CsvSource({"90, 80", "0, 0"})
    void a_transaction_without_SE_whose_payment_proves_nothing_is_rejected_and_the_next_is_kept(
            String payment, String paid) {
        String text = Edi835.file()
                .amount(payment)
                .claim("A1", "100", paid)
                .nextPayment()
                .amount("40")
                .trace("CHK2")
                .claim("B1", "50", "40")
                .text();
        Recorder read = read(text.replaceFirst("SE\\*12\\*0001~\n", ""));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("B1");
        assertThat(read.rejectCodes()).containsExactly(ProblemCode.TRUNCATED);
        assertThat(read.rejected()).isEqualTo(Money.of(paid));
    }

    @Test
    void fault_330_an_interchange_without_IEA_before_the_next_loses_nothing() {
        String next =
                Edi835.file().amount("40").trace("CHK2").claim("B1", "50", "40").text();
        Recorder read = read(oneClaim().text().replaceFirst("IEA\\*[^~]*~\n", "") + next);

        assertThat(read.accepted()).isEqualTo(Money.of("120"));
        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.WRONG_COUNT);
    }

    @Test
    void fault_349_what_calls_itself_a_test_is_taken_and_told() {
        Recorder read = read(oneClaim().text().replaceFirst("\\*P\\*(.)~", "*T*$1~"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.TEST_FILE);
    }

    @Test
    void a_file_that_ends_between_two_transactions_is_reported_as_cut_and_loses_nothing() {
        String text = oneClaim().text();
        Recorder read = read(text.substring(0, text.indexOf("GE*")));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.rejectCodes()).containsExactly(ProblemCode.TRUNCATED);
    }

    @Test
    void a_last_segment_without_terminator_is_whole_when_it_is_the_interchange_trailer() {
        String text = oneClaim().text();
        Recorder read = read(text.substring(0, text.lastIndexOf('~')));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    // 15

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n\n\r\n", "   \n\t\n", "\uFEFF\n\n"})
    void a_byte_order_mark_and_blank_lines_before_the_first_segment_do_no_harm(String before) {
        Recorder read = read(before + oneClaim().text());

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\r\n", "~\n    ", "\n", "\r\n", "\r", "~\n\n\n", "'", "\u001C"})
    void segments_may_be_terminated_and_set_apart_in_any_way(String terminator) {
        Recorder read = read(oneClaim().text("*", ":", terminator));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_problem_says_the_line_an_editor_shows() {
        String text = oneClaim().text().replace("*100*80**1", "*100*8O**1");
        Recorder read = read(text.replace("\n", "\r\n"));

        assertThat(read.rejects().get(0).place()).hasToString("test.835:11 (segment 11 SVC, element 03)");
    }

    @Test
    void lines_wrapped_at_eighty_characters_are_put_together() {
        String flat = oneClaim().text("*", ":", "~");
        Recorder read = read(flat.replaceAll("(.{80})", "$1\n"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.rejects()).isEmpty();
    }

    // 16

    @ParameterizedTest
    @CsvSource({"|,>,~", "*,|,~", "*,^,!", "^,:,~", "+,:,~"})
    void delimiters_are_those_of_the_interchange(String element, String component, String terminator) {
        Recorder read = read(Edi835.file()
                .amount("80")
                .claim("A1", "100", "80")
                .text()
                .replace("0200*^*", "0200*U*")
                .replace("*", element)
                .replace(":", component)
                .replace("~\n", terminator));

        assertThat(read.onlyClaim().lines().get(0).adjudicated())
                .isEqualTo(new Procedure("HC", "97545", List.of("WH")));
    }

    /** ISA16 says another component separator than the payment has: a payment put into an envelope of somebody else's. */
    @Test
    void fault_373_a_provider_adjustment_keeps_its_reason_and_reference_in_an_envelope_of_other_separators() {
        Recorder read = read(Edi835.file()
                .amount("30")
                .claim("A1", "100", "80")
                .segments("PLB*1234567893*20251231*WO:ICN6*60*FB*-10")
                .text()
                .replace("*:~", "*>~"));

        assertThat(read.payments().get(0).adjustments())
                .extracting(ProviderAdjustment::reason, ProviderAdjustment::reference)
                .containsExactly(tuple("WO", "ICN6"), tuple("FB", ""));
        assertThat(read.onlyClaim().lines().get(0).adjudicated())
                .isEqualTo(new Procedure("HC", "97545", List.of("WH")));
    }

    @Test
    void an_ISA_whose_elements_have_other_widths_is_read_by_its_structure() {
        Recorder read =
                read(oneClaim().text().replace("PAYER          ", "PAYER").replace("*          *", "**"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    // 17

    @ParameterizedTest
    @CsvSource(
            value = {"*;:;~", "*;>;\\n", "|;:;\\r\\n", "*;:;~\\n"},
            delimiter = ';')
    void a_file_without_envelope_starts_at_ST(String element, String component, String terminator) {
        String end = terminator.replace("\\r", "\r").replace("\\n", "\n");
        String text = oneClaim().text();
        String bare = text.substring(text.indexOf("ST*"), text.indexOf("GE*"));
        Recorder read = read(bare.replace("*", element).replace(":", component).replace("~\n", end));

        assertThat(read.onlyClaim().lines().get(0).adjudicated().code()).isEqualTo("97545");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_file_without_interchange_starts_at_GS() {
        String text = oneClaim().text();
        Recorder read = read(text.substring(text.indexOf("GS*"), text.indexOf("IEA*")));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    // 18

    @Test
    void several_interchanges_of_different_delimiters_follow_each_other_in_one_file() {
        Recorder read = read(oneClaim().text()
                + Edi835.file()
                        .trace("CHK2")
                        .amount("40")
                        .claim("B1", "50", "40")
                        .text("|", ">", "'\n")
                + Edi835.file()
                        .trace("CHK3")
                        .amount("30")
                        .claim("C1", "50", "30")
                        .text("*", ":", "\n"));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A1", "B1", "C1");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void two_transactions_with_the_same_trace_are_two_payments() {
        Recorder read = read(oneClaim().nextPayment().claim("B1", "100", "80"));

        assertThat(read.payments())
                .extracting(taken -> taken.payment().occurrence())
                .containsExactly(1, 2);
    }

    // 19

    @ParameterizedTest
    @CsvSource({
        "SE*12*,SE*99*",
        "SE*12*0001,SE*12*0009",
        "GE*1*,GE*4*",
        "IEA*1*000000001,IEA*2*000000001",
        "IEA*1*000000001,IEA*1*000000007"
    })
    void a_wrong_count_or_control_number_is_a_notice_and_the_payment_is_kept(String right, String wrong) {
        Recorder read = read(oneClaim().text().replace("\n" + right, "\n" + wrong));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.codes()).containsExactly(ProblemCode.WRONG_COUNT);
    }

    // 20

    @Test
    void a_004010_file_is_read_by_the_same_rules() {
        Recorder read = read(oneClaim().version("004010X091A1").text().replace("*^*00501*", "*U*00401*"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems()).isEmpty();
    }

    // 21

    @Test
    void a_claim_without_lines_keeps_its_dates_and_adjustments() {
        ClaimPayment claim = read(Edi835.file()
                        .amount("80")
                        .segments("CLP*A1*1*100*80**WC*ICN1", "CAS*CO*45*20", "DTM*232*20250303", "DTM*233*20250307"))
                .onlyClaim();

        assertThat(claim.lines()).isEmpty();
        assertThat(claim.serviceDates()).isEqualTo(new DateRange(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 7)));
        assertThat(claim.adjustments()).containsExactly(new Adjustment("CO", "45", Money.of("20")));
    }

    @Test
    void a_line_without_dates_takes_those_of_its_claim_and_one_with_dates_keeps_its_own() {
        ClaimPayment claim = read(Edi835.file()
                        .amount("80")
                        .segments(
                                "CLP*A1*1*100*80**WC*ICN1",
                                "DTM*232*20250303",
                                "SVC*HC:97545*50*40**1",
                                "CAS*CO*45*10",
                                "SVC*HC:97546*50*40**1",
                                "DTM*150*20250304",
                                "DTM*151*20250305",
                                "CAS*CO*45*10"))
                .onlyClaim();

        assertThat(claim.lines())
                .extracting(ServiceLine::dates)
                .containsExactly(
                        DateRange.day(LocalDate.of(2025, 3, 3)),
                        new DateRange(LocalDate.of(2025, 3, 4), LocalDate.of(2025, 3, 5)));
    }

    // 22

    @Test
    void a_CAS_has_up_to_six_triples_with_gaps_missing_amounts_and_quantities_alone() {
        ClaimPayment claim = read(Edi835.file()
                        .amount("80")
                        .segments("CLP*A1*1*100*80**WC*ICN1", LINE, "CAS*CO*45*10*1****P12**2*197*4*3*16*5**253*1"))
                .onlyClaim();

        assertThat(claim.lines().get(0).adjustments())
                .extracting(Adjustment::code, Adjustment::amount, Adjustment::quantity)
                .containsExactly(
                        tuple("CO-45", Money.of("10"), "1"),
                        tuple("CO-P12", Money.ZERO, "2"),
                        tuple("CO-197", Money.of("4"), "3"),
                        tuple("CO-16", Money.of("5"), ""),
                        tuple("CO-253", Money.of("1"), ""));
        assertThat(claim.difference()).isEqualTo(Money.ZERO);
    }

    // 23

    @Test
    void a_reversal_and_its_correction_are_two_claims_with_their_signs() {
        Recorder read = read(Edi835.file()
                .amount("10")
                .segments(
                        "CLP*A1*22*-100*-80**WC*OLD1",
                        "SVC*HC:97545*-100*-80**-1",
                        "DTM*472*20250303",
                        "CAS*CO*45*-20",
                        "CLP*A1*1*100*90**WC*NEW1",
                        "REF*F8*OLD1",
                        "SVC*HC:97545*100*90**1",
                        "DTM*472*20250303",
                        "CAS*CO*45*10"));

        assertThat(read.claims())
                .extracting(ClaimPayment::isReversal, ClaimPayment::paid)
                .containsExactly(tuple(true, Money.of("-80")), tuple(false, Money.of("90")));
        assertThat(read.claims().get(1).references("F8")).containsExactly("OLD1");
        assertThat(read.problems()).isEmpty();
    }

    // 336

    private static final String[] TAKEN_BACK_WITHOUT_ITS_MINUS = {
        "CLP*A1*22*100*80**WC*OLD1", "SVC*HC:97545*100*80**1", "DTM*472*20250303", "CAS*CO*45*20"
    };

    @Test
    void fault_336_a_reversal_above_zero_is_read_below_it_where_the_payment_adds_up_only_so() {
        Recorder read = new Recorder();
        String text = Edi835.file()
                .amount("10")
                .segments(TAKEN_BACK_WITHOUT_ITS_MINUS)
                .segments("CLP*A1*1*100*90**WC*NEW1", "SVC*HC:97545*100*90**1", "DTM*472*20250303", "CAS*CO*45*10")
                .text();
        RemittanceTotals totals = Remittances.read(TestFiles.write(folder, "test.835", text), ColumnMaps.NONE, read);

        assertThat(read.claims())
                .extracting(ClaimPayment::isReversal, ClaimPayment::charge, ClaimPayment::paid)
                .containsExactlyInAnyOrder(
                        tuple(true, Money.of("-100"), Money.of("-80")), tuple(false, Money.of("100"), Money.of("90")));
        assertThat(read.claims()).allSatisfy(claim -> {
            assertThat(claim.difference()).isEqualTo(Money.ZERO);
            assertThat(claim.lines()).extracting(ServiceLine::difference).containsExactly(Money.ZERO);
        });
        assertThat(read.codes()).containsExactly(ProblemCode.REVERSAL_TURNED);
        assertThat(totals.balanced()).isTrue();
        assertThat(totals.claimsPaid()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "25"})
    void fault_336_a_reversal_above_zero_is_rejected_where_the_payment_does_not_tell(String amount) {
        Recorder read = read(Edi835.file().amount(amount).segments(TAKEN_BACK_WITHOUT_ITS_MINUS));

        assertThat(read.claims()).isEmpty();
        assertThat(read.rejected()).isEqualTo(Money.of("80"));
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.REVERSAL_NOT_NEGATIVE);
            assertThat(problem.expected())
                    .isEqualTo("-80.00 when it was taken back, or another CLP02 when it was paid");
            assertThat(problem.place().subject()).startsWith("CLP");
        });
    }

    // 24

    @Test
    void a_payment_of_provider_adjustments_alone_keeps_each_pair_with_its_own_reference() {
        Recorder read = read(Edi835.file()
                .amount("0")
                .segments(
                        "PLB*1234567893*20251231*WO:REF1*50*FB:REF2*-60*72*10*L6:A:B*-5",
                        "PLB*1234567893*20251231*CS:REF3*5"));

        assertThat(read.payments().get(0).adjustments())
                .extracting(ProviderAdjustment::reason, ProviderAdjustment::reference, ProviderAdjustment::amount)
                .containsExactly(
                        tuple("WO", "REF1", Money.of("50")),
                        tuple("FB", "REF2", Money.of("-60")),
                        tuple("72", "", Money.of("10")),
                        tuple("L6", "A:B", Money.of("-5")),
                        tuple("CS", "REF3", Money.of("5")));
        assertThat(read.problems()).isEmpty();
    }

    // 25

    @Test
    void what_does_not_balance_is_kept_and_said_of_line_claim_and_payment() {
        Recorder read = read(Edi835.file()
                .amount("81")
                .segments("CLP*A1*1*100*80**WC*ICN1", LINE, "DTM*472*20250303", "CAS*CO*45*19"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.problems())
                .extracting(Problem::code, p -> p.place().spot(), Problem::found)
                .containsExactly(
                        tuple(ProblemCode.NOT_BALANCED, "segment 10 SVC", "a difference of 1.00"),
                        tuple(ProblemCode.NOT_BALANCED, "segment 9 CLP", "a difference of 1.00"),
                        tuple(ProblemCode.NOT_BALANCED, "segment 4 BPR", "a difference of 1.00"));
    }

    // 26

    @ParameterizedTest
    @CsvSource({"1234,1234.00", ".5,0.50", "-12.3,-12.30", "7.500,7.50", "0,0.00", "999999999.99,999999999.99"})
    void a_good_amount_is_taken(String text, String dollars) {
        assertThat(X12Amount.parse(text)).hasToString(dollars);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E3",
                "1234567890123456789",
                "1000000000",
                "9999999999999999.99",
                "12A",
                "O.5",
                "1,234",
                "--5",
                "5-",
                ".",
                "-",
                "1.2.3",
                "1.005",
                "10000000000",
                "9999999999999999.99",
                "$5",
                "+5"
            })
    void a_bad_amount_rejects_its_claim_alone_with_place_and_what_was_found(String bad) {
        Recorder read = read(Edi835.file()
                .amount("120")
                .segments("CLP*BAD*1*100*80**WC*ICN0", "SVC*HC:97545*" + bad + "*80")
                .claim("A1", "50", "40"));

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A1");
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_AMOUNT);
            assertThat(problem.place()).hasToString("test.835:10 (segment 10 SVC, element 02)");
            assertThat(problem.found()).isEqualTo(bad);
            assertThat(problem.amount()).isEqualTo(Money.of("80"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "BPR*I*80*,BPR*I*8O*,BAD_AMOUNT",
        "********20250320,********20250230,BAD_DATE",
        "********20250320,********,NO_PAYMENT_DATE",
        "TRN*1*CHK1*TESTMUT,NTE*X,MISSING_SEGMENT",
        "TRN*1*CHK1*,TRN*1**,MISSING_VALUE"
    })
    void a_payment_that_cannot_be_identified_is_rejected_once_with_its_money(
            String right, String wrong, ProblemCode code) {
        Recorder read = read(oneClaim().claim("A2", "10", "5").text().replace(right, wrong));

        assertThat(read.payments()).isEmpty();
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.amount()).isEqualTo(Money.of("85"));
        });
    }

    // 60

    private Recorder readOn(LocalDate today, String text) {
        return Recorder.of(TestFiles.write(folder, "dated.835", text), ColumnMaps.NONE.on(today));
    }

    @Test
    void fault_292_a_payment_dated_after_today_is_rejected_with_all_its_money_and_the_others_are_kept() {
        LocalDate day = LocalDate.of(2025, 3, 20);
        String text = oneClaim()
                .nextPayment()
                .amount("40")
                .trace("CHK2")
                .date("20520401")
                .claim("B1", "50", "40")
                .text();
        Recorder read = readOn(day, text);

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A1");
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DATE);
            assertThat(problem.place().spot()).endsWith("BPR, element 16");
            assertThat(problem.found()).isEqualTo("2052-04-01");
            assertThat(problem.expected()).isEqualTo("a payment date not more than 7 days after today, 2025-03-20");
            assertThat(problem.amount()).isEqualTo(Money.of("40"));
        });
        assertThat(readOn(LocalDate.of(2052, 4, 1), text).rejects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTM*472*20520303", "DTM*150*20250303|DTM*151*20520303", "DTM*472*20250303-20520303"})
    void fault_292_a_service_after_today_rejects_its_claim_alone(String dates) {
        String[] line = (LINE + "|" + dates + "|CAS*CO*45*20").split("\\|");
        Recorder read = readOn(
                LocalDate.of(2025, 3, 20),
                Edi835.file()
                        .amount("120")
                        .claim("A1", "50", "40")
                        .segments("CLP*A2*1*100*80**WC*ICN2")
                        .segments(line)
                        .text());

        assertThat(read.claims()).extracting(ClaimPayment::patientControlNumber).containsExactly("A1");
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DATE);
            assertThat(problem.place().spot()).contains(" DTM, element 02");
            assertThat(problem.expected()).isEqualTo("a date not after today, 2025-03-20");
            assertThat(problem.amount()).isEqualTo(Money.of("80"));
        });
    }

    // 27

    @Test
    void unknown_codes_are_kept_and_named_once() {
        Recorder read = read(Edi835.file()
                .amount("80")
                .segments(
                        "CLP*A1*77*100*80**WC*ICN1",
                        "REF*ZZZ*1",
                        "SVC*XX:97545*100*80**1",
                        "DTM*472*20250303",
                        "CAS*QQ*9999*10",
                        "CAS*QQ*9999*10",
                        "LQ*HE*N9999"));

        assertThat(read.onlyClaim().status()).isEqualTo("77");
        assertThat(read.onlyClaim().lines().get(0).adjustments())
                .extracting(Adjustment::code)
                .containsExactly("QQ-9999", "QQ-9999");
        assertThat(read.problems())
                .extracting(Problem::code, Problem::found)
                .containsExactly(
                        tuple(ProblemCode.UNKNOWN_CODE, "claim status 77"),
                        tuple(ProblemCode.UNKNOWN_CODE, "adjustment group QQ"),
                        tuple(ProblemCode.UNKNOWN_CODE, "adjustment reason 9999"),
                        tuple(ProblemCode.UNKNOWN_CODE, "remark code N9999"));
    }

    @Test
    void an_official_remark_without_a_meaning_is_told_apart_and_an_alert_is_not_told() {
        Recorder read = read(Edi835.file()
                .amount("80")
                .segments(
                        "CLP*A1*1*100*80**WC*ICN1",
                        "SVC*HC:97545*100*80**1",
                        "DTM*472*20250303",
                        "CAS*CO*16*20",
                        "LQ*HE*N347",
                        "LQ*HE*M38",
                        "LQ*HE*N900"));

        assertThat(read.problems())
                .extracting(Problem::code, Problem::found, Problem::expected)
                .containsExactly(tuple(
                        ProblemCode.UNKNOWN_CODE,
                        "official remark code N347",
                        "its meaning, looked up at X12, in rarc.csv of the reference folder"));
    }

    // 28

    @Test
    void a_segment_of_a_megabyte_is_read() {
        String long1 = "X".repeat(1 << 20);
        ClaimPayment claim = read(Edi835.file()
                        .amount("80")
                        .segments(
                                "CLP*A1*1*100*80**WC*ICN1",
                                "NTE*ADD*" + long1,
                                LINE,
                                "DTM*472*20250303",
                                "CAS*CO*45*20"))
                .onlyClaim();

        assertThat(claim.unmodelled()).containsExactly("NTE*ADD*" + long1);
        assertThat(claim.lines()).hasSize(1);
    }

    @Test
    void a_claim_of_a_hundred_thousand_lines_is_one_claim() {
        String[] lines = new String[100_000];
        Arrays.fill(lines, "SVC*HC:97546*1*1**1");
        Recorder read = read(Edi835.file()
                .amount("100000")
                .segments("CLP*A1*1*100000*100000**WC*ICN1", "DTM*232*20250303")
                .segments(lines));

        assertThat(read.onlyClaim().lines()).hasSize(100_000);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_line_without_a_claim_is_rejected_with_its_money() {
        Recorder read = read(Edi835.file()
                .amount("160")
                .segments("NM1*QC*1*DOE*JANE", LINE, "DTM*472*20250303")
                .claim("A1", "100", "80"));

        assertThat(read.onlyClaim().patientControlNumber()).isEqualTo("A1");
        assertThat(read.rejects()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISPLACED_SEGMENT);
            assertThat(problem.amount()).isEqualTo(Money.of("80"));
        });
    }

    @Test
    void a_claim_before_BPR_rejects_the_transaction_with_its_money() {
        String text = oneClaim().text();
        String bpr = text.substring(text.indexOf("BPR"), text.indexOf("TRN"));
        Recorder read = read(text.replace(bpr, "").replace("SE*", bpr + "SE*"));

        assertThat(read.payments()).isEmpty();
        assertThat(read.rejectCodes()).containsExactly(ProblemCode.MISPLACED_SEGMENT);
        assertThat(read.rejected()).isEqualTo(Money.of("80"));
    }

    @Test
    void a_claim_outside_any_transaction_is_rejected_with_its_money() {
        String text = oneClaim().text();
        Recorder read = read(text.replace("GE*", "CLP*LOST*1*9*7~\nSVC*HC:97545*9*7~\nGE*"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.rejectCodes()).containsExactly(ProblemCode.MISPLACED_SEGMENT);
        assertThat(read.rejected()).isEqualTo(Money.of("7"));
    }

    @Test
    void text_between_segments_is_ignored_with_a_notice_and_costs_no_segment() {
        Recorder read = read("REPORT OF 3/20\n" + oneClaim().text().replace("CLP*A1", "-- page 2 --\nCLP*A1")
                + "*** end of file ***\n");

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.codes())
                .containsExactly(ProblemCode.TEXT_IGNORED, ProblemCode.TEXT_IGNORED, ProblemCode.TEXT_IGNORED);
    }

    // 29

    @Test
    void transactions_that_are_no_remittance_are_skipped_with_a_notice() {
        String text = oneClaim().text();
        Recorder read =
                read(text.replace("ST*835*0001", "ST*277*0009~\nBHT*0085*08~\nCLP*X*1*5*5~\nSE*4*0009~\nST*835*0001")
                        .replace("GE*1*", "GE*2*"));

        assertThat(read.accepted()).isEqualTo(Money.of("80"));
        assertThat(read.codes()).containsExactly(ProblemCode.NOT_OF_THIS_FOLDER);
    }

    // 30

    @Test
    void a_bundled_code_is_told_from_the_code_billed_and_modifiers_are_kept_in_order() {
        ServiceLine line = read(Edi835.file()
                        .amount("80")
                        .segments(
                                "CLP*A1*1*100*80**WC*ICN1",
                                "SVC*HC:97530:GP:59:CA:WH*100*80**1.5*HC:97545:wh",
                                "DTM*472*20250303",
                                "CAS*CO*45*20"))
                .onlyClaim()
                .lines()
                .get(0);

        assertThat(line.adjudicated()).isEqualTo(new Procedure("HC", "97530", List.of("GP", "59", "CA", "WH")));
        assertThat(line.submitted()).isEqualTo(new Procedure("HC", "97545", List.of("WH")));
        assertThat(line.units()).isEqualByComparingTo(new BigDecimal("1.5"));
    }

    @Test
    void everything_a_claim_says_is_kept() {
        ClaimPayment claim = read(Edi835.file()
                        .amount("80")
                        .segments(
                                "CLP*A1*2*100*80*5*WC*ICN1*11*7",
                                "NM1*74*1*ROE*RICHARD",
                                "NM1*82*2*CLINIC",
                                "MIA*0****MA01",
                                "MOA***N706*M127",
                                "REF*1L*COMP1",
                                "DTM*050*20250310",
                                "AMT*I*3.21",
                                "AMT*AU*80",
                                "QTY*CA*1",
                                LINE,
                                "DTM*472*20250303",
                                "CAS*CO*45*20",
                                "REF*6R*L1",
                                "AMT*B6*85",
                                "LQ*HE*N362",
                                "LQ*RX*1"))
                .onlyClaim();

        assertThat(claim.patient()).isEqualTo(new PersonName("ROE", "RICHARD"));
        assertThat(claim.remarkCodes()).containsExactly("MA01", "N706", "M127");
        assertThat(claim.interest()).isEqualTo(Money.of("3.21"));
        assertThat(claim.patientResponsibility()).isEqualTo(Money.of("5"));
        assertThat(claim.references("1L")).containsExactly("COMP1");
        assertThat(claim.unmodelled()).containsExactly("NM1*82*2*CLINIC", "AMT*AU*80", "QTY*CA*1");
        assertThat(claim.lines().get(0).allowed()).isEqualTo(Money.of("85"));
        assertThat(claim.lines().get(0).remarkCodes()).containsExactly("N362");
        assertThat(claim.lines().get(0).unmodelled()).containsExactly("LQ*RX*1");
        assertThat(claim.place()).hasToString("test.835:9 (segment 9 CLP)");
    }

    @Test
    void the_payer_is_known_by_TRN03_else_by_its_own_id() {
        Payment byTrace = read(oneClaim()).payments().get(0).payment();
        Payment byName = read(oneClaim().payer("", "TEST MUTUAL*XV*55555").text())
                .payments()
                .get(0)
                .payment();

        assertThat(byTrace)
                .extracting(Payment::payerId, Payment::payerName, Payment::trace, Payment::method, Payment::date)
                .containsExactly("TESTMUT", "TEST MUTUAL", "CHK1", "CHK", LocalDate.of(2025, 3, 20));
        assertThat(byName.payerId()).isEqualTo("55555");
    }

    // 12

    @Test
    void bytes_of_another_encoding_in_a_name_are_read_as_ISO_8859_1_beside_UTF_8() {
        String text = oneClaim().text().replace("DOE*JANE", "MU\u00D1OZ*JOS\u00C9");
        ClaimPayment latin = Recorder.of(TestFiles.write(folder, "l.835", text.getBytes(StandardCharsets.ISO_8859_1)))
                .onlyClaim();
        ClaimPayment utf8 = Recorder.of(TestFiles.write(folder, "u.835", text.getBytes(StandardCharsets.UTF_8)))
                .onlyClaim();
        ClaimPayment utf16 = Recorder.of(TestFiles.write(folder, "w.835", text.getBytes(StandardCharsets.UTF_16)))
                .onlyClaim();

        assertThat(List.of(latin.patient(), utf8.patient(), utf16.patient()))
                .containsOnly(new PersonName("MU\u00D1OZ", "JOS\u00C9"));
    }
}
