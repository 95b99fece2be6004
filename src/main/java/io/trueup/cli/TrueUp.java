package io.trueup.cli;

import io.trueup.store.DatabaseUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

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
            InspectCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            GenerateCommand.class,
            PriceCommand.class,
            WhatIfCommand.class,
            CodesCommand.class
        },
        footer = {"", "Example: trueup run --job jobs/nightly.yml"})
public final class TrueUp implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    private TrueUp() {}

    /** Without arguments one nightly run on {@code jobs/nightly.yml}, in which rejected input is no failure of the build. */
    public static void main(String[] args) {
        boolean newcomer = args.length == 0;
        int status = commandLine().execute(newcomer ? new String[] {"run"} : args);
        System.exit(newcomer && status == ExitStatus.SOME_REJECTED ? ExitStatus.DONE : status);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new TrueUp());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, result) -> explain(problem, command));
        return line;
    }

    private static int explain(Exception problem, CommandLine command) {
        boolean wanted = command.getCommandSpec().root().userObject() instanceof TrueUp root && root.verbose;
        if (wanted) {
            problem.printStackTrace(command.getErr());
        } else {
            String message = problem.getMessage();
            boolean known = problem instanceof DatabaseUnavailable
                    || problem instanceof CommandFailure
                    || problem.getClass().getName().startsWith("io.trueup.");
            command.getErr()
                    .println("trueup: "
                            + (known && message != null
                                    ? message
                                    : "failed with " + problem.getClass().getSimpleName()
                                            + (message == null
                                                    ? ""
                                                    : ": "
                                                            + message.lines()
                                                                    .findFirst()
                                                                    .orElse(""))
                                            + " (--verbose shows where)"));
        }
        return problem instanceof CommandFailure failure ? failure.status() : ExitStatus.FAILED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
