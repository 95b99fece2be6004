package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Two pieces of a day's work in a real browser. */
class ClaimFlowsTest {

    private static final DeskRig RIG = DeskRig.shared();

    private static String deniedClaim() {
        return RIG.jdbc()
                .sql("SELECT claim_id FROM trueup.findings WHERE claim_number = '0007714-25' LIMIT 1")
                .query(String.class)
                .single();
    }

    @Test
    void a_claim_and_the_derivation_of_a_day_are_opened_by_keyboard() {
        try (Browser browser = Browser.open(RIG)) {
            browser.signIn("vera").go("/claims/" + deniedClaim());
            assertThat(browser.text()).contains("0007714-25", "From the day to the money");
            WebElement summary = browser.all(".why summary").get(0);
            while (!summary.equals(browser.driver().switchTo().activeElement())) {
                browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            }
            summary.sendKeys(Keys.ENTER);
            WebElement day = summary.findElement(By.xpath(".."));
            browser.await(() -> day.getText().contains("by run 1 on 2025-05-12"));
            assertThat(day.getText()).contains("Expected", "Outcome", "rule ");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/claims/" + deniedClaim());
            assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
        }
    }

    @Test
    void a_payment_that_is_not_deposited_is_found_and_a_day_is_priced() {
        String trace = RIG.jdbc().sql("""
                SELECT trace
                FROM trueup.payments
                WHERE deposit_state IN ('DIFFERS', 'WHICH_DEPOSIT', 'MISSING', 'NOT_YET', 'NOT_ON_STATEMENT')
                ORDER BY payment_date DESC, payment_id DESC
                LIMIT 1""").query(String.class).single();
        try (Browser browser = Browser.open(RIG)) {
            browser.signIn("vera").link("Payments").click();
            new Select(browser.find("#bank")).selectByVisibleText("not deposited");
            browser.find("form.filter button[type=submit]").click();
            browser.await(() -> browser.driver().getCurrentUrl().contains("bank=NOT_DEPOSITED"));
            browser.link(trace).click();
            browser.find("#claims");
            assertThat(browser.text()).contains("It ties out to the cent", "At the bank");

            browser.link("Contracts").click();
            new Select(browser.find("#p-payer")).selectByValue("HLMFG");
            browser.find("#p-state").sendKeys("NM");
            browser.find("#p-date").clear();
            browser.find("#p-date").sendKeys("3/12/2025");
            browser.find("#p-minutes").sendKeys("1500", Keys.ENTER);
            assertThat(browser.find("#no-minutes").getText()).isEqualTo("1500 is not between 0 and 1440.");
            browser.find("#p-minutes").clear();
            browser.find("#p-minutes").sendKeys("360", Keys.ENTER);
            assertThat(browser.find("#answer").getText()).contains("$520.00", "highland-2025, daily", "full day");
            assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
        }
    }
}
