package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.trueup.batch.PartitionWorker;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * Invitations to take partitions of a job's run, as the scheduler knows them: each names the step, and of several servers one takes
 * it. One that reaches a server which may not take part, or the coordinator itself, is left for the others.
 */
final class PartitionTask extends OneTimeTask<Void> {

    /** The server looks again after {@link ServedJob} has waited longer; any other may come first. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private static final Duration LATER = Duration.ofSeconds(5);

    private final LongFunction<PartitionWorker.Answer> work;

    /** @param work takes part in a step */
    PartitionTask(String job, LongFunction<PartitionWorker.Answer> work) {
        super(PartitionWorker.taskOf(job), Void.class);
        this.work = work;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        return switch (work.apply(step(instance.getId()))) {
            case OVER -> new CompletionHandler.OnCompleteRemove<>();
            case FOR_OTHERS -> after(AT_ONCE);
            case REFUSED -> after(LATER);
        };
    }

    /** Of "4711-2", the second invitation to step 4711. */
    private static long step(String instance) {
        return Long.parseLong(instance.substring(0, instance.indexOf('-')));
    }

    private static CompletionHandler<Void> after(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    @Override
    public void executeOnce(TaskInstance<Void> instance, ExecutionContext context) {
        throw new IllegalStateException("execute does the work");
    }
}
