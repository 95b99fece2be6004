package io.trueup.desk;

import io.trueup.ledger.Runs;
import io.trueup.report.RunRow;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A run as the pages show it.
 *
 * @param what a night, or which payments again, in words
 * @param seconds blank while it has no end, as {@code cameBack} when nothing came
 * @param workbook name of its workbook; blank when there is none in the reports folder
 * @param mail what became of the mail of the morning; blank when nobody was to get one
 */
record RunView(
        long id,
        String what,
        String day,
        String started,
        String seconds,
        String state,
        boolean done,
        boolean failed,
        long files,
        long rejects,
        long notices,
        String cameBack,
        String failure,
        String workbook,
        String mail) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> STATES =
            Map.of("DONE", "Done", "FAILED", "Failed", "RUNNING", "Running", "CUT SHORT", "Cut short");

    static RunView of(RunRow row, Clinic clinic) {
        Runs.Run run = row.run();
        Long seconds = row.seconds();
        return new RunView(
                run.id(),
                what(run.order()),
                run.order().today().toString(),
                MINUTE.format(run.started(clinic.job().zone())),
                seconds == null ? "" : seconds.toString(),
                STATES.getOrDefault(row.status(), row.status()),
                run.isDone(),
                run.status().equals("FAILED"),
                row.counts().files(),
                row.counts().rejects(),
                row.counts().notices(),
                row.cameBack().isZero() ? "" : row.cameBack().inDollars(),
                run.failure(),
                RunWorkbook.of(run, clinic.job().reports())
                        .map(file -> String.valueOf(file.getFileName()))
                        .orElse(""),
                run.mail());
    }

    /** "Night", "Rerun of payments 2025-04-01 to 2025-04-30, Pinnacle Mutual". */
    private static String what(Runs.Order order) {
        return order.isRerun()
                ? "Rerun of payments " + order.from() + " to " + order.to()
                        + (order.payer().isBlank() ? "" : ", " + order.payer())
                        + (order.isTrial() ? ", tried with rates as of " + order.ratesAsOf() : "")
                : "Night";
    }
}
