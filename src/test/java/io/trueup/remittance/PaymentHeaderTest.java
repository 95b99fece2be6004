package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.PayerIdentifier.Kind;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.x12.X12Date;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the header of an 835 says: who paid, what really moves, and on which day. */
class PaymentHeaderTest {

    @TempDir
    Path folder;

    /** One claim of 80.00, below the header given. */
    private Recorder read(String... header) {
        String text =
                "ISA*00*          *00*          *ZZ*SENDER         *ZZ*CLINIC         *250320*0200*^*00501*000000007*0*P*:~\n"
                        + "GS*HP*SENDER*CLINIC*20250320*0200*12*X*005010X221A1~\nST*835*0001~\n"
                        + String.join("~\n", header)
                        + "~\nLX*1~\nCLP*A1*1*100*80**WC*ICN1~\nSVC*HC:97545:WH*100*80**1~\nDTM*472*20250303~\nCAS*CO*45*20~\n"
                        + "SE*" + (header.length + 7) + "*0001~\nGE*1*12~\nIEA*1*000000007~\n";
        return Recorder.of(TestFiles.write(folder, "test.835", text));
    }

    private static Payment payment(Recorder read) {
        assertThat(read.payments()).as("%s", read.problems()).hasSize(1);
        return read.payments().get(0).payment();
    }

    @Test
    void every_identifier_of_the_payer_is_kept_once_in_order_as_it_came() {
        Payment payment = payment(read(
                "BPR*I*80*C*ACH*CCP*01*1*DA*2*1112223334*SUB1*01*3*DA*4*20250320",
                "TRN*1*EFT1*1112223334*000087726",
                "REF*EV*CLINIC",
                "N1*PR*ACME COMP*XV*87726",
                "REF*2U* 999 ",
                "REF*NF*12345",
                "N1*PE*CLINIC*XX*1457382915",
                "REF*2U*NOT THE PAYER"));

        assertThat(payment.identifiers())
                .containsExactly(
                        new PayerIdentifier(Kind.REFERENCE, "999"),
                        new PayerIdentifier(Kind.REFERENCE, "12345"),
                        new PayerIdentifier(Kind.N104, "87726"),
                        new PayerIdentifier(Kind.TRN03, "1112223334"),
                        new PayerIdentifier(Kind.TRN03_TRN04, "1112223334 000087726"),
                        new PayerIdentifier(Kind.BPR10, "1112223334"),
                        new PayerIdentifier(Kind.BPR10_BPR11, "1112223334 SUB1"));
        assertThat(payment.transaction()).isEqualTo("SENDER/000000007/12/0001");
    }

    @Test
    void a_payer_without_TRN03_is_known_by_its_name_and_number() {
        Payment payment = payment(read("BPR*I*80*C*CHK************20250320", "TRN*1*CHK1", "N1*PR*ACME*NI*55555"));

        assertThat(payment.payerId()).isEqualTo("55555");
        assertThat(payment.identifiers()).isEqualTo(List.of(new PayerIdentifier(Kind.N104, "55555")));
    }

    @ParameterizedTest
    @CsvSource({
        "I,80,C,ACH,80.00,''",
        "C,80,C,CHK,80.00,''",
        "D,80,C,FWT,80.00,''",
        "X,80,C,ACH,80.00,''",
        "U,80,C,ACH,80.00,''",
        "'',80,C,ACH,80.00,''",
        "H,80,C,NON,0.00,'BPR01 H, BPR04 NON, BPR02 80.00'",
        "H,80,C,CHK,0.00,'BPR01 H, BPR02 80.00'",
        "P,80,C,ACH,0.00,'BPR01 P, BPR02 80.00'",
        "I,80,C,NON,0.00,'BPR04 NON, BPR02 80.00'",
        "I,80,D,ACH,-80.00,''",
        "I,-80,D,ACH,-80.00,''"
    })
    void BPR01_BPR03_and_BPR04_say_what_moves(
            String handling, String stated, String way, String method, String moved, String notice) {
        Recorder read = read(
                String.join("*", "BPR", handling, stated, way, method) + "************20250320", "TRN*1*X1*1112223334");

        assertThat(payment(read).amount()).isEqualTo(Money.of(moved));
        assertThat(payment(read).stated()).isEqualTo(Money.of(stated));
        assertThat(read.problems())
                .filteredOn(p -> p.code() == ProblemCode.NO_MONEY_MOVED)
                .extracting(Problem::found)
                .isEqualTo(notice.isEmpty() ? List.of() : List.of(notice));
    }

    @Test
    void a_notice_of_no_payment_at_all_is_not_worth_a_word() {
        assertThat(read("BPR*H*0*C*NON************20250320", "TRN*1*X1*1112223334")
                        .problems())
                .extracting(Problem::code)
                .doesNotContain(ProblemCode.NO_MONEY_MOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "************20250320,20250401,20250320,''",
        "'',20250401,20250401,'2025-04-01, from DTM*405'",
        "************00000000,20250401,20250401,'2025-04-01, from DTM*405'",
        "***********20250320,20250401,20250320,'2025-03-20, from BPR15'",
        "***********7730551**20250320,20250401,20250320,'2025-03-20, from BPR17'",
        "************2025-03-20,20250401,20250320,''",
        "************202503201200,20250401,20250320,''"
    })
    void the_payment_date_is_found_where_a_payer_puts_it(String rest, String produced, String date, String notice) {
        Recorder read = read("BPR*I*80*C*CHK" + rest, "TRN*1*X1*1112223334", "DTM*405*" + produced);

        assertThat(payment(read).date()).isEqualTo(X12Date.parse(date));
        assertThat(read.problems())
                .extracting(Problem::found)
                .isEqualTo(notice.isEmpty() ? List.of() : List.of(notice));
    }

    @Test
    void a_payment_without_any_date_or_with_an_impossible_one_is_rejected() {
        assertThat(read("BPR*I*80*C*CHK", "TRN*1*X1*1").rejects())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NO_PAYMENT_DATE);
        assertThat(read("BPR*I*80*C*CHK************20250231", "TRN*1*X1*1", "DTM*405*20250401")
                        .rejects())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.BAD_DATE);
    }

    // 89

    @ParameterizedTest
    @ValueSource(strings = {"00010101", "18991231", "21010101", "99991231"})
    void fault_89_a_date_outside_1900_to_2100_is_none(String text) {
        assertThat(X12Date.parse(text)).isNull();
    }

    @Test
    void dates_that_have_one_reading_are_read() {
        for (String text : List.of("20250310", "2025 0310", "2025-03-10", "3/10/2025", "202503100800")) {
            assertThat(X12Date.parse(text)).as(text).isEqualTo(LocalDate.of(2025, 3, 10));
        }
        for (String text : List.of("250310", "0310", "2025-3", "20250230", "3/10/25", "x")) {
            assertThat(X12Date.parse(text)).as(text).isNull();
        }
    }

    // 64

    @Test
    void the_same_transaction_twice_is_the_same_payment_and_another_with_its_trace_is_the_next() {
        Edi835 twice = Edi835.file().amount("80").claim("A1", "100", "80");
        String one = twice.text();
        assertThat(Recorder.of(TestFiles.write(folder, "twice.835", one + one)).payments())
                .extracting(taken -> taken.payment().occurrence())
                .containsExactly(1, 1);
        assertThat(Recorder.of(TestFiles.write(folder, "other.835", one + one.replace("000000001", "000000002")))
                        .payments())
                .extracting(taken -> taken.payment().occurrence())
                .containsExactly(1, 2);
    }
}
