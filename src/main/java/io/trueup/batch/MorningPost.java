package io.trueup.batch;

import io.trueup.ledger.Runs;
import io.trueup.notify.MailSettings;
import io.trueup.notify.MorningMail;
import java.time.Clock;
import javax.sql.DataSource;

/** Tells the people of a job how a night ended, by mail, when the job says whom; what becomes of the mail is kept with the run. */
final class MorningPost {

    private final DataSource dataSource;
    private final JobFile job;
    private final Clock clock;

    MorningPost(DataSource dataSource, JobFile job, Clock clock) {
        this.dataSource = dataSource;
        this.job = job;
        this.clock = clock;
    }

    /** @return the run with what became of its mail; of a run that was told already nothing is told again */
    Runs.Run tell(Runner.Result result) {
        Runs runs = new Runs(dataSource);
        Runs.Run run = runs.get(result.run().id());
        MailSettings settings = job.mail();
        if (settings == null
                || run.order().isRerun()
                || result.isStopped()
                || !run.mail().isEmpty()) {
            return run;
        }
        MorningReport report = new MorningReport(dataSource, run, result.counts());
        String password = System.getenv().getOrDefault(MailSettings.PASSWORD_VARIABLE, "");
        MorningMail.Delivery delivery = new MorningMail(settings, password)
                .send(report.morning(result.workbook(), result.failure()), clock.instant());
        runs.mailed(run.id(), delivery.sentence());
        return runs.get(run.id());
    }
}
