package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of steps.txt against the playbook that comes with the program; every paper but the always missing ones is on file. */
class PlaybookStepsTest {

    private static final AppealPlanner PLANNER =
            new AppealPlanner(AppealPlaybook.standard(), StateAppealRules.standard(), StateLimits.standard());

    @ParameterizedTest
    @MethodSource("cases")
    void a_team_is_told_what_helps_and_nothing_that_harms(String written) {
        List<String> columns = List.of(written.split("\\s{2,}"));
        String[] denial = columns.get(0).split(":");

        DeniedDay day =
                DeniedDays.day(DenialClass.valueOf(denial[0]), denial.length < 2 ? "" : denial[1], DeniedDays.START);

        Appeal appeal = PLANNER.plan(List.of(DeniedDays.sent(day, columns.get(1).split(" "))))
                .get(0);

        String text = columns.get(3);
        switch (columns.get(2)) {
            case "next" -> assertThat(appeal.nextStep()).as(written).startsWith(text);
            case "step" -> assertThat(appeal.steps()).as(written).anyMatch(step -> step.contains(text));
            default -> assertThat(appeal.steps()).as(written).isNotEmpty().noneMatch(step -> step.contains(text));
        }
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PlaybookStepsTest.class.getResourceAsStream("/appeal/steps.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
