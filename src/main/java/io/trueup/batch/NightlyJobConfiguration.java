package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.intake.NewFiles;
import io.trueup.intake.Statistics;
import io.trueup.ledger.TouchedUnits;
import io.trueup.postgres.Statements;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly job: what is in the inbox is taken, matched and reconciled, and told in letters and a workbook. */
@Configuration(proxyBeanMethods = false)
class NightlyJobConfiguration {

    static final String NAME = "nightly";

    @Bean
    Job nightly(
            JobRepository jobs,
            Step list,
            Step ingest,
            Step prepareNight,
            Step matchBills,
            Step match,
            Step recoup,
            Step deposit,
            Step reconcile,
            Step insight,
            Step letters,
            Step workbook,
            Step archive) {
        return new JobBuilder(NAME, jobs)
                .start(list)
                .next(ingest)
                .next(prepareNight)
                .next(matchBills)
                .next(match)
                .next(recoup)
                .next(deposit)
                .next(reconcile)
                .next(insight)
                .next(letters)
                .next(workbook)
                .next(archive)
                .build();
    }

    @Bean
    Ingest files(RunSetup setup) {
        return new Ingest(
                setup.dataSource(),
                setup.job(),
                setup.rules(),
                setup.run().order().today());
    }

    @Bean
    Step list(Steps steps, Ingest files, RunSetup setup, LargeLoad load, Clock clock) {
        return steps.once("list", () -> {
            load.over();
            files.list(setup.id(), clock.instant());
            load.beforeIngest();
        });
    }

    @Bean
    Step ingest(Steps steps, Ingest files, RunSetup setup) {
        InputFiles listed = new InputFiles(setup.dataSource());
        LongSupplier all = new CountedOnce(() -> listed.listed(setup.id()));
        return steps.partitioned(
                "ingest", "lines", all, 1, steps.worker("ingest", new IngestTasklet(files, listed, setup, all)));
    }

    @Bean
    Step prepareNight(Steps steps, RunSetup setup, LargeLoad load) {
        return steps.once("prepare", () -> new Preparation(setup, load).nightly());
    }

    @Bean
    Step recoup(Steps steps, RunSetup setup, LargeLoad load, JdbcClient jdbc) {
        return steps.once("recoup", () -> {
            load.over();
            Statements later = new Statements(setup.dataSource());
            new Statistics(later, load::newBytes).afterMatch();
            new AdjustmentReview(setup).review(later);
            new TouchedUnits(jdbc, later).number(setup.id());
            load.beforeReconcile();
        });
    }

    @Bean
    Step deposit(Steps steps, RunSetup setup) {
        return steps.once("deposit", new DepositReview(setup)::review);
    }

    @Bean
    Step archive(Steps steps, RunSetup setup, JdbcClient jdbc) {
        return steps.once("archive", () -> {
            new Archive(setup.job(), new InputFiles(setup.dataSource()), setup.lock()).move(setup.run());
            Statements together = new Statements(setup.dataSource());
            new NewFiles(jdbc, together).settle(setup.id());
            together.send();
        });
    }
}
