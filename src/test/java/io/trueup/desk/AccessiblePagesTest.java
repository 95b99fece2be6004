package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.logging.LogType;

/** Every page by the rules of WCAG 2.1 A and AA, on a laptop and on a phone, light and dark; no page complains or is too wide. */
class AccessiblePagesTest {

    private static final int LAPTOP = 1280;
    private static final int PHONE = 400;

    private static final String ALL_RULES = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast']}";

    /** In the dark only colours differ. */
    private static final String RUN_AXE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: %s, resultTypes: ['violations']}).then(
                result => done(result.violations.map(v => v.id + ': ' + v.help + ' '
                    + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary.slice(0, 200)).join(' | '))),
                problem => done([String(problem)]));
            """;

    @Test
    void every_page_can_be_read_and_worked_by_everybody() throws IOException {
        DeskRig rig = DeskRig.shared();
        List<String> pages = EveryPage.of(rig.signIn("ada")).pages();
        assertThat(pages).contains("/", "/charts", "/help");
        String axe = axe();
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.open(rig)) {
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
            look(browser, "/login", axe, faults);
            browser.signIn("ada");
            pages.forEach(page -> look(browser, page, axe, faults));
            browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                    .map(entry -> "console: " + entry.getMessage())
                    .forEach(faults::add);
        }
        assertThat(faults).as("of %s", pages).isEmpty();
    }

    @Test
    void no_link_leads_nowhere() {
        assertThat(EveryPage.of(DeskRig.shared().signIn("ada")).broken()).isEmpty();
    }

    private static void look(Browser browser, String page, String axe, List<String> faults) {
        emulate(browser, LAPTOP, "light");
        browser.go(page);
        browser.driver().executeScript(axe);
        judge(browser, page, "at 1280, light", ALL_RULES, faults);
        emulate(browser, LAPTOP, "dark");
        judge(browser, page, "at 1280, dark", COLOURS, faults);
        emulate(browser, PHONE, "light");
        judge(browser, page, "at 400, light", ALL_RULES, faults);
        Object width = browser.driver().executeScript("return document.documentElement.scrollWidth");
        if (((Number) Objects.requireNonNull(width)).intValue() > PHONE) {
            faults.add(page + " is " + width + " wide on a phone of " + PHONE);
        }
    }

    private static void judge(Browser browser, String page, String how, String rules, List<String> faults) {
        Object found = browser.driver().executeAsyncScript(RUN_AXE.formatted(rules));
        ((List<?>) Objects.requireNonNull(found)).forEach(fault -> faults.add(page + " " + how + ": " + fault));
    }

    private static void emulate(Browser browser, int width, String colours) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessiblePagesTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_day_begins_without_a_mouse() {
        try (Browser browser = Browser.open(DeskRig.shared())) {
            Keyboard keyboard = new Keyboard(browser);
            browser.go("/login");
            keyboard.type("will").tab().type(DeskRig.PASSWORD).enter();
            browser.await(() -> browser.text().contains("Today"));
            keyboard.tab();
            assertThat(keyboard.focused().getText()).isEqualTo("Skip to the page");
            keyboard.enter();
            keyboard.tabUntil(
                    element -> String.valueOf(element.getAttribute("href")).contains("/items/"));
            keyboard.enter();
            browser.await(() -> browser.driver().getCurrentUrl().contains("/items/"));
        }
    }

    @Test
    void on_a_phone_the_head_unfolds_by_keyboard_and_charts_are_drawn_beside_their_tables() {
        try (Browser browser = Browser.open(DeskRig.shared())) {
            emulate(browser, PHONE, "light");
            browser.signIn("vera").go("/charts");
            assertThat(browser.find("nav").isDisplayed()).isFalse();
            new Keyboard(browser)
                    .tabUntil(element -> element.getText().equals("Menu"))
                    .enter();
            assertThat(browser.find("nav").isDisplayed()).isTrue();
            assertThat(browser.all(".chart canvas"))
                    .hasSameSizeAs(browser.all("table[data-chart]"))
                    .isNotEmpty();
        }
    }
}
