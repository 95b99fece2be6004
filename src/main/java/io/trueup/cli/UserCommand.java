package io.trueup.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who may open the desk. */
@Command(
        name = "user",
        description = {
            "Say who may open the desk, the web pages of trueup serve: a viewer looks, a worker also changes items, drops",
            "files and orders reruns, an admin also withdraws files and sees users and the access log.",
            "All of it works while trueup serve is up and counts at once."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UserAddCommand.class, UserListCommand.class, UserRemoveCommand.class, UserUnlockCommand.class},
        footer = {"", "Example: trueup user add maria --role worker", "         trueup user list"})
final class UserCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw CommandFailure.ofUsage("Say what: trueup user add, list, remove or unlock.");
    }
}
