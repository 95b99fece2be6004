package io.trueup.cli;

import io.trueup.batch.Failures;
import io.trueup.batch.StopRequest;
import io.trueup.written.WrittenValues;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program: picocli first, and nothing of Spring or the database until a command needs it, so that help comes at once. */
@Command(
        name = "trueup",
        description = "Compares what payers paid for work hardening with what they owed, day by day.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            RerunCommand.class,
            ServeCommand.class,
            StatusCommand.class,
            InitCommand.class,
            InspectCommand.class,
            MapCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            PurgeCommand.class,
            WithdrawCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            UserCommand.class,
            PriceCommand.class,
            WhatIfCommand.class,
            CodesCommand.class,
            CompletionCommand.class,
            LetterTemplateCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            ExitStatus.DONE_SAYS,
            ExitStatus.FAILED_SAYS,
            ExitStatus.WRONG_USAGE_SAYS,
            ExitStatus.SOME_REJECTED_SAYS
        },
        footer = {"", "Example: trueup run --job jobs/nightly.yml"})
public final class TrueUp implements Runnable {

    /** Wide enough for an example that can be copied in one piece. */
    private static final int HELP_WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--log",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "Tell what happens on standard error: text or json (or set TRUEUP_LOG).")
    private Logs.@Nullable Format log;

    private final StopRequest stop = new StopRequest();

    private TrueUp() {}

    /** Without arguments one nightly run on {@code jobs/nightly.yml}, in which rejected input is no failure of the build. */
    public static void main(String[] args) {
        TrueUp program = new TrueUp();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> program.awaitEnd(ended), "stop"));
        boolean newcomer = args.length == 0;
        int status = commandLine(program).execute(newcomer ? new String[] {"run"} : args);
        ended.countDown();
        System.exit(newcomer && status == ExitStatus.SOME_REJECTED ? ExitStatus.DONE : status);
    }

    /** When somebody asks the program to end (SIGTERM): lets what is under way come to its next chunk. */
    private void awaitEnd(CountDownLatch ended) {
        stop.ask();
        try {
            ended.await(StopRequest.GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static CommandLine commandLine() {
        return commandLine(new TrueUp());
    }

    private static CommandLine commandLine(TrueUp program) {
        CommandLine line = new CommandLine(program);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(ShownText.on(Terminal.writer(System.out)));
        line.setErr(ShownText.on(Terminal.writer(System.err)));
        line.registerConverter(LocalDate.class, TrueUp::date);
        line.setExecutionExceptionHandler((problem, command, result) -> explain(problem, command));
        return line;
    }

    /** Dates on the command line are read as in tables (INTERFACES.md 1). */
    private static LocalDate date(String written) {
        LocalDate date = WrittenValues.date(written);
        if (date == null) {
            throw new TypeConversionException("'" + written + "' is not a date, YYYY-MM-DD or M/D/YYYY");
        }
        return date;
    }

    /** The program a command belongs to. */
    static TrueUp of(CommandSpec command) {
        return command.root().userObject() instanceof TrueUp program ? program : new TrueUp();
    }

    StopRequest stop() {
        return stop;
    }

    /**
     * Begins to log in the format that was asked for.
     *
     * @param otherwise in which one when nobody asked; null for not at all
     * @return whether there is a log now
     */
    boolean beginLog(Logs.@Nullable Format otherwise) {
        Logs.Format format = log == null ? fromEnvironment(otherwise) : log;
        if (format == null && !verbose) {
            return false;
        }
        Logs.show(format == null ? Logs.Format.TEXT : format, verbose);
        return true;
    }

    private static Logs.@Nullable Format fromEnvironment(Logs.@Nullable Format otherwise) {
        String name = System.getenv().getOrDefault("TRUEUP_LOG", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Logs.Format.values())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static int explain(Exception problem, CommandLine command) {
        boolean wanted = command.getCommandSpec().root().userObject() instanceof TrueUp root && root.verbose;
        if (wanted) {
            problem.printStackTrace(command.getErr());
        } else {
            command.getErr().println("trueup: " + sentence(problem));
        }
        return problem instanceof CommandFailure failure ? failure.status() : ExitStatus.FAILED;
    }

    /** Our own sentences; of what others say only what cannot quote a row. */
    private static String sentence(Exception problem) {
        String message = problem.getMessage();
        boolean ours = problem.getClass().getName().startsWith("io.trueup.");
        return ours && message != null
                ? message
                : "It failed: " + Failures.words(problem, Path.of("")) + " (--verbose shows where).";
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
