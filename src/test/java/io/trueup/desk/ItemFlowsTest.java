package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.night.WorkbookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What somebody does with an item in a real browser. */
class ItemFlowsTest {

    private static final String ITEM = "W-56GH63F2";

    @TempDir
    Path home;

    @Test
    void a_letter_is_previewed_taken_away_and_marked_sent_and_the_next_workbook_says_so() throws IOException {
        try (DeskRig rig = DeskRig.in(home);
                Browser browser = Browser.open(rig)) {
            browser.signIn("will").go("/worklist");
            assertThat(browser.text()).contains(ITEM);
            browser.link(ITEM).sendKeys(Keys.ENTER);
            browser.link("Preview the letter").sendKeys(Keys.ENTER);
            assertThat(browser.find(".sheet").getText()).contains("To Whom It May Concern", "Whitcomb, Earl");

            browser.link("Download (Word)").sendKeys(Keys.ENTER);
            Path letter = browser.downloads().resolve("letter-" + ITEM + ".docx");
            browser.await(() -> Files.exists(letter));

            browser.go("/items/" + ITEM).find("#mark-sent").sendKeys(Keys.ENTER);
            browser.await(() -> says(browser, "waits for the next run"));
            assertThat(browser.text()).contains("Appealed, sent on 2025-05-12");
            assertThat(browser.text()).contains("waits for the next run");

            Runner.Result next = rig.night(LocalDate.of(2025, 5, 13));
            assertThat(waiting(next)).containsEntry("Status", "Appealed").containsEntry("Sent on", "2025-05-12");
            browser.go("/items/" + ITEM);
            assertThat(browser.text()).contains("Sent; it waits until", "Status: Appealed; Sent on: 2025-05-12\nwill");
        }
    }

    /** By the page's source: its elements go while the next page comes. */
    private static boolean says(Browser browser, String text) {
        return Objects.requireNonNull(browser.driver().getPageSource()).contains(text);
    }

    /** As the sheet Waiting of a run's workbook shows it. */
    private static Map<String, String> waiting(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Waiting").stream()
                .filter(row -> ITEM.equals(row.get("Item")))
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void a_search_by_a_name_leads_to_claim_and_item_and_the_name_is_in_no_address_and_no_storage() {
        try (Browser browser = Browser.open(DeskRig.shared())) {
            browser.signIn("vera");
            browser.find("#search").sendKeys("whitc" + Keys.ENTER);
            browser.await(() -> says(browser, "Whitcomb, Earl"));

            assertThat(browser.driver().getCurrentUrl()).endsWith("/search");
            assertThat(browser.link("BSC-330914").getAttribute("href")).matches(".*/claims/[0-9a-f]{32}");
            assertThat(browser.driver()
                            .executeScript("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                    .asString()
                    .doesNotContainIgnoringCase("whit");
            browser.link(ITEM).sendKeys(Keys.ENTER);
            browser.await(() -> says(browser, "Whitcomb, Earl: denied"));
            assertThat(browser.driver().getTitle()).isEqualTo("Item " + ITEM + " · TrueUp");
            assertThat(browser.hasNo("#mark-sent")).isTrue();
        }
    }
}
