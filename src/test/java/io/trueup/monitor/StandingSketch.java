package io.trueup.monitor;

import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.report.RunFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a job stands, of which a test says only what matters: one night that was done at 02:31 and is due again the next. */
record StandingSketch(
        String trouble, Optional<Instant> next, @Nullable String lastStatus) {

    static final OffsetDateTime STARTED = OffsetDateTime.of(2025, 5, 12, 2, 30, 0, 0, ZoneOffset.UTC);
    static final OffsetDateTime ENDED = STARTED.plusSeconds(50);
    static final Instant DUE = Instant.parse("2025-05-13T02:30:00Z");

    static StandingSketch done() {
        return new StandingSketch("", Optional.of(DUE), "DONE");
    }

    static StandingSketch neverRun() {
        return new StandingSketch("", Optional.of(DUE), null);
    }

    StandingSketch trouble(String words) {
        return new StandingSketch(words, next, lastStatus);
    }

    StandingSketch last(String status) {
        return new StandingSketch(trouble, next, status);
    }

    JobStanding of(String job) {
        return new JobStanding(
                job, trouble, next, Optional.ofNullable(lastStatus).map(this::figures));
    }

    private RunFigures figures(String status) {
        boolean ended = !status.equals("RUNNING") && !status.equals("CUT SHORT");
        Runs.Run done = run(1, "DONE", ENDED);
        Runs.Run last =
                status.equals("DONE") ? done : run(2, ended ? status : "RUNNING", ended ? ENDED.plusDays(1) : null);
        return new RunFigures(
                last,
                status,
                new RunFigures.Totals(1, status.equals("FAILED") ? 1 : 0, 8, 4, ENDED),
                new RunFigures.LastDone(done, Duration.ofSeconds(50), 1_000, Money.of("32505.12"), Money.of("160.00")));
    }

    private static Runs.Run run(long id, String status, @Nullable OffsetDateTime ended) {
        return new Runs.Run(
                id,
                Runs.Order.nightly("nightly", LocalDate.of(2025, 5, 11).plusDays(id)),
                STARTED.plusDays(id - 1),
                ended,
                status,
                status.equals("FAILED") ? "Step workbook failed: the disk is full." : "",
                "",
                "");
    }
}
