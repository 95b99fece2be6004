package io.trueup.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What is written to the log, on standard error. A command that tells its end itself logs nothing but what other libraries cannot
 * go on with; a server, and whoever asks for a format, gets what happens in sentences. Stack traces only when asked for: a
 * library's exception may quote a row.
 */
public final class Logs extends ContextAwareBase implements Configurator {

    /** How a line looks. */
    enum Format {
        TEXT,
        JSON
    }

    private static final String OWN = "io.trueup";
    private static final String TEXT =
            "%%d{yyyy-MM-dd'T'HH:mm:ssXXX} %%-5level %%replace(run %%X{run}:){'run :', ''} %%replace(%%msg){'[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]', '?'}%%n%s";
    private static final String NO_STACK = "%nopex";

    /** Each tells with a stack trace what we tell in a sentence. */
    private static final List<String> TELL_TWICE = List.of(
            "org.springframework.batch",
            "org.springframework.jdbc",
            "org.springframework.transaction",
            "com.github.kagkarlsson.scheduler",
            "com.zaxxer.hikari");

    /** Before anybody asked for anything. */
    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        write(logs, Format.TEXT, false);
        logs.getLogger(OWN).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on in this format. */
    static void show(Format format, boolean verbose) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            write(logs, format, verbose);
            logs.getLogger(OWN).setLevel(verbose ? Level.DEBUG : Level.INFO);
        }
    }

    private static void write(LoggerContext logs, Format format, boolean verbose) {
        ch.qos.logback.classic.Logger root = logs.getLogger(ch.qos.logback.classic.Logger.ROOT_LOGGER_NAME);
        // Tomcat talks to Java's own log, which would answer beside ours.
        LogManager.getLogManager().reset();
        root.detachAndStopAllAppenders();
        root.setLevel(verbose ? Level.WARN : Level.ERROR);
        TELL_TWICE.forEach(name -> logs.getLogger(name).setLevel(verbose ? null : Level.OFF));
        Encoder<ILoggingEvent> encoder = format == Format.JSON ? json(logs, verbose) : text(logs, verbose);
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(logs);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        root.addAppender(appender);
    }

    private static Encoder<ILoggingEvent> text(LoggerContext logs, boolean verbose) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logs);
        encoder.setPattern(TEXT.formatted(verbose ? "" : NO_STACK));
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext logs, boolean verbose) {
        StandardEnvironment environment = new StandardEnvironment();
        if (!verbose) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "no stack traces", Map.of("logging.structured.json.exclude", "stack_trace")));
        }
        logs.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logs);
        encoder.setFormat("logstash");
        encoder.start();
        return encoder;
    }
}
