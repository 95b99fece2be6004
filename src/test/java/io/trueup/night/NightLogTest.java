package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What every logger together writes at INFO and above while a night runs. */
class NightLogTest {

    private static final Pattern STEP_LINE = Pattern.compile("step ingest: [0-9,]+ lines in [0-9.]+ s, [0-9,]+/s");

    private static final List<String> SILENT =
            List.of("io.trueup", "org.springframework.batch", "com.github.kagkarlsson.scheduler", "com.zaxxer.hikari");

    @TempDir
    private Path home = Path.of("");

    /** Keeps each event as it was when it was logged, its run with it. */
    private final ListAppender<ILoggingEvent> log = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> printing = new ArrayList<>();

    @BeforeEach
    void listen() {
        root.iteratorForAppenders().forEachRemaining(printing::add);
        root.detachAndStopAllAppenders();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        SILENT.forEach(name -> loggers.getLogger(name).setLevel(Level.INFO));
    }

    @AfterEach
    void fall_silent() {
        root.detachAppender(log);
        printing.forEach(appender -> {
            appender.start();
            root.addAppender(appender);
        });
        root.setLevel(Level.ERROR);
        SILENT.forEach(name -> loggers.getLogger(name).setLevel(Level.OFF));
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                        + event.getKeyValuePairs()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " " + event.getThrowableProxy().getMessage()))
                .toList();
    }

    @Test
    void a_night_logs_one_line_for_each_step_with_its_run_and_nothing_of_a_patient() throws IOException {
        SampleNight night = SampleNight.in(home);
        assertThat(night.run().failure()).isEmpty();
        assertThat(lines()).anySatisfy(line -> assertThat(line).containsPattern(STEP_LINE));
        assertThat(log.list)
                .filteredOn(event -> event.getFormattedMessage().startsWith("step "))
                .hasSize(12)
                .allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsEntry("run", "1"));
        assertNothingOfAPatient(night.inbox(), lines());
    }

    /** A server, which tells every minute what is being done, tells nothing more then. */
    @Test
    void a_run_says_that_nothing_is_being_done_any_more_however_it_ended() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(String step, long done, long total) {
                told.add(step);
            }

            @Override
            public void ended() {
                told.add("ended");
            }
        };
        NightFixture night = NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY), progress);
        assertThat(told).hasSizeGreaterThan(2).endsWith("ended").containsOnlyOnce("ended");
        told.clear();
        night.jdbc()
                .sql("ALTER TABLE run ADD CONSTRAINT always_fails CHECK (id < 2)")
                .update();
        try {
            assertThatThrownBy(() -> night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY), progress))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            night.jdbc().sql("ALTER TABLE run DROP CONSTRAINT always_fails").update();
        }
        assertThat(told).containsExactly("ended");
    }

    @Test
    void a_failed_night_logs_neither_a_stack_trace_nor_a_row() {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "500.00")
                                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "500.00"))
                                .text());
        night.jdbc()
                .sql("ALTER TABLE finding ADD CONSTRAINT always_fails CHECK (claim_number IS NULL)")
                .update();
        try {
            Runner.Result result = night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));
            assertThat(result.failure()).contains("reconcile").doesNotContain("PCN1");
        } finally {
            night.jdbc().sql("ALTER TABLE finding DROP CONSTRAINT always_fails").update();
        }
        assertThat(lines())
                .filteredOn(line -> line.startsWith("step reconcile"))
                .anySatisfy(line -> assertThat(line).contains("not to its end"));
    }

    @Test
    void a_run_that_is_asked_to_stop_ends_before_its_next_chunk_and_is_gone_on_with_by_the_next() {
        NightFixture night = NightFixture.in(home);
        for (int i = 0; i < 5; i++) {
            night.log("log" + i + ".csv", LogDays.of().day("2025-03-0" + (i + 3), 6));
        }
        StopRequest stop = new StopRequest();
        Progress stopAtTheFirstFile = (step, done, total) -> {
            if (step.equals("ingest") && done > 0) {
                stop.ask();
            }
        };
        Runs.Order order = Runs.Order.nightly("nightly", NightFixture.TODAY);
        Runner.Result stopped = night.attempt(order, stopAtTheFirstFile, stop);
        assertThat(stopped.isStopped()).isTrue();
        assertThat(stopped.isDone()).isFalse();
        assertThat(stopped.counts().files()).isBetween(1L, 4L);
        Runner.Result resumed = night.run();
        assertThat(resumed.resumed()).isTrue();
        assertThat(night.jdbc()
                        .sql("SELECT status FROM batch_job_execution ORDER BY job_execution_id")
                        .query(String.class)
                        .list())
                .as("one that was stopped stays so in Spring Batch's tables")
                .containsExactly("STOPPED", "COMPLETED");
        assertThat(resumed.run().id()).isEqualTo(stopped.run().id());
        assertThat(night.findings()).hasSize(5);
    }

    @Test
    void a_run_of_another_job_does_not_go_on_with_what_was_stopped_but_takes_over_its_files() {
        NightFixture night = NightFixture.in(home).log("log.csv", LogDays.of().day("2025-03-03", 6));
        StopRequest stop = new StopRequest();
        Progress stopAfterIngest = (step, done, total) -> stop.ask();
        Runner.Result stopped = night.attempt(Runs.Order.nightly("other", NightFixture.TODAY), stopAfterIngest, stop);
        assertThat(stopped.isStopped()).isTrue();
        Runner.Result result = night.carryOut(Runs.Order.nightly("nightly", LocalDate.of(2025, 4, 16)));
        assertThat(result.resumed()).isFalse();
        assertThat(new Runs(night.database().dataSource())
                        .get(stopped.run().id())
                        .failure())
                .contains("cut short");
        assertThat(night.findings()).hasSize(1);
    }

    /** Every word and number of the sample's inbox that could name somebody: names, claim and control numbers, traces, dates of birth. */
    private static void assertNothingOfAPatient(Path inbox, List<String> lines) throws IOException {
        Set<String> secrets = new TreeSet<>();
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|835|edi)"))
                    .toList()) {
                for (String word : Files.readString(file).split("[,*~:\"\\r\\n]+", -1)) {
                    if (word.strip().length() >= 4 && !word.matches("[A-Z_a-z0-9-]+_[a-z_]+|[0-9.-]{4}")) {
                        secrets.add(word.strip().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        assertThat(secrets)
                .contains("quintero", "25-0041873", "qui1001", "1984-02-11")
                .hasSizeGreaterThan(200);
        String all = lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
        assertThat(all).as("the log").isNotBlank();
        secrets.removeAll(Set.of("2025-05-12", "first", "units", "claim_number", "paid", "date", "notes", "status"));
        assertThat(secrets.stream()
                        .filter(secret -> Pattern.compile("\\b" + Pattern.quote(secret) + "\\b")
                                .matcher(all)
                                .find())
                        .toList())
                .isEmpty();
    }
}
