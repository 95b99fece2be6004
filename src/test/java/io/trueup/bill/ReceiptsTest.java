package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of receipts.txt. */
class ReceiptsTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "bill", "receipts.txt");

    /** What the lines of a case say. */
    private record Case(
            String title, Map<String, Bill> bills, Map<String, Acknowledgment> words, List<String> expected) {

        static Case of(String block) {
            Case read = new Case(
                    block.lines()
                            .filter(line -> line.startsWith("#"))
                            .findFirst()
                            .orElse(""),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>());
            block.lines().filter(line -> !line.startsWith("#")).forEach(read::take);
            return read;
        }

        private void take(String line) {
            String[] parts = line.trim().split("\\s+");
            Map<String, String> said = new HashMap<>();
            for (int i = 2; i + 1 < parts.length && !parts[0].equals("says"); i += 2) {
                said.put(parts[i], parts[i + 1]);
            }
            switch (parts[0]) {
                case "bill" -> bills.put(parts[1], bill(said));
                case "word" -> words.put(parts[1], word(parts[1], said));
                default -> expected.add(line.trim().substring("says ".length()));
            }
        }

        private static Bill bill(Map<String, String> said) {
            Money charge = Money.of(said.getOrDefault("charge", "800.00"));
            DateRange served = served(said.getOrDefault("served", "03-03"));
            return new Bill(
                    said.getOrDefault("payer", "TESTMUT"),
                    "",
                    List.of(),
                    said.getOrDefault("number", ""),
                    List.of(),
                    PersonName.UNKNOWN,
                    1,
                    Bill.Frequency.ORIGINAL,
                    "",
                    "",
                    day(said.getOrDefault("sent", "")),
                    charge,
                    sending(said),
                    Bill.Form.X12,
                    List.of(new BilledLine(1, "97545", List.of(), charge, BigDecimal.ONE, served)),
                    Place.ofFile("bills"));
        }

        private static Acknowledgment word(String name, Map<String, String> said) {
            String charge = said.get("charge");
            String served = said.get("served");
            return new Acknowledgment(
                    said.getOrDefault("by", "payer").equals("payer")
                            ? Acknowledgment.By.PAYER
                            : Acknowledgment.By.CLEARINGHOUSE,
                    true,
                    day(said.getOrDefault("on", "")),
                    said.getOrDefault("number", ""),
                    said.getOrDefault("payer", ""),
                    "",
                    charge == null ? null : Money.of(charge),
                    served == null ? null : served(served),
                    sending(said),
                    List.of(),
                    "",
                    name,
                    Place.ofFile("words"));
        }

        private static Bill.Sending sending(Map<String, String> said) {
            String[] group = (said.getOrDefault("group", "") + "/").split("/", -1);
            return new Bill.Sending(
                    said.getOrDefault("batch", ""), group[0], group[1], said.getOrDefault("clearinghouse", ""));
        }

        private static LocalDate day(String text) {
            return LocalDate.parse("2025-" + text);
        }

        private static DateRange served(String text) {
            String[] ends = text.split("\\.\\.");
            return new DateRange(day(ends[0]), day(ends[ends.length - 1]));
        }

        List<String> answer(@Nullable Random order) {
            List<Acknowledgment> told = new ArrayList<>(words.values());
            if (order != null) {
                Collections.shuffle(told, order);
            }
            List<List<Acknowledgment>> said = Receipts.of(List.copyOf(bills.values()), told);
            List<String> answers = new ArrayList<>();
            for (String name : bills.keySet()) {
                List<String> traces = said.get(answers.size()).stream()
                        .map(Acknowledgment::trace)
                        .toList();
                answers.add(name + " " + (traces.isEmpty() ? "-" : String.join(" ", traces)));
            }
            return answers;
        }
    }

    /** Fault 108: told in any order, a word finds its bill. */
    @TestFactory
    Stream<DynamicTest> each_word_finds_its_bill_in_whatever_order_words_come() throws IOException {
        return Stream.of(Files.readString(TABLE).split("\n\\s*\n"))
                .filter(block -> block.contains("says "))
                .map(Case::of)
                .map(one -> DynamicTest.dynamicTest(one.title(), () -> {
                    assertThat(one.answer(null)).containsExactlyElementsOf(one.expected());
                    for (int seed = 0; seed < 10; seed++) {
                        assertThat(one.answer(new Random(seed)))
                                .as("seed %d", seed)
                                .containsExactlyElementsOf(one.expected());
                    }
                }));
    }
}
