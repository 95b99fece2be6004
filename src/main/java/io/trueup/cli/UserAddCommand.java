package io.trueup.cli;

import io.trueup.access.Action;
import io.trueup.access.DeskUser;
import io.trueup.access.DeskUsers;
import io.trueup.access.Passwords;
import io.trueup.access.Role;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a user of the desk, or gives one that is known another role and password. */
@Command(
        name = "add",
        description = {
            "Let somebody open the desk, or give who is known another role and password; their sessions end at once.",
            "The password is asked for twice and not shown; without a terminal it is the first line of standard input.",
            "It has at least 12 characters and is not the name."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: trueup user add maria --role worker",
            "         trueup user add maria --role admin --keep-password",
            "         trueup user add maria@clinic.example --role viewer --oidc"
        })
final class UserAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(
            paramLabel = "NAME",
            description = "Letters and digits without accents, and . _ @ + - after the first; case does not count.")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "viewer, worker or admin.")
    private Role role = Role.VIEWER;

    @ArgGroup
    private From from = new From();

    /** Where the password comes from, when it is not asked for. */
    static final class From {

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "The password is the first line of this file.")
        private @Nullable Path file;

        @Option(names = "--keep-password", description = "Leave the password of a known user as it is.")
        private boolean keep;

        @Option(
                names = "--oidc",
                description =
                        "No password here: another system signs the user in under this name (docs/operations.md).")
        private boolean elsewhere;
    }

    @Override
    public Integer call() {
        if (!DeskUsers.isName(name)) {
            throw CommandFailure.ofUsage(
                    "A name has letters and digits without accents, and . _ @ + - after the first; at most 64.");
        }
        try (DeskOfJob desk = DeskOfJob.made(job, spec)) {
            Optional<DeskUser> known = desk.users().find(name);
            if (from.keep) {
                giveRole(desk, known);
            } else {
                desk.users().add(name, role, from.elsewhere ? "" : hash(), desk.now());
            }
            desk.log(known.isPresent() ? Action.USER_CHANGED : Action.USER_ADDED, name + ", " + role.word());
            desk.say(name
                    + (known.isPresent() ? " is now " : " may open the desk as ")
                    + role.word()
                    + (known.isPresent() ? "; sessions of before are over." : "."));
        }
        return ExitStatus.DONE;
    }

    private void giveRole(DeskOfJob desk, Optional<DeskUser> known) {
        if (known.isEmpty() || !desk.users().giveRole(name, role)) {
            throw CommandFailure.ofUsage("Nobody is known as " + name + ", so there is no password to keep.");
        }
    }

    private String hash() {
        Passwords passwords = new Passwords();
        String password = PasswordAsked.of(from.file, spec.commandLine().getOut());
        passwords.refused(name, password).ifPresent(why -> {
            throw CommandFailure.ofUsage(why);
        });
        return passwords.hash(password);
    }
}
