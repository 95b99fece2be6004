package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.CronExpression;

/** In America/Chicago the clock goes from 02:00 to 03:00 on 2026-03-08, and from 02:00 back to 01:00 on 2026-11-01 (FAULTS.md 49). */
class NextRunTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 30 2 * * *   | 2026-03-06T12:00-06:00 | 2026-03-07T02:30-06:00, 2026-03-08T03:30-05:00, 2026-03-09T02:30-05:00
            0 30 2 * * *   | 2026-03-08T03:10-05:00 | 2026-03-08T03:30-05:00, 2026-03-09T02:30-05:00
            0 0 2 * * *    | 2026-03-08T00:00-06:00 | 2026-03-08T03:00-05:00, 2026-03-09T02:00-05:00
            0 30 3 * * *   | 2026-03-08T00:00-06:00 | 2026-03-08T03:30-05:00, 2026-03-09T03:30-05:00
            0 30 * * * *   | 2026-03-08T01:00-06:00 | 2026-03-08T01:30-06:00, 2026-03-08T03:30-05:00, 2026-03-08T04:30-05:00
            0 30 1 * * *   | 2026-10-31T12:00-05:00 | 2026-11-01T01:30-05:00, 2026-11-02T01:30-06:00
            0 30 1 * * *   | 2026-11-01T01:10-06:00 | 2026-11-02T01:30-06:00
            0 30 2 * * *   | 2026-10-31T12:00-05:00 | 2026-11-01T02:30-06:00, 2026-11-02T02:30-06:00
            0 0 1 * * *    | 2026-11-01T00:00-05:00 | 2026-11-01T01:00-05:00, 2026-11-02T01:00-06:00
            0 0 2 * * MON  | 2026-03-05T00:00-06:00 | 2026-03-09T02:00-05:00, 2026-03-16T02:00-05:00
            """)
    void a_time_that_the_clock_skips_comes_later_and_one_that_it_repeats_comes_once(
            String cron, String after, String expected) {
        List<Instant> wanted = new ArrayList<>();
        for (String time : expected.split(", ", -1)) {
            wanted.add(OffsetDateTime.parse(time).toInstant());
        }
        List<Instant> times = new ArrayList<>();
        Instant last = OffsetDateTime.parse(after).toInstant();
        while (times.size() < wanted.size()) {
            last = NextRun.of(CronExpression.parse(cron), CHICAGO, last).orElseThrow();
            times.add(last);
        }
        assertThat(times).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3"})
    void a_daily_job_runs_once_on_every_day_of_ten_years(int seed) {
        CronExpression cron = CronExpression.parse("0 " + 17 * seed % 60 + " " + seed + " * * *");
        List<String> days = new ArrayList<>();
        Instant last = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 3_653; i++) {
            last = NextRun.of(cron, CHICAGO, last).orElseThrow();
            days.add(last.atZone(CHICAGO).toLocalDate().toString());
        }
        assertThat(days).doesNotHaveDuplicates().first().isEqualTo("2026-01-01");
        assertThat(days).last().isEqualTo("2036-01-01");
    }

    @Test
    void a_schedule_that_never_comes_has_no_next_run() {
        assertThat(NextRun.of(CronExpression.parse("0 0 0 30 2 *"), CHICAGO, Instant.parse("2026-01-01T00:00:00Z")))
                .isEmpty();
    }
}
