package io.trueup.cli;

import io.trueup.access.Action;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets somebody no longer open the desk. */
@Command(
        name = "remove",
        description =
                "Let somebody no longer open the desk; their sessions end at once. What they did stays in the access log.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup user remove maria"})
final class UserRemoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "NAME", description = "Of the user.")
    private String name = "";

    @Override
    public Integer call() {
        try (DeskOfJob desk = DeskOfJob.existing(job, spec)) {
            if (!desk.users().remove(name, desk.now())) {
                throw desk.unknown(name);
            }
            desk.log(Action.USER_REMOVED, name);
            desk.say(name + " may no longer open the desk.");
        }
        return ExitStatus.DONE;
    }
}
