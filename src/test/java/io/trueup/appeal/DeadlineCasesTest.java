package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Contract;
import io.trueup.denial.DenialClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of deadlines.txt against the rules that come with the program. */
class DeadlineCasesTest {

    private static final StateAppealRules RULES = StateAppealRules.standard();

    @ParameterizedTest
    @MethodSource("cases")
    void a_dispute_goes_to_its_level_by_its_day(String line) {
        List<String> columns = List.of(line.split("\\s{2,}"));
        List<LostLevel> lost = columns.get(6).equals("-")
                ? List.of()
                : Arrays.stream(columns.get(6).split(","))
                        .map(day -> new LostLevel(LocalDate.parse(day), "a level"))
                        .toList();

        LocalDate upheldOn = dated("upheld=", columns.get(1).split(" "));
        AppealDeadline found = upheldOn == null
                ? RULES.deadline(day(columns), lost)
                : RULES.deadlineUpheld(upheld(columns, upheldOn), day(columns));

        assertThat(found.level()).as(line).isEqualTo(columns.get(7));
        assertThat(String.valueOf(found.day()))
                .as(found.source())
                .isEqualTo(columns.get(8).equals("-") ? "null" : columns.get(8));
        assertThat(found.source()).contains(columns.get(9));
    }

    @Test
    void every_state_and_the_federal_programs_have_a_row_and_a_source() throws IOException {
        Set<String> states = cases().map(line -> line.split("\\s{2,}")[0]).collect(Collectors.toSet());

        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(states)
                .contains("TX", "CA", "FL", "NY", "WA", "OH", "NC", "PA", "GA", "IL", "VA", "LA", "TN", "WI", "MD");
        for (String state : STATES.split(" ")) {
            assertThat(RULES.levels(state))
                    .as(state)
                    .isNotEmpty()
                    .noneMatch(level -> level.source().isBlank());
        }
    }

    private static final String STATES =
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH"
                    + " NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY FECA EEOICP LHWCA";

    private static ClockedDay day(List<String> columns) {
        String[] dispute = columns.get(1).split(" ");
        LocalDate paid = LocalDate.parse(columns.get(3));
        String state = columns.get(0).equals("-") ? "" : columns.get(0);
        DeniedDay day = DeniedDays.under(
                DeniedDays.in(
                        DeniedDays.day(denialClass(dispute[0]), route(dispute[0]), LocalDate.parse(columns.get(2))),
                        state),
                contract(columns.get(5)));
        day = DeniedDays.sent(DeniedDays.adjudicatedOn(day, paid), code(dispute));
        day = columns.get(4).equals("-") ? day : DeniedDays.explainedOn(day, LocalDate.parse(columns.get(4)));
        day = List.of(dispute).contains("covers") ? DeniedDays.authorized(day, "A-1") : day;
        ClockedDay clocked = day.clocked();
        return dispute[0].equals("TAKEN_BACK")
                ? changed(clocked, Dispute.REPAYMENT, null)
                : changed(clocked, clocked.dispute(), dated("paid=", dispute));
    }

    private static ClockedDay upheld(List<String> columns, LocalDate on) {
        List<String> answer = new ArrayList<>(columns);
        answer.set(3, on.toString());
        answer.set(4, "-");
        return day(answer);
    }

    private static ClockedDay changed(ClockedDay day, Dispute dispute, @Nullable LocalDate lastPaid) {
        return new ClockedDay(
                day.serviceDate(),
                day.decidedOn(),
                day.explainedOn(),
                lastPaid,
                null,
                day.jurisdiction(),
                dispute,
                day.contract());
    }

    private static DenialClass denialClass(String dispute) {
        return dispute.equals("TAKEN_BACK") ? DenialClass.OTHER : DenialClass.valueOf(dispute.split(":")[0]);
    }

    private static String route(String dispute) {
        return dispute.contains(":") ? dispute.split(":")[1] : "";
    }

    private static String code(String... dispute) {
        return Stream.of(dispute)
                .skip(1)
                .filter(word -> word.contains("-") && !word.contains("="))
                .findFirst()
                .orElse("CO-96");
    }

    private static @Nullable LocalDate dated(String what, String... dispute) {
        return Stream.of(dispute)
                .filter(word -> word.startsWith(what))
                .map(word -> LocalDate.parse(word.substring(what.length())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Contract contract(String written) {
        if (written.equals("-")) {
            return null;
        }
        String[] parts = written.split("/");
        Integer days = parts[0].equals("open") ? null : Integer.valueOf(parts[0]);
        CountedFrom from =
                parts.length == 1 ? CountedFrom.PAYMENT_DATE : Objects.requireNonNull(CountedFrom.WORDS.get(parts[1]));
        return DeniedDays.contract("agreed", days, from);
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DeadlineCasesTest.class.getResourceAsStream("/appeal/deadlines.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
