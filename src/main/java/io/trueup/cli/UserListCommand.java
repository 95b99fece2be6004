package io.trueup.cli;

import io.trueup.access.DeskUser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who may open the desk, and when they last did. */
@Command(
        name = "list",
        description = "Show who may open the desk: name, role, last log-in, and whether the name is locked.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup user list"})
final class UserListCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Override
    public Integer call() {
        try (DeskOfJob desk = DeskOfJob.existing(job, spec)) {
            List<DeskUser> users = desk.users().all();
            if (users.isEmpty()) {
                desk.say("Nobody may open the desk yet; add somebody with trueup user add" + JobOption.words(job.file())
                        + ".");
                return ExitStatus.DONE;
            }
            int width = Math.max(
                    4,
                    users.stream().mapToInt(user -> user.name().length()).max().orElse(0));
            String line = "%-" + width + "s  %-6s  %-16s  %s";
            desk.say(String.format(line, "name", "role", "last log-in", "").stripTrailing());
            for (DeskUser user : users) {
                desk.say(String.format(
                                line,
                                user.name(),
                                user.role().word(),
                                minute(user.lastLogIn(), desk.zone()),
                                state(user, desk))
                        .stripTrailing());
            }
        }
        return ExitStatus.DONE;
    }

    private static String state(DeskUser user, DeskOfJob desk) {
        if (user.isLocked(desk.now())) {
            return "locked until " + minute(user.lockedUntil(), desk.zone());
        }
        return user.hasPassword() ? "" : "signs in elsewhere";
    }

    private static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? "never" : MINUTE.format(at.atZone(zone));
    }
}
