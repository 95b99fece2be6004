package io.trueup.cli;

import io.trueup.intake.TakenFiles;
import io.trueup.postgres.Database;
import io.trueup.withdrawal.TakeBack;
import io.trueup.withdrawal.WithdrawalRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back all that a file brought. */
@Command(
        name = "withdraw",
        description = {
            "Take back all that a file brought: a file taken by mistake, or one of two that contradict each other.",
            "What it had replaced counts again; the next run recomputes what it touched and says so on Rejects."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup withdraw march-remit.835", "         trueup withdraw 3fa96c1d --yes"})
final class WithdrawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "FILE", description = "Its name, or the beginning of its SHA-256.")
    private String file = "";

    @Option(names = "--yes", description = "Take it back without asking.")
    private boolean yes;

    @Override
    public Integer call() {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        if (!Database.exists(sound.job().database(), sound.job().data())) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "There is nothing to withdraw: no run has been made yet.");
        }
        try (Database database = sound.openDatabase();
                TakeBack takeBack =
                        TakeBack.begin(database.dataSource(), sound.job().inbox())) {
            return withdraw(takeBack);
        } catch (WithdrawalRefused refused) {
            throw new CommandFailure(refused.mayGoLater() ? ExitStatus.FAILED : ExitStatus.WRONG_USAGE, refused.why());
        }
    }

    private int withdraw(TakeBack takeBack) {
        TakenFiles.File found = takeBack.named(file);
        PrintWriter out = spec.commandLine().getOut();
        if (!yes) {
            out.println("Would take back " + TakeBack.words(found) + ": "
                    + takeBack.tryOut(found).words() + ".");
            if (!isMeant(out)) {
                out.println("Nothing was taken back; --yes does it.");
                out.flush();
                return ExitStatus.WRONG_USAGE;
            }
        }
        TakeBack.Done done = takeBack.carryOut(found, OffsetDateTime.now(ZoneOffset.UTC));
        out.println("Took back " + TakeBack.words(found) + ": " + done.removed().words() + ".");
        out.println("The next run recomputes what it touched, and says so in its workbook.");
        done.left()
                .forEach(name -> out.println("It still stands in the inbox as " + found.folder() + "/" + name
                        + ": runs leave it there; to have it taken again, drop it anew."));
        out.flush();
        return ExitStatus.DONE;
    }

    private static boolean isMeant(PrintWriter out) {
        if (!Terminal.isThere()) {
            return false;
        }
        out.print("Take it back? [y/N] ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
