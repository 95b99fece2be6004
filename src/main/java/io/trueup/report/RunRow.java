package io.trueup.report;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.Recoveries;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A run and what it did with files, as {@code status} and the desk list it.
 *
 * @param status as {@link Runs#standing} says it
 * @param cameBack for what was once a thing to do, less what was taken back again
 */
public record RunRow(Runs.Run run, InputFiles.Counts counts, String status, Money cameBack) {

    /** Whole seconds; null while it has no end. */
    public @Nullable Long seconds() {
        OffsetDateTime ended = run.endedAt();
        return ended == null ? null : Duration.between(run.startedAt(), ended).toSeconds();
    }

    public static RunRow of(DataSource dataSource, Runs.Run run) {
        return new RunRow(
                run,
                new InputFiles(dataSource).counts(run.id()),
                new Runs(dataSource).standing(run),
                new Recoveries(dataSource).firstSeen(run.id()));
    }

    /** The last runs of a job, newest first. */
    public static List<RunRow> lastOf(DataSource dataSource, String job, int howMany) {
        return new Runs(dataSource)
                .lastOf(job, howMany).stream().map(run -> of(dataSource, run)).toList();
    }
}
