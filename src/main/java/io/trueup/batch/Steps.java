package io.trueup.batch;

import io.trueup.postgres.PartitionTransactions;
import io.trueup.postgres.Planning;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the steps of every run have in common: the run lock before anything is written, progress, and a line of the log. */
final class Steps {

    /** More partitions than threads, so that one with large claims does not keep a thread waiting for it long. */
    private static final int PARTITIONS_OF_A_THREAD = 4;

    private static final String PART = "Part";

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final PlatformTransactionManager partitionTransactions;
    private final TaskExecutor executor;
    private final StepInterruptionPolicy stop;
    private final Sharing sharing;
    private final RunSetup setup;
    private final Map<String, Step> parts = new ConcurrentHashMap<>();

    /**
     * How other servers are asked to help.
     *
     * @param worth partitions of the smallest size: of a step with fewer nobody is asked
     */
    record Sharing(long worth, Invitations invitations, EarlyInvitation early) {}

    Steps(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            TaskExecutor executor,
            StepInterruptionPolicy stop,
            Sharing sharing,
            RunSetup setup) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.partitionTransactions = new PartitionTransactions(setup.dataSource());
        this.executor = executor;
        this.stop = stop;
        this.sharing = sharing;
        this.setup = setup;
    }

    /** Something that is done once. */
    interface Once {
        void run() throws Exception;
    }

    /** A tasklet, for what is one statement over whole tables, or one file: there are no items to count. */
    Step once(String name, Once work) {
        Tasklet tasklet = (contribution, chunk) -> {
            RunLock.Answer held = setup.lock().ask();
            setup.progress().at(name, 0, 0);
            Planning.aloneAndDurable(JdbcClient.create(setup.dataSource()));
            held.await();
            work.run();
            return RepeatStatus.FINISHED;
        };
        return stoppable(new StepBuilder(name, jobs)
                .tasklet(tasklet, transactions)
                .listener(new StepLog(""))
                .build());
    }

    /** A tasklet as the worker of a partition. */
    Step worker(String step, Tasklet tasklet) {
        return stoppable(new StepBuilder(step + PART, jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            setup.lock().check();
                            return tasklet.execute(contribution, chunk);
                        },
                        partitionTransactions)
                .build());
    }

    private TaskletStep stoppable(TaskletStep step) {
        step.setInterruptionPolicy(stop);
        return step;
    }

    /** Chunks as the worker of a partition; the caller adds reader, processor and writer. */
    <I, O> ChunkOrientedStepBuilder<I, O> chunks(String step, int size, LongSupplier all) {
        return new StepBuilder(step + PART, jobs)
                .<I, O>chunk(size)
                .transactionManager(partitionTransactions)
                .interruptionPolicy(stop)
                .listener(new ChunkProgress<I, O>(step, setup, all));
    }

    /**
     * Shares slots out over the threads of the job; of a large load other servers are asked to come meanwhile.
     *
     * @param rows what the step counts, for people
     * @param smallest slots that are worth a partition
     */
    Step partitioned(String name, String rows, LongSupplier slots, long smallest, Step worker) {
        return new StepBuilder(name, jobs)
                .listener(new StepLog(rows))
                .listener(sharing.early())
                .partitioner(worker.getName(), new SlotPartitioner(() -> begin(name, slots), smallest))
                .step(worker)
                .taskExecutor(executor)
                .gridSize(PARTITIONS_OF_A_THREAD * setup.sideBySide())
                .build();
    }

    /** The same, and with the servers of the database that help. */
    Step shared(String name, String rows, LongSupplier slots, long smallest, Step worker) {
        parts.put(name, worker);
        SharedPartitions handler = new SharedPartitions(
                slots,
                sharing.worth() * smallest,
                sharing.invitations(),
                sharing.early(),
                (manager, all) -> new SharedStep(
                        manager, all, slots, worker, executor, jobs, stop, sharing.invitations(), setup));
        handler.setStep(worker);
        handler.setTaskExecutor(executor);
        handler.setGridSize(PARTITIONS_OF_A_THREAD * setup.sideBySide());
        return new StepBuilder(name, jobs)
                .listener(new StepLog(rows))
                .partitioner(worker.getName(), new SlotPartitioner(() -> begin(name, slots), smallest))
                .partitionHandler(handler)
                .build();
    }

    /** What is done with one partition of a step that servers share; null of a step that has none for others. */
    @Nullable
    Step partOf(String name) {
        return parts.get(name);
    }

    /** Tells that the step begins; returns how many slots it has. */
    private long begin(String step, LongSupplier slots) {
        long all = slots.getAsLong();
        setup.progress().at(step, 0, all);
        return all;
    }
}
