package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the policy of the pages forbids stands in no template and no script, so that no browser has to refuse it. */
class TemplatesTest {

    private static final Path PAGES = Path.of("src/main/resources/desk");

    private static final Pattern IN_A_TEMPLATE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)[^>]*>|<style\\b|\\s(?:th:)?style=|\\s(?:th:)?on[a-z]+=|hx-on|javascript:|https?://(?!www\\.(?:thymeleaf|w3)\\.org)"
                    + "|th:utext",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_A_SCRIPT = Pattern.compile(
            "\\beval\\(|new Function\\(|\\.innerHTML|outerHTML|insertAdjacentHTML|document\\.write|localStorage|sessionStorage|https?://");

    @Test
    void fault_237_no_template_has_a_script_a_style_or_an_event_of_its_own() throws IOException {
        assertThat(found("templates", ".html", IN_A_TEMPLATE)).isEmpty();
    }

    @Test
    void no_script_makes_markup_of_text_or_keeps_anything_in_the_browser() throws IOException {
        assertThat(found("static", ".js", IN_A_SCRIPT)).isEmpty();
    }

    @Test
    void every_form_of_a_template_carries_the_token() throws IOException {
        Pattern bare =
                Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*th:action)[^>]*>", Pattern.CASE_INSENSITIVE);
        assertThat(found("templates", ".html", bare)).isEmpty();
    }

    private static List<String> found(String folder, String ending, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES.resolve(folder))) {
            List<Path> read =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(read).isNotEmpty();
            for (Path file : read) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        return found;
    }
}
