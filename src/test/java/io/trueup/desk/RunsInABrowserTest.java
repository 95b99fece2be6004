package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Two of the ten flows: a month computed anew, and a run now, each after a contract was corrected. */
class RunsInABrowserTest {

    @TempDir
    private static Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static DeskRig rig;

    private static final ScheduledExecutorService LOOKS = Executors.newSingleThreadScheduledExecutor();

    @BeforeAll
    static void a_clinic_whose_server_looks_every_second() {
        rig = DeskRig.in(home);
        var looking = LOOKS.scheduleWithFixedDelay(() -> rig.server().refresh(), 0, 1, TimeUnit.SECONDS);
        assertThat(looking.isCancelled()).isFalse();
    }

    @AfterAll
    static void closed() {
        LOOKS.shutdownNow();
        rig.close();
    }

    @Test
    void a_month_is_ordered_anew_watched_read_and_its_workbook_opened() {
        rig.edit("jobs/reference/contracts.yml", "terms: { rate: 520.00, full-day", "terms: { rate: 530.00, full-day");
        try (Browser browser = Browser.open(rig)) {
            browser.signIn("will").link("Rerun").click();
            type(browser, "from", "2025-05-01");
            type(browser, "to", "2025-04-01");
            browser.find(".rerun button").click();
            assertThat(browser.find("#to-problem").getText()).isEqualTo("2025-04-01 is before 2025-05-01.");
            type(browser, "from", "2025-04-01");
            type(browser, "to", "2025-04-30");
            new Select(browser.find("#payer")).selectByVisibleText("HIGHLAND MANUFACTURERS FUND");
            browser.find(".rerun button").click();
            awaitNewest(browser, "Rerun of payments 2025-04-01 to 2025-04-30, HIGHLAND MANUFACTURERS FUND");
            awaitNewest(browser, "Done"); // no page is loaded anew: it asks by itself
            browser.find("#orders li:first-child")
                    .findElement(By.linkText("Changes"))
                    .click();
            assertThat(browser.find("h1").getText()).startsWith("Changes of run ");
            List<WebElement> rows = browser.all("tbody tr");
            assertThat(browser.find("tbody").getText()).contains("$520.00", "$530.00", "rate changed");
            browser.link("Workbook").click();
            assertThat(changesOfDownload(browser)).isEqualTo(rows.size());
            assertThat(browser.driver().manage().logs().get("browser").getAll())
                    .as("the form sent back apart")
                    .allMatch(entry -> entry.getMessage().contains("status of 422"));
        }
    }

    @Test
    void a_run_now_is_made_after_a_rate_was_corrected() {
        rig.edit("jobs/reference/contracts.yml", "terms: { rate: 80.00, increment", "terms: { rate: 82.00, increment");
        try (Browser browser = Browser.open(rig)) {
            browser.signIn("will").link("Runs").click();
            browser.find(".run-now button").click();
            awaitNewest(browser, "Run of what is in the inbox");
            awaitNewest(browser, "Done");
            browser.find("#orders li:first-child")
                    .findElement(By.partialLinkText("Run "))
                    .click();
            assertThat(browser.text())
                    .contains("Night, 2025-05-12", "What it came to", "Files", "findings changed: expected");
            browser.link("What it changed").click();
            assertThat(browser.find("tbody tr").getText()).contains("rate changed");
            assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
        }
    }

    /** Longer than for a page: a run works meanwhile. */
    private static void awaitNewest(Browser browser, String words) {
        new WebDriverWait(browser.driver(), Duration.ofMinutes(2))
                .until(any -> newest(browser).contains(words));
    }

    private static String newest(Browser browser) {
        return String.valueOf(((JavascriptExecutor) browser.driver())
                .executeScript("return (document.querySelector('#orders li') || {innerText: ''}).innerText"));
    }

    /** A field for dates takes keys in the order of the browser's language. */
    private static void type(Browser browser, String field, String day) {
        ((JavascriptExecutor) browser.driver())
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, day);
    }

    /** Rows of the sheet Changes, with a claim in them. */
    private static int changesOfDownload(Browser browser) {
        browser.await(() -> downloaded(browser).size() == 1);
        try (XSSFWorkbook workbook = new XSSFWorkbook(downloaded(browser).get(0).toFile())) {
            int rows = 0;
            for (var row : workbook.getSheet("Changes")) {
                boolean claim =
                        row.getCell(1) != null && row.getCell(1).toString().matches("\\d.*");
                rows += claim ? 1 : 0;
            }
            return rows;
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> downloaded(Browser browser) {
        try (Stream<Path> all = Files.list(browser.downloads())) {
            return all.filter(file -> file.toString().endsWith(".xlsx")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
