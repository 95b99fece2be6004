package io.trueup.batch;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.dao.jdbc.JdbcExecutionContextDao;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobExecutionDao;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobInstanceDao;
import org.springframework.batch.core.repository.dao.jdbc.JdbcStepExecutionDao;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.NameMatchTransactionAttributeSource;

/**
 * Makes the job repository of one run: the framework's own, on its own tables, that does not ask a database what the run knows. Only
 * under the run lock, while nobody else writes executions of the job.
 *
 * <p>What is one statement or one message needs no transaction of its own, and none is stricter than the others: a second program that
 * would create the same execution is kept out by the lock. Where only a partition is worked on and a fence stands in place of the lock, each is in a
 * transaction, which the fence lets through or not.
 */
final class RunRepositoryFactory extends JdbcJobRepositoryFactoryBean {

    private static final String OF_ONE_STATEMENT = "PROPAGATION_SUPPORTS";
    private static final String OF_SEVERAL = "PROPAGATION_REQUIRED";

    /** As many as the steps of a night and the partitions of one of them. */
    private static final int STEPS = 24;

    private final RepositoryWrites writes;
    private final NumbersAhead numbers;
    private final KnownInstances instances;

    RunRepositoryFactory(DataSource dataSource, PlatformTransactionManager transactions) {
        setDataSource(dataSource);
        setTransactionManager(transactions);
        boolean underTheLock = !(transactions instanceof FencedTransactions);
        writes = new RepositoryWrites(dataSource, underTheLock);
        numbers = new NumbersAhead(dataSource);
        instances = new KnownInstances(writes);
        Properties methods = new Properties();
        methods.setProperty("*", underTheLock ? OF_ONE_STATEMENT : OF_SEVERAL);
        methods.setProperty("delete*", OF_SEVERAL);
        NameMatchTransactionAttributeSource attributes = new NameMatchTransactionAttributeSource();
        attributes.setProperties(methods);
        setTransactionAttributeSource(attributes);
    }

    @Override
    protected JdbcExecutionContextDao createExecutionContextDao() {
        JdbcExecutionContextDao dao = new ChangedContexts(writes, serializer);
        dao.setCharset(charset);
        dao.setShortContextLength(maxVarCharLengthForShortContext);
        return dao;
    }

    @Override
    protected JdbcJobInstanceDao createJobInstanceDao() {
        instances.setJobInstanceIncrementer(numbers.of(tablePrefix + jobInstanceIncrementerName, 1));
        instances.setJobKeyGenerator(jobKeyGenerator);
        return instances;
    }

    @Override
    protected JdbcJobExecutionDao createJobExecutionDao() {
        JdbcJobExecutionDao dao = new SynchronizedNowAndThen(
                writes, numbers.of(tablePrefix + jobExecutionIncrementerName, 1), maxVarCharLengthForExitMessage);
        dao.setJobInstanceDao(instances);
        dao.setConversionService(conversionService);
        return dao;
    }

    @Override
    protected JdbcStepExecutionDao createStepExecutionDao() {
        JdbcStepExecutionDao dao = new KnownSteps(writes, instances);
        dao.setStepExecutionIncrementer(numbers.of(tablePrefix + stepExecutionIncrementerName, STEPS));
        dao.setJobExecutionDao(createJobExecutionDao());
        dao.setExitMessageLength(maxVarCharLengthForExitMessage);
        return dao;
    }
}
