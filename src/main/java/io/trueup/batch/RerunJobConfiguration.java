package io.trueup.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rerun of a payment period: what is stored is reconciled again, and told in letters and a workbook. */
@Configuration(proxyBeanMethods = false)
class RerunJobConfiguration {

    static final String NAME = "rerun";

    @Bean
    Job rerun(
            JobRepository jobs,
            Step preparePeriod,
            Step reconcile,
            Step insight,
            Step letters,
            Step workbook,
            Step close) {
        return new JobBuilder(NAME, jobs)
                .start(preparePeriod)
                .next(reconcile)
                .next(insight)
                .next(letters)
                .next(workbook)
                .next(close)
                .build();
    }

    @Bean
    Step preparePeriod(Steps steps, RunSetup setup, LargeLoad load) {
        return steps.once("prepare", () -> new Preparation(setup, load).rerun());
    }

    /** Its commit waits for the disk, and all before it are on disk with it. */
    @Bean
    Step close(Steps steps) {
        return steps.once("close", () -> {});
    }
}
