package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code letter-template}, as a person types it before opening Word. */
class LetterTemplateCommandTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void the_template_it_writes_is_one_that_the_reference_folder_takes() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Path template = clinic.file("jobs/reference/letter-template.docx");
        Typed written = Typed.command("letter-template", "--out", template.toString());
        assertThat(written.status()).isEqualTo(ExitStatus.DONE);
        assertThat(written.lines())
                .containsExactly("Written to " + template + ". Edit it in Word, then ask: trueup check");
        assertThat(clinic.types("check").status()).isEqualTo(ExitStatus.DONE);

        Files.writeString(template, "no document of Word");
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(checked.out()).contains("letter-template.docx");
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws IOException {
        Path edited = Files.writeString(home.resolve("edited.docx"), "hours of work");
        Typed refused = Typed.command("letter-template", "--out", edited.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines("trueup: " + edited + " is already there; choose another name.");
        assertThat(edited).hasContent("hours of work");
    }

    @Test
    void a_folder_that_is_not_there_is_a_failure() {
        Path nowhere = home.resolve("nowhere/letter.docx");
        Typed failed = Typed.command("letter-template", "--out", nowhere.toString());
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.err())
                .isEqualToIgnoringNewLines("trueup: The template could not be written to " + nowhere + ".");
    }

    @Test
    void it_needs_a_file_to_write() {
        Typed refused = Typed.command("letter-template");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required option: '--out=FILE'");
    }
}
