package io.trueup.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.OutputType;

/**
 * Takes the pictures of docs/desk.md: the sample clinic after its first night, served, each page as a browser shows it. Started by
 * {@code docs/make-desk-pictures.sh}; the one argument is the folder for the pictures.
 *
 * <p>{@code -Dpictures.all=true} takes every page instead, at three widths, light and dark, for whoever changes the look.
 */
public final class DeskPictures {

    private static final int LAPTOP = 1280;
    private static final int PHONE = 400;
    private static final int MOST_HEIGHT = 1_600;

    private static final List<String> BOOK =
            List.of("today", "worklist", "item", "claim", "payments", "charts", "files", "runs", "contracts");

    private final Browser browser;
    private final Path folder;

    private DeskPictures(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        DeskRig rig = DeskRig.shared();
        List<String> pages = EveryPage.of(rig.signIn("ada")).pages();
        try (Browser browser = Browser.open(rig)) {
            DeskPictures pictures = new DeskPictures(browser, folder);
            if (Boolean.getBoolean("pictures.all")) {
                pictures.all(pages);
            } else {
                pictures.ofTheBook(pages);
            }
        }
        System.exit(0);
    }

    /** One of each page for a laptop, and two for a phone, one of them in the dark. */
    private void ofTheBook(List<String> pages) throws IOException {
        look(LAPTOP, "light");
        browser.signIn("ada");
        Map<String, String> named = named(pages);
        for (String page : BOOK) {
            browser.go(named.getOrDefault(page, "/"));
            take("desk-" + page);
        }
        look(PHONE, "light");
        browser.go("/");
        take("desk-phone");
        look(PHONE, "dark");
        browser.go("/charts");
        take("desk-dark");
    }

    private void all(List<String> pages) throws IOException {
        browser.signIn("ada");
        for (Map.Entry<String, String> page : named(pages).entrySet()) {
            for (int width : new int[] {LAPTOP, 900, PHONE}) {
                for (String colours : List.of("light", "dark")) {
                    look(width, colours);
                    browser.go(page.getValue());
                    take(page.getKey() + "-" + width + "-" + colours);
                }
            }
        }
    }

    /** {@code worklist}; one thing of a kind is {@code item}, what belongs to it {@code item-letter}. */
    private static Map<String, String> named(List<String> pages) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String page : pages) {
            String[] parts = page.split("[?]")[0].split("/");
            StringBuilder name = new StringBuilder(parts.length < 2 ? "today" : parts[1]);
            for (int i = 2; i < parts.length; i++) {
                boolean word = parts[i].matches("[a-z]+");
                name = word
                        ? name.append('-').append(parts[i])
                        : new StringBuilder(name.toString().replaceFirst("s$", ""));
            }
            named.putIfAbsent(name.toString(), page);
        }
        return named;
    }

    private void look(int width, String colours) {
        size(width, 900);
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    private void size(int width, int height) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As high as the page, up to a limit. */
    private void take(String name) throws IOException {
        Object width = browser.driver().executeScript("return window.innerWidth");
        Object height = browser.driver().executeScript("return document.documentElement.scrollHeight");
        int wide = ((Number) Objects.requireNonNull(width)).intValue();
        int high = ((Number) Objects.requireNonNull(height)).intValue();
        size(wide, Math.min(MOST_HEIGHT, high));
        Path file = folder.resolve(name + ".png");
        Files.write(file, browser.driver().getScreenshotAs(OutputType.BYTES));
        size(wide, 900);
        System.out.println(file + " " + wide + " x " + Math.min(MOST_HEIGHT, high));
    }
}
