package io.trueup.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The files of deposit/statements.txt, as they are and damaged (FAULTS.md 109-111, 386). */
class StatementsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);

    @TempDir
    private Path home = Path.of("");

    private record Case(String name, String content, List<String> said) {}

    /** Keeps what is read, and what is told. */
    private static final class Told implements DepositSink {
        private final List<String> lines = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        @Override
        public void bankLine(BankLine line) {
            lines.add(Stream.of(
                            line.date().toString(),
                            line.amount().toString(),
                            line.description(),
                            line.reference(),
                            line.account(),
                            line.type())
                    .map(cell -> cell.isEmpty() ? "-" : cell)
                    .collect(Collectors.joining(" | ")));
        }

        @Override
        public void statement(String account, LocalDate asOf) {}

        @Override
        public void problem(Problem problem) {
            problems.add((problem.code() + " " + problem.place().line() + ": " + problem.found()).strip());
        }

        private List<String> all() {
            return Stream.concat(lines.stream(), problems.stream().sorted()).toList();
        }
    }

    private static List<Case> cases() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/deposit/statements.txt"));
        return Arrays.stream(text.split("(?m)^== "))
                .filter(block -> !block.startsWith("#"))
                .map(block -> {
                    int name = block.indexOf('\n');
                    int said = block.indexOf("\n--\n");
                    List<String> expected = block.substring(said + 4)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
                    return new Case(block.substring(0, name), block.substring(name + 1, said + 1), expected);
                })
                .toList();
    }

    private Told read(String name, byte[] content) throws IOException {
        Path path = home.resolve(name);
        Files.write(path, content);
        Told told = new Told();
        Deposits.read(InputFile.of(path), ColumnMaps.NONE.on(TODAY), told);
        return told;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> each_file_is_read_as_the_table_says() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    assertThat(read(one.name(), bytes(one.content())).all()).isEqualTo(expected(one));
                    assertThat(read("windows-" + one.name(), bytes(one.content().replace("\n", "\r\n")))
                                    .all())
                            .isEqualTo(expected(one));
                }));
    }

    private static List<String> expected(Case one) {
        List<String> lines =
                one.said().stream().filter(said -> said.contains(" | ")).toList();
        List<String> problems = one.said().stream()
                .filter(said -> !said.contains(" | "))
                .sorted()
                .toList();
        return Stream.concat(lines.stream(), problems.stream()).toList();
    }

    @Test
    void fault_109_of_a_report_cut_anywhere_only_whole_lines_are_taken_and_it_is_told() throws IOException {
        for (Case one : cases()) {
            if (one.name().endsWith(".bai") && one.said().stream().allMatch(said -> said.contains(" | "))) {
                for (int end = one.content().indexOf('\n') + 1;
                        end < one.content().length() - 20;
                        end += 7) {
                    Told told = read("cut.bai", bytes(one.content().substring(0, end)));
                    assertThat(one.said()).as("%s cut at %d", one.name(), end).containsAll(told.lines);
                    assertThat(told.problems)
                            .as("%s cut at %d", one.name(), end)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void damaged_files_are_read_without_an_exception() throws IOException {
        Random random = new Random(20250401);
        for (Case one : cases()) {
            for (int round = 0; round < 40; round++) {
                byte[] content = bytes(one.content());
                for (int i = 0; i < 4; i++) {
                    content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                }
                assertThat(read("damaged-" + one.name(), content)).isNotNull();
            }
        }
    }

    @Test
    void what_is_no_statement_is_told() throws IOException {
        assertThat(read("empty.bai", new byte[0]).problems).containsExactly("EMPTY_FILE 0:");
        assertThat(read("nowhere.bai", bytes("01,1,2,250402,0200,1,,,2/\n16,165,12,Z,,,X/\n99,12,0,3/\n")).problems)
                .contains("BAD_BANK_RECORD 2: 12");
        assertThat(read("a.pdf", bytes("%PDF-1.4\n")).problems).containsExactly("UNRECOGNISED 0:");
    }
}
