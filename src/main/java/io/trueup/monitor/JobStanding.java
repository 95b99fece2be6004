package io.trueup.monitor;

import io.trueup.ledger.Runs;
import io.trueup.report.RunFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one job stands, as of the last look.
 *
 * @param trouble why it is not served; blank when it is
 * @param next when it is due
 */
record JobStanding(String job, String trouble, Optional<Instant> next, Optional<RunFigures> figures) {

    /** A job may start a little after its time: another may have the database. */
    private static final Duration LATE = Duration.ofHours(1);

    /** Blank when nothing is wrong. */
    String wrong(Instant now) {
        if (!trouble.isBlank()) {
            return trouble;
        }
        Optional<Runs.Run> last = last();
        if (last.filter(run -> run.status().equals("FAILED")).isPresent()) {
            return last.get().failure();
        }
        boolean running = standing().equals("RUNNING");
        if (!running && next.filter(due -> due.plus(LATE).isBefore(now)).isPresent()) {
            return "It was due at " + next.get() + " and has not run.";
        }
        return "";
    }

    private Optional<Runs.Run> last() {
        return figures.flatMap(f -> Optional.ofNullable(f.last()));
    }

    private String standing() {
        return figures.map(RunFigures::standing).orElse("");
    }

    Map<String, Object> details(Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        String wrong = wrong(now);
        details.put("status", wrong.isEmpty() ? "UP" : "DOWN");
        if (!wrong.isEmpty()) {
            details.put("reason", wrong);
        }
        next.ifPresent(time -> details.put("next_run", time.toString()));
        last().ifPresent(run -> {
            details.put("last_run", run.id());
            details.put("last_run_status", standing());
            details.put("last_run_started", run.startedAt().toString());
        });
        lastSuccess().ifPresent(time -> details.put("last_success", time.toString()));
        return details;
    }

    Optional<OffsetDateTime> lastSuccess() {
        return figures.flatMap(f -> Optional.ofNullable(f.totals().lastSuccess()));
    }
}
