package io.trueup.cli;

import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.schedule.NextRun;
import io.trueup.schedule.Server;
import io.trueup.store.Database;
import io.trueup.store.Runs;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stays up and runs the job at its time. */
@Command(
        name = "serve",
        description = "Stay up and run the job on its schedule.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup serve --job jobs/nightly.yml"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Override
    public Integer call() throws InterruptedException {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (sound.job().cron().isEmpty()) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "The job has no schedule; add schedule: { cron, zone }.");
        }
        try (Database database = sound.openDatabase();
                Server server = new Server(
                        database.dataSource(),
                        List.of(new Server.Scheduled(
                                sound.job().name(),
                                sound.job().cron(),
                                sound.job().zone(),
                                () -> night(database, out))))) {
            server.start();
            NextRun.of(sound.job(), ZonedDateTime.now(sound.job().zone()))
                    .ifPresent(next -> out.println("Next run of " + sound.job().name() + ": " + next));
            out.flush();
            new CountDownLatch(1).await();
        }
        return ExitStatus.DONE;
    }

    /** Reads the job anew each night, so that a change of its files is taken up. */
    private void night(Database database, PrintWriter out) {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        Runner runner = new Runner(database, Clock.systemUTC(), Version.number(), Progress.NONE);
        Runner.Result result = runner.run(
                sound.job(), sound.rules(), Runs.Order.nightly(sound.job().name(), sound.today(null)));
        out.println("Run " + result.run().id() + ": "
                + (result.isDone() ? String.valueOf(result.workbook()) : result.failure()));
        out.flush();
    }
}
