package io.trueup.batch;

import io.trueup.ledger.SharedSteps;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** A run: what Boot configures of JDBC, its threads, what its steps have in common, and both jobs. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class
})
@Import({
    RepositoryConfiguration.class,
    NightlyJobConfiguration.class,
    RerunJobConfiguration.class,
    MatchStepConfiguration.class,
    ReconcileStepConfiguration.class,
    PublishingConfiguration.class
})
class RunConfiguration {

    /** Of the job's own threads; each holds one connection. */
    @Bean
    ThreadPoolTaskExecutor partitionExecutor(RunSetup setup) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(setup.sideBySide());
        executor.setMaxPoolSize(setup.sideBySide());
        executor.setThreadNamePrefix("part-");
        executor.setDaemon(true);
        executor.setTaskDecorator(RunConfiguration::inTheSameRun);
        return executor;
    }

    /** What a line of the log says of its run, it says on every thread. */
    private static Runnable inTheSameRun(Runnable task) {
        Map<String, String> log = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(log == null ? Map.of() : log);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }

    @Bean
    LargeLoad largeLoad(RunSetup setup) {
        return new LargeLoad(setup.dataSource());
    }

    @Bean
    Steps steps(
            JobRepository jobs,
            PlatformTransactionManager transactionManager,
            ThreadPoolTaskExecutor partitionExecutor,
            JobOperator operator,
            StopRequest stop,
            ObjectProvider<StepInterruptionPolicy> ofWorker,
            Steps.Sharing sharing,
            RunSetup setup) {
        StepInterruptionPolicy policy = ofWorker.getIfAvailable(() -> new StopPolicy(operator, stop));
        return new Steps(jobs, transactionManager, partitionExecutor, policy, sharing, setup);
    }

    @Bean
    Steps.Sharing sharing(
            @Value("${trueup.worth-sharing}") long worth, Invitations invitations, EarlyInvitation early) {
        return new Steps.Sharing(worth, invitations, early);
    }

    @Bean
    Invitations invitations(RunSetup setup) {
        return new Invitations(setup);
    }

    @Bean(destroyMethod = "leave")
    EarlyInvitation earlyInvitation(
            Invitations invitations,
            RunSetup setup,
            LargeLoad load,
            @Value("${trueup.worth-sharing}") long worthSharing) {
        return new EarlyInvitation(invitations, new SharedSteps(setup.dataSource()), load, worthSharing);
    }

    /** Filled once all beans are there: the steps need the operator to be stopped by, and the operator the jobs to restart. */
    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }
}
