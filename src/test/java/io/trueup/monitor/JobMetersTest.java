package io.trueup.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The figures a machine that watches finds, under their names. */
class JobMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final JobMeters meters = new JobMeters(
            registry, Clock.fixed(StandingSketch.ENDED.plusMinutes(1).toInstant(), ZoneOffset.UTC));

    private Map<String, Double> of(String job) {
        return registry.getMeters().stream()
                .filter(meter -> job.equals(meter.getId().getTag("job")))
                .collect(Collectors.toMap(meter -> meter.getId().getName(), JobMetersTest::value));
    }

    private static double value(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .map(measured -> measured.getValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_night_that_is_done_is_shown_in_figures() {
        meters.update(List.of(StandingSketch.done().of("nightly")));
        assertThat(of("nightly"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("trueup.job.up", 1.0),
                        Map.entry("trueup.last.success.age.seconds", 60.0),
                        Map.entry("trueup.last.run.seconds", 50.0),
                        Map.entry("trueup.last.run.lines", 1_000.0),
                        Map.entry("trueup.last.run.lines.per.second", 20.0),
                        Map.entry("trueup.last.run.tied.out.dollars", 32_505.12),
                        Map.entry("trueup.last.run.not.tied.out.dollars", 160.0),
                        Map.entry("trueup.files.taken", 8.0),
                        Map.entry("trueup.rejects", 4.0),
                        Map.entry("trueup.runs.done", 1.0),
                        Map.entry("trueup.runs.failed", 0.0)));
    }

    @Test
    void what_is_not_known_is_no_number_and_not_zero() {
        meters.update(List.of(StandingSketch.neverRun().of("nightly")));
        Map<String, Double> figures = of("nightly");
        assertThat(figures.remove("trueup.job.up")).isEqualTo(1.0);
        assertThat(figures)
                .hasSize(10)
                .allSatisfy((name, value) -> assertThat(value).isNaN());
    }

    @Test
    void a_failure_takes_the_job_down_and_leaves_the_figures_of_the_last_that_was_done() {
        meters.update(List.of(StandingSketch.done().of("nightly")));
        meters.update(List.of(StandingSketch.done().last("FAILED").of("nightly")));
        assertThat(of("nightly"))
                .containsEntry("trueup.job.up", 0.0)
                .containsEntry("trueup.runs.failed", 1.0)
                .containsEntry("trueup.last.run.lines", 1_000.0);
    }

    @Test
    void each_job_has_its_own_figures_and_one_that_is_gone_has_none() {
        meters.update(List.of(
                StandingSketch.done().of("nightly"),
                StandingSketch.neverRun().trouble("no inbox").of("broken")));
        assertThat(of("nightly")).containsEntry("trueup.job.up", 1.0);
        assertThat(of("broken")).containsEntry("trueup.job.up", 0.0);
        meters.update(List.of(StandingSketch.done().of("nightly")));
        assertThat(of("broken").get("trueup.job.up")).isNaN();
        assertThat(of("nightly")).containsEntry("trueup.job.up", 1.0);
    }
}
