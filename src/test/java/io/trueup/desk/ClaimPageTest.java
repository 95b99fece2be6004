package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.RuleBook;
import io.trueup.explain.Explanation;
import io.trueup.explain.Replay;
import io.trueup.explain.RulesOfRuns;
import io.trueup.ledger.ClaimIds;
import io.trueup.money.Money;
import io.trueup.written.InWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** A claim's page says what Findings and {@code explain} say, for every claim of the sample. */
@SuppressWarnings("NullAway") // rows of views as maps: a column that is not there fails the test
class ClaimPageTest {

    private static final DeskRig RIG = DeskRig.shared();

    private static List<Map<String, Object>> findings() {
        return RIG.jdbc().sql("""
                SELECT *
                FROM trueup.findings
                WHERE claim_id IS NOT NULL
                ORDER BY claim_id, finding_id""").query().listOfRows();
    }

    private static List<String> claims() {
        return findings().stream()
                .map(row -> (String) row.get("claim_id"))
                .distinct()
                .toList();
    }

    @Test
    void the_figures_of_each_day_are_those_of_findings() {
        Surfer vera = RIG.signIn("vera");
        for (String claim : claims()) {
            String page = vera.page("/claims/" + claim);
            List<Map<String, Object>> own = findings().stream()
                    .filter(row -> claim.equals(row.get("claim_id")))
                    .toList();
            assertThat(own).isNotEmpty().allSatisfy(row -> assertShown(row, page));
            assertThat(page.split("id=\"day-", -1)).hasSize(own.size() + 1);
            assertThat(page).contains(HtmlUtils.htmlEscape((String) own.get(0).get("payer_name")));
        }
    }

    private static void assertShown(Map<String, Object> row, String page) {
        String day = page.substring(page.indexOf("id=\"day-" + row.get("finding_id")));
        String shown = day.substring(0, day.indexOf("<details"));
        assertThat(shown)
                .contains(
                        ">" + InWords.of((String) row.get("outcome")) + "<",
                        "<dt>Paid</dt><dd>" + dollars(row.get("paid")) + "<",
                        "<dt>Expected</dt><dd>"
                                + (row.get("expected") == null ? "not known" : dollars(row.get("expected"))) + "<");
        assertIn(shown, "Billed", row.get("billed"));
        assertIn(shown, "Variance", row.get("variance"));
    }

    private static void assertIn(String shown, String title, Object amount) {
        if (amount == null) {
            assertThat(shown).doesNotContain("<dt>" + title + "</dt>");
        } else {
            assertThat(shown).contains("<dt>" + title + "</dt><dd>" + dollars(amount) + "<");
        }
    }

    private static String dollars(Object amount) {
        return Money.of((BigDecimal) amount).inDollars();
    }

    @Test
    void each_day_opens_the_very_steps_that_explain_prints() throws IOException {
        Surfer vera = RIG.signIn("vera");
        RuleBook rules = RuleBook.read(RIG.job().reference(), RIG.job().today());
        RulesOfRuns kept = new RulesOfRuns();
        for (String claim : claims().subList(0, 3)) {
            String unit = new ClaimIds(RIG.database().dataSource()).unit(claim).orElseThrow();
            for (Replay.Told told : new Replay(RIG.database(), RIG.job(), rules, kept, List.of(unit)).told()) {
                Explanation explanation = told.explanation();
                assertThat(explanation).isNotNull();
                String page = HtmlUtils.htmlUnescape(vera.page("/claims/" + claim + "/days/" + told.findingId()));
                assertThat(explanation.sections())
                        .allSatisfy(section -> assertThat(page)
                                .contains(">" + section.text() + "<")
                                .contains(String.join("\n", section.steps())));
            }
        }
    }

    @Test
    void fault_205_what_is_no_claim_day_or_payment_is_not_there_and_leaves_no_trace_of_what_was_asked() {
        Surfer vera = RIG.signIn("vera");
        String claim = claims().get(0);
        String another = (String) findings().stream()
                .filter(row -> !claim.equals(row.get("claim_id")))
                .findFirst()
                .orElseThrow()
                .get("finding_id");
        for (String path : List.of(
                "/claims/0007714-25",
                "/claims/" + "0".repeat(32),
                "/claims/" + claim.substring(1),
                "/claims/" + claim + "%27--",
                "/claims/" + claim + "/days/1",
                "/claims/" + claim + "/days/" + another,
                "/payments/0",
                "/payments/-1",
                "/payments/99999999999999999999",
                "/payments/x")) {
            assertThat(vera.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(vera.page("/payments?month=13&tie=x&bank=y&page=-7&payer=%27%3B--"))
                .contains("No payment is like that");
        assertThat(vera.page("/deposits?state=x&month=2025-99&page=999999999999"))
                .contains("Deposits");
        assertThat(RIG.jdbc()
                        .sql("SELECT count(*) FROM access_log WHERE subject LIKE '%7714%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_looks_at_a_claim_or_payment_is_in_the_access_log() {
        String claim = claims().get(0);
        RIG.signIn("ada").page("/claims/" + claim);
        RIG.signIn("ada").page("/payments/" + firstPayment());
        assertThat(RIG.jdbc()
                        .sql("SELECT page || ' ' || subject FROM access_log WHERE who = 'ada'")
                        .query(String.class)
                        .list())
                .contains("claim " + claim, "payment " + firstPayment());
    }

    private static long firstPayment() {
        return RIG.jdbc()
                .sql("SELECT min(payment_id) FROM trueup.payments")
                .query(Long.class)
                .single();
    }
}
