package io.trueup.batch;

import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.MDC;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on the job's own database; the data source is put into the context by whoever opens it. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class JobInfrastructure {

    /** Partitions worked on side by side: one for each core of the machine we measure on. */
    private static final int THREADS = 2;

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TaskExecutor partitionExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setThreadNamePrefix("part-");
        executor.setDaemon(true);
        executor.setTaskDecorator(JobInfrastructure::inTheSameRun);
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
}
