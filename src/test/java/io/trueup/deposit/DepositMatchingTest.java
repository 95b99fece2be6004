package io.trueup.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.duplicate.TraceKey;
import io.trueup.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of deposit/matching.txt. */
class DepositMatchingTest {

    private static final int DEPOSIT_DAYS = 5;

    private record Case(
            String name,
            LocalDate today,
            LocalDate from,
            LocalDate to,
            List<Announced> payments,
            List<CountedLine> lines,
            List<String> saidOfLines,
            List<String> saidOfPayments) {}

    @TestFactory
    Stream<DynamicTest> each_line_and_each_payment_is_what_the_table_says() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    assertSaid(one, one.lines(), one.payments());
                    assertSaid(one, reversed(one.lines()), reversed(one.payments()));
                }));
    }

    private static void assertSaid(Case one, List<CountedLine> lines, List<Announced> payments) {
        DepositWords words = DepositWords.standard();
        Map<String, LocalDate> to = new HashMap<>();
        lines.forEach(line -> to.put(line.account(), one.to()));
        StatementReach reach = new StatementReach(one.from(), to);
        DepositJudge.Judged judged = new DepositJudge(
                        new DepositMatching(words).match(lines, payments),
                        payments,
                        words,
                        reach,
                        payments.stream()
                                .map(Announced::date)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        one.today(),
                        DEPOSIT_DAYS)
                .judge();
        assertThat(judged.lines()).hasSameSizeAs(lines);
        assertThat(judged.payments()).hasSameSizeAs(payments);
        assertThat(judged.lines().stream()
                        .sorted(Comparator.comparing(line -> line.line().id()))
                        .map(DepositMatchingTest::said)
                        .toList())
                .containsExactlyElementsOf(one.saidOfLines());
        assertThat(judged.payments().stream().map(DepositMatchingTest::said).toList())
                .containsAll(one.saidOfPayments());
    }

    private static String said(JudgedLine judged) {
        String traces = judged.payments().stream().map(Announced::trace).collect(Collectors.joining("; "));
        return said(
                judged.state().words(),
                traces.isEmpty() ? "-" : traces,
                judged.difference() == null ? "-" : judged.difference().toString(),
                judged.note());
    }

    private static String said(JudgedPayment judged) {
        return said(
                judged.payment().trace(),
                judged.state().words(),
                judged.deposited() == null ? "-" : judged.deposited().toString(),
                judged.depositedOn() == null ? "-" : judged.depositedOn().toString(),
                judged.note());
    }

    private static String said(String... cells) {
        return Arrays.stream(cells).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" | "));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }

    private static List<Case> cases() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/deposit/matching.txt"));
        return Arrays.stream(text.split("(?m)^== "))
                .filter(block -> !block.startsWith("#"))
                .map(DepositMatchingTest::one)
                .toList();
    }

    private static Case one(String block) {
        List<String> rows = block.lines().toList();
        List<Announced> payments = new ArrayList<>();
        List<CountedLine> lines = new ArrayList<>();
        List<String> saidOfLines = new ArrayList<>();
        List<String> saidOfPayments = new ArrayList<>();
        LocalDate today = LocalDate.of(2025, 5, 12);
        LocalDate from = LocalDate.of(2025, 1, 2);
        LocalDate to = LocalDate.of(2025, 5, 11);
        for (String row : rows.subList(1, rows.size())) {
            String word = row.split(" ", 2)[0];
            String rest = row.substring(word.length()).strip();
            String[] cells = Arrays.stream((rest + " | - | - | - | - | -").split("\\|"))
                    .map(String::strip)
                    .map(cell -> cell.equals("-") ? "" : cell)
                    .toArray(String[]::new);
            switch (word) {
                case "pay" -> payments.add(payment(cells, payments.size()));
                case "bank" -> lines.add(line(cells, lines.size()));
                case "today" -> today = LocalDate.parse(rest);
                case "from" -> from = LocalDate.parse(rest);
                case "to" -> to = LocalDate.parse(rest);
                case "line" -> saidOfLines.add(rest);
                case "paid" -> saidOfPayments.add(rest);
                default -> assertThat(word).isEmpty();
            }
        }
        return new Case(rows.get(0), today, from, to, payments, lines, saidOfLines, saidOfPayments);
    }

    private static Announced payment(String[] cells, int count) {
        return new Announced(
                count + 1,
                cells[4],
                cells[4],
                Set.of(cells[4], cells[5]),
                cells[0],
                TraceKey.of(cells[0]),
                cells[3],
                LocalDate.parse(cells[1]),
                Money.of(cells[2]),
                1,
                cells[6].isEmpty() ? List.of() : List.of(Money.of(cells[6])));
    }

    private static CountedLine line(String[] cells, int count) {
        return new CountedLine(
                count + 1,
                "line " + count,
                cells[4],
                LocalDate.parse(cells[0]),
                Money.of(cells[1]),
                cells[2],
                cells[3],
                "");
    }
}
