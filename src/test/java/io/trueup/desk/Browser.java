package io.trueup.desk;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, driven by its own driver; a test that opens one where there is none is skipped with a message. */
public final class Browser implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final DeskRig rig;
    private final ChromeDriver driver;
    private final Path downloads;

    private Browser(DeskRig rig) {
        this.rig = rig;
        try {
            this.downloads = Files.createTempDirectory("trueup-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options());
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
        driver.manage().window().setSize(new Dimension(1280, 900));
    }

    private ChromeOptions options() {
        Map<String, Object> preferences = new HashMap<>();
        preferences.put("download.default_directory", downloads.toString());
        preferences.put("download.prompt_for_download", false);
        return new ChromeOptions()
                .setBinary(PROGRAM.toFile())
                .setExperimentalOption("prefs", preferences)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-extensions");
    }

    /** Opens one on the rig's desk, not signed in. */
    public static Browser open(DeskRig rig) {
        assumeTrue(
                Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                "Chromium and its driver are not installed (Debian: chromium, chromium-driver); this test is skipped");
        try {
            return new Browser(rig);
        } catch (SessionNotCreatedException e) {
            return abort(
                    "Chromium is installed and does not start here (" + e.getRawMessage() + "); this test is skipped");
        }
    }

    public Browser signIn(String name) {
        go("/login");
        find("#username").sendKeys(name);
        find("#password").sendKeys(DeskRig.PASSWORD);
        find("main button[type=submit]").click();
        find("header.bar");
        return this;
    }

    public Browser go(String path) {
        driver.get(rig.url(path));
        return this;
    }

    /** The first that fits, waited for up to five seconds. */
    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Whether nothing fits at this moment; nothing is waited for. */
    public boolean hasNo(String css) {
        return Boolean.TRUE.equals(driver.executeScript("return document.querySelector(arguments[0]) === null", css));
    }

    public WebElement link(String text) {
        return driver.findElement(By.partialLinkText(text));
    }

    /** All that the page says. */
    public String text() {
        return find("body").getText();
    }

    /** What is waited for up to ten seconds: {@code browser.await(() -> browser.text().contains("done"))}. */
    public void await(BooleanSupplier condition) {
        new WebDriverWait(driver, Duration.ofSeconds(10))
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class) // what is looked at is being replaced
                .until(any -> condition.getAsBoolean());
    }

    public Browser width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
        return this;
    }

    /** A picture of what is shown. */
    public void picture(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Where downloads go. */
    public Path downloads() {
        return downloads;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
