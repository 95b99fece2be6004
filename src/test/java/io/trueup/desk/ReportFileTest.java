package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and packets are given out of the reports folder, and nothing else is. */
class ReportFileTest {

    @TempDir
    Path home;

    private Path reports;

    @BeforeEach
    void folder() throws IOException {
        reports = Files.createDirectories(home.resolve("reports"));
        Files.createDirectories(reports.resolve("letters-1/W-2_X_3.docx.d"));
        Files.writeString(reports.resolve("letters-1/W-2_X_3.docx"), "a letter");
        Files.writeString(reports.resolve("nightly-2025-05-12-1.xlsx"), "a workbook");
        Files.writeString(home.resolve("secret.txt"), "not for anybody");
    }

    @Test
    void a_letter_is_read_by_what_its_item_says() {
        assertThat(ReportFile.read(reports, "letters-1/W-2_X_3.docx", "letter"))
                .asString()
                .isEqualTo("a letter");
    }

    @Test
    void fault_203_a_path_that_leads_elsewhere_is_refused_also_by_a_link() throws IOException {
        Files.createSymbolicLink(reports.resolve("letters-1/W-4_X_5.docx"), home.resolve("secret.txt"));
        Files.createSymbolicLink(reports.resolve("packets-1"), home);

        for (String name : List.of(
                "../secret.txt",
                "letters-1/../../secret.txt",
                home.resolve("secret.txt").toString(),
                "letters-1/W-4_X_5.docx",
                "packets-1/secret.txt",
                "nightly-2025-05-12-1.xlsx",
                "letters-1/W-2_X_3.docx.d",
                "letters-1",
                "letters-1/W-2_X_3.docx\0")) {
            assertThatThrownBy(() -> ReportFile.read(reports, name, "letter"))
                    .as(name)
                    .isInstanceOf(PageNotFound.class);
        }
    }

    @Test
    void fault_204_a_letter_that_is_gone_is_said_to_be_gone_and_none_to_be_none() {
        assertThatThrownBy(() -> ReportFile.read(reports, "letters-1/W-9_X_9.docx", "letter"))
                .isInstanceOf(PageNotFound.class)
                .hasMessageContaining("not in the reports folder any more");
        assertThatThrownBy(() -> ReportFile.read(reports, "", "packet"))
                .isInstanceOf(PageNotFound.class)
                .hasMessage("This item has no packet.");
        assertThatThrownBy(() -> ReportFile.read(home.resolve("no folder"), "letters-1/W-2_X_3.docx", "letter"))
                .isInstanceOf(PageNotFound.class);
    }
}
