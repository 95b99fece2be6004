package io.trueup.batch;

import io.trueup.insight.Insight;
import io.trueup.intake.InputFiles;
import io.trueup.intake.NewFiles;
import io.trueup.intake.Statistics;
import io.trueup.ledger.BatchLimit;
import io.trueup.ledger.Findings;
import io.trueup.ledger.Items;
import io.trueup.ledger.Matches;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.ledger.Recoupments;
import io.trueup.ledger.TouchedUnits;
import io.trueup.letter.LetterFolder;
import io.trueup.postgres.Durability;
import io.trueup.postgres.Planning;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The steps of a run: list → ingest → prepare → match → recoup → reconcile → insight → letters → workbook → archive. A rerun prepares
 * a payment period instead and goes on from reconcile.
 */
final class NightlyJob {

    static final String NAME = "trueup";

    private static final int CLAIMS_AT_A_TIME = 1_000;
    private static final int UNITS_AT_A_TIME = 250;
    private static final int MOST_FILE_PARTITIONS = 16;
    private static final int MOST_SLOT_PARTITIONS = 8;

    private final RunSetup setup;
    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final TaskExecutor executor;
    private final Clock clock;

    NightlyJob(
            RunSetup setup,
            JobRepository jobs,
            PlatformTransactionManager transactions,
            TaskExecutor executor,
            Clock clock) {
        this.setup = setup;
        this.jobs = jobs;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
    }

    Job job() {
        WorkbookStep workbook = new WorkbookStep(setup);
        LetterFolder letters = new LetterFolder(setup.job().reports(), setup.id());
        Insight insight = new Insight(
                setup.dataSource(), setup.rules().rates(), setup.rules().playbook());
        if (setup.run().order().isRerun()) {
            return new JobBuilder(NAME, jobs)
                    .start(step("prepare", new Preparation(setup)::rerun))
                    .next(reconcile())
                    .next(step("insight", () -> insight.gain(setup.run())))
                    .next(step("letters", letters::publish))
                    .next(step("workbook", workbook::write))
                    .next(step("close", () -> {}))
                    .build();
        }
        Ingest ingest = new Ingest(setup.dataSource(), setup.job(), setup.rules());
        return new JobBuilder(NAME, jobs)
                .start(step("list", () -> ingest.list(setup.id(), clock.instant())))
                .next(ingest(ingest))
                .next(step("prepare", new Preparation(setup)::nightly))
                .next(match())
                .next(step("recoup", this::recoup))
                .next(reconcile())
                .next(step("insight", () -> insight.gain(setup.run())))
                .next(step("letters", letters::publish))
                .next(step("workbook", workbook::write))
                .next(step("archive", this::archive))
                .build();
    }

    /** Something that is done once, in one transaction. */
    private interface Once {
        void run() throws Exception;
    }

    private Step step(String name, Once work) {
        Tasklet tasklet = (contribution, chunk) -> {
            setup.progress().at(name, 0, 0);
            JdbcClient jdbc = JdbcClient.create(setup.dataSource());
            Durability.ofThisTransaction(jdbc);
            Planning.alone(jdbc);
            work.run();
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, jobs)
                .tasklet(stoppable(tasklet), transactions)
                .listener(new StepLog(""))
                .build();
    }

    /** Without its lock a step does nothing more; asked to stop, it ends between two transactions, and can be gone on with. */
    private Tasklet stoppable(Tasklet tasklet) {
        return (contribution, chunk) -> {
            if (setup.stop().isAsked()) {
                chunk.getStepContext().getStepExecution().setTerminateOnly();
                return RepeatStatus.CONTINUABLE;
            }
            setup.hold().check();
            return tasklet.execute(contribution, chunk);
        };
    }

    /** @param rows what the step counts, for people */
    private Step partitioned(String name, String rows, SlotPartitioner partitioner, SlotTasklet tasklet) {
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        Tasklet byKey = (contribution, chunk) -> {
            Planning.byKey(jdbc);
            return tasklet.execute(contribution, chunk);
        };
        Step worker = new StepBuilder(name + "Part", jobs)
                .tasklet(stoppable(byKey), transactions)
                .build();
        return new StepBuilder(name, jobs)
                .listener(new StepLog(rows))
                .partitioner(name + "Part", partitioner)
                .step(worker)
                .taskExecutor(executor)
                .gridSize(MOST_SLOT_PARTITIONS)
                .build();
    }

    private Step ingest(Ingest ingest) {
        InputFiles files = new InputFiles(setup.dataSource());
        LongSupplier count = () -> files.listed(setup.id());
        return partitioned(
                "ingest",
                "lines",
                new SlotPartitioner(count, 1, MOST_FILE_PARTITIONS),
                new SlotTasklet(
                        "ingest",
                        1,
                        (from, to) -> to,
                        count,
                        setup.progress(),
                        (from, to) -> ingest.take(setup.id(), files.nth(setup.id(), from))));
    }

    private Step match() {
        Matches matches = new Matches(setup.dataSource(), setup.rules().rates());
        NewFiles newFiles = new NewFiles(JdbcClient.create(setup.dataSource()));
        BatchLimit limit = new BatchLimit(setup.dataSource());
        LongSupplier count = () -> newFiles.affectedClaims(setup.id());
        return partitioned(
                "match",
                "claims",
                new SlotPartitioner(count, CLAIMS_AT_A_TIME, MOST_SLOT_PARTITIONS),
                new SlotTasklet(
                        "match",
                        CLAIMS_AT_A_TIME,
                        (from, to) -> limit.ofAffectedClaims(setup.id(), from, to),
                        count,
                        setup.progress(),
                        (from, to) -> {
                            matches.match(setup.id(), from, to);
                            return to - from + 1;
                        }));
    }

    private void recoup() {
        new Statistics(JdbcClient.create(setup.dataSource())).afterMatch();
        new Recoupments(setup.dataSource()).share(setup.id());
        new TouchedUnits(JdbcClient.create(setup.dataSource())).number(setup.id());
    }

    private Step reconcile() {
        UnitReview review = new UnitReview(
                setup.rules(), setup.job().tolerance(), setup.run().order().today());
        TouchedUnits touched = new TouchedUnits(JdbcClient.create(setup.dataSource()));
        BatchLimit limit = new BatchLimit(setup.dataSource());
        LongSupplier count = () -> touched.count(setup.id());
        Reviewing reviewing = new Reviewing(
                setup,
                review,
                new ReconciliationUnits(setup.dataSource()),
                new Findings(setup.dataSource()),
                new Items(setup.dataSource()));
        return partitioned(
                "reconcile",
                "findings",
                new SlotPartitioner(count, UNITS_AT_A_TIME, MOST_SLOT_PARTITIONS),
                new SlotTasklet(
                        "reconcile",
                        UNITS_AT_A_TIME,
                        (from, to) -> limit.ofUnits(setup.id(), from, to),
                        count,
                        setup.progress(),
                        reviewing::slots));
    }

    private void archive() throws Exception {
        new Archive(setup.job(), new InputFiles(setup.dataSource())).move(setup.run());
        new NewFiles(JdbcClient.create(setup.dataSource())).settle(setup.id());
    }
}
