package io.trueup.desk;

import java.util.function.Predicate;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Hands on the keys of a browser; no mouse. */
final class Keyboard {

    private static final int MOST_TABS = 200;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    Keyboard type(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        return this;
    }

    Keyboard tab() {
        return type(Keys.TAB);
    }

    Keyboard enter() {
        return type(Keys.ENTER);
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    /** Goes on until the focus is where it should be, as somebody would who sees it. */
    Keyboard tabUntil(Predicate<WebElement> there) {
        for (int i = 0; i < MOST_TABS; i++) {
            tab();
            if (there.test(focused())) {
                return this;
            }
        }
        throw new AssertionError("not reached with " + MOST_TABS + " tabs");
    }
}
