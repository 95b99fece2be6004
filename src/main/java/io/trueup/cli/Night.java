package io.trueup.cli;

import io.trueup.batch.OrderRefused;
import io.trueup.batch.RunLines;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.report.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Carries out a run for a person at a terminal, or for the log of whoever started it, and says in a few lines what came of it. */
final class Night {

    private final JobOption.Sound sound;
    private final TrueUp program;
    private final PrintWriter out;
    private final PrintWriter err;

    Night(JobOption.Sound sound, CommandLine command) {
        this.sound = sound;
        this.program = TrueUp.of(command.getCommandSpec());
        this.out = command.getOut();
        this.err = command.getErr();
    }

    int carryOut(Runs.Order order) {
        try (Database database = sound.openDatabase();
                ProgressBar bar = progress()) {
            Runner runner = new Runner(database, Clock.systemUTC(), Version.number(), bar, program.stop());
            Runner.Result result = runner.run(sound.job(), sound.rules(), order);
            bar.close();
            result.onTheWay().forEach(earlier -> tell(database, earlier));
            if (!result.isDone()) {
                return tellWhyNot(result, order);
            }
            tell(database, result);
            return hasRejects(result) || result.onTheWay().stream().anyMatch(Night::hasRejects)
                    ? ExitStatus.SOME_REJECTED
                    : ExitStatus.DONE;
        } catch (Runner.AlreadyRunning e) {
            throw new CommandFailure(ExitStatus.FAILED, String.valueOf(e.getMessage()));
        } catch (OrderRefused e) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean hasRejects(Runner.Result result) {
        return result.counts().rejects() > 0;
    }

    private int tellWhyNot(Runner.Result result, Runs.Order order) {
        Runs.Run run = result.run();
        err.println("trueup: run " + run.id()
                + (result.isStopped()
                        ? " was stopped; the next run goes on from here."
                        : " failed. " + result.failure()));
        if (!result.isStopped()) {
            err.println("Nothing is lost; the next run goes on from here.");
        }
        if (result.resumed() && !run.order().equals(order)) {
            err.println("It had been cut short before; what was asked for now was not begun.");
        }
        err.flush();
        return ExitStatus.FAILED;
    }

    /** A bar on a terminal, lines of the log where there is one, else lines of their own. */
    private ProgressBar progress() {
        if (program.beginLog(null)) {
            Logger log = LoggerFactory.getLogger(Night.class);
            return ProgressBar.lines(log::info);
        }
        return Terminal.isThere()
                ? ProgressBar.bar(new PrintWriter(Terminal.writer(System.err)))
                : ProgressBar.lines(line -> {
                    err.println(line);
                    err.flush();
                });
    }

    private void tell(Database database, Runner.Result result) {
        RunSummary summary = RunSummary.of(database.dataSource(), result.run(), result.payers());
        Runs.Order order = result.run().order();
        String what = order.isRerun() ? "rerun of payments " + order.from() + " to " + order.to() : "run";
        out.printf("TrueUp %s, %s %d of %s%n", order.job(), what, result.run().id(), order.today());
        if (result.resumed()) {
            out.println("  This run had been cut short; it was finished from where it stood.");
        }
        if (!order.isRerun()) {
            NotTaken.of(database, result.run().id()).print(out);
        }
        RunLines.of(result.run(), summary, result.counts())
                .forEach(line -> out.printf("  %-8s  %s%n", line.label(), line.text()));
        out.printf("  Workbook  %s%n", shown(result.workbook()));
        if (!result.run().mail().isEmpty()) {
            out.printf("  Mail      %s%n", result.run().mail());
        }
        out.flush();
    }

    /** Relative to where the person stands, when that is shorter. */
    private static String shown(@Nullable Path workbook) {
        if (workbook == null) {
            return "none";
        }
        Path here = Path.of("").toAbsolutePath();
        return workbook.startsWith(here) ? here.relativize(workbook).toString() : workbook.toString();
    }
}
