package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** What an operator reads of each step. */
class StepLogTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(StepLog.class);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    @BeforeEach
    void listen() {
        events.start();
        log.addAppender(events);
        log.setAdditive(false);
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void fall_silent() {
        log.detachAppender(events);
        log.setAdditive(true);
        log.setLevel(null);
    }

    private ILoggingEvent logged(BatchStatus status, long rows) {
        StepExecution step =
                new StepExecution(1, "ingest", new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters()));
        StepLog lines = new StepLog("lines");
        lines.beforeStep(step);
        step.setStatus(status);
        step.setWriteCount(rows);
        step.setExitStatus(new ExitStatus("HANDED ON"));
        assertThat(lines.afterStep(step)).isEqualTo(step.getExitStatus());
        assertThat(events.list).hasSize(1);
        return events.list.get(0);
    }

    @Test
    void a_step_is_one_line_with_how_much_how_long_and_how_fast() {
        ILoggingEvent event = logged(BatchStatus.COMPLETED, 12_345);
        assertThat(event.getLevel()).isEqualTo(Level.INFO);
        assertThat(event.getFormattedMessage()).matches("step ingest: 12,345 lines in \\d+\\.\\d s, [\\d,]+/s");
    }

    @Test
    void machines_find_the_figures_under_names() {
        assertThat(logged(BatchStatus.COMPLETED, 12_345).getKeyValuePairs())
                .contains(new KeyValuePair("step", "ingest"), new KeyValuePair("rows", 12_345L))
                .extracting(pair -> pair.key)
                .containsExactly("step", "rows", "seconds", "rate");
    }

    @Test
    void a_step_without_rows_says_only_how_long_it_took() {
        assertThat(logged(BatchStatus.COMPLETED, 0).getFormattedMessage()).matches("step ingest: \\d+\\.\\d s");
    }

    @Test
    void a_step_that_did_not_come_to_its_end_says_so() {
        assertThat(logged(BatchStatus.FAILED, 7).getFormattedMessage())
                .startsWith("step ingest, not to its end: 7 lines in ");
    }
}
