package io.trueup.batch;

import org.springframework.batch.core.configuration.BatchConfigurationException;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Spring Batch's own beans on the tables of the job's database, with a job repository that asks little. Boot would configure the usual
 * one, which asks 29 times for a step that has nothing to do; this one asks once (docs/decisions/0062).
 */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration extends JdbcDefaultBatchConfiguration {

    @Override
    @Bean
    public JobRepository jobRepository() {
        try {
            RunRepositoryFactory factory = new RunRepositoryFactory(getDataSource(), getTransactionManager());
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new BatchConfigurationException("the job repository could not be made", e);
        }
    }
}
