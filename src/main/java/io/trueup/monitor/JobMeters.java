package io.trueup.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.trueup.money.Money;
import io.trueup.report.RunFigures;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** The figures of each job as meters, labelled with its name; not a number while nothing is known. */
final class JobMeters {

    private static final String JOB = "job";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, JobStanding> standings = new ConcurrentHashMap<>();
    private final Map<String, Boolean> registered = new HashMap<>();

    JobMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    synchronized void update(Collection<JobStanding> now) {
        standings.clear();
        for (JobStanding standing : now) {
            standings.put(standing.job(), standing);
            registered.computeIfAbsent(standing.job(), job -> {
                register(job);
                return true;
            });
        }
    }

    private void register(String job) {
        gauge(
                job,
                "trueup.job.up",
                "1 while nothing is wrong with the job",
                s -> s.wrong(clock.instant()).isEmpty() ? 1 : 0);
        gauge(job, "trueup.last.success.age.seconds", "Time since a run came to its end", this::age);
        lastDone(
                job,
                "trueup.last.run.seconds",
                "How long the last run took",
                d -> d.took().toMillis() / 1000.0);
        lastDone(
                job,
                "trueup.last.run.lines",
                "Service lines, rows of logs and bills, and answers to bills that the last run took",
                RunFigures.LastDone::lines);
        lastDone(job, "trueup.last.run.lines.per.second", "Lines over seconds", RunFigures.LastDone::linesPerSecond);
        lastDone(job, "trueup.last.run.tied.out.dollars", "Deposits that balance", d -> dollars(d.tiedOut()));
        lastDone(job, "trueup.last.run.not.tied.out.dollars", "Differences left", d -> dollars(d.notTiedOut()));
        counter(job, "trueup.files.taken", "Files taken", RunFigures.Totals::files);
        counter(job, "trueup.rejects", "Rows, segments and files rejected", RunFigures.Totals::rejects);
        counter(job, "trueup.runs.done", "Runs that came to their end", RunFigures.Totals::done);
        counter(job, "trueup.runs.failed", "Runs that failed", RunFigures.Totals::failed);
    }

    private double age(JobStanding standing) {
        return standing.lastSuccess()
                .map(time -> Duration.between(time.toInstant(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private static double dollars(Money amount) {
        return amount.dollars().doubleValue();
    }

    private void lastDone(String job, String name, String words, ToDoubleFunction<RunFigures.LastDone> value) {
        gauge(
                job,
                name,
                words,
                s -> s.figures().map(f -> value.applyAsDouble(f.lastDone())).orElse(Double.NaN));
    }

    private void gauge(String job, String name, String words, ToDoubleFunction<JobStanding> value) {
        Gauge.builder(name, () -> of(job, value))
                .description(words)
                .tag(JOB, job)
                .register(registry);
    }

    private void counter(String job, String name, String words, ToDoubleFunction<RunFigures.Totals> value) {
        FunctionCounter.builder(
                        name,
                        standings,
                        all -> of(
                                job,
                                s -> s.figures()
                                        .map(f -> value.applyAsDouble(f.totals()))
                                        .orElse(Double.NaN)))
                .description(words)
                .tag(JOB, job)
                .register(registry);
    }

    private double of(String job, ToDoubleFunction<JobStanding> value) {
        return Optional.ofNullable(standings.get(job)).map(value::applyAsDouble).orElse(Double.NaN);
    }
}
