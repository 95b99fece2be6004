package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.Problem;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS.md 99, 101 and 102, and all that a bill says: the cases of {@code bill/bills.txt}. */
class BillCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "bill", "bills.txt");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final String READ = "->";
    private static final Pattern ELEMENT = Pattern.compile("segment \\d+ (\\w+)(?:, element (\\d+))?");

    /** A notice about a bill comes before it, as it is told when the bill is whole. */
    private static final Comparator<String> PROBLEMS_LAST = Comparator.comparing(line -> line.startsWith("!"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> what_a_bill_says() throws IOException {
        return Arrays.stream(Files.readString(CASES).split("(?m)^== ")).skip(1).map(text -> {
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            return DynamicTest.dynamicTest(lines.get(0), () -> check(lines.subList(1, lines.size())));
        });
    }

    private void check(List<String> lines) {
        List<String> read = new ArrayList<>();
        String[] segments =
                lines.stream().filter(line -> !line.startsWith(READ)).toArray(String[]::new);
        String file = Edi837.file().segments(segments).text();
        Bills.read(TestFiles.write(folder, "case.837", file), ColumnMaps.NONE.on(TODAY), new BillSink() {
            @Override
            public void bill(Bill bill) {
                read.add(words(bill));
                bill.lines().forEach(line -> read.add(words(line)));
            }

            @Override
            public void problem(Problem problem) {
                read.add(words(problem));
                assertThat(problem.toDo()).isNotBlank();
            }
        });
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith(READ))
                .map(line -> line.substring(READ.length()).strip())
                .toList();
        assertThat(read.stream().sorted(PROBLEMS_LAST))
                .containsExactlyElementsOf(
                        expected.stream().sorted(PROBLEMS_LAST).toList());
    }

    private static String words(Bill bill) {
        String payer = joined(bill.payerIdentifiers().stream(), Stream.of(bill.payerName()));
        String patient = joined(Stream.of(bill.patient().last(), bill.patient().first()), Stream.of());
        String numbers = Stream.of(
                        joined(bill.claimNumbers().stream(), Stream.of()),
                        bill.payerClaimNumber(),
                        bill.authorizationNumber(),
                        bill.sending().clearinghouseNumber())
                .map(number -> number.isEmpty() ? number : number + " ")
                .collect(Collectors.joining("| "));
        return "%s, %d, %s, %s, %s, %s"
                .formatted(bill.patientControlNumber(), bill.payerLevel(), payer, patient, bill.frequency(), numbers)
                .strip();
    }

    private static String words(BilledLine line) {
        return joined(
                Stream.of(line.code()),
                line.modifiers().stream(),
                Stream.of(
                        line.charge().toString(),
                        line.units().toPlainString(),
                        line.dates().words()));
    }

    private static String words(Problem problem) {
        var place = ELEMENT.matcher(problem.place().spot());
        String where = !place.matches()
                ? problem.place().spot()
                : place.group(2) == null ? place.group(1) : place.group(1) + " " + place.group(2);
        return "! " + problem.code() + ", " + where;
    }

    @SafeVarargs
    private static String joined(Stream<String>... parts) {
        return Stream.of(parts)
                .flatMap(part -> part)
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
