package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stays up and starts each job at its time. Times are kept in the job's database, so that of two servers only one starts a job,
 * and a run missed while none was up is made up for once.
 */
public final class Server implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    /** A job with a schedule and what to do when its time has come. */
    public record Scheduled(String name, String cron, ZoneId zone, Runnable run) {}

    public Server(DataSource dataSource, List<Scheduled> jobs) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(Server::task).toList();
        this.scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .threads(1)
                .pollingInterval(LOOK_EVERY)
                .registerShutdownHook()
                .build();
    }

    private static RecurringTask<Void> task(Scheduled job) {
        return Tasks.recurring(job.name(), new CronSchedule(job.cron(), job.zone(), CronStyle.SPRING53))
                .execute((instance, context) -> job.run().run());
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
