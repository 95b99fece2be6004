package io.trueup.report;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the last night of a job told, as its Summary has it.
 *
 * @param run the night
 * @param counts files it took, and what it did not
 * @param alarms what nobody may overlook, in sentences
 * @param work to be done by the last run that told it, a rerun after the night included
 * @param recoveredThisMonth month and year of the night's own day
 */
public record NightFigures(
        Runs.Run run,
        InputFiles.Counts counts,
        List<String> alarms,
        RunSummary summary,
        RunSummary.Work work,
        Money recoveredThisMonth,
        Money recoveredThisYear) {

    public NightFigures {
        alarms = List.copyOf(alarms);
    }

    /**
     * What the figures come from, found at once; as long as it is the same, they are.
     *
     * @param work the run that is shown
     */
    public record Source(Runs.Run night, long work) {

        /** Empty before the first night that came to its end. */
        public static Optional<Source> of(DataSource dataSource, String job) {
            long work = ShownRun.of(JdbcClient.create(dataSource))
                    .map(ShownRun::run)
                    .orElse(0L);
            return new Runs(dataSource).lastNight(job).map(night -> new Source(night, work));
        }
    }

    public static NightFigures of(DataSource dataSource, Source source) {
        Runs.Run run = source.night();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        RunSummary summary = RunSummary.of(dataSource, run, WorkbookRows.Payers.ALL);
        RunSummary.Work now = RunSummary.workNow(dataSource);
        RecoveredRows recovered = new RecoveredRows(jdbc, PayerTitles.of(jdbc));
        LocalDate day = run.order().today();
        YearMonth month = YearMonth.from(day);
        return new NightFigures(
                run,
                new InputFiles(dataSource).counts(run.id()),
                new RunAlarms(dataSource).of(run.id()),
                summary,
                now == null ? summary.work() : now,
                recovered.since(month),
                recovered.since(month.withMonth(1)));
    }
}
