package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.function.LongPredicate;

/**
 * Orders of a job as the scheduler knows them, each by its number: of several servers one takes each, and that of a server which
 * died is taken up by another. One that has no end yet comes again.
 */
final class OrderTask extends OneTimeTask<Void> {

    /** Until an order whose turn has not come, or that was stopped, is looked at again. */
    static final Duration TURN = Duration.ofSeconds(3);

    private final LongPredicate work;

    /** @param work carries out an order; false when it has no end yet */
    OrderTask(String job, LongPredicate work) {
        super(name(job), Void.class);
        this.work = work;
    }

    /** No job can have this name. */
    private static String name(String job) {
        return "orders: " + job;
    }

    TaskInstance<Void> of(long order) {
        return instance(Long.toString(order));
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        boolean ended = work.test(Long.parseLong(instance.getId()));
        return ended
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(TURN));
    }

    @Override
    public void executeOnce(TaskInstance<Void> instance, ExecutionContext context) {
        throw new IllegalStateException("execute does the work");
    }
}
