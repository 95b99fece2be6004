package io.trueup.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of docs/reference that are made from the code say what the code does; {@code -Dpages.write=true} writes them anew. */
class ReferencePagesTest {

    private static final Path FOLDER = Path.of("docs/reference");

    /** A page and what makes it. */
    enum Made {
        INPUT(InputPage::text),
        CONFIGURATION(ConfigurationPage::text),
        WORKBOOK(WorkbookPage::text),
        CODES(CodesPage::text),
        DATA(DataPage::text);

        private final Supplier<String> text;

        Made(Supplier<String> text) {
            this.text = text;
        }

        Path file() {
            return FOLDER.resolve((this == DATA ? "data" : name()) + ".md");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_page_says_what_the_code_says(Made page) throws IOException {
        String text = page.text.get();
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(page.file(), text);
        }
        assertThat(text)
                .as("what nobody explained, or nobody reads")
                .doesNotContain("NOT EXPLAINED", "NOBODY READS IT");
        assertThat(text).doesNotContain("|  |  |");
        assertThat(page.file()).content().isEqualTo(text);
    }

    @Test
    void the_promise_and_the_readme_lead_to_each_page() throws IOException {
        for (Made page : Made.values()) {
            assertThat(Files.readString(FOLDER.resolve("INTERFACES.md")))
                    .contains("(" + page.file().getFileName() + ")");
        }
        for (String page : List.of("INPUT.md", "CONFIGURATION.md")) {
            assertThat(Files.readString(Path.of("README.md"))).contains("docs/reference/" + page);
        }
    }
}
