package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.intake.InputFiles;
import io.trueup.ledger.Runs;
import io.trueup.report.RunRow;
import io.trueup.report.RunSummary;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The status of jobs for machines: the job that was asked for by itself, and every job of the folder under {@code jobs}. */
final class StatusJson {

    private StatusJson() {}

    static Map<String, Object> of(List<JobStatus> jobs) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!jobs.isEmpty()) {
            Map<String, Object> first = of(jobs.get(0));
            for (String key : List.of("job", "next_run", "runs")) {
                values.put(key, first.getOrDefault(key, ""));
            }
        }
        values.put("jobs", jobs.stream().map(StatusJson::of).toList());
        return values;
    }

    static Map<String, Object> of(JobStatus status) {
        Map<String, Object> values = new LinkedHashMap<>();
        JobFile job = status.entry().job();
        values.put("job", status.entry().name());
        values.put("file", status.entry().file().toString());
        values.put("schedule", job == null ? "" : job.cron());
        values.put("zone", status.zone().toString());
        values.put("next_run", text(status.next() == null ? null : status.next().toOffsetDateTime()));
        values.put("overdue", status.overdue());
        values.put("trouble", status.trouble());
        values.put("failure", status.failure());
        values.put(
                "last_success",
                status.runs().stream()
                        .filter(one -> one.run().status().equals("DONE"))
                        .map(one -> text(one.run().endedAt()))
                        .findFirst()
                        .orElse(""));
        values.put("runs", status.runs().stream().map(StatusJson::run).toList());
        RunSummary.Work work = status.work();
        if (work != null) {
            values.put("to_do", work.items());
            values.put("to_do_at_stake", work.atStake().toString());
            values.put("waiting", work.waiting());
            values.put("waiting_at_stake", work.waitingAtStake().toString());
        }
        return values;
    }

    private static Map<String, Object> run(RunRow one) {
        Runs.Run run = one.run();
        InputFiles.Counts counts = one.counts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", run.id());
        values.put("job", run.order().job());
        values.put("kind", run.order().kind());
        values.put("today", run.order().today().toString());
        values.put("status", one.status());
        values.put("started", run.startedAt().toString());
        values.put("ended", text(run.endedAt()));
        Optional.ofNullable(one.seconds()).ifPresent(seconds -> values.put("seconds", seconds));
        values.put("files_taken", counts.files());
        values.put("files_rejected", counts.rejectedFiles());
        values.put("rejects", counts.rejects());
        values.put("notices", counts.notices());
        values.put("came_back", one.cameBack().dollars());
        values.put("failure", run.failure());
        values.put("workbook", run.workbook());
        values.put("mail", run.mail());
        return values;
    }

    private static String text(@Nullable OffsetDateTime time) {
        return time == null ? "" : time.toString();
    }
}
