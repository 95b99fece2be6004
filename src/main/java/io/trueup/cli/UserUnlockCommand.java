package io.trueup.cli;

import io.trueup.access.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets somebody try again who gave wrong passwords. */
@Command(
        name = "unlock",
        description = "Let somebody try again at once whose name is locked after five wrong passwords.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup user unlock maria"})
final class UserUnlockCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "NAME", description = "Of the user.")
    private String name = "";

    @Override
    public Integer call() {
        try (DeskOfJob desk = DeskOfJob.existing(job, spec)) {
            if (!desk.users().unlock(name)) {
                throw desk.unknown(name);
            }
            desk.log(Action.USER_UNLOCKED, name);
            desk.say(name + " may try again.");
        }
        return ExitStatus.DONE;
    }
}
