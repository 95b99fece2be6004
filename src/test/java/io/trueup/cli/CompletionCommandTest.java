package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code completion}, and a bash that has read what it prints. */
class CompletionCommandTest {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void the_script_is_kept() throws IOException {
        Typed said = Typed.command("completion");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.err()).isEmpty();
        assertThat(said.lines()).last().asString().startsWith("complete -F _complete_trueup ");
        Files.writeString(home.resolve("script"), said.out());
    }

    private List<String> completed(String... words) throws IOException {
        assumeThat(BASH).isExecutable();
        String typed = String.join(" ", words);
        Path bash = home.resolve("ask");
        Files.writeString(bash, """
                source "%s"
                COMP_WORDS=(%s)
                COMP_CWORD=%d
                COMP_LINE="%s"
                COMP_POINT=%d
                _complete_trueup
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(home.resolve("script"), typed, words.length - 1, typed, typed.length()));
        Process process = new ProcessBuilder(BASH.toString(), bash.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
        }
    }

    @Test
    void a_command_is_completed() throws IOException {
        assertThat(completed("trueup", "expl")).containsExactly("explain");
        assertThat(completed("trueup", "r")).containsExactlyInAnyOrder("run", "rerun", "restore");
    }

    @Test
    void an_option_of_a_command_is_completed() throws IOException {
        assertThat(completed("trueup", "rerun", "--rates")).containsExactly("--rates-as-of");
        assertThat(completed("trueup", "purge", "--")).contains("--before", "--yes", "--job");
    }

    @Test
    void it_takes_nothing_more() {
        assertThat(Typed.command("completion", "zsh").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }
}
