package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.deposit.LineState;
import io.trueup.deposit.PaymentState;
import io.trueup.money.Money;
import io.trueup.report.PaymentScope;
import io.trueup.report.TieOuts;
import io.trueup.workbook.TieOutSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Payments, deposits and contracts as pages, against Tie-out, the views and the files. */
@SuppressWarnings("NullAway") // rows of views as maps: a column that is not there fails the test
class PaymentPagesTest {

    private static final DeskRig RIG = DeskRig.shared();

    private static List<Map<String, Object>> view(String name) {
        return RIG.jdbc().sql("SELECT * FROM trueup." + name).query().listOfRows();
    }

    private static String row(String title, Money amount) {
        return title + "</th><td class=\"money\">" + amount.inDollars() + "<";
    }

    @Test
    void every_payment_ties_out_on_its_page_as_on_tie_out() {
        Surfer vera = RIG.signIn("vera");
        List<TieOutSheet.Row> sheet = new ArrayList<>();
        new TieOuts(RIG.jdbc())
                .rows(PaymentScope.ofPeriod(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), List.of()), sheet::add);
        List<Map<String, Object>> payments = view("payments");
        assertThat(payments).hasSameSizeAs(sheet).isNotEmpty();
        for (TieOutSheet.Row tie : sheet) {
            Map<String, Object> payment = payments.stream()
                    .filter(p -> tie.trace().equals(p.get("trace")))
                    .findFirst()
                    .orElseThrow();
            String page = vera.page("/payments/" + payment.get("payment_id"));
            assertThat(page)
                    .contains(
                            row("Matched with program days", tie.matched()),
                            row("Outside of the program", tie.outsideProgram()),
                            row("Unmatched", tie.unmatched()),
                            row("Less provider adjustments", tie.providerAdjustments()),
                            row("Payment amount", tie.paymentAmount()),
                            tie.difference().isZero() ? "It ties out to the cent" : "It does not tie out");
            assertThat(tie.placed().minus(tie.providerAdjustments()).minus(tie.difference()))
                    .isEqualTo(tie.paymentAmount());
        }
    }

    @Test
    void the_claims_of_a_payment_add_up_to_what_its_claims_paid() {
        Surfer vera = RIG.signIn("vera");
        for (Map<String, Object> payment : view("payments")) {
            String page = vera.page("/payments/" + payment.get("payment_id"));
            Money paid = Money.ZERO;
            for (String claim : page.split("<section class=\"paid-claim\"", -1)) {
                if (claim.contains("paid <strong>")) {
                    String text = claim.substring(claim.indexOf("paid <strong>") + 13);
                    paid = paid.plus(
                            Money.of(text.substring(0, text.indexOf('<')).replaceAll("[$,]", "")));
                }
            }
            assertThat(paid).isEqualTo(Money.of((BigDecimal) payment.get("claims_paid")));
        }
    }

    @Test
    void fault_207_a_payment_that_does_not_balance_says_so_and_its_sum_still_holds_to_the_cent() {
        Surfer vera = RIG.signIn("vera");
        List<Map<String, Object>> odd = view("payments").stream()
                .filter(payment -> ((BigDecimal) payment.get("difference")).signum() != 0)
                .toList();
        assertThat(odd).isNotEmpty().allSatisfy(payment -> {
            Money difference = Money.of((BigDecimal) payment.get("difference"));
            assertThat(vera.page("/payments/" + payment.get("payment_id")))
                    .contains("It does not tie out", "kept as it was told")
                    .containsPattern("class=\"money odd\">" + Pattern.quote(difference.inDollars()));
            assertThat(vera.page("/payments?tie=NOT_BALANCED"))
                    .contains("/payments/" + payment.get("payment_id") + "\"");
        });
    }

    @Test
    void the_list_is_narrowed_by_payer_month_tie_out_and_bank() {
        Surfer vera = RIG.signIn("vera");
        for (Map<String, Object> payment : view("payments")) {
            String month = payment.get("payment_date").toString().substring(0, 7);
            boolean deposited = PaymentState.DEPOSITED.name().equals(payment.get("deposit_state"));
            String link = "/payments/" + payment.get("payment_id") + "\"";
            assertThat(vera.page("/payments?month=" + month)).contains(link);
            assertThat(vera.page("/payments?month=2020-01")).doesNotContain(link);
            assertThat(vera.page("/payments?bank=DEPOSITED").contains(link)).isEqualTo(deposited);
            assertThat(vera.page("/payments?tie=BALANCED").contains(link))
                    .isEqualTo(((BigDecimal) payment.get("difference")).signum() == 0
                            && payment.get("in_conflict_with") == null);
        }
        assertThat(vera.page("/payments?payer=PRAIRIE+STAR+MUTUAL")).doesNotContain("PACIFIC RIDGE</td>");
    }

    @Test
    void each_line_of_the_bank_is_told_with_what_it_pays() {
        String page = RIG.signIn("vera").page("/deposits");
        List<Map<String, Object>> lines = view("deposits");
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(page)
                    .contains(
                            Money.of((BigDecimal) line.get("amount")).inDollars(),
                            LineState.valueOf((String) line.get("state")).words());
            if (line.get("payment_id") != null) {
                assertThat(page).contains("/payments/" + line.get("payment_id") + "\"");
            }
        });
    }

    @Test
    void contracts_and_what_they_pay_are_told() {
        assertThat(RIG.signIn("vera").page("/contracts"))
                .contains("highland-2025", "$520.00", "Times used", "What they run into", "Price a day");
    }

    @Test
    void fault_208_what_no_day_can_have_is_refused_at_its_field_and_shown_as_it_was_written() {
        Surfer vera = RIG.signIn("vera");
        String page = vera.page("/contracts/price?payer=&program=XX&date=04%2F03%2F25x&minutes=1441&days=0&billed=1.005"
                + "&exercise=-2&employer=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(page)
                .contains(
                        "No day can be like that",
                        "Say which payer.",
                        "Say WH or WC.",
                        "1441 is not between 0 and 1440.",
                        "04/03/25x is no day, such as 2025-03-12.",
                        "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(
                        vera.page(
                                "/contracts/price?payer=PSMUT&program=WH&date=2025-03-12&minutes=1441&days=0&billed=1.005&exercise=-2"))
                .contains(
                        "1441 is not between 0 and 1440.",
                        "0 is less than one day.",
                        "1.005 is not dollars and cents, such as 1234.50.",
                        "-2 is below 0.",
                        "aria-invalid=\"true\"")
                .doesNotContain("id=\"answer\"");
        assertThat(vera.page("/contracts/price?payer=PSMUT&program=WH&date=2025-03-12&minutes=1e3"))
                .contains("1e3 is not a whole number.");
    }
}
