package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every command. */
class EveryCommandTest {

    @TempDir
    private Path home = Path.of("");

    static Stream<String> commands() {
        return TrueUp.commandLine().getSubcommands().keySet().stream();
    }

    @Test
    void every_promised_command_is_there() {
        assertThat(commands()).contains("run", "rerun", "serve", "status", "inspect", "explain", "check", "withdraw");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void its_help_has_an_example_that_can_be_typed(String command) {
        Typed help = Typed.command(command, "--help");
        assertThat(help.status()).isEqualTo(ExitStatus.DONE);
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: trueup " + command).contains("--help");
        List<String> examples = help.lines().stream()
                .filter(line -> line.startsWith("Example: trueup "))
                .map(line -> line.substring("Example: trueup ".length()))
                .toList();
        if (command.equals("completion")) {
            assertThat(help.lines()).contains("Example: source <(./trueup completion)");
            return;
        }
        assertThat(examples).singleElement().asString().startsWith(command);
        assertThat(TrueUp.commandLine().parseArgs(examples.get(0).split(" ")).errors())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_option_it_does_not_have_is_a_wrong_use(String command) {
        Typed refused = Typed.command(command, "--frobnicate");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isNotBlank();
    }

    @Test
    void an_option_that_is_mistyped_is_answered_with_the_right_one() {
        Typed refused = Typed.command("run", "--todya", "2025-05-12");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("'--todya'").contains("Possible solutions: --today");
    }

    @Test
    void a_command_that_does_not_exist_is_answered_with_the_nearest_that_does() {
        Typed refused = Typed.command("statsu");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("'statsu'").contains("Did you mean: trueup status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "rerun --from 2025-04-01 --to 2025-04-30",
                "status",
                "status --json",
                "explain --claim 1",
                "check",
                "purge --before 2025-01-01",
                "withdraw a.835",
                "price --payer P --program WH --date 2025-03-12",
                "whatif --from 2025-04-01 --to 2025-04-30",
                "codes CO-197"
            })
    void a_job_file_that_is_not_there_is_a_wrong_use(String words) {
        Path job = home.resolve("jobs/other.yml");
        Typed refused = Typed.command((words + " --job " + job).split(" "));
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualToIgnoringNewLines(
                        "trueup: There is no job file " + job + "; name one with --job, or make one with trueup init.");
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "run --today 2025-02-30, --today",
        "rerun --from 2025-04-31 --to 2025-04-30, --from",
        "rerun --from 2025-04-01 --to soon, --to",
        "rerun --from 2025-04-01 --to 2025-04-30 --rates-as-of 2025-13-01, --rates-as-of",
        "explain --claim 1 --date yesterday, --date",
        "purge --before 2025, --before",
        "price --payer P --program WH --date 2025-02-29, --date",
        "whatif --from x --to 2025-04-30, --from"
    })
    void a_date_that_is_none_is_a_wrong_use_and_names_the_option(String words, String option) {
        Typed refused = ClinicFolder.copiedTo(home)
                .types(
                        words.split(" ")[0],
                        words.substring(words.indexOf(' ') + 1).split(" "));
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("Invalid value for option '" + option + "'");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void the_version_is_told_and_the_bare_program_says_what_it_can_do() {
        assertThat(Typed.command("--version").out()).startsWith("TrueUp ");
        Typed bare = Typed.command();
        assertThat(bare.status()).isEqualTo(ExitStatus.DONE);
        assertThat(commands()).allSatisfy(command -> assertThat(bare.out()).contains("  " + command));
    }
}
