package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterArgumentsTest {

    private static LetterArguments.Argument argument(
            DenialClass denialClass, Map<String, String> values, List<String> onFile, String... codes) {
        return LetterArguments.standard()
                .of(
                        LetterArguments.topics(new DenialRoute(denialClass, "")),
                        new LetterCondition.Facts(values, onFile, List.of(codes), false));
    }

    @Test
    void a_letter_of_the_route_goes_before_one_of_its_class_and_after_one_for_any_class() {
        String file = ShippedFile.text(LetterArguments.class, LetterArguments.FILE) + """

                letter   OTHER:moons
                subject  About the moons
                ask      Please count the moons.
                """;
        LetterArguments mine = LetterArguments.read("mine.txt", file).sound();
        LetterCondition.Facts plain = new LetterCondition.Facts(Map.of(), List.of(), List.of(), false);
        LetterCondition.Facts corrected = new LetterCondition.Facts(Map.of(), List.of(), List.of("MA130"), false);
        DenialRoute moons = new DenialRoute(DenialClass.OTHER, "moons");

        assertThat(mine.of(LetterArguments.topics(moons), plain).subject()).isEqualTo("About the moons");
        assertThat(mine.of(LetterArguments.topics(moons), corrected).subject()).startsWith("Corrected bill");
        assertThat(mine.of(LetterArguments.topics(new DenialRoute(DenialClass.OTHER, "tides")), plain))
                .isEqualTo(mine.of(LetterArguments.topics(new DenialRoute(DenialClass.OTHER, "")), plain));
    }

    @ParameterizedTest
    @EnumSource(DenialClass.class)
    void every_class_has_a_letter_that_asks_for_something(DenialClass denialClass) {
        LetterArguments.Argument argument = argument(denialClass, Map.of(), List.of());

        assertThat(argument.subject()).isNotBlank();
        assertThat(argument.paragraphs().get(argument.paragraphs().size() - 1)).containsIgnoringCase("please");
        assertThat(String.join(" ", argument.paragraphs())).doesNotContain("{");
    }

    @Test
    void an_authorization_that_covers_the_days_is_the_only_argument() {
        LetterArguments.Argument argument = argument(
                DenialClass.AUTHORIZATION_OR_NECESSITY,
                Map.of("authorization", "PA-1", "authorization_from", "March 3, 2025"),
                List.of("Approved authorization"));

        assertThat(argument.subject()).contains("were authorized");
        assertThat(argument.paragraphs()).anyMatch(p -> p.contains("Authorization PA-1 was approved for this claim"));
        assertThat(argument.paragraphs()).noneMatch(p -> p.contains("functional capacity"));
    }

    @Test
    void a_paper_on_file_is_cited_by_its_date_and_one_that_is_missing_is_a_gap() {
        List<String> paragraphs = argument(
                        DenialClass.AUTHORIZATION_OR_NECESSITY, Map.of("fce_date", "March 3, 2025"), List.of("FCE"))
                .paragraphs();

        assertThat(paragraphs)
                .contains("The functional capacity evaluation of March 3, 2025 is enclosed.")
                .contains("Job description with its physical demands: [____ to be completed: Job description]");
    }

    @Test
    void where_no_appeal_is_open_the_letter_goes_with_a_corrected_bill() {
        assertThat(argument(DenialClass.DOCUMENTATION, Map.of(), List.of(), "CO-16", "MA130")
                        .subject())
                .startsWith("Corrected bill");
    }

    @Test
    void a_fact_that_is_not_known_is_a_gap_in_the_sentence() {
        assertThat(argument(DenialClass.OTHER, Map.of(), List.of()).paragraphs().get(0))
                .contains("([____ to be completed: reasons])");
    }

    @Test
    void every_error_of_a_file_is_told_with_its_line() {
        List<String> told = LetterArguments.read("mine.txt", """
                say  too early
                letter  NOBODY
                letter  OTHER  [moon]
                subject  {claim} {cliam}
                colour  blue
                say
                """).problems().stream()
                .map(ConfigurationProblem::toString)
                .toList();

        assertThat(told)
                .anyMatch(p -> p.startsWith("mine.txt:1: error: say stands before any letter"))
                .anyMatch(p -> p.startsWith("mine.txt:2: error: no such class: NOBODY"))
                .anyMatch(p -> p.startsWith("mine.txt:3: error: no such condition: moon"))
                .anyMatch(p -> p.startsWith("mine.txt:4: error: no such field: {cliam}"))
                .anyMatch(p -> p.startsWith("mine.txt:5: error: no such line: colour"))
                .anyMatch(p -> p.startsWith("mine.txt:6: error: 1 column, should be 2: say, text"))
                .anyMatch(p -> p.contains("no letter without conditions for DOCUMENTATION"));
    }
}
