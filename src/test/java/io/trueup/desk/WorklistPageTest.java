package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The worklist at the desk, in a real browser and without script. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorklistPageTest {

    @TempDir
    private static Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static DeskRig rig;

    @BeforeAll
    static void open() {
        rig = DeskRig.in(home);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static List<String> items() {
        return rig.jdbc()
                .sql("SELECT item FROM item_priority WHERE place = 'NOW' ORDER BY score DESC, deadline, item")
                .query(String.class)
                .list();
    }

    private static List<String> words(String item) {
        return rig.jdbc()
                .sql("SELECT said_by || ': ' || heading || ' = ' || text FROM desk_word WHERE item = :item ORDER BY id")
                .param("item", item)
                .query(String.class)
                .list();
    }

    @Test
    @Order(1)
    void a_row_is_found_by_a_filter_and_changed_in_its_place() {
        String item = items().get(0);
        try (Browser browser = Browser.open(rig).signIn("will").go("/worklist")) {
            int all = browser.all("table.cards tbody tr").size();
            assertThat(all).isEqualTo(items().size());
            String outcome = browser.find("#row-" + item + " td[data-label=Outcome] span")
                    .getText();
            new Select(browser.find("#outcome"))
                    .selectByVisibleText(outcome + " ("
                            + browser.all("table.cards td[data-label=Outcome] > span:first-child").stream()
                                    .filter(cell -> cell.getText().equals(outcome))
                                    .count()
                            + ")");
            browser.find(".filter button").click();
            browser.find("#row-" + item);
            assertThat(browser.all("table.cards tbody tr")).hasSizeLessThan(all);
            assertThat(browser.driver().getCurrentUrl()).contains("outcome=");
            browser.find("#row-" + item + " summary").sendKeys(Keys.ENTER);
            new Select(browser.find("#" + item + "-status")).selectByValue("In progress");
            browser.find("#" + item + "-owner").sendKeys("Will");
            browser.find("#" + item + "-owner").submit();
            browser.await(() -> browser.find("#row-" + item).getText().contains("counts from the next run"));
            assertThat(browser.find("#row-" + item).getText()).contains("In progress, Will");
            assertThat(browser.find("header.bar").isDisplayed()).isTrue();
        }
        assertThat(words(item)).containsExactly("will: Status = In progress", "will: Owner = Will");
    }

    @Test
    @Order(2)
    void selected_rows_are_changed_at_once_by_keyboard_alone() {
        List<String> items = items().subList(1, 4);
        try (Browser browser = Browser.open(rig).signIn("will").go("/worklist?sort=deadline")) {
            for (String item : items) {
                browser.find("#row-" + item + " input[type=checkbox]").sendKeys(Keys.SPACE);
            }
            WebElement owner = browser.find("#all-owner");
            owner.sendKeys("Kim", Keys.ENTER);
            browser.await(() -> browser.text().contains("Changed: 3 items. It counts from the next run."));
            for (String item : items) {
                assertThat(browser.find("#row-" + item).getText()).contains("Open, Kim");
            }
        }
        assertThat(items).allSatisfy(item -> assertThat(words(item)).containsExactly("will: Owner = Kim"));
    }

    @Test
    @Order(3)
    void two_browsers_on_one_item_come_together_and_the_later_is_told() {
        String item = items().get(4);
        try (Browser will = Browser.open(rig).signIn("will").go("/worklist");
                Browser ada = Browser.open(rig).signIn("ada").go("/worklist")) {
            for (Browser browser : List.of(will, ada)) {
                browser.find("#row-" + item + " summary").sendKeys(Keys.ENTER);
            }
            new Select(will.find("#" + item + "-status")).selectByValue("In progress");
            will.find("#" + item + "-notes").sendKeys("called them");
            will.find("#" + item + "-owner").submit();
            will.await(() -> will.find("#row-" + item).getText().contains("counts from the next run"));
            new Select(ada.find("#" + item + "-status")).selectByValue("Closed");
            ada.find("#" + item + "-owner").submit();
            ada.await(() -> ada.find("#row-" + item).getText().contains("will said \"In progress\""));
            assertThat(ada.find("#row-" + item).getText()).contains("Closed", "called them");
        }
    }

    @Test
    @Order(4)
    void without_script_the_same_is_said_and_a_viewer_says_nothing() {
        String item = items().get(5);
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "said.Status",
                "won",
                "was.Status",
                "Open",
                "said.Sent on",
                "soon",
                "was.Sent on",
                "",
                "back",
                "/worklist"));
        String page = rig.signIn("will")
                .send("/worklist", "/items/" + item + "/words", fields)
                .body();
        assertThat(page).contains("Changed: 1 item", "was not understood", "Not understood: soon");
        assertThat(words(item)).containsExactlyInAnyOrder("will: Status = Won", "will: Sent on = soon");
        Surfer vera = rig.signIn("vera");
        assertThat(vera.page("/worklist")).doesNotContain("Change the selected").contains(item);
        assertThat(vera.send("/worklist", "/items/" + item + "/words", fields).statusCode())
                .isEqualTo(403);
        assertThat(rig.signIn("will")
                        .send("/worklist", "/items/" + item + "/words", Map.of("back", "//elsewhere.example/"))
                        .uri()
                        .getHost())
                .isEqualTo("127.0.0.1");
    }

    @Test
    @Order(5)
    void the_next_night_takes_what_was_said_and_nothing_waits() {
        String first = items().get(0);
        rig.night(LocalDate.of(2025, 5, 13));
        assertThat(rig.jdbc()
                        .sql("SELECT status || '/' || owner FROM item_note WHERE item = :item")
                        .param("item", first)
                        .query(String.class)
                        .single())
                .isEqualTo("In progress/Will");
        assertThat(rig.signIn("vera").page("/worklist?place=done")).doesNotContain("counts from the next run");
    }
}
