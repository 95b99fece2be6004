package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job as the scheduler knows it: its times, and what to do when one has come. A time is over once its run has ended, well or
 * not; a run that was stopped in the middle is still due.
 */
final class NightTask extends RecurringTask<Void> {

    private final Times times;
    private final BooleanSupplier night;

    /** @param night carries out the job; false when it was stopped before its end */
    NightTask(String name, String cron, ZoneId zone, BooleanSupplier night) {
        this(name, new Times(CronExpression.parse(cron), zone), night);
    }

    private NightTask(String name, Times times, BooleanSupplier night) {
        super(name, times, Void.class);
        this.times = times;
        this.night = night;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        boolean ended = night.getAsBoolean();
        return (complete, operations) -> operations.reschedule(
                complete, ended ? times.getNextExecutionTime(complete) : complete.getExecution().executionTime);
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        throw new IllegalStateException("execute does the work");
    }

    /** The next time is later than now and than the time that is over, so that a clock set back does not bring it again. */
    private record Times(CronExpression cron, ZoneId zone) implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            Instant due = complete.getExecution().executionTime;
            Instant done = complete.getTimeDone();
            return getInitialExecutionTime(done.isAfter(due) ? done : due);
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return NextRun.of(cron, zone, now).orElse(NEVER);
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }
    }
}
