package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says something in the log of a night. */
class LogsTest {

    private static LoggerContext logs() {
        LoggerContext logs = new LoggerContext();
        new Logs().configure(logs);
        return logs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.transaction.support.TransactionTemplate",
                "org.springframework.batch.core.step.AbstractStep",
                "org.springframework.jdbc.support.JdbcTransactionManager",
                "com.zaxxer.hikari.pool.HikariPool"
            })
    void a_database_that_goes_away_is_told_once_and_in_our_words(String framework) {
        assertThat(logs().getLogger(framework).isErrorEnabled()).isFalse();
    }

    @Test
    void what_nobody_foresaw_is_told() {
        assertThat(logs().getLogger("org.springframework.boot").isErrorEnabled())
                .isTrue();
    }
}
