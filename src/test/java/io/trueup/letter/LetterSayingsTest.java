package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of letters.txt against the arguments that come with the program (FAULTS.md 348 among them). */
class LetterSayingsTest {

    private static final String FILE = "/file ";

    @ParameterizedTest
    @MethodSource("sayings")
    void a_letter_says_what_its_case_asks_for_and_nothing_that_harms_it(String saying) {
        List<String> columns = List.of(saying.split("\\s{2,}"));

        String letter = letter(columns.get(0), columns.get(1), columns.get(2));

        if (columns.get(3).equals("says")) {
            assertThat(letter).as(saying).contains(columns.get(4));
        } else {
            assertThat(columns.get(3)).isEqualTo("never");
            assertThat(letter).as(saying).doesNotContainIgnoringCase(columns.get(4));
        }
    }

    private static String letter(String denial, String codes, String facts) {
        String[] parts = denial.split(":");
        List<String> topics = LetterArguments.NO_DENIALS.contains(parts[0])
                ? List.of(LetterArguments.ANY_CLASS, parts[0])
                : LetterArguments.topics(
                        new DenialRoute(DenialClass.valueOf(parts[0]), parts.length < 2 ? "" : parts[1]));
        List<String> halves = Arrays.asList(facts.split(FILE));
        Map<String, String> values = new HashMap<>();
        for (String fact : halves.get(0).split("; (?=[a-z_]+=)")) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                values.put(fact.substring(0, equals), fact.substring(equals + 1).strip());
            }
        }
        LetterArguments.Argument argument = LetterArguments.standard()
                .of(
                        topics,
                        new LetterCondition.Facts(
                                values, halves.subList(1, halves.size()), List.of(codes.split(" ")), false));
        return argument.subject() + "\nlevel: " + argument.level() + "\n" + String.join("\n", argument.paragraphs());
    }

    static Stream<String> sayings() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LetterSayingsTest.class.getResourceAsStream("/letter/letters.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
