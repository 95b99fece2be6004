package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);

    private static String calendar(DeadlineCalendar.Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeadlineCalendar.write(
                out, "nightly", 7, TODAY, into -> List.of(entries).forEach(into));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DeadlineCalendar.Entry entry(LocalDate deadline) {
        return entry(deadline, DeadlineCalendar.Kind.DEADLINE);
    }

    private static DeadlineCalendar.Entry entry(LocalDate deadline, DeadlineCalendar.Kind kind) {
        return new DeadlineCalendar.Entry(
                "W-23456789",
                Outcome.DENIED,
                DenialClass.DOCUMENTATION,
                "Müller, Söhne; Versicherung für Ärzte und Übersetzer, Zürich und Genf",
                Money.of("1040.00"),
                deadline,
                "Reconsideration",
                "contract x: 120 days\nfrom the payment date",
                kind);
    }

    @Test
    void every_deadline_is_an_all_day_event_with_an_alarm_a_week_before() throws IOException {
        assertThat(calendar(entry(TODAY.plusDays(20))))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nUID:W-23456789@trueup\r\n")
                .contains("\r\nDTSTART;VALUE=DATE:20250601\r\nDTEND;VALUE=DATE:20250602\r\n")
                .contains("\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n")
                .contains("\r\nTRIGGER:-P7D\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void what_was_sent_has_its_day_to_follow_up_in_place_of_the_deadline() throws IOException {
        assertThat(calendar(entry(TODAY.plusDays(20), DeadlineCalendar.Kind.FOLLOW_UP)))
                .contains("\r\nSUMMARY:W-23456789: Follow up\\, denied\\, documentation")
                .contains("\r\nTRIGGER:PT9H\r\n")
                .doesNotContain("Last day");
    }

    @Test
    void a_deadline_that_has_passed_rings_no_more() throws IOException {
        assertThat(calendar(entry(TODAY.minusDays(1)))).contains("BEGIN:VEVENT").doesNotContain("VALARM");
    }

    @Test
    void text_is_escaped_and_no_line_is_longer_than_75_octets_nor_cut_within_a_character() throws IOException {
        String calendar = calendar(entry(TODAY));

        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\uFFFD");
        }
        assertThat(calendar.replace("\r\n ", ""))
                .contains(
                        "SUMMARY:W-23456789: Denied\\, documentation\\, $1040.00\\, Müller\\, Söhne\\; Versicherung für")
                .contains("contract x: 120 days\\nfrom the payment date");
    }
}
