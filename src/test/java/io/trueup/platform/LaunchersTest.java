package io.trueup.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two launchers. The one for Windows can only be read here, not run. */
class LaunchersTest {

    private static final String NO_JAVA =
            "trueup: There is no Java on this machine; install Java 17 or later, or set JAVA_HOME to where it is.";

    private static final Pattern GOTO = Pattern.compile("\\bgoto (\\w+)");

    private static String script() throws IOException {
        return Files.readString(Path.of("trueup.cmd"), StandardCharsets.US_ASCII);
    }

    private static List<String> lines() throws IOException {
        return script().lines().map(String::strip).toList();
    }

    @Test
    void windows_reads_lines_that_end_as_its_own() throws IOException {
        assertThat(script().replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void every_place_it_goes_to_is_there_once() throws IOException {
        Set<String> wanted = new TreeSet<>();
        Matcher jump = GOTO.matcher(script());
        while (jump.find()) {
            wanted.add(":" + jump.group(1));
        }
        assertThat(wanted).isNotEmpty();
        assertThat(lines().stream().filter(line -> line.startsWith(":")).toList())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void quotes_close_on_their_line_and_every_way_ends() throws IOException {
        assertThat(lines()).allMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 0);
        assertThat(lines().get(lines().size() - 1)).isEqualTo("exit /b %errorlevel%");
        for (String label : List.of(":java", ":run")) {
            assertThat(lines().get(lines().indexOf(label) - 2)).startsWith("exit /b ");
        }
    }

    @Test
    void without_java_it_says_so_and_ends_with_two() throws IOException {
        int said = lines().indexOf("echo " + NO_JAVA + " 1>&2");
        assertThat(lines().get(said + 1)).isEqualTo("exit /b 2");
    }

    @Test
    void on_posix_the_same_is_said(@TempDir Path home) throws IOException, InterruptedException {
        Path launcher = Files.copy(Path.of("trueup"), home.resolve("trueup"));
        Path tools = Files.createDirectory(home.resolve("tools"));
        for (String tool : List.of("dirname", "sh")) {
            Files.createSymbolicLink(tools.resolve(tool), program(tool));
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), "--help").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        assertThat(said(builder, 2).strip()).isEqualTo(NO_JAVA);
    }

    /** What is over soon is compiled quickly, what may last is compiled for speed; a server has many nights. */
    @Test
    void a_run_is_compiled_for_what_it_may_have_to_read(@TempDir Path home) throws IOException, InterruptedException {
        Path inbox = Files.createDirectories(home.resolve("clinic/the inbox"));
        Path job = Files.createDirectories(home.resolve("clinic/jobs")).resolve("night.yml");
        Files.writeString(job, "name: night\ninbox: \"the inbox\"   # where files arrive\n");
        Files.write(inbox.resolve("a.835"), new byte[1_000_000]);

        assertThat(options(home, "run", "--job", job.toString())).contains("-XX:TieredStopAtLevel=1");
        assertThat(options(home, "rerun", "--from", "2025-03-01", "--to", "2025-03-31", "--job=" + job))
                .contains("-XX:TieredStopAtLevel=1");
        assertThat(options(home, "serve", "--job", job.toString())).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(options(home, "run", "--job", home + "/nowhere.yml")).doesNotContain("-XX:TieredStopAtLevel=1");

        Files.write(inbox.resolve("b.835"), new byte[90_000_000]);

        assertThat(options(home, "run", "--job", job.toString())).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void fault_300_a_folder_whose_name_has_spaces_is_a_folder(@TempDir Path home)
            throws IOException, InterruptedException {
        Path own = Files.createDirectory(home.resolve("a clinic"));
        Path programs = Path.of(value(options(own, "run"), "-Dtrueup.programs="));
        Path start = own.resolve("lib")
                .resolve(own.resolve("lib").relativize(programs).getName(0));
        assertThat(start.resolve("trueup.jar")).exists();
        assertThat(value(options(own, "run"), "-XX:DumpLoadedClassList=")).startsWith(start + "/classes.list.");

        Files.writeString(start.resolve("classes.jsa"), "");

        assertThat(value(options(own, "run"), "-XX:SharedArchiveFile=")).isEqualTo(start + "/classes.jsa");
        assertThat(value(options(own, "status"), "-XX:SharedArchiveFile=")).isEqualTo(start + "/classes.jsa");
    }

    private static String value(List<String> options, String option) {
        return options.stream()
                .filter(one -> one.startsWith(option))
                .map(one -> one.substring(option.length()))
                .collect(Collectors.joining(" and "));
    }

    /** What the launcher gives Java, said by a Java that says what it is given. */
    private static List<String> options(Path home, String... arguments) throws IOException, InterruptedException {
        Path java = Files.createDirectories(home.resolve("java/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                for last; do :; done
                case "$*" in
                    *" extract --destination "*) mkdir "$last" && touch "$last/trueup.jar" ;;
                    *) printf '%s\\n' "$@" ;;
                esac
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/trueup.jar"), "");
        Path launcher = home.resolve("trueup");
        if (Files.notExists(launcher)) {
            Files.copy(Path.of("trueup"), launcher);
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("java").toString());
        builder.environment().remove("TRUEUP_START_FOLDER");
        String said = said(builder, 0);
        assertThat(said).endsWith(String.join("\n", arguments) + "\n");
        return said.lines().toList();
    }

    /** What a program that ends with this status writes. */
    private static String said(ProcessBuilder builder, int status) throws IOException, InterruptedException {
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(status);
        return said;
    }

    private static Path program(String tool) {
        return List.of("/usr/bin/", "/bin/").stream()
                .map(folder -> Path.of(folder + tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
