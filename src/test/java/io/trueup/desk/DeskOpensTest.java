package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The desk opens for who signs in, and for nobody else. */
class DeskOpensTest {

    @Test
    void whoever_is_not_signed_in_is_led_to_the_login() {
        var answer = new Surfer(DeskRig.shared()).get("/");
        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(answer.body()).contains("Sign in");
    }

    @Test
    void a_user_who_signs_in_sees_the_day() {
        assertThat(DeskRig.shared().signIn("vera").page("/")).contains("2025-05-12", "vera", "viewer");
    }

    @Test
    void a_browser_shows_the_page_without_a_complaint_of_its_policy() {
        try (Browser browser = Browser.open(DeskRig.shared())) {
            browser.signIn("will");
            assertThat(browser.text()).contains("Today", "will, worker at nightly");
            assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
        }
    }
}
