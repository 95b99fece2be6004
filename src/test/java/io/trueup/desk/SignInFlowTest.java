package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.DeskUsers;
import io.trueup.access.LogIn;
import io.trueup.access.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Signing in, in a real browser: a wrong password, a name that is locked, an admin who unlocks it, a viewer who forges. */
class SignInFlowTest {

    private static final String HASH = String.valueOf(new BCryptPasswordEncoder(4).encode(DeskRig.PASSWORD));

    private final DeskRig rig = DeskRig.shared();

    @Test
    void a_wrong_password_a_locked_name_and_a_forged_form() {
        new DeskUsers(rig.database().dataSource()).add("vic", Role.VIEWER, HASH, Instant.now());
        try (Browser browser = Browser.open(rig)) {
            browser.go("/");
            typed(browser, "vic", "wrong");
            assertThat(browser.find("[role=alert]").getText()).startsWith("Name or password is wrong.");
            for (int time = 1; time <= LogIn.FAILURES; time++) {
                typed(browser, "vic", "wrong");
            }
            assertThat(browser.find("[role=alert]").getText()).contains("this name is locked");
            browser.signIn("ada").go("/access");
            browser.find("button[aria-label='Unlock vic']").click();
            browser.await(() -> browser.text().contains("user unlocked"));
            browser.find("header .who button").click();
            assertThat(browser.find("[role=status]").getText()).isEqualTo("You are signed out.");
            browser.signIn("vic");
            assertThat(browser.hasNo("header a[href='/access']")).isTrue();
            forge(browser, "/access/unlock");
            assertThat(browser.find("h1").getText()).isEqualTo("Not allowed");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/access/unlock");
        }
    }

    private static void typed(Browser browser, String name, String password) {
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(password);
        browser.driver().executeScript("document.body.dataset.before = 'yes'");
        browser.find("main button[type=submit]").click();
        browser.await(() -> browser.hasNo("body[data-before]"));
    }

    /** With the token of the page, as a curious viewer does in the tools of the browser. */
    private static void forge(Browser browser, String path) {
        browser.driver().executeScript("""
                const form = document.querySelector('header form.who');
                form.action = arguments[0];
                form.submit();""", path);
        browser.await(() -> browser.text().contains("Not allowed"));
    }
}
